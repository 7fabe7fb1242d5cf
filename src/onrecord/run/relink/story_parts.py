"""Link the reports of a story that is touched, and keep its part of the record.

Takes:  the number of a story, its articles as they are linked, its documents as they are placed, who is who.
Gives:  relinked(): its part is kept, where anything that it was made from is another than before.
Leaves: linking itself: link/story_record.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from onrecord.link.entities import Parties
from onrecord.link.linked_story import LinkedStory, packed, packed_line
from onrecord.link.search_words import words_of
from onrecord.link.stories import story_of
from onrecord.link.story_record import Part, part
from onrecord.model.assertion import SPOKEN_OF
from onrecord.model.change import Change
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.record import Document
from onrecord.record.derived import Derived
from onrecord.record.derived.articles import Linked
from onrecord.record.derived.lines import ChangeRow, EventRow, StoryRow
from onrecord.run.relink.aliases import with_aliases


@dataclass(frozen=True, slots=True)
class StoryReports:
    """One story with all that its part is made from."""

    number: int
    linked: Mapping[str, Linked]
    people: Parties
    arrivals: Mapping[str, int]

    @property
    def reprints(self) -> dict[str, str]:
        """Return the reprints of the story with their origins."""
        return {article: one.origin for article, one in sorted(self.linked.items()) if one.origin}

    @property
    def fingerprint(self) -> str:
        """Name what the part is made from besides the readings, which change only with the version of all rows."""
        captures = sorted((article, one.previous) for article, one in self.linked.items())
        who = sorted(self.people.of.items()), [(e.id, e.name) for e in self.people.entities]
        return sha256(repr((captures, self.reprints, who)).encode()).hexdigest()


def relinked(reports: StoryReports, documents: Callable[[], list[Document]], rows: Derived) -> bool:
    """Link the story anew; return False where all that it is made from is as it was."""
    if rows.lines.fingerprint(reports.number) == reports.fingerprint:
        return False
    found = documents()
    names = {entity.id: entity for entity in reports.people.entities}
    made = part(found, reports.reprints, reports.people, names)
    told = with_aliases(LinkedStory(story_of(found, made.events), made), rows.lines)
    _keep_part(told, reports, found, rows)
    return True


def _keep_part(told: LinkedStory, reports: StoryReports, documents: Sequence[Document], rows: Derived) -> None:
    """Keep the part, and what lists are ordered by."""
    days = {w.article.id: w.published.days for w in documents}
    shown = {event.id for event in told.part.events if event.shown}
    exact = [one.latest for one in days.values() if one and one.days == 1]
    row = StoryRow(
        number=reports.number,
        id=told.story.id,
        fingerprint=reports.fingerprint,
        label=told.story.label,
        newest=str(max(exact)) if exact else "",
        size=len(documents),
        copies=len(reports.reprints),
        undated=len(days) - len(exact),
        told=sum(change.event in shown for change in told.part.changes),
        part=packed(told),
    )
    events = [_event_row(event, reports, days) for event in told.part.events]
    changes = [_change_row(n, change, shown, reports) for n, change in enumerate(told.part.changes)]
    newest = _newest_lines(told.part, events, changes)
    rows.articles.put_ranks((_rank(w, reports), *newest.get(w.article.id, NOTHING), w.article.id) for w in documents)
    leads = set(_parties_of(told.part))
    rows.lines.put(row, events, changes, ((party, party in leads) for party in sorted({*leads, *_roles(told.part)})))
    lines = {event.id: event for event in told.part.events} | {str(n): one for n, one in enumerate(told.part.changes)}
    rows.lines.put_lines(reports.number, ((place, packed_line(one)) for place, one in lines.items()))
    names = {entity.id: entity.name for entity in reports.people.entities}
    texts = {w.article.id: w.article.text for w in documents}
    rows.lines.put_words(reports.number, words_of(told.part.statements, told.part.events, names, texts))


def _rank(document: Document, reports: StoryReports) -> str:
    """Return the place in the order of days: the undated last, copies after what they copy."""
    article, days = document.article, document.published.days
    latest = days.latest.isoformat() if days else "~"
    return "\x01".join((latest, str(int(article.id in reports.reprints)), article.file, article.id))


NOTHING = ("", 0)
"""The day and the arrival of what a report tells that tells nothing."""


def _newest_lines(told: Part, events: Sequence[EventRow], changes: Sequence[ChangeRow]) -> dict[str, tuple[str, int]]:
    """Return by article the newest day and the newest arrival of the sure events and changes that cite it."""
    tells = [(at.article, row.first_day, row.arrival) for one, row in zip(told.events, events, strict=True)
             if row.shown and row.status not in SPOKEN_OF for at in one.mentions]  # fmt: skip
    after = ((told.changes[row.place].after.article, row) for row in changes if row.told)
    tells += [(article, row.day, row.arrival) for article, row in after]
    found: dict[str, tuple[str, int]] = {}
    for article, day, arrival in tells:
        known = found.get(article, NOTHING)
        found[article] = max(day, known[0]), max(arrival, known[1])
    return found


def _event_row(event: Event, reports: StoryReports, days: Mapping[str, Interval | None]) -> EventRow:
    first = [one.latest for at in event.mentions if (one := days[at.article])]
    return EventRow(
        id=event.id,
        story=reports.number,
        status=event.status,
        shown=event.shown,
        happened=event.happened,
        earliest=str(event.date.earliest) if event.date else "",
        latest=str(event.date.latest) if event.date else "",
        first_day=str(min(first)) if first else "",
        arrival=min((reports.arrivals.get(at.article, 0) for at in event.mentions), default=0),
    )


def _change_row(place: int, change: Change, shown: set[str], reports: StoryReports) -> ChangeRow:
    ends = (change.before.article, change.after.article)
    return ChangeRow(
        story=reports.number,
        place=place,
        id=change.id,
        event=change.event,
        told=change.event in shown,
        day=str(change.day.latest) if change.day else "",
        arrival=max(reports.arrivals.get(article, 0) for article in ends),
    )


def _parties_of(told: Part) -> Iterator[str]:
    """Yield the parties that speak or take part, and the places."""
    for event in told.events:
        yield from (*event.participants, *([event.place] if event.place else []))
    yield from (said.speaker for said in told.statements if said.speaker)


def _roles(told: Part) -> Iterator[str]:
    """Yield the other parties in the lines of the story."""
    for event in told.events:
        yield from (one for claim in event.assertions for one in (claim.by, claim.entity) if one)
    for said in told.statements:
        yield from (*said.candidates, *said.through)
    for matter in told.disagreements:
        yield from (side.by for side in matter.sides if side.by)
    yield from (change.by for change in told.changes if change.by)
