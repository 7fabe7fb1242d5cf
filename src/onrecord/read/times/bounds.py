"""Bound the day of an undated article by its own words.

Takes:  the times of an article, resolved without its day.
Gives:  Published: no earlier than the newest day it reports as past, no later than the oldest it reports as to come.
Leaves: dates without a year where no full date stands near: link/ asks the other reports of the story.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from onrecord.model.article import Published
from onrecord.model.interval import Interval
from onrecord.model.time import Direction, Time

WIDEST = timedelta(days=62)
"""Bounds further apart than two months say too little to be shown as the day of a report."""


def bounds(times: Iterable[Time]) -> Published:
    """Return the days between the newest past day and the oldest future one; none where either is missing.

    A year comes only from a full date of the article itself, and only where the days that it gives fit together.
    """
    found = list(times)
    for year in sorted(_years(found), reverse=True):
        past = _newest(_days(found, year, "past"))
        future = _oldest(_days(found, year, "future"))
        if past and future and timedelta(0) <= future - past <= WIDEST:
            return Published(
                Interval(past, future), f"between {past} and {future}, the days that it reports as past and as to come"
            )
    return Published()


def _years(times: list[Time]) -> set[int]:
    """Return the years that full dates give: of days the text reports, or that stand elsewhere without their year.

    The date of a picture alone proves nothing, since papers print pictures of other years.
    """
    yearless = {t.value.removeprefix("XXXX-") for t in times if t.value.startswith("XXXX-")}
    full = [t for t in times if t.days and t.days.days == 1]
    return {t.days.earliest.year for t in full if t.days and (t.direction != "unknown" or t.value[5:] in yearless)}


def _days(times: list[Time], year: int, way: Direction) -> list[Interval]:
    return [d for t in times if t.direction == way and (d := t.in_year(year) or t.days) and d.days <= 31]


def _newest(days: list[Interval]) -> date | None:
    return max((d.earliest for d in days), default=None)


def _oldest(days: list[Interval]) -> date | None:
    """Return the day before the oldest single day to come: what "is to be held on" it has not begun."""
    return min((d.latest - timedelta(days=d.days == 1) for d in days), default=None)
