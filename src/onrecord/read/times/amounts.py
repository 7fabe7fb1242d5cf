"""Match how much of a unit of time is meant.

Takes:  the words of one sentence and a place among them.
Gives:  amount(): how many words an amount takes, and the number; lengths with a hyphen; years in words.
Leaves: what the amount is an amount of: lengths.py, relative_expressions.py.
"""

from __future__ import annotations

from onrecord.read.times.calendar import NUMBERS, UNITS, Words, lower

TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
VAGUE = frozenset("several few some many".split())
"""Words for an amount that nobody counts: TIMEX3 writes X."""
_FRACTIONS = {"1/2": 0.5, "½": 0.5, "half": 0.5}
_ZEROS = {"hundred": 100, "thousand": 1000}

Amount = tuple[int, float | None]
"""How many words it takes, and the number; None where nobody counts."""


def amount(words: Words, at: int) -> Amount | None:
    """Return the amount at a place: "three", "24", "twenty four", "a couple of", "several", "2 1/2"."""
    a = lower(words, at) in ("a", "an")
    word = lower(words, at + a)
    if a and word == "couple":
        return 2 + (lower(words, at + 2) == "of"), 2
    if word == "couple":
        return 1 + (lower(words, at + 1) == "of"), 2
    if lower(words, at) == "another" and lower(words, at + 1) in UNITS:
        return 1, 1
    if word in VAGUE:
        return 1 + a, None
    if word in _ZEROS:
        return 1 + a, _ZEROS[word]
    found = _counted(words, at)
    zeros = _ZEROS.get(lower(words, at + found[0])) if found else None
    return (found[0] + 1, (found[1] or 0) * zeros) if found and zeros else found


def _counted(words: Words, at: int) -> Amount | None:
    """Return a number in figures or words, up to 999, with the half after it."""
    word, after = lower(words, at), lower(words, at + 1)
    if after in _FRACTIONS and word.isdecimal():
        return 2, int(word) + _FRACTIONS[after]
    if word.isdecimal():
        return (1, int(word)) if len(word) <= 3 else None
    number = small(word)
    if number is None:
        return None
    ones = NUMBERS.get(after, 0)
    return (2, number + ones) if number in TENS.values() and 0 < ones < 10 and after not in ("a", "an") else (1, number)


def small(word: str) -> int | None:
    """Return the number that a word names, up to 99: "nine", "ninety", "ninety-one".

    >>> small("ninety-one"), small("nine"), small("year")
    (91, 9, None)
    """
    tens, _, ones = word.partition("-")
    if tens in TENS:
        return TENS[tens] + (NUMBERS.get(ones, 0) if ones else 0) if not ones or ones in NUMBERS else None
    return NUMBERS.get(word)


def hyphened(word: str) -> tuple[int, str] | None:
    """Return count and unit of a length written as one word.

    >>> hyphened("eight-year"), hyphened("24-hour"), hyphened("year-long"), hyphened("eight-year-old")
    ((8, 'Y'), (24, 'TH'), (1, 'Y'), None)
    """
    long = word.removesuffix("-long")
    word = f"one-{long}" if long != word and long in UNITS else long
    number, _, unit = word.rpartition("-")
    count = int(number) if number.isdecimal() and len(number) <= 3 else small(number)
    return (count, UNITS[unit]) if count and unit in UNITS and UNITS[unit] != "Q" else None
