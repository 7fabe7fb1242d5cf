"""Read the numbers of a sentence: in figures or words, with the words that bound them.

Takes:  the words of a sentence and a place.
Gives:  number_at(): the number that begins there; bounded(): where "more than" before it begins, and its sign.
Leaves: what is counted: counts.py, crowd_counts.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.times.amounts import small
from onrecord.read.times.calendar import month_at
from onrecord.read.words import Word

_BOUNDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("no", "more", "than"), "≤"),
    (("not", "more", "than"), "≤"),
    (("no", "fewer", "than"), "≥"),
    (("no", "less", "than"), "≥"),
    (("more", "than"), ">"),
    (("at", "least"), "≥"),
    (("as", "many", "as"), "≤"),
    (("up", "to"), "≤"),
    (("fewer", "than"), "<"),
    (("less", "than"), "<"),
    (("over",), ">"),
    *(((past,), ">") for past in ("past", "above", "beyond")),
    (("nearly",), "<"),
    (("almost",), "<"),
    (("about",), "~"),
    (("around",), "~"),
    (("some",), "~"),
)
_GOING = frozenset("go goes gone went shot crept moved".split())
_MANY = {"million": 1_000_000, "thousand": 1_000, "hundred": 100}


def number_at(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    """Return a number in figures or words, and how many words it takes; years, days of months and ordinals are none."""
    word, after = words[at].lower, words[at + 1].lower if at + 1 < len(words) else ""
    if month_at(words, at - 1) or month_at(words, at + 1):
        return None, 0
    plain = word.replace(",", "")
    if plain.isdecimal() and len(plain) < 9 and not (len(word) == 4 and word[:2] in ("19", "20")):
        return int(plain) * _MANY.get(after, 1), 1 + (after in _MANY)
    number = small(word) if word not in ("a", "an") else None
    return (number * _MANY.get(after, 1), 1 + (after in _MANY)) if number else (None, 0)


def bounded(words: Sequence[Word], at: int) -> tuple[int, str]:
    """Return where a number begins with the words that bound it, and their sign; "gone up to 40" is no bound."""
    for phrase, sign in _BOUNDS:
        first = at - len(phrase)
        if first >= 0 and tuple(word.lower for word in words[first:at]) == phrase:
            goes = phrase == ("up", "to") and first > 0 and words[first - 1].lower in _GOING
            return (at, "") if goes else (first, sign)
    return at, ""
