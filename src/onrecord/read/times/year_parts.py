"""Match parts of years and what years make: halves, quarters, decades, centuries, the end of the year.

Takes:  the words of one sentence and a place among them.
Gives:  one rule each: the third quarter of 2031, the 1998 second quarter, the first half of 2031, 1990s, the nineties,
        the 20th century, June last year, year-end.
Leaves: seasons: relative_expressions.py.
"""

from __future__ import annotations

from onrecord.read.times.amounts import TENS
from onrecord.read.times.calendar import WHICH, Words, lower, month_at, owner_after, year_at
from onrecord.read.times.forms import Form, Match
from onrecord.read.times.years import year_after

_ORDINALS = {
    word: n for n, pair in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th"), 1) for word in pair.split()
}
_HALVES = {"first": 1, "second": 2, "last": 2, "latter": 2, "1st": 1, "2nd": 2}
_DECADES = {f"{word[:-1]}ies": number for word, number in TENS.items()}
_ENDS = frozenset(("year-end", "year-end’s"))


def quarter(words: Words, at: int) -> Match:
    """Match the third quarter of 2031, fourth-quarter, 2031 second quarter, next year's first quarter."""
    the = lower(words, at) == "the"
    own = year_at(words, at + the)
    which = WHICH.get(lower(words, at + the)) if lower(words, at + the + 1) == "year" else None
    owned = which is not None and lower(words, at + the + 2) in ("’s", "'s")
    skip = the + bool(own) + 3 * owned
    found = _quarter(words, at + skip)
    if found is None:
        return None
    length, number = found
    of = lower(words, at + skip + length) == "of"
    more, year = year_after(words, at + skip + length + of) if not own else (0, own)
    return skip + length + (of + more if year and not own else 0), Form(
        "quarter", year, number, offset=which if owned else None
    )


def _quarter(words: Words, at: int) -> tuple[int, int] | None:
    """Return how many words the name of a quarter takes, and its number."""
    first, _, glued = lower(words, at).partition("-")
    number = _ORDINALS.get(first)
    if number is None or not (glued == "quarter" or (not glued and lower(words, at + 1) == "quarter")):
        return None
    return 1 + (not glued), number


def half(words: Words, at: int) -> Match:
    """Match the first half of 2031, the second half of last year, H1 2031."""
    short = {"h1": 1, "h2": 2}.get(lower(words, at))
    if short and (own := year_at(words, at + 1)):
        return 2, Form("half", own, short)
    the = lower(words, at) == "the"
    number = _HALVES.get(lower(words, at + the))
    named = lower(words, at + the + 1) == "half" and lower(words, at + the + 2) == "of"
    if number is None or not named:
        return None
    this = lower(words, at + the + 3) == "the"
    year, which = year_at(words, at + the + 3), WHICH.get(lower(words, at + the + 3), 0 if this else None)
    if year:
        return the + 4, Form("half", year, number)
    whole = which is not None and lower(words, at + the + 4) == "year"
    return (the + 5, Form("half", None, number, offset=which)) if whole else None


def decade(words: Words, at: int) -> Match:
    """Match 1990s, the '90s, the nineties."""
    word = lower(words, at)
    if len(word) == 5 and word.endswith("0s") and word[:4].isdecimal():
        return 1, Form("decade", int(word[:4]))
    tens = year_at(words, at) or 1
    if (
        tens % 10 == 0
        and (owner := owner_after(words, at + 1))
        and lower(words, at - 1) in ("the", "early", "late", "mid")
    ):
        return 1 + owner, Form("decade", tens)  # "the 1970's"
    if word == "the" and lower(words, at + 1) in _DECADES:
        return 2, Form("decade", 1900 + _DECADES[lower(words, at + 1)])
    short = lower(words, at + 1) if word in ("'", "’", "‘") else ""
    named = len(short) == 3 and short.endswith("0s") and short[:2].isdecimal()
    return (2, Form("decade", _hundred(int(short[:2])) + int(short[:2]))) if named else None


def _hundred(decade: int) -> int:
    """Return the hundred years of a decade of two figures: those that papers of this century mean."""
    return 1900 if decade >= 30 else 2000


def century(words: Words, at: int) -> Match:
    """Match the 20th century, the 19th-century."""
    the = lower(words, at) == "the"
    first, _, glued = lower(words, at + the).partition("-")
    digits = first[:-2] if first[-2:] in ("st", "nd", "rd", "th") else ""
    named = glued == "century" or (not glued and lower(words, at + the + 1) == "century")
    if not digits.isdecimal() or len(digits) > 2 or not named or not 1 <= int(digits) <= 21:
        return None
    return the + 2 - bool(glued), Form("century", int(digits))


def month_of_year(words: Words, at: int) -> Match:
    """Match June last year, November of this year, May next year."""
    month = month_at(words, at)
    of = lower(words, at + 1) == "of"
    which = WHICH.get(lower(words, at + 1 + of))
    year = lower(words, at + 2 + of) == "year"
    return (
        (3 + of, Form("month", None, month, unit="Y", offset=which)) if month and which is not None and year else None
    )


def year_end(words: Words, at: int) -> Match:
    """Match year-end, the year's end, the end of the year: the year that ends."""
    if lower(words, at) in _ENDS:
        return 1, Form("period", offset=0, unit="Y")
    the = lower(words, at) == "the"
    end = lower(words, at + the) == "year" and lower(words, at + the + 1) in ("’s", "'s") and lower(words, at + the + 2)
    if end == "end":
        return the + 3, Form("period", offset=0, unit="Y")
    ends = [lower(words, at + the + n) for n in range(4)] == ["end", "of", "the", "year"]
    return (the + 4, Form("period", offset=0, unit="Y")) if ends else None
