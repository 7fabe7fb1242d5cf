"""Know when each report came out, and what was said before what.

Takes:  placed documents.
Gives:  ReportOrder: the days of an article and of what it says, the earlier captures of its page, the order of saying.
Leaves: finding the day of an undated report: undated_articles.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model.assertion import Assertion
from onrecord.model.interval import Interval
from onrecord.model.record import Document

LAG = timedelta(days=2)
"""Papers report what was said up to two days before."""


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """published has the days on which each article came out, previous the earlier capture of a later one's page."""

    published: Mapping[str, Interval | None]
    previous: Mapping[str, str]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> ReportOrder:
        """Return the days, captures and ranks of the documents' reports."""
        found = list(documents)
        return cls(
            {w.article.id: w.reading.published.days for w in found},
            {w.article.id: w.article.previous for w in found if w.article.previous},
        )

    def days(self, a: Assertion) -> Interval | None:
        """Return the days on which an assertion was made: when it was said, else when its article came out."""
        return a.said_on or self.published.get(a.article)

    def order(self, a: Assertion) -> tuple[date, date, int, str, int, int]:
        """Rank an assertion in its timeline: when said, when published, which capture of the page, where in the text.

        What has no day comes last: it may still be looked up, but nothing is told to have changed by it.
        """
        said, report = self.days(a), self.published.get(a.article)
        last = date.max
        captures = sum(1 for _ in self._earlier_captures(a.article))
        return (
            said.latest if said else last,
            report.latest if report else last,
            captures,
            a.article,
            a.span.start,
            a.span.end,
        )

    def later(self, after: Assertion, before: Assertion) -> bool:
        """Tell whether one assertion was surely made later than the other; where either day is open, it is not known.

        A later capture of one page is later than the earlier one, even on the same day.
        """
        if self.edited(after, before):
            return True
        if after.by is None and before.article == after.article and before.said_on:
            return self._printed_after(after, before.said_on)  # what a report holds itself beside what was said earlier
        one, other = self._saying_days(before), self._saying_days(after)
        if one is None or other is None:
            return False
        if one == other and before.by == after.by is not None:
            return self._printed_later(after, before)  # "on Tuesday", as Tuesday's and Wednesday's papers have it
        return one.latest < other.earliest or (one.earliest <= other.earliest and one.latest < other.latest)

    def _printed_after(self, after: Assertion, said: Interval) -> bool:
        report = self.published.get(after.article)
        return bool(report and said.latest < report.earliest)

    def _printed_later(self, after: Assertion, before: Assertion) -> bool:
        one, other = self.published.get(before.article), self.published.get(after.article)
        return bool(one and other and one.latest < other.earliest)

    def edited(self, after: Assertion, before: Assertion) -> bool:
        """Tell whether after is in a later capture of the page that before is in: the outlet edited it."""
        return before.article in self._earlier_captures(after.article)

    def at_once(self, a: Assertion, b: Assertion) -> bool:
        """Tell whether two assertions were made at one time: later, the thing itself may have changed."""
        one, other = self.days(a), self.days(b)
        if a.article == b.article and not (a.said_on and b.said_on):
            return True
        return bool(one and other and abs(one.latest - other.latest) <= timedelta(days=1))

    def _saying_days(self, a: Assertion) -> Interval | None:
        """Return the days on which it can have been said: those of the report and the few before it."""
        report = self.published.get(a.article)
        if a.said_on or not report:
            return a.said_on
        return Interval(report.earliest - min(LAG, report.earliest - date.min), report.latest)

    def _earlier_captures(self, article: str) -> list[str]:
        """Return the earlier captures of an article's page, the latest first."""
        found: list[str] = []
        while (article := self.previous.get(article, "")) and article not in found:
            found.append(article)
        return found
