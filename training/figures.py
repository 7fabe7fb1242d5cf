"""Count what was found against what is right.

Takes:  looks at development documents.
Gives:  figures(): a Figure for each name, "polnear content", "uner name" and the like.
Leaves: running the network: measure.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.model.span import Span, hull
from onrecord.read.network.heads import PROPERTIES, SPANS
from onrecord.read.network.predictions import Findings, value
from onrecord.read.network.sayings import PredictedAttribution
from training.conll import Group, conll
from training.corpora.document import Document, Mention, X
from training.measure import Look, Told
from training.targets import ATTRIBUTION, labels, teaches, unjudged

Place = tuple[int, int, str]
"""Start, end and kind of a span in its text."""
Counts = tuple[float, float, float]
"""Hits, found, right."""

RARE: dict[str, tuple[str, tuple[str, ...]]] = {
    "future": ("when", ("future",)),
    "negative": ("polarity", ("negative",)),
    "less than certain": ("certainty", ("probable", "possible")),
}
"""The values that matter most and are seldom right, by property."""
JUDGED = ("meantime", "timebank")
"""Corpora whose rare values are counted together: MEANTIME's topic gm, and the documents of UW dev."""
DRAWS = 1000
"""Documents are drawn so often, with replacement, for an interval (bootstrap, Efron 1979)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the interval that holds 95 of 100 draws of its documents, and how many right things it rests on."""

    value: float
    low: float
    high: float
    right: int


def figures(looks: Sequence[Look]) -> dict[str, Figure]:
    """Return the figures of all that the documents annotate."""
    counted: dict[str, list[Counts]] = defaultdict(list)
    for look in looks:
        for name, counts in _counted(look):
            counted[name].append(counts)
    shared = {name: _figure(np.array(rows), _share_of(name)) for name, rows in counted.items()}
    return shared | dict(_others(looks))


def _share_of(name: str) -> Callable[[np.ndarray], float]:
    return _shown if name.startswith("planned") else _f1


def _figure(rows: np.ndarray, of: Callable[[np.ndarray], float]) -> Figure:
    """Return a figure of rows of counts, one a document."""
    chance = np.random.default_rng(2031)
    drawn = [of(rows[chance.integers(0, len(rows), len(rows))].sum(0)) for _ in range(DRAWS)]
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Figure(of(rows.sum(0)), float(low), float(high), int(rows[:, 2].sum()))


def _f1(counts: np.ndarray) -> float:
    hit, found, right = counts
    return float(2 * hit / (found + right)) if found + right else 0.0


def _shown(counts: np.ndarray) -> float:
    """Return the share of what is planned that is shown as happened."""
    return float(counts[0] / counts[2]) if counts[2] else 0.0


def _counted(look: Look) -> Iterator[tuple[str, Counts]]:
    """Yield the counts of one document by name."""
    document, found = look.document, look.findings
    for layer, kinds in SPANS.items():
        if any(teaches(document, layer, kind) for kind in kinds):
            yield from _spans(document, layer, set(places(found, layer)))
    if "cue content" in document.known:
        yield f"{document.corpus} whole attribution by half", _sayings(document, found)
    if look.hung[2]:
        right, named, words = look.hung
        yield f"{document.corpus} attachment", (right, words, words)
        yield f"{document.corpus} attachment with relation", (named, words, words)
    if document.corpus in JUDGED:
        for name, (property_, values) in RARE.items():
            yield f"rare: {name}", _rare(look.told, property_, values)
    if document.corpus == "meantime":
        yield "planned shown as happened", _planned(look.told)


def places(found: Findings, layer: str) -> dict[Place, float]:
    """Return what was found of a layer, with its confidence; mentions are left out: they are counted as chains."""
    if layer == "event":
        return {(e.span.start, e.span.end, X): e.confidence for e in found.events}
    sightings = {"attribution": found.parts, "name": found.names, "time": found.times}.get(layer, [])
    return {(s.span.start, s.span.end, s.kind): s.confidence for s in sightings}


def _spans(document: Document, layer: str, found: set[Place]) -> Iterator[tuple[str, Counts]]:
    """Yield counts of exact spans; what touches an unjudged stretch or a kind not annotated counts neither way."""
    if layer == "mention":
        return
    open_ = [(u.start, u.end) for u in unjudged(document, layer)]

    def counts(place: Place) -> bool:
        judged = not any(place[0] < end and start < place[1] for start, end in open_)
        return judged and place[2] in SPANS[layer] and teaches(document, layer, place[2])

    gold = set(filter(counts, ((x.start, x.end, x.kind) for x in labels(document, layer))))
    ours = set(filter(counts, found))
    parts = {k: (k,) for k in SPANS[layer]} if layer == ATTRIBUTION else {layer: SPANS[layer]}
    for name, kinds in parts.items():
        one, other = ({place for place in side if place[2] in kinds} for side in (gold, ours))
        yield f"{document.corpus} {name}", (len(one & other), len(other), len(one))
    if layer == "time":
        relaxed = sum(any(a[0] < b[1] and b[0] < a[1] for b in gold) for a in ours)
        yield f"{document.corpus} time, relaxed", (relaxed, len(ours), len(gold))


def _sayings(document: Document, found: Findings) -> Counts:
    """Count attributions of which cue, source and content agree by half of the longer side."""
    whole, ours = _whole(document), _complete(found)
    return sum(any(_same(s, cue, whole[cue]) for s in ours) for cue in whole), len(ours), len(whole)


def attributed(document: Document, found: Findings) -> Iterator[tuple[PredictedAttribution, bool]]:
    """Yield each whole attribution that was found, and whether it is right."""
    whole = _whole(document)
    for saying in _complete(found):
        yield saying, any(_same(saying, cue, whole[cue]) for cue in whole)


def _complete(found: Findings) -> list[PredictedAttribution]:
    return [s for s in found.sayings or () if s.source and s.content]


def _whole(document: Document) -> dict[Span, dict[str, list[Span]]]:
    """Return source and content of each cue that has both."""
    gold: dict[Span, dict[str, list[Span]]] = defaultdict(lambda: {"source": [], "content": []})
    for link in document.links:
        cue, _, role = link.kind.partition(" ")
        if cue == "cue" and role in ("source", "content"):
            gold[Span(link.source.start, link.source.end)][role].append(Span(link.target.start, link.target.end))
    return {cue: parts for cue, parts in gold.items() if parts["source"] and parts["content"]}


def _same(ours: PredictedAttribution, cue: Span, gold: Mapping[str, Sequence[Span]]) -> bool:
    pairs = ((ours.cue, cue), (hull(ours.source), hull(gold["source"])), (hull(ours.content), hull(gold["content"])))
    return all(half(one, other) for one, other in pairs)


def half(one: Span, other: Span) -> bool:
    """Tell whether two spans share half of the longer."""
    return 2 * (min(one.end, other.end) - max(one.start, other.start)) >= max(len(one), len(other))


def _rare(told: Iterable[Told], property_: str, values: tuple[str, ...]) -> Counts:
    """Count a rare value at the events of which the property is told; "non-future" is told, and is not future."""
    judged = [t for t in told if getattr(t.event, property_) is not None]
    right = [getattr(t.event, property_) in values for t in judged]
    given = [PROPERTIES[property_][int(t.shares[property_].argmax())] in values for t in judged]
    return sum(a and b for a, b in zip(right, given, strict=True)), sum(given), sum(right)


def _planned(told: Iterable[Told]) -> Counts:
    """Count the planned events that come out as past or present, certain and so."""
    planned = [t for t in told if t.event.when == "future"]
    best = [{name: value(name, shares) for name, shares in t.shares.items()} for t in planned]
    shown = sum(
        b["when"] in ("past", "present") and (b["certainty"], b["polarity"]) == ("certain", "positive") for b in best
    )
    return shown, 0, len(planned)


def _others(looks: Sequence[Look]) -> Iterator[tuple[str, Figure]]:
    """Yield the figures that are no shares: correlation of factuality, CoNLL's mean of chains."""
    judged = [(k.document.corpus, t) for k in looks for t in k.told if t.event.factuality is not None]
    for corpus in sorted({corpus for corpus, _ in judged}):
        pairs = np.array([(t.event.factuality, t.factuality) for of, t in judged if of == corpus])
        if len(pairs) > 9:
            yield f"{corpus} factuality r", _correlation(pairs)
    chained = [look for look in looks if "mention" in look.document.known]
    news = [look for look in chained if look.document.genre == "news"]
    for name, some in (("gum chains, CoNLL", chained), ("gum chains of news, CoNLL", news)):
        if some:
            yield name, _chains(some)


def _correlation(pairs: np.ndarray) -> Figure:
    """Return Pearson's r of pairs, with its interval by Fisher's z."""
    r = float(np.corrcoef(pairs.T)[0, 1])
    middle, spread = np.arctanh(np.clip(r, -0.999999, 0.999999)), 1.96 / np.sqrt(len(pairs) - 3)
    return Figure(r, float(np.tanh(middle - spread)), float(np.tanh(middle + spread)), len(pairs))


def _chains(looks: Sequence[Look]) -> Figure:
    pairs = [(_gold_groups(look.document), _found_groups(look.findings)) for look in looks]
    value = conll(pairs)
    return Figure(value, value, value, sum(len(group) for right, _ in pairs for group in right if len(group) > 1))


def _gold_groups(document: Document) -> list[Group]:
    groups: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for mention in document.all("chain", Mention):
        groups[mention.chain].add((mention.start, mention.end))
    return list(groups.values())


def _found_groups(found: Findings) -> list[Group]:
    return [{(span.start, span.end) for span in group} for group in found.chains]
