"""Keep what linking one story gave.

Takes:  a Story and its Part.
Gives:  LinkedStory, which finds what is in it, by where things begin too; packed() and unpacked(), which undo each
        other, title_of() for what lists say of it; packed_line(), event_of() and change_of() for one line by itself.
Leaves: where the bytes are kept: record/derived/lines.py.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace

import msgspec

from onrecord.link.ids import identity
from onrecord.link.story_record import Part
from onrecord.model.assertion import Assertion
from onrecord.model.change import Change
from onrecord.model.citation import Citation
from onrecord.model.event import Event
from onrecord.model.story import Story

SPEED = 1
"""How hard zlib works: 6 makes a part a tenth smaller and takes three times as long."""
Place = tuple[str, str]
"""An article, and where in it a thing begins: "" for a story, "40-47" for an event, its two ends for a change."""


@dataclass(frozen=True, slots=True)
class LinkedStory:
    """A story with its part of the record."""

    story: Story
    part: Part

    def places(self) -> dict[str, Place]:
        """Return where each story, event and change begins, by its id.

        An id is made from this place. Whatever becomes of a thing, its place is in the one in which it lives on.
        """
        events = {event.id: _id_mention(event) for event in self.part.events}
        changes = {change.id: _change_place(change) for change in self.part.changes}
        return {self.story.id: (self.story.articles[0], ""), **events, **changes}

    def living(self, places: set[Place]) -> dict[Place, str]:
        """Return for each place that is in this story the id of the story, event or change that it is in now."""
        found = {(article, ""): self.story.id for article in self.story.articles}
        for event in self.part.events:
            found |= {_mention_place(mention): event.id for mention in event.mentions}
        found |= {_change_place(change): change.id for change in reversed(self.part.changes)}
        return {place: found[place] for place in places & found.keys()}

    def known_as(self, aliases: dict[str, tuple[str, ...]]) -> LinkedStory:
        """Return the same with the ids that its story and events had before, by their present ones."""
        events = tuple(replace(e, aliases=aliases[e.id]) if e.id in aliases else e for e in self.part.events)
        story = replace(self.story, aliases=aliases.get(self.story.id, ()))
        return LinkedStory(story, replace(self.part, events=events))


def _id_mention(event: Event) -> Place:
    """Return the mention from which the id of an event is made."""
    return _mention_place(next(m for m in event.mentions if identity("v", m.article, m.span) == event.id))


def _mention_place(mention: Citation) -> Place:
    return mention.article, f"{mention.span.start}-{mention.span.end}"


def _change_place(change: Change) -> Place:
    return change.after.article, f"{change.field} {_assertion_place(change.before)} {_assertion_place(change.after)}"


def _assertion_place(one: Assertion) -> str:
    return f"{one.article}:{one.span.start}-{one.span.end}"


class Titled(msgspec.Struct):
    """The part of a linked story that a list of stories shows."""

    story: Story


_decoder = msgspec.msgpack.Decoder(LinkedStory)
_titled = msgspec.msgpack.Decoder(Titled)
_event = msgspec.msgpack.Decoder(Event)
_change = msgspec.msgpack.Decoder(Change)


def packed(told: LinkedStory) -> bytes:
    """Return it as bytes."""
    return zlib.compress(msgspec.msgpack.encode(told), SPEED)


def unpacked(kept: bytes) -> LinkedStory:
    """Return what the bytes hold."""
    return _decoder.decode(zlib.decompress(kept))


def title_of(kept: bytes) -> Story:
    """Return the story alone, without its part of the record, which takes most of the time."""
    return _titled.decode(zlib.decompress(kept)).story


def packed_line(line: Event | Change) -> bytes:
    """Return one line as bytes, so that a list need not unpack the stories of all its lines."""
    return zlib.compress(msgspec.msgpack.encode(line), SPEED)


def event_of(kept: bytes) -> Event:
    """Return the event that the bytes hold."""
    return _event.decode(zlib.decompress(kept))


def change_of(kept: bytes) -> Change:
    """Return the change that the bytes hold."""
    return _change.decode(zlib.decompress(kept))
