"""Say a stretch of days as people write it.

Takes:  an Interval, or the standard form of one.
Gives:  words.
Leaves: where the days come from: Published.basis.
"""

from calendar import monthrange
from datetime import date

from onrecord.model.interval import Interval

# Not the calendar module's, which follow the language of the machine.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def in_words(days: Interval, *, short: bool = False) -> str:
    """Return the days in words, as short as they can be said; short cuts the months to three letters.

    >>> from datetime import date
    >>> in_words(Interval(date(2031, 3, 30), date(2031, 4, 2)))
    '30 March - 2 April 2031'
    >>> in_words(Interval(date(2031, 4, 1), date(2031, 4, 30)), short=True)
    'Apr 2031'
    """
    said = _in_words(days)
    if short:
        for month in MONTHS:
            said = said.replace(month, month[:3])
    return said


def between(days: Interval) -> str:
    """Say between which days something lies.

    >>> between(Interval(date(2031, 3, 12), date(2031, 3, 17)))
    'between 12 and 17 March 2031'
    """
    said = in_words(days)
    both = said.replace(" - ", " and ") if " - " in said else said.replace("-", " and ")
    return f"between {both}" if " and " in both else f"in {both}"


def _in_words(days: Interval) -> str:
    first, last = days.earliest, days.latest
    if first == last:
        return f"{last.day} {_month(last.month, last.year)}"
    if first.day == 1 and _ends_month(days):
        return _months(days)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{last.day} {_month(last.month, last.year)}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {MONTHS[first.month - 1]}{year} - {last.day} {_month(last.month, last.year)}"


def days_of_iso(normalised: str | None) -> Interval | None:
    """Return the days of a standard form (ISO 8601: a day, a month, a year, an interval), None for any other.

    >>> days_of_iso("2031-02")
    Interval(earliest=datetime.date(2031, 2, 1), latest=datetime.date(2031, 2, 28))
    """
    first, _, last = (normalised or "").partition("/")
    begin, end = _bounds(first), _bounds(last or first)
    return Interval(begin.earliest, end.latest) if begin and end and begin.earliest <= end.latest else None


def _bounds(form: str) -> Interval | None:
    """Return the days of one ISO 8601 day, month or year."""
    try:
        year, month, day = (*map(int, form.split("-")), 0, 0)[:3]
        if day:
            return Interval.day(date(year, month, day))
        last = monthrange(year, month or 12)[1]
        return Interval(date(year, month or 1, 1), date(year, month or 12, last))
    except ValueError:
        return None


def _month(month: int, year: int) -> str:
    return f"{MONTHS[month - 1]} {year}"


def _ends_month(days: Interval) -> bool:
    return days.latest.day == monthrange(days.latest.year, days.latest.month)[1]


def _months(days: Interval) -> str:
    first, last = days.earliest, days.latest
    if (first.year, first.month) == (last.year, last.month):
        return _month(last.month, last.year)
    if (first.month, last.month) == (1, 12) and first.year == last.year:
        return str(last.year)
    year = "" if first.year == last.year else f" {first.year}"
    return f"{MONTHS[first.month - 1]}{year} - {_month(last.month, last.year)}"
