"""Resolve holidays: of their year, else the nearest one in the clause's direction.

Takes:  what an expression says, the direction of its clause, the article's day.
Gives:  feast(): the day and the value.
Leaves: when a holiday is in a year: holidays.py.
"""

from __future__ import annotations

from datetime import date

from onrecord.model.time import Direction
from onrecord.read.times.forms import Form
from onrecord.read.times.holidays import holiday_in, once
from onrecord.read.times.stretches import OPEN, Resolved, one


def feast(form: Form, way: Direction, anchor: date | None, told: int | None) -> Resolved:
    """Resolve a holiday; told is the year that a chronicle tells of."""
    single = once(form.unit)
    if single:
        return one(single)
    year = form.year or (told if anchor is None else None)
    if year:
        return one(holiday_in(form.unit, year))
    if anchor is None:
        return OPEN
    days = [day for n in (-1, 0, 1) if (day := holiday_in(form.unit, anchor.year + n))]
    if form.offset in (-1, 1):
        beside = [day for day in days if (day > anchor if form.offset == 1 else day < anchor)]
        return one(min(beside, key=lambda day: abs((day - anchor).days), default=None))
    return one(min(days, key=lambda day: _gap(day, way, anchor), default=None))


def _gap(day: date, way: Direction, anchor: date) -> int:
    gap = (day - anchor).days
    wrong = (way == "past" and gap > 0) or (way == "future" and gap < 0)
    return abs(gap) + 1000 * wrong
