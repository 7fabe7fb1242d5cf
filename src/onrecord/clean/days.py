"""Read a day out of a line that is known to hold one.

Takes:  a short string: a date line, the value of a tag, an address.
Gives:  the days it can mean, with their spans.
Leaves: times in running text: read/times/. Nothing here guesses a part that is not written.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from onrecord.clean.months import MONTH, MONTHS
from onrecord.model.interval import Interval
from onrecord.model.span import Span

DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º)?"
YEAR = r"(?P<year>\d{4})(?!\d)"

FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"(?<![\d.]){DAY}(?:\.\s{{0,3}}|\s{{1,3}})(?:(?:of|del?)\s)?{MONTH},?\s{{1,3}}(?:del?\s)?{YEAR}",
        rf"(?<![\d.-]){DAY}(?P<mark>[-/]){MONTH}(?P=mark){YEAR}",
        rf"\b{MONTH}\s{{1,3}}{DAY},?\s{{1,3}}{YEAR}",
        rf"\b{MONTH}\s{{1,3}}{DAY}\s\d\d:\d\d:\d\d\s(?:[+-]\d{{4}}|[A-Z]{{2,4}})\s{YEAR}",  # as C's ctime, with a zone
        rf"(?<!\d){YEAR}(?P<mark>[-/.])(?P<m>\d{{1,2}})(?P=mark){DAY}(?!\d)",
        r"(?<!\d)(?P<year>\d{4})\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日",
        r"(?<![\d/.-])(?P<a>\d{1,2})(?P<mark>[/.-]|\.\s|\s\|\s)(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)",
    )
)
NO_YEAR = tuple(
    re.compile(form, re.I) for form in (rf"\b{MONTH}\s{{1,3}}{DAY}(?!\d)", rf"(?<!\d){DAY}\s{{1,3}}{MONTH}")
)
# A year of two figures is only a year beside an hour (RFC 822, 5.1): "12 May 31" alone may be anything.
RFC_822 = re.compile(
    rf"(?:[a-z]{{3,9}}\.?,?\s{{1,3}})?(?P<day>\d{{1,2}})[\s-]{MONTH}[\s-](?P<year>\d\d)\s{{1,3}}\d\d?:\d\d.{{0,30}}",
    re.I,
)
HALF_CENTURY = 50  # RFC 2822, 4.3: 00 to 49 are years of this century
# Seconds, or thousandths of them, since 1970: ten figures until the year 2286.
EPOCH = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d{1,9})?")
TIGHT = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<m>[01]\d)(?P<day>[0-3]\d)(?!\d)")

# Printed news is older than 1800, but no page that we can be given is; a year after 2200 is a slip,
# or a program's "never".
FIRST_YEAR, LAST_YEAR = 1800, 2200


def dates(line: str) -> Iterator[tuple[Span, Interval]]:
    """Yield each full date of line and the days it can mean, in reading order.

    4/5/2031 may be the fourth of May or the fifth of April: both days and those between them.

    >>> [str(days.earliest) for _, days in dates("Published May 3rd, 2031, updated 4 May 2031")]
    ['2031-05-03', '2031-05-04']
    """
    found = [
        (Span(*match.span()), days) for form in FORMS for match in form.finditer(line) if (days := _interval_of(match))
    ]
    end = 0
    for span, days in sorted(found):
        if span.start >= end:
            yield span, days
            end = span.end


def day_in(line: str) -> Interval | None:
    """Return the first full date of line, None where it has none that a page of news can bear."""
    return next((days for _, days in dates(line)), None) or (
        _interval_of(tight) if (tight := TIGHT.search(line)) else None
    )


def stated_day(value: str) -> Interval | None:
    """Return the day of a value that states one: a date in any form, a time of RFC 822, or seconds since 1970.

    >>> [str(stated_day(each).earliest) for each in ("1929607200", "Tue, 04 Mar 31 09:00:00 GMT")]
    ['2031-02-23', '2031-03-04']
    """
    return _days_of_machine(value.strip()[:80]) or day_in(value)


def _days_of_machine(value: str) -> Interval | None:
    if found := EPOCH.fullmatch(value):
        return Interval.day(datetime.fromtimestamp(int(found[1]), tz=UTC).date())
    if found := RFC_822.fullmatch(value):
        year = int(found["year"])
        return _one_day(year + (2000 if year < HALF_CENTURY else 1900), _month(found), int(found["day"]))
    return None


def day_without_year(line: str, year: int) -> Interval | None:
    """Return the day that line names by month and number alone, in that year."""
    match = next((match for form in NO_YEAR if (match := form.search(line))), None)
    return _one_day(year, _month(match), int(match["day"])) if match else None


def _interval_of(match: re.Match[str]) -> Interval | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if "a" not in parts:
        return _one_day(year, _month(match), int(parts["day"]))
    a, b = int(parts["a"]), int(parts["b"])
    readings = [days for days in (_one_day(year, b, a), _one_day(year, a, b)) if days]
    return Interval(min(readings).earliest, max(readings).latest) if readings else None


def _month(match: re.Match[str]) -> int:
    parts = match.groupdict()
    return int(parts["m"]) if parts.get("m") else MONTHS.get(parts["month"].casefold(), 0)


def _one_day(year: int, month: int, day: int) -> Interval | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return Interval.day(date(year, month, day))
    except ValueError:
        return None
