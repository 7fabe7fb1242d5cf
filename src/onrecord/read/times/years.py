"""Read the year that stands behind a day, a month or a season.

Takes:  the words of one sentence and a place among them.
Gives:  year_after(): how many words it takes, and the year; spelt_year(): one in words, "nineteen ninety-one".
Leaves: years that stand alone: dates.py.
"""

from __future__ import annotations

from onrecord.read.times.amounts import TENS, small
from onrecord.read.times.calendar import NUMBERS, Words, lower, year_at

_CENTURIES = (17, 18, 19, 20)


def year_after(words: Words, at: int) -> tuple[int, int | None]:
    """Return how many words a year from at takes, a comma or "of" before it included, and the year."""
    link = lower(words, at) in (",", "of")
    year = year_at(words, at + link)
    if year:
        return 1 + link, year
    length, year = spelt_year(words, at + link)
    return (length + link, year) if year else (0, None)


def spelt_year(words: Words, at: int) -> tuple[int, int | None]:
    """Return how many words spell a year, and the year: nineteen ninety-one, nineteen ninety one.

    >>> from onrecord.model.span import Span
    >>> from onrecord.read.words import words
    >>> spelt_year(words("nineteen ninety one", Span(0, 19)), 0)
    (3, 1991)
    """
    century, rest = NUMBERS.get(lower(words, at)), small(lower(words, at + 1))
    if century not in _CENTURIES or not rest or rest < 10:
        return 0, None
    ones = NUMBERS.get(lower(words, at + 2), 0) if rest in TENS.values() else 0
    ones = ones if ones < 10 and lower(words, at + 2) not in ("a", "an") else 0
    return 2 + bool(ones), century * 100 + rest + ones
