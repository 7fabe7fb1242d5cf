"""Show what a story rests on.

Takes:  a View of one story.
Gives:  one line for each report.
Leaves: what they say; the words of a line: sentences/reports.py.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.record import Document
from onrecord.show.cite import KEY
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.reports import about, headline
from onrecord.show.text.lines import Line
from onrecord.show.text.sections import Entry, section

MARGIN = 7


def reports_section(view: View, reports: Sequence[Document], *, full: bool) -> Iterator[Line]:
    """Yield each report with its day, headline and file, and what a reader should know about it."""
    entries: list[Entry] = [_report_lines(view, document) for document in reports]
    yield from section("What was read", entries, full=full, beside=KEY)


def _report_lines(view: View, document: Document) -> Iterator[Line]:
    article = document.article
    outlet = f"{visible(article.outlet)}: " if article.outlet else ""
    yield Line(f"{outlet}{headline(document)} ({visible(article.file)})", MARGIN, mark=f"  [{view.number(article.id)}]")
    yield Line(about(view, document), MARGIN, style="dim")
