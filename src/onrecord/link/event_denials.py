"""Let a party deny that an event took place: "they paid no such visit".

Takes:  events, and what parties deny, each by its words.
Gives:  denied(): which event each denial points back to.
Leaves: who differs from whom on it: disagreements.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.link.positions import Position
from onrecord.model.assertion import Assertion
from onrecord.model.event import Event

FOUND_BY = "said not to have been"
FAR = 1500
"""Characters before "no such visit" within which the call was told of."""


def denied(
    events: Sequence[Event], found: Sequence[Position], texts: Mapping[str, str]
) -> Iterator[tuple[str, Assertion, list[str]]]:
    """Yield the id of each event denied, the denial, and the ids of events that are made of nothing but its words."""
    left = {event.id: event for event in events}
    for denial in (side for side in found if side.form == "no such"):
        event = _denied_event(denial, left.values(), texts)
        if event:
            inside = [e.id for e in left.values() if e.id != event.id and _made_of(e, denial)]
            for other in inside:
                del left[other]
            yield event.id, replace(denial.assertion, field="status", value="denied", found_by=FOUND_BY), inside


def _made_of(event: Event, denial: Position) -> bool:
    """Tell whether all mentions of an event are in the words of a denial."""
    return all(_inside_denial(mention.article, mention.span.start, denial) for mention in event.mentions)


def _denied_event(denial: Position, events: Iterable[Event], texts: Mapping[str, str]) -> Event | None:
    """Return the event that another party mentions last before the denial, by a word that the denial repeats."""
    article, span = denial.place
    best: tuple[int, Event] | None = None
    for event in events:
        others = any(a.article == article and a.by not in (None, denial.by) for a in event.assertions)
        for mention in event.mentions if others else ():
            told = mention.span.of(texts[article]).lower() if mention.article == article else ""
            near = 0 <= span.start - mention.span.end <= FAR
            if (
                near
                and told
                and told.split()[-1].startswith(denial.matter)
                and (not best or mention.span.start > best[0])
            ):
                best = (mention.span.start, event)
    return best[1] if best else None


def _inside_denial(article: str, start: int, denial: Position) -> bool:
    return article == denial.place[0] and denial.place[1].start <= start < denial.place[1].end
