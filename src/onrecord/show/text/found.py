"""Show what was found: the speaker's own words apart from the reporters', versions side by side.

Takes:  a View and what was found.
Gives:  the page; citations written out where they are asked for.
Leaves: finding: show/finding.py. A verdict: the reader's.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.event import Event
from onrecord.model.statement import Statement
from onrecord.show.finding import SearchResult
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.citations import written_out
from onrecord.show.sentences.reports import about, headline
from onrecord.show.sentences.statements import quoted, said_when, speaker, where, wordings
from onrecord.show.text.changes import changes_section
from onrecord.show.text.corrections import marks
from onrecord.show.text.lines import Line
from onrecord.show.text.plans import plan_line
from onrecord.show.text.sections import Entry, section
from onrecord.show.wording import marked

MARGIN = 4
MARKS = "{+ +} has these words, [- -] leaves them out, against the wording above"


def found_page(view: View, found: SearchResult, *, full: bool, cite: bool) -> Iterator[Line]:
    """Yield what was found; a word where nothing was."""
    if not (found.direct or found.indirect or found.events):
        yield Line("Nothing on record fits. It may be said in other words, or not at all.")
        return
    parts = (("In the speaker's own words", found.direct), ("In the reporter's words", found.indirect))
    for title, groups in parts:
        entries: list[Entry] = [_utterance_lines(view, found, group, cite=cite) for group in groups]
        yield from section(title, entries, full=full)
    yield from section(
        "Planned or happened", [_event_lines(view, event, cite=cite) for event in found.events], full=full
    )
    yield from changes_section(view, found.changes, full=full, title="What they changed")
    yield from _report_list(view, found)


def _utterance_lines(view: View, found: SearchResult, group: Sequence[Statement], *, cite: bool) -> Iterator[Line]:
    """Yield one utterance: who and when, each wording with its differences from the first, who has it not."""
    first = min(group, key=lambda said: said.mode != "direct")
    yield Line()
    yield Line(f"{speaker(view, first.speaker)}, {said_when(view, first)}", 2, style="bold", cited=first.id)
    compared = ""
    for words, same in wordings(view, group).items():
        cited = " ".join(view.cite(said.article, said.span) for said in same)
        yield Line(words, MARGIN, cited=cited)
        if compared:
            yield Line(marked(compared, _statement_words(view, same[0])), MARGIN + 2, style="dim")
        compared = compared or _statement_words(view, same[0])
        told = dict.fromkeys(where(view, said) for said in same)
        yield from (Line(line, MARGIN + 2, style="dim") for line in told if line)
        for said in same:
            yield from marks(view, said.id, MARGIN + 2)
        if cite:
            yield from _written_citations(view, same)
    if lacking := found.without.get(group[0].id):
        names = ", ".join(f"{view.outlet(one)} [{view.number(one)}]" for one in lacking)
        yield Line(f"Not in {names}: a copy that lacks these words.", MARGIN, style="dim")


def _statement_words(view: View, said: Statement) -> str:
    """Return the words of a statement without marks of ours."""
    return " … ".join(view.words(said.article, part) for part in said.parts)


def _written_citations(view: View, same: Sequence[Statement]) -> Iterator[Line]:
    for said in same:
        yield from (Line(line, MARGIN + 4, whole=True) for line in written_out(view, said.article, said.span))


def _event_lines(view: View, event: Event, *, cite: bool) -> Iterator[Line]:
    yield plan_line(view, event)
    yield Line(event.id, MARGIN, cited=view.cite_each(event.mentions), style="dim")
    if cite:
        for at in event.mentions:
            yield from (Line(line, MARGIN + 4, whole=True) for line in written_out(view, at.article, at.span))


def _report_list(view: View, found: SearchResult) -> Iterator[Line]:
    """Yield the reports by the numbers that the citations give them."""
    articles = {said.article for said in found.statements} | {at.article for e in found.events for at in e.mentions}
    articles |= {end.article for change in found.changes for end in (change.before, change.after)}
    articles |= {one for group in found.without.values() for one in group}
    ordered = sorted(articles, key=view.places.__getitem__)
    entries: list[Entry] = [[_report_line(view, article)] for article in ordered]
    yield from section("Reports", entries, full=True, beside=MARKS if _several(view, found) else "")


def _several(view: View, found: SearchResult) -> bool:
    return any(len({quoted(view, said) for said in group}) > 1 for group in (*found.direct, *found.indirect))


def _report_line(view: View, article: str) -> Line:
    document = view.documents[article]
    outlet = f"{visible(document.article.outlet)}: " if document.article.outlet else ""
    words = f"{outlet}{headline(document)} ({visible(document.article.file)}); {about(view, document)}"
    return Line(words, 7, mark=f"  [{view.number(article)}]")
