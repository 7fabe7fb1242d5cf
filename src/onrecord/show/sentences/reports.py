"""Say what a page rests on.

Takes:  a View and articles of it.
Gives:  one line that counts them; when one came out, and what a reader should know about it.
Leaves: what they say.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.model.interval import Interval
from onrecord.model.record import Document
from onrecord.show.cite import publication_day
from onrecord.show.days import in_words
from onrecord.show.plurals import counted
from onrecord.show.record_view import Counts, View
from onrecord.show.safe_text import visible


def rests_on(view: View, reports: Sequence[Document]) -> str:
    """Count the reports, and say how new the newest is; a copy is no second report, and no clock is asked."""
    if reports is view.record.documents:  # the whole record, of which every page says what it rests on
        return _rests_on(len(reports), len(view.record.copies), view.undated, view.newest)
    dated = [days.latest for document in reports if (days := document.published.days) and days.days == 1]
    copies = sum(document.article.id in view.record.copies for document in reports)
    return _rests_on(len(reports), copies, len(reports) - len(dated), max(dated, default=None))


def counted_reports(counts: Counts) -> str:
    """Count the reports of a story, and say how new the newest is."""
    return _rests_on(counts.reports, counts.copies, counts.undated, counts.newest)


def _rests_on(reports: int, copies: int, undated: int, newest: date | None) -> str:
    among = [counted(copies, "copy", "copies")] if copies else []
    among += [f"{undated:,} undated"] if undated else []
    inside = f" ({', '.join(among)})" if among else ""
    last = f", newest {in_words(Interval.day(newest))}" if newest else ""
    return f"{counted(reports, 'report')}{inside}{last}"


def headline(document: Document) -> str:
    """Return what the report is called."""
    return visible(document.article.headline or "no headline")


def short_day(document: Document) -> str:
    """Say when the report came out, short enough for a column."""
    days = document.published.days
    if days is None:
        return "undated"
    return in_words(days, short=True) if days.days == 1 else f"undated ({in_words(days, short=True)})"


def about(view: View, document: Document) -> str:
    """Say when the report came out, and what a reader should know about it."""
    return "; ".join([publication_day(document), *_notes(view, document)])


def _notes(view: View, document: Document) -> Iterator[str]:
    article = document.article
    if article.byline:
        yield visible(article.byline)
    if article.via:
        yield f"via {visible(article.via)}"
    if original := view.record.copies.get(article.id):
        yield f"a copy of {visible(view.documents[original].article.file)}"
    if article.previous:
        yield "a later capture of the same page"
    if article.incomplete:
        yield "its text seems cut"
    if article.damaged:
        yield article.damaged
