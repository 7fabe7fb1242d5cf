"""Match years before our era.

Takes:  the words of one sentence and a place among them.
Gives:  before_christ(): 480 BC, the spring of 480 BC, August 480 BC, 490s BC, the 499 of "499 to 493 BC"; its value.
Leaves: their days: no calendar of ours has them.
"""

from __future__ import annotations

from onrecord.read.times.calendar import SEASONS, Words, lower, month_at
from onrecord.read.times.forms import Form, Match

_ERAS = frozenset(("bc", "bce"))
_TO = frozenset("- – to and or until".split())


def before_christ(words: Words, at: int) -> Match:
    """Match a year before our era with its month or season, and the first one of two that share their BC."""
    season, month = SEASONS.get(lower(words, at)), month_at(words, at)
    named = season is not None or month is not None
    skip = named + (named and lower(words, at + named) == "of")
    number, decade = _number(lower(words, at + skip))
    if not number:
        return None
    if _era(words, at + skip + 1):
        return skip + 2, Form("bc", number, month, unit="DE" if decade else season or "")
    link = not named and lower(words, at + 1) in _TO and _number(lower(words, at + 2))[0]
    return (1, Form("bc", number, unit="DE" if decade else "")) if link and _era(words, at + 3) else None


def _number(word: str) -> tuple[int | None, bool]:
    """Return the year, and whether it names ten of them: 480, 490s."""
    digits = word.removesuffix("s")
    return (int(digits), word != digits) if digits.isdecimal() and len(digits) <= 4 else (None, False)


def _era(words: Words, at: int) -> bool:
    return lower(words, at).replace(".", "") in _ERAS


def antique_value(form: Form) -> str:
    """Return the TIMEX3 value: BC0480, BC0480-08, BC0480-SP, BC049."""
    year = form.year or 0
    if form.unit == "DE":
        return f"BC{year // 10:03}"
    return f"BC{year:04}" + (f"-{form.month:02}" if form.month else f"-{form.unit}" if form.unit else "")
