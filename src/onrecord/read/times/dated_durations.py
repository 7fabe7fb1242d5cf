"""Find the days of a length of time that is tied to a day.

Takes:  what an expression says: "the past three weeks", "in two days", "ten days" after a day that is named.
Gives:  lasting(): its days, None where it is a length alone.
Leaves: lengths that an event begins: nobody knows its day here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from onrecord.model.interval import Interval
from onrecord.model.time import Direction
from onrecord.read.times.forms import Form
from onrecord.read.times.stretches import moved, quarter_from

_UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}
_MOST = 3000
"""Units beyond which a length is no length of news, and leaves the calendar."""


def lasting(form: Form, way: Direction, start: date | None) -> Interval | None:
    """Return the days of a length that ends ("past"), begins ("next") or is over ("in") on a day.

    The day itself counts: a paper's "past three days" may hold today.
    """
    count = form.offset
    if start is None or not count or abs(count) > _MOST or form.unit not in (*_UNITS, "Q", "FN"):
        return None
    if form.unit == "FN":
        form, count = replace(form, unit="W", offset=2 * count), 2 * count
    if form.unit == "Q":
        return _quarters(form.kind, start, count)
    match form.kind:
        case "duration before":
            return _between(_shifted(start, form.unit, -count), start)
        case "duration after":
            return _between(start, _shifted(start, form.unit, count))
        case "duration in" if way != "past":
            return moved(form.unit, start, count)[0]
        case "duration from":
            return moved(form.unit, start, count)[0]
    return None


def _quarters(kind: str, day: date, count: int) -> Interval | None:
    """Return the whole quarters before or after that of a day."""
    first, last = {"duration before": (-count, -1), "duration after": (1, count)}.get(kind, (0, 0))
    ends = [quarter_from(day, offset)[0] for offset in (first, last)]
    return _between(ends[0].earliest, ends[1].latest) if first and ends[0] and ends[1] else None


def _between(first: date | None, last: date | None) -> Interval | None:
    return Interval(first, last) if first and last else None


def _shifted(day: date, unit: str, count: int) -> date | None:
    """Return the same day of the month, or weekday, so many units on; None beyond the calendar's ends."""
    try:
        return day + relativedelta(**{_UNITS[unit]: count})  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return None
