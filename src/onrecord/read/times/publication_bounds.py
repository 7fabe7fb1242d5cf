"""Bound the day of an undated article by its own words.

Takes:  the times of an article, resolved without its day.
Gives:  Published: no earlier than the newest day it reports as past, no later than the oldest it reports as to come.
Leaves: dates without a year where no full date stands near: link/undated_articles.py asks the other reports of the
        story.
"""

from collections.abc import Iterable

from onrecord.model.article import Published
from onrecord.model.time import Time, reported_between


def bounds(times: Iterable[Time]) -> Published:
    """Return the days between the newest past day and the oldest future one; none where either is missing.

    A year comes only from a full date of the article itself, and only where the days that it gives fit together.
    """
    found = list(times)
    for year in sorted(_years(found), reverse=True):
        days = reported_between(found, year)
        if days:
            basis = f"between {days.earliest} and {days.latest}, the days that it reports as past and as to come"
            return Published(days, basis)
    return Published()


def _years(times: list[Time]) -> set[int]:
    """Return the years that full dates give: of days the text reports, or that stand elsewhere without their year.

    The date of a picture alone proves nothing, since papers print pictures of other years.
    """
    yearless = {t.value.removeprefix("XXXX-") for t in times if t.value.startswith("XXXX-")}
    full = [t for t in times if t.days and t.days.days == 1]
    return {t.days.earliest.year for t in full if t.days and (t.direction != "unknown" or t.value[5:] in yearless)}
