"""Offer what somebody may choose from when a line is corrected.

Takes:  a View and a line.
Gives:  names(): the parties of its reports; others(): what it may be the same as, the most alike first; reports():
        those of which one may tell of another event.
Leaves: the form: correct.py. What is the same: link/.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from heapq import nsmallest
from typing import TypeVar

from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.events import day, title
from onrecord.show.sentences.reports import headline

Line = Event | Statement | Story | Entity
Choice = tuple[str, str]
"""An id, and how it is called."""
Thing = TypeVar("Thing", Event, Story, Entity)
MOST = 200
"""How many are offered; `onrecord correct` takes the id of any."""


def names(view: View, line: Line) -> list[str]:
    """Return the names of people, bodies and places in the reports of a statement or an event."""
    articles = _articles_of(line) if isinstance(line, Event | Statement) else ()
    chains = (chain for article in articles for chain in view.documents[article].reading.chains)
    return sorted({chain.name for chain in chains if chain.kind in ("person", "organisation", "place")})


def reports(view: View, line: Line) -> list[Choice]:
    """Return the reports of an event that several mention."""
    told = sorted(_articles_of(line), key=view.places.__getitem__) if isinstance(line, Event) else []
    files = ((one, view.documents[one]) for one in told)
    found = [(one, f"{headline(document)} ({visible(document.article.file)})") for one, document in files]
    return found if len(found) > 1 else []


def others(view: View, line: Line) -> list[Choice]:
    """Return the other events, stories or parties, those first that share the most with the line."""
    if isinstance(line, Event):
        return _most_similar(line, view.record.events, _unlike_event, lambda one: f"{title(view, one)}, {day(one)}")
    if isinstance(line, Entity):
        return _most_similar(line, view.record.entities, _unlike_party, lambda one: _party_label(view, one))
    if isinstance(line, Story):
        return _most_similar(line, view.record.stories, _unlike_story, _story_label)
    return []


def _most_similar(
    line: Thing,
    things: Iterable[Thing],
    unlike: Callable[[Thing, Thing], tuple[int, str]],
    called: Callable[[Thing], str],
) -> list[Choice]:
    rest = (one for one in things if one.id != line.id)
    return [(one.id, called(one)) for one in nsmallest(MOST, rest, key=lambda one: unlike(line, one))]


def _unlike_event(one: Event, other: Event) -> tuple[int, str]:
    shared = len(set(one.participants) & set(other.participants)) + (one.place is not None and one.place == other.place)
    return -shared - 2 * (one.kind == other.kind), other.id


def _unlike_party(one: Entity, other: Entity) -> tuple[int, str]:
    return -len(_words(one) & _words(other)), other.name


def _unlike_story(one: Story, other: Story) -> tuple[int, str]:
    return -len(set(one.label.casefold().split()) & set(other.label.casefold().split())), other.label


def _words(one: Entity) -> set[str]:
    return {word for name in (one.name, *one.also) for word in name.casefold().split()}


def _party_label(view: View, one: Entity) -> str:
    written = f", also {visible(one.also[0])}" if one.also else ""
    return f"{visible(one.name)} ({one.kind}{written}; {counted(len(view.said_by.get(one.id, ())), 'statement')})"


def _story_label(one: Story) -> str:
    return f"{visible(one.label)} ({counted(len(one.articles), 'report')})"


def _articles_of(line: Event | Statement) -> set[str]:
    return {at.article for at in line.mentions} if isinstance(line, Event) else {line.article}
