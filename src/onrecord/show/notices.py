"""Compare a planner's own entries with the record: its words are never overwritten, a notice says what differs.

Takes:  a View, an event, and the entry (ninjs) that a planning system has of it.
Gives:  entries_in(): the entries of a file; notice(): Notice, each field that differs, and the note for the desk.
Leaves: writing entries: export/ninjs.py. How a notice looks: text/notices.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from onrecord.errors import BadRequest
from onrecord.model.assertion import Field
from onrecord.model.event import Event
from onrecord.show.export.ninjs import PREFIX, ninjs_item
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.changes import change_line, newest_first
from onrecord.show.sentences.events import standing, title

FIELDS: tuple[Field, ...] = ("date", "status", "place")
"""What is compared; a title is the desk's own."""


class EntryDetails(msgspec.Struct):
    """When, and how sure."""

    dates: dict[str, str] = {}
    eventStatus: str = ""


class EntryPlace(msgspec.Struct):
    """Where."""

    name: str = ""


class PlannedEntry(msgspec.Struct):
    """The part of a ninjs event that is compared."""

    uri: str
    eventDetails: EntryDetails = msgspec.field(default_factory=EntryDetails)
    places: list[EntryPlace] = []

    @property
    def event(self) -> str:
        """Return the id of the event in the record."""
        return self.uri.removeprefix(PREFIX)

    def value(self, field: Field) -> str:
        """Return what it has of a field, "none" where it has nothing."""
        dates, places = self.eventDetails.dates, [one.name for one in self.places]
        own = {
            "date": dates.get("startDate") or dates.get("expectedStartDate"),
            "status": self.eventDetails.eventStatus.rpartition("/")[2],
            "place": places[0] if places else "",
        }
        return own[field] or "none"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field: what the desk has and what the record has; note says since when, and who says so."""

    field: Field
    theirs: str
    ours: str
    note: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What a desk is told about one of its entries; event has its title in the record."""

    event: str
    differences: Sequence[FieldDifference]


def entries_in(raw: bytes, name: str) -> list[PlannedEntry]:
    """Return the entries of a file; BadRequest where it has none of ours."""
    try:
        found = msgspec.json.decode(raw, type=list[PlannedEntry] | PlannedEntry)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadRequest(
            f"{name}: is no ninjs event ({error}): `onrecord export --format ninjs` writes them"
        ) from error
    entries = found if isinstance(found, list) else [found]
    ours = [one for one in entries if one.uri.startswith(PREFIX)]
    if not ours:
        raise BadRequest(f"{name}: no entry has an address of this program ({PREFIX}…), by which its event is found")
    return ours


def notice(view: View, event: Event, entry: PlannedEntry) -> Notice:
    """Return what the record has otherwise than the entry."""
    articles = {*(at.article for at in event.mentions), *(one.article for one in event.assertions)}
    texts = {article: view.texts[article] for article in articles}
    own = msgspec.convert(ninjs_item(view, event, texts), PlannedEntry)
    pairs = [(field, entry.value(field), own.value(field)) for field in FIELDS]
    found = [FieldDifference(field, visible(theirs), visible(ours), _note(view, event, field))
             for field, theirs, ours in pairs if theirs != ours]  # fmt: skip
    return Notice(title(view, event), found)


def _note(view: View, event: Event, field: Field) -> str:
    """Say what became of the field last, else who holds what of the event."""
    for change in newest_first(one for one in view.changes_of.get(event.id, ()) if one.field == field):
        line = change_line(view, change)
        return f"{line.step}; {line.because}"
    return "; ".join(said for said, _ in standing(view, event))
