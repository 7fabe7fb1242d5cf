"""Show the morning's page in a terminal.

Takes:  a Morning.
Gives:  the page; each line with its citation, the reports that they number at the end.
Leaves: the same as an e-mail: export/mail.py.
"""

from collections.abc import Iterator

from onrecord.model.event import Event
from onrecord.model.record import Document
from onrecord.show.brief import Morning
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.events import PASSED, on, standing
from onrecord.show.text.changes import changes_section
from onrecord.show.text.disagreements import disagreements_section
from onrecord.show.text.lines import Line
from onrecord.show.text.plans import MARGIN, plan_line
from onrecord.show.text.reports import reports_section
from onrecord.show.text.sections import Entry, section


def morning_page(page: Morning, *, full: bool) -> Iterator[Line]:
    """Yield the page."""
    yield Line(f"On record, {on(page.today)}", style="bold")
    yield Line(page.rests)
    yield Line(page.whole, style="dim")
    groups = page.stories(page.changes)
    for label, found in groups:
        title = "What changed" if len(groups) == 1 else f"What changed: {visible(label) or 'in no story'}"
        yield from changes_section(page.view, found, full=full, title=title)
    for title, events in page.parts:
        yield from section(title, [_event_lines(page.view, event) for event in events], full=full)
    yield from disagreements_section(page.view, page.sides, full=full)
    silent: list[Entry] = [[plan_line(page.view, one), Line(PASSED, MARGIN, style="yellow")] for one in page.silent]
    yield from section("Silence", silent, full=full)
    yield from reports_section(page.view, _cited_reports(page), full=True)


def _cited_reports(page: Morning) -> list[Document]:
    """Return the reports that the lines of the page cite, in the order of their numbers."""
    articles = {end.article for change in page.changes for end in (change.before, change.after)}
    articles |= {side.article for one in page.sides for side in one.sides}
    told = (event for _, events in page.parts for event in events)
    articles |= {one.article for event in told for _, one in standing(page.view, event)[:1]}
    return [page.view.documents[article] for article in sorted(articles, key=page.view.places.__getitem__)]


def _event_lines(view: View, event: Event) -> Iterator[Line]:
    yield plan_line(view, event)
    for said, one in standing(view, event)[:1]:
        yield Line(said, MARGIN, cited=view.cite(one.article, one.span), style="dim")
