"""Add the events that only the trained network sees.

Takes:  the event mentions by rule, and what the network sees happen.
Gives:  with_seen(): all mentions in reading order. Where both see one it is the rule's, what it left open filled in.
Leaves: who takes part in the network's own, where and when: they are of a reading, and no event of a record yet.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.event import OTHER, EventMention
from onrecord.model.span import Span
from onrecord.read.network import Happening

SURE = 0.8
"""Confidence from which the network fills in what a rule left unknown."""


def with_seen(ruled: Sequence[EventMention], seen: Sequence[Happening]) -> list[EventMention]:
    """Return the mentions of both; the network's own are of kind "other"."""
    spans = [mention.span for mention in ruled]
    places = [(_at(spans, happening.span), happening) for happening in seen]
    met = {n: happening for n, happening in places if n is not None}
    own = [_mention(happening) for n, happening in places if n is None]
    told = [_told(mention, met[n]) if n in met else mention for n, mention in enumerate(ruled)]
    return sorted([*told, *own], key=lambda mention: mention.span)


def _at(spans: Sequence[Span], span: Span) -> int | None:
    """Return the place of the span that meets span, of spans in reading order."""
    last = bisect_left(spans, span.end, key=lambda s: s.start) - 1
    return last if last >= 0 and spans[last].meets(span) else None


def _mention(seen: Happening) -> EventMention:
    return EventMention(seen.span, OTHER, seen.when, seen.polarity, seen.certainty, "reader")


def _told(mention: EventMention, seen: Happening) -> EventMention:
    """Return a mention with the network's word where the rules had none."""
    if mention.when == "unknown" and seen.sure["when"] >= SURE:
        mention = replace(mention, when=seen.when)
    if mention.polarity == "unknown" and seen.sure["polarity"] >= SURE:
        mention = replace(mention, polarity=seen.polarity)
    if mention.certainty == "unknown" and seen.sure["certainty"] >= SURE:
        mention = replace(mention, certainty=seen.certainty)
    return mention
