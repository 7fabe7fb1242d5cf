"""Tell which days an expression means, and how TIMEX3 writes them.

Takes:  what an expression says, the direction of its clause, its setting.
Gives:  meaning(): days and value; rejected(): the values that it would have in the other direction.
Leaves: the expressions of an article, one after the other: resolve.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from onrecord.model.interval import Interval
from onrecord.model.time import Direction
from onrecord.read.times.dated_durations import lasting
from onrecord.read.times.days_within import day_in_month, within
from onrecord.read.times.feasts import feast
from onrecord.read.times.forms import Form
from onrecord.read.times.numeric_dates import EITHER
from onrecord.read.times.recurring_times import set_value
from onrecord.read.times.relative_days import ago, beside, period
from onrecord.read.times.stretches import OPEN, Resolved, night, one, plus, years
from onrecord.read.times.weekdays_and_dates import Setting, calendar, half_year, numbered, season, told_year, weekday
from onrecord.read.times.years_bc import antique_value

_EITHER_WAY = frozenset(("day", "month", "weekday", "day in month", "holiday"))
"""Kinds of expression that another direction would give another day."""
_IN_OTHERS = {"Q": (3, "M"), "DE": (10, "Y"), "CE": (100, "Y"), "FN": (2, "W"), "WE": (1, "WE")}
"""Units of which TIMEX3 has no lengths, in those that it has."""
_WAYS: tuple[Direction, ...] = ("past", "future")


def meaning(form: Form, way: Direction, setting: Setting) -> Resolved:
    """Return the days of an expression, None where they cannot be told, and its TIMEX3 value."""
    if form.kind.startswith("duration"):
        return lasting(form, way, _start(form, way, setting)), _length(form)
    days, value = _day(form, way, setting)
    if form.unit == EITHER:
        days = None  # 4/5 is a day of April, or of May
    return days, _with_part(form, value)


def rejected(form: Form, setting: Setting, value: str) -> Iterator[str]:
    """Yield the values that an expression would have in another direction or order, but for the one that it has."""
    if form.unit == EITHER:
        turned = Form("day", form.year, form.day, form.month)
        yield meaning(turned, "unknown", setting)[1]
    if form.kind == "weekday" and form.offset and setting.anchor:
        yield _a_week_nearer(form, value)
    elif form.kind in _EITHER_WAY and not form.year and setting.anchor:
        yield from sorted({meaning(form, way, setting)[1] for way in _WAYS} - {value})


def _a_week_nearer(form: Form, value: str) -> str:
    """Return the day that others mean by "next Friday" and "last Friday", said a few days before or after one."""
    day = date.fromisoformat(value[:10]) if value[:1].isdigit() else None
    other = plus(day, days=-7 * (form.offset or 0)) if day and form.offset == 1 else plus(day, days=-7) if day else None
    return other.isoformat() if other else value


def _start(form: Form, way: Direction, setting: Setting) -> date | None:
    """Return the day that a length is counted from: that of its base, else the article's."""
    if form.base is None:
        return setting.anchor
    days = _day(form.base, way, setting)[0]
    return days.earliest if days and days.days == 1 else None


def _with_part(form: Form, value: str) -> str:
    """Return the value with the part of the day or the time on the clock: 2031-05-09TEV, T19:00."""
    if not form.part or form.kind == "set":
        return value
    return f"{'' if value.startswith('XXXX') else value}T{form.part}"


def _length(form: Form) -> str:
    """Return the value of a length of time; a quarter of a year is three months."""
    count = "X" if form.offset is None else f"{abs(form.offset)}"
    if form.unit in ("TH", "TM", "TS"):
        return f"PT{count}{form.unit[1]}"
    if form.unit in _IN_OTHERS and form.offset is not None:
        times, unit = _IN_OTHERS[form.unit]
        return f"P{times * abs(form.offset)}{unit}"
    return f"P{count}{form.unit}" + (f"{form.month}M" if form.month else "")


def _day(form: Form, way: Direction, setting: Setting) -> Resolved:
    match form.kind:
        case "day" | "month" | "year" | "decade":
            return calendar(form, way, setting)
        case "reference":
            return None, form.unit
        case "bc":
            return None, antique_value(form)
        case "set":
            return None, set_value(form)
        case "later" | "same":
            return beside(form, setting)
        case "quarter":
            return numbered(form, setting.anchor)
        case "half":
            return half_year(form, setting.anchor)
        case "century":
            return years(100 * (form.year or 1) - 99, 100), f"{(form.year or 1) - 1:02}"
        case "season":
            return season(form, setting)
        case "holiday":
            return feast(form, way, setting.anchor, told_year(1, setting))
        case "day in month" if form.base is None:
            return day_in_month(form, way, setting.anchor, setting.before)
    if form.base is not None:
        return within(form, _day(form.base, way, setting)[0])
    return OPEN if setting.anchor is None else _from_today(form, way, setting, setting.anchor)


def _from_today(form: Form, way: Direction, setting: Setting, anchor: date) -> Resolved:
    match form.kind:
        case "weekday":
            return weekday(form, way, anchor)
        case "relative":
            return one(plus(anchor, days=form.offset or 0))
        case "ago":
            return ago(form, setting, anchor)
        case "overnight":
            return night(anchor, next_=way == "future")
        case "clock" | "unread":
            return OPEN
    return period(form, way, anchor)


def stretch(days: Interval | None, other: Interval | None) -> Interval | None:
    """Return the days from the first to the last of a range, None where one end is open or they stand in no order."""
    if not days or not other or other.earliest < days.earliest:
        return None
    return Interval(days.earliest, max(days.latest, other.latest))
