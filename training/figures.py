"""Count what was found against what is right.

Takes:  Findings of a model on development documents, and the documents.
Gives:  figures(): a name and a number each, "corpus layer F1" and the like.
Leaves: running the model: measure.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from training.corpora.document import EVERY, Document
from training.roles import PROPERTIES, SPANS

Place = tuple[int, int, str]
"""Start, end and kind of a span in its text."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a model found: spans by layer and document, pairs of right and given by "corpus property"."""

    spans: dict[str, dict[str, set[Place]]] = field(default_factory=lambda: {layer: {} for layer in SPANS})
    properties: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    factuality: dict[str, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))


def figures(documents: Sequence[Document], found: Findings) -> dict[str, float]:
    """Return the figures of all layers that the documents annotate; correlation r from ten pairs on."""
    pairs = {name: np.array(pairs) for name, pairs in found.factuality.items() if len(pairs) > 9}
    return {
        **dict(_span_figures(documents, found)),
        **dict(_property_figures(found)),
        **{f"{name} r": float(np.corrcoef(both.T)[0, 1]) for name, both in pairs.items()},
    }


def _span_figures(documents: Sequence[Document], found: Findings) -> Iterator[tuple[str, float]]:
    """Yield the exact F1 of each corpus and layer."""
    counts: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(3))
    for document in documents:
        for layer, by_document in found.spans.items():
            if document.id in by_document or (layer in document.known and document.labels(layer)):
                counts[f"{document.corpus} {layer}"] += _counted(document, layer, by_document.get(document.id, set()))
    for name, (hit, ours, gold) in counts.items():
        yield f"{name} F1", 2 * hit / (ours + gold) if ours + gold else 0.0


def _counted(document: Document, layer: str, found: set[Place]) -> tuple[int, int, int]:
    """Count hits, findings and gold; what touches an unjudged stretch or a kind not annotated counts neither way."""
    open_ = [(u.start, u.end) for u in document.labels("unjudged") if u.kind in (layer, EVERY)]

    def counts(place: Place) -> bool:
        kind = place[2]
        judged = not any(place[0] < end and start < place[1] for start, end in open_)
        return judged and kind in SPANS[layer] and document.teaches(layer, kind)

    gold = set(filter(counts, ((x.start, x.end, x.kind) for x in document.labels(layer))))
    ours = set(filter(counts, found))
    return len(gold & ours), len(ours), len(gold)


def _property_figures(found: Findings) -> Iterator[tuple[str, float]]:
    """Yield the F1 of each value that occurs, at the gold triggers, with the number of times it is right."""
    for name, pairs in found.properties.items():
        for number, value in enumerate(PROPERTIES[name.split()[-1]]):
            hit = sum(right == given == number for right, given in pairs)
            asked, told = (sum(pair[side] == number for pair in pairs) for side in (0, 1))
            if asked:
                yield f"{name}={value} F1 ({asked})", 2 * hit / (asked + told)
