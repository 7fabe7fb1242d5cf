"""Match times that come again.

Takes:  the words of one sentence and a place among them.
Gives:  often(): daily, every week, each Monday, Mondays, once a year, per month; their TIMEX3 values.
Leaves: when the next one is: nobody says.
"""

from __future__ import annotations

from onrecord.read.times.amounts import amount
from onrecord.read.times.calendar import PARTS, UNITS, WEEKDAYS, Words, lower, month_at
from onrecord.read.times.forms import Form, Match

OFTEN = {
    "hourly": (1, "TH"),
    "daily": (1, "D"),
    "nightly": (1, "D"),
    "weekly": (1, "W"),
    "biweekly": (2, "W"),
    "fortnightly": (2, "W"),
    "monthly": (1, "M"),
    "yearly": (1, "Y"),
    "annually": (1, "Y"),
}
_ONCE = frozenset("once twice".split())
_PLURAL = {f"{name}s": day for name, day in WEEKDAYS.items() if name.endswith("day")}
_NIGHTS = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}


def often(words: Words, at: int) -> Match:
    """Match what comes again; a capital inside a sentence makes a name of it ("the Daily Star")."""
    word = words[at]
    if word.lower in OFTEN and (not word.capital or at == 0):
        count, unit = OFTEN[word.lower]
        return 1, Form("set", offset=count, unit=unit)
    return _every(words, at) or _plural(words, at) or _per(words, at)


def _every(words: Words, at: int) -> Match:
    """Match every day, each month, every two weeks, every other Friday, each July."""
    if lower(words, at) not in ("every", "each"):
        return None
    other = lower(words, at + 1) == "other"
    weekday = WEEKDAYS.get(lower(words, at + 1 + other))
    if weekday is not None:
        return 2 + other, Form("set", weekday=weekday)
    if month := month_at(words, at + 1):
        return 2, Form("set", month=month)
    part = PARTS.get(lower(words, at + 1 + other))
    if part:
        return 2 + other, Form("set", part=part)
    counted = amount(words, at + 1) if not other else (1, 2)
    length, count = counted or (0, 1)
    unit = UNITS.get(lower(words, at + 1 + length))
    return (2 + length, Form("set", offset=int(count), unit=unit)) if unit and count else None


def _plural(words: Words, at: int) -> Match:
    """Match Mondays, Tuesday nights."""
    if lower(words, at) in _PLURAL and words[at].capital:
        return 1, Form("set", weekday=_PLURAL[lower(words, at)])
    part = _NIGHTS.get(lower(words, at + 1))
    weekday = WEEKDAYS.get(lower(words, at))
    return (2, Form("set", weekday=weekday, part=part)) if part and weekday is not None else None


def _per(words: Words, at: int) -> Match:
    """Match once a year, twice a week, per day."""
    once = lower(words, at) in _ONCE and lower(words, at + 1) in ("a", "an", "every", "each")
    if not once and lower(words, at) != "per":
        return None
    unit = UNITS.get(lower(words, at + 1 + once))
    return (2 + once, Form("set", offset=1, unit=unit)) if unit and unit != "WE" else None


def set_value(form: Form) -> str:
    """Return the TIMEX3 value of a set: P1D, XXXX-WXX-1 (each Monday), XXXX-07 (each July)."""
    if form.weekday is not None:
        return f"XXXX-WXX-{form.weekday + 1}" + (f"T{form.part}" if form.part else "")
    if form.part:
        return f"XXXX-XX-XXT{form.part}"
    if form.month:
        return f"XXXX-{form.month:02}"
    clock = form.unit in ("TH", "TM")
    return f"PT{form.offset}{form.unit[1]}" if clock else f"P{form.offset}{form.unit}"
