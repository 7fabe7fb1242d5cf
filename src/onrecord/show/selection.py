"""Choose events and changes by story, party, place and kind, changes by field too.

Takes:  a View, and what is wanted.
Gives:  the events and changes that fit.
Leaves: reading the wish from an address or a command line: web/, cli/.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.change import Change
from onrecord.model.event import Event
from onrecord.show.record_view import View


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted; nothing in a field leaves it open. Parties and places are named by id, or by their whole name."""

    story: str = ""
    party: str = ""
    place: str = ""
    kind: str = ""
    field: str = ""

    def events(self, view: View) -> list[Event]:
        """Return the events that fit, in the order of the record; what is not shown as sure never does."""
        found = (event for event in view.record.events if view.sure(event) and self.fits(view, event))
        return sorted(found, key=lambda event: event.id)

    def changes(self, view: View) -> list[Change]:
        """Return the changes that fit, in the order of the record."""
        return sorted((one for one in view.record.changes if self.tells(view, one)), key=lambda change: change.event)

    def tells(self, view: View, change: Change) -> bool:
        """Tell whether a change is wanted: one of that field, of an event that is."""
        return self.field in ("", change.field) and self.fits(view, view.events[change.event])

    def fits(self, view: View, event: Event) -> bool:
        """Tell whether an event is wanted; a party that speaks of it counts as one of it."""
        parties = {*event.participants, *(one.by for one in event.assertions if one.by)}
        return (
            (not self.story or self.story in {story.id for story in view.stories_of.get(event.id, ())})
            and (not self.kind or self.kind == event.kind)
            and (not self.place or (event.place is not None and _is_named(view, self.place, event.place)))
            and (not self.party or any(_is_named(view, self.party, one) for one in parties))
        )


def _is_named(view: View, asked: str, party: str) -> bool:
    entity = view.entities[party]
    names = {entity.name.casefold(), *(name.casefold() for name in entity.also)}
    return asked == party or asked.casefold() in names
