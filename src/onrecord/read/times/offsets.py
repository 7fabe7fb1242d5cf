"""Match times that are counted from another one.

Takes:  the words of one sentence and a place among them.
Gives:  one rule each: the day before yesterday, two weeks from Monday, three days after May 9, two days after the
        summit.
Leaves: the day of the event that something is counted from: that stays open.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.read.times.amounts import amount
from onrecord.read.times.calendar import UNITS, Words, lower
from onrecord.read.times.dates import day_month, iso_day, month_day, weekday_date
from onrecord.read.times.forms import Form, Match, Rule
from onrecord.read.times.holidays import holiday
from onrecord.read.times.relative_expressions import near_day, weekday

_FROM: tuple[Rule, ...] = (weekday_date, month_day, day_month, iso_day, holiday, near_day, weekday)
_WAYS = {"after": 1, "before": -1, "from": 1, "following": 1}
_NOW = Form("relative", offset=0)


def from_day(words: Words, at: int) -> Match:
    """Match two weeks from now, the day after tomorrow; of three days before May 9 the count: the day stands apart."""
    counted = _counted(words, at)
    if counted is None:
        return None
    length, form = counted
    if lower(words, at + length) in ("now", "today"):
        return length + 1, replace(form, base=_NOW)
    for rule in _FROM:
        found = rule(words, at + length)
        if found and (found[1].kind == "relative" or lower(words, at) == "the"):
            return length + found[0], replace(form, base=found[1])
        if found:
            return length - 1, replace(form, kind="duration from", base=found[1])
    return None


def from_event(words: Words, at: int) -> Match:
    """Match two days after the summit: the count alone is the expression, and its day stays open."""
    counted = _counted(words, at)
    if counted is None or lower(words, at + counted[0]) not in ("the", "his", "her", "their", "its", "a", "an"):
        return None
    return counted[0] - 1, replace(counted[1], kind="duration", offset=abs(counted[1].offset or 0))


def _counted(words: Words, at: int) -> Match:
    """Return what is counted and which way, with "after" or "from": no day yet from which it counts."""
    the = lower(words, at) == "the"
    taken = (1, 1.0) if the else amount(words, at)
    unit = UNITS.get(lower(words, at + taken[0])) if taken else None
    way = _WAYS.get(lower(words, at + taken[0] + 1)) if taken else None
    whole = taken and taken[1] and taken[1] == int(taken[1])
    if not (taken and way and whole) or unit not in ("D", "W", "M", "Y") or (the and unit != "D"):
        return None
    return taken[0] + 2, Form("offset", offset=way * int(taken[1] or 0), unit=unit)
