"""Write a brief of one story in Markdown: changes, plans, what happened, where sides differ, statements.

Takes:  the View of one story.
Gives:  text with numbered citations, and the list of them: outlet, headline, day, capture, hash, characters.
Leaves: the choice of what matters: the reader's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model.record import Document
from onrecord.model.span import Span
from onrecord.show.cite import publication_day as came_out
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.changes import change_line, newest_first
from onrecord.show.sentences.disagreements import matter, side
from onrecord.show.sentences.events import PASSED, Sorted, day, passed, standing, title
from onrecord.show.sentences.reports import rests_on
from onrecord.show.sentences.statements import KEY, by_speaker, quoted, speaker, utterances, where

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+\-!|~&])")


class _Notes:
    """The citations of a brief, numbered in the order in which they are first used."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.numbers: dict[tuple[str, Span], int] = {}

    def cite(self, article: str, span: Span) -> str:
        """Return the number of a citation as it is printed behind its line."""
        return f"[{self.numbers.setdefault((article, span), len(self.numbers) + 1)}]"

    def lines(self) -> Iterator[str]:
        """Yield the citation of each number."""
        for (article, span), number in self.numbers.items():
            yield f"{number}. {_source(self.view.documents[article], span)}"


def brief(view: View) -> bytes:
    """Return the brief of the story of which view is the part."""
    notes = _Notes(view)
    (story,) = view.record.stories
    head = [f"# {escaped(visible(story.label))}", "", f"Rests on {rests_on(view, view.reports(story))}.", ""]
    body = [
        line for part in (_changes_section, _events_section, _differ, _statements_section) for line in part(view, notes)
    ]
    tail = ["## Sources", "", *notes.lines(), ""]
    return "\n".join([*head, *body, *tail]).encode()


def escaped(words: str) -> str:
    """Return words in which no character means anything to Markdown."""
    return SPECIAL.sub(r"\\\1", words)


def _changes_section(view: View, notes: _Notes) -> Iterator[str]:
    found = newest_first(view.shown_changes(view.record.changes))
    yield from ["## What changed", ""] if found else []
    for change in found:
        line = change_line(view, change)
        cited = " → ".join(notes.cite(one.article, one.span) for one in (change.before, change.after))
        yield f"- **{escaped(line.label)}**: {escaped(line.step)}. {escaped(line.because)}. {cited}"
    yield ""


def _events_section(view: View, notes: _Notes) -> Iterator[str]:
    events = Sorted.of(view, view.record.events)
    for head, found in (("What is planned", events.coming), ("What happened", events.done)):
        yield from [f"## {head}", ""] if found else []
        for event in found:
            stands = standing(view, event)
            held = "; ".join(f"{escaped(said)} {notes.cite(one.article, one.span)}" for said, one in stands)
            gone = f" ({PASSED})" if passed(view, event) else ""
            yield f"- {day(event)}: **{escaped(title(view, event))}**, {event.status}{gone}. {held}"
        yield ""


def _differ(view: View, notes: _Notes) -> Iterator[str]:
    found = view.record.disagreements
    yield from ["## Where sides differ", ""] if found else []
    for one in found:
        held = "; ".join(f"{escaped(side(view, held))} {notes.cite(held.article, held.span)}" for held in one.sides)
        yield f"- {escaped(matter(one))}: {held}"
    yield ""


def _statements_section(view: View, notes: _Notes) -> Iterator[str]:
    found = by_speaker(view, view.in_time(view.record.statements))
    yield from ["## Who said what", "", KEY, ""] if found else []
    for who, own in found:
        yield from [f"### {escaped(speaker(view, who))}", ""]
        for reports in utterances(view, own):
            cited = "".join(notes.cite(one.article, one.span) for one in reports)
            told = f" ({escaped(where(view, reports[0]))})" if where(view, reports[0]) else ""
            yield f"- {escaped(quoted(view, reports[0]))}{told} {cited}"
        yield ""


def _source(document: Document, span: Span) -> str:
    article = document.article
    facts = [escaped(visible(article.outlet or article.file)), escaped(visible(article.headline or "no headline"))]
    facts += [came_out(document) + (f" ({document.published.basis})" if not article.published.days else "")]
    facts += [f"captured {visible(article.captured)}"] if article.captured else []
    facts += [f"<{article.url}>"] if re.fullmatch(r"https?://[!-;=?-~]+", article.url or "") else []
    return ", ".join([*facts, f"characters {span.start}-{span.end}", f"SHA-256 {article.sha256}"])
