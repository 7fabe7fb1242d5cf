"""Find what people hold of pairs of events and of stories.

Takes:  judgements; the places of a record.
Gives:  Pairs: mentions that are one event, or are not; articles that tell one story, or do not.
Leaves: joining them: events.py, stories.py. Pairs of parties: entities/judgements.py.

Two mentions that are one event are of one story too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.link.corrections.anchors import Place, Places
from onrecord.link.entities.judgements import in_force
from onrecord.model.judgement import Judgement
from onrecord.model.span import Span

Events = tuple[tuple[Place, Place], ...]
Articles = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of events by a mention of each, and of stories by an article of each."""

    events_same: Events = ()
    events_apart: Events = ()
    stories_same: Articles = ()
    stories_apart: Articles = ()

    def names(self, article: str, mentions: Iterable[Span]) -> bool:
        """Tell whether a person judges one of the mentions."""
        places = {place for pair in (*self.events_same, *self.events_apart) for place in pair}
        spans = [span for name, span in places if name == article]
        return bool(spans) and any(span.meets(mention) for span in spans for mention in mentions)

    @classmethod
    def of(cls, judgements: Iterable[Judgement], places: Places) -> Pairs:
        """Return the pairs whose two ends are both kept."""
        found = list(judgements)
        events: dict[str, list[tuple[Place, Place]]] = {"same": [], "not the same": [], "unsure": []}
        for one in in_force(found, "event"):
            if (left := places.of(one.left)[:1]) and (right := places.of(one.right or "")[:1]):
                events[one.verdict].append((left[0], right[0]))
        stories: dict[str, list[tuple[str, str]]] = {"same": [], "not the same": [], "unsure": []}
        for one in in_force(found, "story"):
            if one.left in places.known and one.right in places.known:
                stories[one.verdict].append((one.left, one.right or ""))
        stories["same"] += [(one[0], other[0]) for one, other in events["same"]]
        return cls(
            tuple(events["same"]), tuple(events["not the same"]), tuple(stories["same"]), tuple(stories["not the same"])
        )


NONE = Pairs()
