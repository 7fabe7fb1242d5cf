"""Resolve days that are counted inside a month, a week, or from a day.

Takes:  what an expression says, the days of what it counts in.
Gives:  within(): the days and the value.
Leaves: which month or week is meant: weekdays_and_dates.py, relative_days.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.model.interval import Interval
from onrecord.model.time import Direction, Time, valid_day
from onrecord.read.times.forms import Form
from onrecord.read.times.holidays import nth_weekday_of
from onrecord.read.times.stretches import OPEN, Resolved, iso_week, moved, one, plus, week, weekend

_MONTHS_AROUND = (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6)
"""Months about the article's own, the nearest first, in which "Friday the 22nd" is looked for."""
_NEAR = 3
"""Times before it of which one may tell the month of "the 20th"."""


def within(form: Form, base: Interval | None) -> Resolved:
    """Return the day or week that is counted inside the days of a month or week, or from a day."""
    if base is None:
        return OPEN
    first = base.earliest
    match form.kind:
        case "weekday in week":
            return one(plus(first, days=((form.weekday or 0) - first.weekday()) % 7))
        case "nth weekday":
            return one(nth_weekday_of(first.year, first.month, form.offset or 1, form.weekday or 0))
        case "day in month":
            days = valid_day(first.year, first.month, form.day or 0)
            return (days, days.earliest.isoformat()) if days else OPEN
        case "week of":
            return week(first)
        case "weekend of":
            return _long_weekend(first)
        case "nth week":
            return _nth_week(form, base)
    return moved(form.unit, first, form.offset or 0)


def _nth_week(form: Form, base: Interval) -> Resolved:
    """Return the first or last week of a month or year: seven days of it; a weekend with its first Saturday."""
    count = form.offset or 1
    if form.unit == "WE":
        return weekend(nth_weekday_of(base.earliest.year, base.earliest.month, count, 5))
    start = base.latest - timedelta(days=6) if count < 0 else base.earliest + timedelta(days=7 * (count - 1))
    return Interval(start, start + timedelta(days=6)), iso_week(start + timedelta(days=3))


def _long_weekend(day: date) -> Resolved:
    """Return the nearest weekend with a holiday and the days between: "Labor Day weekend" ends on Monday."""
    near = day + timedelta(days=5 - day.weekday() - (7 if day.weekday() < 2 else 0))  # its Saturday
    saturday, sunday = (near, near + timedelta(days=1)) if day.weekday() != 6 else (day - timedelta(days=1), day)
    return Interval(min(day, saturday), max(day, sunday)), iso_week(saturday) + "-WE"


def day_in_month(form: Form, way: Direction, anchor: date | None, before: Sequence[Time]) -> Resolved:
    """Resolve "the 20th": of the month told just before, else the nearest one in the clause's direction."""
    told = next((t.days for t in before[: -_NEAR - 1 : -1] if t.days and t.days.days <= 31), None)
    if form.weekday is None and told:
        return within(form, told)
    if anchor is None:
        return None, f"XXXX-XX-{form.day:02}"
    days = [day for day in _around(form, anchor) if _allowed(day, way, anchor)]
    return one(min(days, key=lambda day: abs((day - anchor).days), default=None))


def _around(form: Form, anchor: date) -> Sequence[date]:
    """Return the days of that number in the months about a day, on the weekday that is named if one is."""
    months = (divmod(anchor.year * 12 + anchor.month - 1 + offset, 12) for offset in _MONTHS_AROUND)
    days = [valid_day(year, month + 1, form.day or 0) for year, month in months]
    return [d.earliest for d in days if d and form.weekday in (None, d.earliest.weekday())]


def _allowed(day: date, way: Direction, anchor: date) -> bool:
    return not ((way == "past" and day > anchor) or (way == "future" and day < anchor))
