"""Add the events that only the trained network sees.

Takes:  the event mentions by rule, and what the network sees happen.
Gives:  with_seen(): all mentions in reading order. Where both see one it is the rule's, what it left open filled in;
        each has its place on the ladder.
Leaves: who takes part in the network's own, where and when: they are of a reading, and no event of a record yet.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.event import OTHER, EventMention
from onrecord.model.span import Span
from onrecord.read.events.governed import is_noun
from onrecord.read.events.scene import Scene
from onrecord.read.events.weighed import evidence, weighed
from onrecord.read.lexicon import governors, saying_in
from onrecord.read.network import Happening
from onrecord.read.words import Word

SURE = 0.8
"""Confidence from which the network fills in what a rule left unknown."""


def with_seen(scene: Scene, ruled: Sequence[EventMention], seen: Sequence[Happening]) -> list[EventMention]:
    """Return the mentions of both; the network's own are of kind "other"."""
    spans = [mention.span for mention in ruled]
    places = [(_at(spans, happening.span), happening) for happening in seen]
    met = {n: happening for n, happening in places if n is not None}
    own = [_placed(scene, _mention(happening), happening) for n, happening in places if n is None]
    told = [_placed(scene, _told(mention, met.get(n)), met.get(n)) for n, mention in enumerate(ruled)]
    return sorted([*told, *own], key=lambda mention: mention.span)


def met(seen: Sequence[Happening], span: Span) -> Happening | None:
    """Return what the network sees happen at a span."""
    at = _at([happening.span for happening in seen], span)
    return None if at is None else seen[at]


def _placed(scene: Scene, mention: EventMention, seen: Happening | None) -> EventMention:
    """Return a mention with its place on the ladder."""
    sentence = scene.layout.sentence_at(mention.span.start)
    at = bisect_right(sentence.words, mention.span.start, key=lambda word: word.end) if sentence else 0
    if sentence is None or at >= len(sentence.words):
        return mention
    status, _ = weighed(evidence(sentence.words, at, voiced=voiced(scene, mention.span), seen=seen))
    if _denied(scene, mention.span) and not _object(sentence.words, at):
        status = "denied"
    return replace(mention, status=status)


def _object(words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun is refused, or only named in what is denied: "denied any part in the attack"."""
    return is_noun(words, at) and all(word.lower != "that" for word in words[max(0, at - 4) : at])


def voiced(scene: Scene, span: Span) -> bool:
    """Tell whether somebody is reported to say it: "plans to" is no word of saying."""
    voice = scene.voice(span)
    cue = voice.cue.of(scene.layout.text).lower() if voice and voice.cue else ""
    return voice is not None and not set(cue.split()) & governors().keys()


def _denied(scene: Scene, span: Span) -> bool:
    """Tell whether it stands in words that somebody denies."""
    voice = scene.voice(span)
    cue = saying_in(voice.cue.of(scene.layout.text)) if voice and voice.cue else None
    return cue is not None and cue.lemma in ("deny", "reject", "dismiss", "dispute", "refute")


def _at(spans: Sequence[Span], span: Span) -> int | None:
    """Return the place of the span that meets span, of spans in reading order."""
    last = bisect_left(spans, span.end, key=lambda s: s.start) - 1
    return last if last >= 0 and spans[last].meets(span) else None


def _mention(seen: Happening) -> EventMention:
    return EventMention(seen.span, OTHER, seen.when, seen.polarity, seen.certainty, "reader")


def _told(mention: EventMention, seen: Happening | None) -> EventMention:
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
