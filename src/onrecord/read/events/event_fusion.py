"""Add the events that only the trained network sees.

Takes:  the context with what the network sees happen, the event mentions by rule.
Gives:  with_predicted(): all mentions in reading order. Where both see one it is the rule's, what it left open filled
        in;
        the network's own have the time, the parties and the place on the ladder that it links to them.
Leaves: their own claims: they are of a reading, and no event of a record yet.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.event import OTHER, EventMention
from onrecord.model.span import Span
from onrecord.read.events.clause_extent import extent
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.event_status import on_ladder
from onrecord.read.events.loose_times import loosely
from onrecord.read.events.participants import roles
from onrecord.read.events.timing import time_of
from onrecord.read.layout import Sentence
from onrecord.read.network import EventCandidate

_AHEAD = ("scheduled", "confirmed", "tentative")
SURE = 0.8
"""Confidence from which the network fills in what a rule left unknown."""


def with_predicted(context: ArticleContext, ruled: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions of both; the network's own are of kind "other"."""
    met = {mention.span: context.event_candidate(mention.span) for mention in ruled}
    taken = {event_candidate.span for event_candidate in met.values() if event_candidate}
    own = [_mention(context, event_candidate) for event_candidate in context.seen if event_candidate.span not in taken]
    both = [*(_timed(context, _told(mention, met[mention.span])) for mention in ruled), *own]
    return sorted(map(_agreed, both), key=lambda mention: mention.span)


def _agreed(mention: EventMention) -> EventMention:
    """Return a mention whose time and certainty agree with its place on the ladder; what they dispute stays open."""
    ahead, over = mention.status in _AHEAD, mention.status == "happened"
    if (mention.when == "future" and over) or (mention.when in ("past", "present") and ahead):
        mention = replace(mention, when="unknown")
    if mention.status == "tentative" and mention.certainty == "certain":
        mention = replace(mention, certainty="possible")
    return mention


def _mention(context: ArticleContext, seen: EventCandidate) -> EventMention:
    mention = EventMention(seen.span, OTHER, seen.when, seen.polarity, seen.certainty, "reader")
    place = _place(context, seen.span)
    if place is None:
        return mention
    sentence, at, window = place
    time = time_of(context, sentence, at, window)
    time = loosely(context, sentence, at, window) if time is None else time
    return replace(
        mention,
        status=on_ladder(context, sentence, at, time).status,
        time=time,
        days=context.days(time),
        participants=tuple(roles(context, sentence, at, context.voice(seen.span))),
    )


def _place(context: ArticleContext, span: Span) -> tuple[Sentence, int, Span] | None:
    """Return the sentence of an event's word, its place in it, and its clause; None where it is in no sentence."""
    sentence = context.layout.sentence_at(span.start)
    at = bisect_right(sentence.words, span.start, key=lambda word: word.end) if sentence else 0
    if sentence is None or at >= len(sentence.words):
        return None
    first, last = extent(sentence.words, at)
    return sentence, at, Span(sentence.words[first].start, sentence.words[last - 1].end)


def _timed(context: ArticleContext, mention: EventMention) -> EventMention:
    """Return a rule's mention with the time by which it stands, where no time is surely its own: none of its days."""
    place = _place(context, mention.span) if mention.time is None else None
    return replace(mention, time=loosely(context, *place)) if place else mention


def _told(mention: EventMention, seen: EventCandidate | None) -> EventMention:
    """Return a mention with the network's word where the rules had none."""
    if seen is None:
        return mention
    if mention.when == "unknown" and seen.sure["when"] >= SURE:
        mention = replace(mention, when=seen.when)
    if mention.polarity == "unknown" and seen.sure["polarity"] >= SURE:
        mention = replace(mention, polarity=seen.polarity)
    if mention.certainty == "unknown" and seen.sure["certainty"] >= SURE:
        mention = replace(mention, certainty=seen.certainty)
    return mention
