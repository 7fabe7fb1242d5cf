"""Let a party deny that an event took place: "they made no such call".

Takes:  events, and what parties deny, each by its words.
Gives:  with_denials(): the events, each with the denials that point back to it.
Leaves: who differs from whom on it: disagreements.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.link.counterparts import Side
from onrecord.model.assertion import Assertion
from onrecord.model.event import Event

FOUND_BY = "said not to have been"
FAR = 1500
"""Characters before "no such call" within which the call was told of."""


def with_denials(events: Sequence[Event], found: Sequence[Side], texts: Mapping[str, str]) -> tuple[Event, ...]:
    """Return the events in their order; one that is made of nothing but a denial goes up in the event denied."""
    held = {event.id: event for event in events}
    for denial in (side for side in found if side.manner == "no such"):
        event = _denied(denial, held.values(), texts)
        if event:
            article, span = denial.place
            inside = [
                e
                for e in held.values()
                if e.id != event.id and all(_in(m.article, m.span.start, denial) for m in e.mentions)
            ]
            for other in inside:
                del held[other.id]
            mentions = {*event.mentions, *(m for other in inside for m in other.mentions)}
            claim = Assertion(
                "status",
                "denied",
                None,
                denial.by,
                denial.assertion.said_on,
                article,
                span,
                denial.assertion.confidence,
                FOUND_BY,
            )
            held[event.id] = replace(
                event,
                mentions=tuple(sorted(mentions, key=lambda m: (m.article, m.span))),
                assertions=(*event.assertions, claim),
            )
    return tuple(held[name] for name in sorted(held))


def _denied(denial: Side, events: Iterable[Event], texts: Mapping[str, str]) -> Event | None:
    """Return the event that another party tells of last before the denial, in a word that the denial repeats."""
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


def _in(article: str, start: int, denial: Side) -> bool:
    return article == denial.place[0] and denial.place[1].start <= start < denial.place[1].end
