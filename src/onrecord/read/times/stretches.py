"""Weeks, months, quarters and years as days and as TIMEX3 values.

Takes:  a day or a year, and how far on.
Gives:  Resolved: the days, None where the calendar has none, and the value.
Leaves: which of them a text means: weekdays_and_dates.py, relative_days.py.
"""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.model.interval import Interval
from onrecord.model.time import whole_month

Resolved = tuple[Interval | None, str]
OPEN: Resolved = (None, "XXXX")


def one(day: date | None) -> Resolved:
    """Return a single day."""
    return (Interval.day(day), day.isoformat()) if day else (None, "XXXX-XX-XX")


def plus(day: date, *, days: int) -> date | None:
    """Return the day so many days on; None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def night(day: date, *, next_: bool) -> Resolved:
    """Return the night before a day, or the next one, as the two days that it joins; its value is that of the first."""
    first, last = (day, plus(day, days=1)) if next_ else (plus(day, days=-1), day)
    return (Interval(first, last), first.isoformat()) if first and last else OPEN


def week(day: date | None) -> Resolved:
    """Return the week of a day, from Monday to Sunday (ISO 8601)."""
    monday = plus(day, days=-day.weekday()) if day else None
    sunday = plus(monday, days=6) if monday else None
    return (Interval(monday, sunday), iso_week(monday)) if monday and sunday else OPEN


def weekend(day: date | None) -> Resolved:
    """Return the Saturday and Sunday of the week of a day."""
    saturday = plus(day, days=5 - day.weekday()) if day else None
    sunday = plus(saturday, days=1) if saturday else None
    return (Interval(saturday, sunday), iso_week(saturday) + "-WE") if saturday and sunday else OPEN


def iso_week(day: date) -> str:
    """Return the week of a day as ISO 8601 writes it."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def month(day: date, offset: int) -> Resolved:
    """Return the month so many after that of a day."""
    count = day.year * 12 + day.month - 1 + offset
    return whole_month(count // 12, count % 12 + 1), f"{count // 12}-{count % 12 + 1:02}"


def quarter(year: int, number: int) -> Resolved:
    """Return a quarter of a year by its number, from 1."""
    first, last = whole_month(year, 3 * number - 2), whole_month(year, 3 * number)
    return (Interval(first.earliest, last.latest) if first and last else None), f"{year}-Q{number}"


def half(year: int, number: int) -> Resolved:
    """Return the first or second half of a year."""
    first, last = whole_month(year, 6 * number - 5), whole_month(year, 6 * number)
    return (Interval(first.earliest, last.latest) if first and last else None), f"{year}-H{number}"


def quarter_from(day: date, offset: int) -> Resolved:
    """Return the quarter so many after that of a day."""
    count = day.year * 4 + (day.month - 1) // 3 + offset
    return quarter(count // 4, count % 4 + 1)


def years(first: int, count: int = 1) -> Interval | None:
    """Return the days of some years; None for years that no calendar of ours has."""
    return Interval(date(first, 1, 1), date(first + count - 1, 12, 31)) if 1 <= first <= 9990 else None


def year(number: int) -> Resolved:
    """Return one year."""
    return years(number), f"{number:04}"


def moved(unit: str, day: date, offset: int) -> Resolved:
    """Return the day, week, month, quarter or year so many after that of a day."""
    match unit:
        case "D":
            return one(plus(day, days=offset))
        case "WE":
            return weekend(plus(day, days=7 * offset))
        case "W":
            return week(plus(day, days=7 * offset))
        case "M":
            return month(day, offset)
        case "Q":
            return quarter_from(day, offset)
    return year(day.year + offset)
