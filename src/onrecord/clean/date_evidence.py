"""One part of a page that says when the page came out.

Takes:  the words of a tag or a line that hold a day.
Gives:  DateEvidence.
Leaves: which evidence wins: published.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.clean.days import stated_day
from onrecord.model.interval import Interval

# A time of day in Greenwich: the outlet's own day may be the day before or the day after.
GREENWICH = re.compile(r"(\d\d):\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]00:?00|UTC|GMT)\s*$", re.I)


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """Days that one part of a page gives for its publication, or for its last change, and which part that is.

    greenwich is the hour where it is a time in Greenwich.
    """

    days: Interval
    basis: str
    change: bool = False
    greenwich: int | None = None


def date_evidence(words: str | None, basis: str, *, change: bool = False) -> Iterator[DateEvidence]:
    """Yield what words say, nothing where they hold no full date.

    >>> [each.greenwich for each in date_evidence("2031-03-04T02:00:00Z", "a tag")]
    [2]
    """
    days = stated_day(words) if words else None
    if words and days:
        yield DateEvidence(days, basis, change, hour_in_greenwich(words))


def hour_in_greenwich(words: str) -> int | None:
    """Return the hour where words end in a time of Greenwich."""
    found = GREENWICH.search(words)
    return int(found[1]) if found else None
