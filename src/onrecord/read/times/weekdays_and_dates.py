"""Resolve what the calendar names: days, months, years, weekdays, seasons, quarters.

Takes:  what an expression says, the direction of its clause, its setting.
Gives:  Setting; calendar(), weekday(), season(), numbered(), each with days and value.
Leaves: what counts from another time: relative_days.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model.interval import Interval
from onrecord.model.time import Direction, Time, valid_day, whole_month
from onrecord.read.times.forms import Form
from onrecord.read.times.stretches import OPEN, Resolved, half, one, plus, quarter, year, years

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
WRONG = 230
"""Days by which a year without direction must be nearer: best of 200, 230, 260, 400 on TimeBank's training articles."""
FAR = 8
"""Times before it from which a date of a chronicle has its year."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around an expression: the article's day, the times before it, and whether it tells of years."""

    anchor: date | None
    before: Sequence[Time]
    chronicle: bool = False


def calendar(form: Form, way: Direction, setting: Setting) -> Resolved:
    """Resolve a date of the calendar; the year that is missing is the nearest one in the clause's direction."""
    if form.kind == "year":
        return years(form.year or 1), f"{form.year}"
    if form.kind == "decade":
        return years(form.year or 1, 10), f"{(form.year or 0) // 10}"
    rest = f"{form.month:02}" + (f"-{form.day:02}" if form.kind == "day" else "")
    if form.unit == "Y" and setting.anchor:
        number = setting.anchor.year + (form.offset or 0)  # "June last year", "21 March this year"
        return _in_year(form, number), f"{number}-{rest}"
    if form.kind == "month" and form.offset:
        way = "past" if form.offset < 0 else "future"  # "last December"
    told = form.year or (_nearest(form, way, setting.anchor) if setting.anchor else told_year(form.month or 1, setting))
    return (None, f"XXXX-{rest}") if told is None else (_in_year(form, told), f"{told}-{rest}")


def _in_year(form: Form, number: int) -> Interval | None:
    """Return the day or month in that year, None where the calendar has none."""
    at = form.month or 0
    return valid_day(number, at, form.day or 0) if form.kind == "day" else whole_month(number, at)


def told_year(at: int, setting: Setting) -> int | None:
    """Return the year of a month in a chronicle: the nearest to the day before it, else that of the year before it."""
    near = [t for t in setting.before[: -FAR - 1 : -1] if t.days and t.days.days <= 366]
    told = [t.days for t in near if t.days and t.direction != "future"]
    if not setting.chronicle or not told:
        return None
    year_told = told[0].earliest.year
    last = next((days.earliest for days in told if days.days <= 31), None)
    if last and last.year == year_told:
        return min((year_told - 1, year_told, year_told + 1), key=lambda year: _months_off(last, year, at))
    return year_told


def _months_off(day: date, year: int, month: int) -> tuple[int, bool]:
    """Return how many months lie between, and whether it is back: of two as near, a chronicle goes on."""
    months = (year - day.year) * 12 + month - day.month
    return abs(months), months < 0


def _nearest(form: Form, way: Direction, anchor: date) -> int:
    """Choose the year of a day or month without one: the nearest to the article's day that the direction allows."""
    best: tuple[int, int] | None = None
    for number in (anchor.year - 1, anchor.year, anchor.year + 1):
        days = _in_year(form, number)
        if days is None or (form.offset == -1 and days.latest >= anchor):
            continue
        gap = 0 if days.earliest <= anchor <= days.latest else (days.earliest - anchor).days
        wrong = (way == "past" and days.earliest > anchor) or (way == "future" and days.latest < anchor)
        later = way == "unknown" and gap > 0
        # A wrong direction outweighs nearness; where none is known, papers look back more often than ahead.
        score = (abs(gap) + (WRONG * wrong or 120 * later), number)
        best = min(best, score) if best else score
    return best[1] if best else anchor.year


def weekday(form: Form, way: Direction, anchor: date) -> Resolved:
    """Resolve a weekday: back from the article's day, its own included, unless the clause speaks of what is to come."""
    back = (anchor.weekday() - (form.day or 0)) % 7
    if form.offset == 1:
        return one(plus(anchor, days=7 - anchor.weekday() + (form.day or 0)))  # of the week after this one
    if form.offset == -1:
        return one(plus(anchor, days=-(back or 7)))
    tomorrow = way == "unknown" and back == 6
    if way == "future" or tomorrow or (form.offset == 0 and way != "past"):
        return one(plus(anchor, days=(-back) % 7))
    return one(plus(anchor, days=-back))


def season(form: Form, setting: Setting) -> Resolved:
    """Resolve a season: of its year, of the article's, of the one that a chronicle tells of."""
    first = _SEASON_MONTHS[form.unit]
    near = setting.anchor.year + (form.offset or 0) if setting.anchor else told_year(first, setting)
    number = form.year or near
    if number is None:
        return OPEN
    begin, end = whole_month(number, first), whole_month(number + (first == 12), (first + 1) % 12 + 1)
    return (Interval(begin.earliest, end.latest) if begin and end else None), f"{number}-{form.unit}"


def numbered(form: Form, anchor: date | None) -> Resolved:
    """Resolve "the third quarter": of its year, else the last one that has begun."""
    number = form.month or 1
    if form.year:
        return quarter(form.year, number)
    if anchor is None:
        return None, f"XXXX-Q{number}"
    if form.offset is not None:
        return quarter(anchor.year + form.offset, number)  # "next year's first quarter"
    return quarter(anchor.year - (3 * number - 2 > anchor.month), number)


def half_year(form: Form, anchor: date | None) -> Resolved:
    """Resolve the first or second half of a year."""
    number = form.year or (anchor.year + (form.offset or 0) if anchor else None)
    return half(number, form.month or 1) if number else OPEN


def whole_year(offset: int, anchor: date) -> Resolved:
    """Return the year so many after the article's."""
    return year(anchor.year + offset)
