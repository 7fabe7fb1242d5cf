"""Know when each report came out.

Takes:  placed witnesses.
Gives:  Reports: the days of an article, and of what it says; which capture of a page another follows.
Leaves: finding the day of an undated report: published.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model.assertion import Assertion
from onrecord.model.interval import Interval
from onrecord.model.record import Witness


@dataclass(frozen=True, slots=True)
class Reports:
    """published has the days on which each article came out, previous the earlier capture of a later one's page."""

    published: Mapping[str, Interval | None]
    previous: Mapping[str, str]

    @classmethod
    def of(cls, witnesses: Iterable[Witness]) -> Reports:
        """Return what the witnesses tell of their reports."""
        found = list(witnesses)
        return cls(
            {w.article.id: w.reading.published.days for w in found},
            {w.article.id: w.article.previous for w in found if w.article.previous},
        )

    def days(self, a: Assertion) -> Interval | None:
        """Return the days on which an assertion was made: when it was said, else when its article came out."""
        return a.said_on or self.published.get(a.article)
