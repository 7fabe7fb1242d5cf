"""What the network finds in a text, in words of the field.

Takes:  a text, laid out in paragraphs, sentences and quotations; the network.
Gives:  findings(): names, times, events, sayings, chains and what words hang on, each with how sure the network is.
Leaves: which of them are shown, and what the rules make of them: the rooms beside this one.

A text is looked at in stretches, so that memory does not grow with its length; only what chains need is kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.model.event import Certainty, Polarity, When
from onrecord.model.span import Span
from onrecord.read.network.chains import Head, chains, heads
from onrecord.read.network.features import depths
from onrecord.read.network.heads import CHAINED, PROPERTIES, ROLES, SPANS
from onrecord.read.network.model_files import Card
from onrecord.read.network.roles import belonging
from onrecord.read.network.sayings import PredictedAttribution, sayings
from onrecord.read.network.session import Network, NetworkOutput
from onrecord.read.network.syntax import Dependency, dependencies
from onrecord.read.network.tags import Scores, Tagged, softmax, spans
from onrecord.read.network.windows import windows
from onrecord.read.network.word_vectors import insides, width
from onrecord.read.quotes import Quote

DOUBT = 0.012
"""Share of "future" from which an event is not told as past or present; chosen on MEANTIME gm."""
KINDS = {kind: kind if layer == "attribution" else layer for layer, kinds in SPANS.items() for kind in kinds}
"""By what its confidence is calibrated, for each kind of span."""
PART = 0.2
"""Share of a mention from which it takes part in an event: best of .08, .12, .15, .2, .3, .4, .5 on MEANTIME gm."""
HELD = 0.5
"""Share of a time from which it holds an event."""
STRETCH = 16
"""Windows that are looked at together: about four articles."""


@dataclass(frozen=True, slots=True)
class SpanPrediction:
    """A span of a kind, and how sure the network is of both."""

    span: Span
    kind: str
    confidence: float


@dataclass(frozen=True, slots=True)
class EventCandidate:
    """A trigger word with what is told of it; factuality runs from -3 (it did not happen) to 3 (it happened).

    sure has the confidence in when, polarity and certainty, by name, shares how likely each of their values is; time is
    the time expression that holds the event, parties are the mentions of who takes part.
    """

    span: Span
    confidence: float
    when: When
    polarity: Polarity
    certainty: Certainty
    factuality: float
    sure: dict[str, float]
    time: Span | None
    shares: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    parties: tuple[Span, ...] = ()


@dataclass(slots=True)
class Findings:
    """All that the network finds in a text, in reading order. sayings is None where no network has read."""

    names: list[SpanPrediction] = field(default_factory=list)
    times: list[SpanPrediction] = field(default_factory=list)
    events: list[EventCandidate] = field(default_factory=list)
    parts: list[SpanPrediction] = field(default_factory=list)
    sayings: list[PredictedAttribution] | None = None
    chains: list[list[Span]] = field(default_factory=list)
    dependencies: list[dict[int, Dependency]] = field(default_factory=list)
    """What the words of each sentence hang on, by their places in it."""
    insides: list[Scores] = field(default_factory=list)
    """What the network saw of the words of each sentence, a row a word, 0 where it saw nothing."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text with its paragraphs, sentences and quotations; words are those of each sentence, where they matter."""

    text: str
    paragraphs: Sequence[Span]
    sentences: Sequence[Span]
    quotes: Sequence[Quote]
    words: Sequence[Sequence[Span]] = ()


def findings(written: Written, network: Network) -> Findings:
    """Return what the network finds in the paragraphs of a text."""
    found, mentions = Findings(sayings=[], dependencies=[{} for _ in written.words]), list[Head]()
    text, vocabulary, wide = written.text, network.weights.vocabulary, width(network.weights.tables)
    found.insides = [np.zeros((len(words), wide), dtype=np.float32) for words in written.words]
    depth = depths(text, written.quotes)
    cut = windows(text, written.paragraphs, written.sentences, written.quotes, vocabulary)
    with network.one_thread():
        while stretch := list(islice(cut, STRETCH)):
            seen = network.see(stretch)
            mentions += _add(found, text, seen, network, depth)
            _hang(found, seen, network.weights.tables, written.words)
        grouped = chains(text, mentions, network.weights.tables)
    found.chains = [[Span(place.start, place.end) for place in group] for group in grouped]
    return found


def _add(found: Findings, text: str, seen: NetworkOutput, network: Network, depth: NDArray[np.int64]) -> list[Head]:
    """Add what is found in a stretch of windows; return the heads of its mentions."""
    tables, card = network.weights.tables, network.weights.card
    tagged = {layer: list(_tagged(seen, layer, network)) for layer in SPANS}
    found.names += _sightings(text, seen, tagged["name"], card)
    found.times += _sightings(text, seen, tagged["time"], card)
    found.parts += _sightings(text, seen, tagged["attribution"], card)
    said = sayings(text, seen, tables, tagged["attribution"])
    sure = (replace(one, confidence=card.calibrated("saying", one.confidence)) for one in said)
    found.sayings = [*(found.sayings or ()), *sure]
    found.events += _event_candidates(seen, tagged["event"], tagged["time"], tagged["mention"], network)
    return list(heads(seen, tables, tagged["mention"], depth))


def _hang(found: Findings, seen: NetworkOutput, tables: Mapping[str, Scores], words: Sequence[Sequence[Span]]) -> None:
    """Add what the words hang on that stand in a stretch; a sentence that goes on in the next gets the rest there."""
    first = bisect_right(words, int(seen.places[0, 0]), key=lambda sentence: sentence[-1].end if sentence else 0)
    last = bisect_left(words, int(seen.places[-1, 1]), key=lambda sentence: sentence[0].start if sentence else 0)
    for place, held in enumerate(dependencies(seen, tables, words[first:last]), first):
        found.dependencies[place] |= held
    for place, (there, rows) in enumerate(insides(seen, tables, words[first:last]), first):
        found.insides[place][there] = rows


def _tagged(seen: NetworkOutput, layer: str, network: Network) -> Iterator[Tagged]:
    following = network.weights.tables[f"{layer} following"] if layer in CHAINED else None
    return spans(seen.scores[layer], SPANS[layer], following=following)


def _sightings(text: str, seen: NetworkOutput, tagged: Sequence[Tagged], card: Card) -> Iterator[SpanPrediction]:
    """Yield what was tagged, in whole words; of what is torn by a stretch that was not read, the first part."""
    for each in tagged:
        sure = card.calibrated(KINDS[each.kind], each.confidence)
        yield SpanPrediction(seen.parts(text, *seen.words(text, each.first, each.last))[0], each.kind, sure)


def _event_candidates(
    seen: NetworkOutput,
    triggers: Sequence[Tagged],
    times: Sequence[Tagged],
    mentions: Sequence[Tagged],
    network: Network,
) -> Iterator[EventCandidate]:
    """Yield the events of triggers, each with the time that most likely holds it and the parties that take part."""
    tables, places = network.weights.tables, [trigger.first for trigger in triggers]
    time, participant = ROLES["event"].index("time"), ROLES["event"].index("participant")
    held = belonging(seen, tables, "event", places, times)[:, :, time]
    taking = belonging(seen, tables, "event", places, mentions)[:, :, participant]
    properties = {name: softmax(seen.scores[name][places]) for name in PROPERTIES}
    for n, (trigger, row, parties) in enumerate(zip(triggers, held, taking, strict=True)):
        best = times[int(row.argmax())] if len(row) and row.max() >= HELD else None
        found = [seen.span(mentions[n].first, mentions[n].last) for n in np.flatnonzero(parties >= PART).tolist()]
        shares = {name: each[n] for name, each in properties.items()}
        told = _event_candidate(seen, trigger, shares, network.weights.card)
        yield replace(told, time=seen.span(best.first, best.last) if best else None, parties=tuple(found))


def _event_candidate(seen: NetworkOutput, trigger: Tagged, shares: Mapping[str, Scores], card: Card) -> EventCandidate:
    """Return what is told of an event, but for its time and parties."""
    told: dict[str, Any] = {name: value(name, each) for name, each in shares.items()}
    return EventCandidate(
        seen.span(trigger.first, trigger.last),
        card.calibrated("event", trigger.confidence),
        **told,
        factuality=float(np.clip(seen.scores["factuality"][trigger.first, 0], -3, 3)),
        sure={name: card.calibrated(name, float(each.max())) for name, each in shares.items()},
        time=None,
        shares={name: dict(zip(PROPERTIES[name], each.tolist(), strict=True)) for name, each in shares.items()},
    )


def value(name: str, shares: NDArray[np.float32]) -> str:
    """Return the value of a property; what may well be still to come is never told as past or present."""
    values = PROPERTIES[name]
    best = values[int(shares.argmax())]
    if name == "when" and best in ("past", "present") and shares[values.index("future")] > DOUBT:
        return "unknown"
    return best
