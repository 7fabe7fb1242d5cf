"""A time expression of an article.

Takes:  a span, its TIMEX3 type and value, the days that it covers.
Gives:  Time.
Leaves: finding and resolving it: read/times/.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from onrecord.model.interval import Interval
from onrecord.model.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Direction = Literal["past", "future", "unknown"]


@dataclass(frozen=True, slots=True)
class Time:
    """One expression; type and value as ISO-TimeML (ISO 24617-1) has them.

    days is None where the words name no days (a duration) or need a publication day that is not known.
    direction says whether the clause speaks of what was or of what is to come, because tells by which words.
    alternatives are values that the words could have as well, and zone the zone of a time of day as it is written.
    lent: a time of day has its day from another time expression near it.
    range has all the days from first to last where the time begins or ends a range ("May 5 to 9").
    """

    span: Span
    type: TimeType
    value: str
    days: Interval | None
    found_by: str
    direction: Direction = "unknown"
    because: str = ""
    alternatives: tuple[str, ...] = ()
    zone: str | None = None
    range: Interval | None = None
    lent: bool = False

    @property
    def names_days(self) -> bool:
        """Tell whether it names a day or days, known or not; a time of day alone, a length and a set do not."""
        return self.type == "DATE" or (self.type == "TIME" and self.days is not None and not self.lent)

    @property
    def all_days(self) -> Interval | None:
        """Return the days of the whole range that it begins or ends, else its own."""
        return self.range or self.days

    def in_year(self, year: int) -> Interval | None:
        """Return the days that a date without a year (XXXX-11-30, XXXX-11) has in year, None for other times.

        >>> str(Time(Span(0, 7), "DATE", "XXXX-11", None, "").in_year(2031).latest)
        '2031-11-30'
        """
        if not self.names_days and self.type != "TIME":
            return None
        match self.value[:10].split("-"):
            case ["XXXX", month, day] if month.isdigit() and day.isdigit():
                return valid_day(year, int(month), int(day))
            case ["XXXX", month] if month.isdigit():
                return whole_month(year, int(month))
        return None


def valid_day(year: int, month: int, day: int) -> Interval | None:
    """Return the interval of one calendar day, None where the calendar has no such day (31 February, year 0)."""
    try:
        return Interval.day(date(year, month, day))
    except ValueError:
        return None


def whole_month(year: int, month: int) -> Interval | None:
    """Return the days of a month, None where there is no such month."""
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


WIDEST = timedelta(days=62)
"""Bounds further apart than two months say too little to be shown as the day of a report."""


def reported_between(times: Iterable[Time], year: int) -> Interval | None:
    """Return the days on which an article with these times can have come out, its dates without a year put in year.

    It is no older than the newest day that it reports as past and no younger than the oldest that it reports as to
    come; None where either is missing, where they contradict each other or lie too far apart.
    """
    placed = ((t.direction, t.days or t.in_year(year), t.days is None) for t in times if t.names_days)
    # A month without a year may be of the year before; a day of one seldom is, since papers then say so.
    found = [(way, d) for way, d, yearless in placed if d and d.days <= (1 if yearless else 31)]
    past = max((d.earliest for way, d in found if way == "past"), default=None)
    # What "is to be held on" a day has not begun: the report is at least a day older.
    future = min((d.latest - timedelta(days=d.days == 1) for way, d in found if way == "future"), default=None)
    if past is None or future is None or not timedelta(0) <= future - past <= WIDEST:
        return None
    return Interval(past, future)
