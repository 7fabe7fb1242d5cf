"""Say a stretch of days as people write it.

Takes:  an Interval.
Gives:  words.
Leaves: where the days come from: Published.basis.
"""

from calendar import monthrange

from onrecord.model.interval import Interval

# Not the calendar module's, which follow the language of the machine.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def in_words(days: Interval) -> str:
    """Return the days in words, as short as they can be said.

    >>> from datetime import date
    >>> in_words(Interval(date(2031, 3, 30), date(2031, 4, 2)))
    '30 March - 2 April 2031'
    >>> in_words(Interval(date(2031, 4, 1), date(2031, 4, 30)))
    'April 2031'
    """
    first, last = days.earliest, days.latest
    if first == last:
        return f"{last.day} {_month(last.month, last.year)}"
    if first.day == 1 and _ends_month(days):
        return _months(days)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{last.day} {_month(last.month, last.year)}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {MONTHS[first.month - 1]}{year} - {last.day} {_month(last.month, last.year)}"


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
