"""Resolve what counts from another time: from the article's own day, or from a time named before.

Takes:  what an expression says, its setting.
Gives:  period(), ago(), beside(), each with days and value.
Leaves: what the calendar names: weekdays_and_dates.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.model.interval import Interval
from onrecord.model.time import Direction, Time
from onrecord.read.times.forms import Form
from onrecord.read.times.stretches import OPEN, Resolved, iso_week, moved, plus, quarter_from, weekend
from onrecord.read.times.weekdays_and_dates import Setting, whole_year

_NEAR = 3
"""Times before it among which the one is that "the next day" counts from."""
_SUNDAY = 6
_DAYS_BY = frozenset(("weekday", "day beside today"))
_WIDEST = {"D": 1, "W": 7, "WE": 7, "M": 31, "Q": 92, "Y": 366}
"""Days that a time may cover from which "that day", "that month" and the like can be told."""


def period(form: Form, way: Direction, anchor: date) -> Resolved:
    """Resolve "last week", "this year" and the like; on a Sunday last week has ended the day before."""
    offset = form.offset or 0
    sunday = plus(anchor, days=-7) if anchor.weekday() == _SUNDAY else None
    if form.unit == "W" and offset == -1 and sunday:
        return Interval(sunday, anchor - timedelta(1)), iso_week(anchor)
    if form.unit == "WE":
        return _weekend(form, way, anchor)
    return moved(form.unit, anchor, offset) if form.unit in _WIDEST else whole_year(offset, anchor)


def _weekend(form: Form, way: Direction, anchor: date) -> Resolved:
    last = form.offset is None and way != "future" and anchor.weekday() < 5
    return weekend(plus(anchor, days=7 * (-1 if last else form.offset or 0)))


def ago(form: Form, setting: Setting, anchor: date) -> Resolved:
    """Resolve "three weeks ago": the unit around that day, since nobody counts exactly.

    "A year ago" beside a quarter's figures is that quarter a year before.
    """
    count, last = form.offset or 0, setting.before[-1] if setting.before else None
    if form.unit == "Y" and last and last.days and "-Q" in last.value:
        return quarter_from(last.days.earliest, 4 * count)
    return moved(form.unit, anchor, count) if form.unit in ("D", "W", "M", "Y") else (None, "PAST_REF")


def beside(form: Form, setting: Setting) -> Resolved:
    """Resolve "four days later", "that year" and "the next month" from the last time before it that tells the unit."""
    if form.unit == "YQ":
        return _year_before(setting)
    widest = _WIDEST.get(form.unit, 0)
    near = setting.before[: -_NEAR - 1 : -1]
    last = next((t for t in near if (t.days and t.days.days <= widest) or _open_day(t)), None)
    if last is None:
        return _beside_today(form, setting.anchor)
    if last.days is None or form.unit not in _WIDEST:
        return OPEN  # the day that is meant is named, and its year is not known
    return moved(form.unit, last.days.earliest, form.offset or 0)


def _open_day(time: Time) -> bool:
    """Tell whether a time is a day that could not be told: without its year, or counted from an unknown one."""
    return time.days is None and time.type == "DATE" and (time.found_by in _DAYS_BY or time.value.count("-") == 2)


def _year_before(setting: Setting) -> Resolved:
    """Resolve "year-earlier": the same quarter of the year before where a quarter is spoken of, else that year."""
    before: Sequence[Time] = setting.before
    last = next((t.days for t in reversed(before) if t.days and "-Q" in t.value), None)
    if last:
        return quarter_from(last.earliest, -4)
    return whole_year(-1, setting.anchor) if setting.anchor else OPEN


def _beside_today(form: Form, anchor: date | None) -> Resolved:
    """Resolve the same where no time stands before: papers' "the quarter" is the one that has ended.

    "A year earlier" is counted from today; of "Vote a week later", a headline, nobody can tell from which day.
    """
    if anchor and form.offset and form.offset < 0 and form.unit in ("W", "M", "Y"):
        return moved(form.unit, anchor, form.offset)
    if anchor is None or form.unit not in ("Q", "Y") or form.offset:
        return OPEN
    return quarter_from(anchor, -1) if form.unit == "Q" else whole_year(0, anchor)
