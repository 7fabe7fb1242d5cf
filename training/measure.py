"""How good a model is on development documents.

Takes:  a model and examples with their documents.
Gives:  figures(): a name and a number each, as the issue's table has them.
Leaves: floors and anchors: quality.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
import torch

from training.batches import batch
from training.corpora.document import EVERY, Document
from training.examples import UNKNOWN, Example
from training.model import Model
from training.roles import PROPERTIES, SPANS
from training.tagging import spans

Found = dict[str, dict[str, set[tuple[int, int, str]]]]


@torch.no_grad()
def figures(model: Model, documents: Sequence[Document], examples: Sequence[Example]) -> dict[str, float]:
    """Return the figures of all layers that the documents annotate, named corpus layer."""
    model.eval()
    found: Found = defaultdict(lambda: defaultdict(set))
    told: dict[str, list[tuple[int, int]]] = defaultdict(list)
    scores: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for group in _groups(examples):
        made = batch(group)
        with torch.autocast("cpu", torch.bfloat16, enabled=torch.cpu._is_avx512_bf16_supported()):
            hidden = model(made.pieces, made.features, made.mask)
        hidden = hidden.float()
        for layer, kinds in SPANS.items():
            table = model.spans[layer](hidden).numpy()
            for n, example in enumerate(group):
                if layer in example.spans:
                    found[layer][example.document] |= set(_in_text(example, table[n], kinds))
        _properties(model, hidden, group, told, scores)
    result = dict(_span_figures(documents, found))
    result |= dict(_property_figures(told))
    result |= {
        f"{name} r": float(np.corrcoef(np.array(pairs).T)[0, 1]) for name, pairs in scores.items() if len(pairs) > 9
    }
    return result


def _groups(examples: Sequence[Example]) -> Iterator[list[Example]]:
    order = sorted(examples, key=lambda e: len(e.pieces))
    for first in range(0, len(order), 32):
        yield list(order[first : first + 32])


def _in_text(example: Example, table: np.ndarray, kinds: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    places = example.places
    for tagged in spans(table[: len(places)], kinds):
        yield int(places[tagged.first][0]), int(places[tagged.last - 1][1]), tagged.kind


def _span_figures(documents: Sequence[Document], found: Found) -> Iterator[tuple[str, float]]:
    """Yield exact F1 a corpus and layer; what touches an unjudged stretch counts neither way."""
    counts: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(3))
    for document in documents:
        for layer, kinds in SPANS.items():
            if document.id not in found[layer]:
                if not (layer in document.known and document.labels(layer)):
                    continue
            gold = {
                (x.start, x.end, x.kind)
                for x in document.labels(layer)
                if x.kind in kinds and document.teaches(layer, x.kind)
            }
            open_ = [(u.start, u.end) for u in document.labels("unjudged") if u.kind in (layer, EVERY)]
            gold = {g for g in gold if not _touches(g, open_)}
            ours = {o for o in found[layer][document.id] if not _touches(o, open_) and document.teaches(layer, o[2])}
            counts[f"{document.corpus} {layer}"] += (len(gold & ours), len(ours), len(gold))
    for name, (hit, ours, gold) in counts.items():
        yield f"{name} F1", 2 * hit / (ours + gold) if ours + gold else 0.0


def _touches(span: tuple[int, int, str], open_: Sequence[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in open_)


def _properties(model: Model, hidden: torch.Tensor, group: Sequence[Example], told, scores) -> None:  # type: ignore[no-untyped-def]
    guesses = {name: model.properties[name](hidden).argmax(-1).numpy() for name in PROPERTIES}
    numbers = model.factuality(hidden).squeeze(-1).numpy()
    for n, example in enumerate(group):
        for name, right in example.properties.items():
            for at in np.flatnonzero(right != UNKNOWN):
                told[f"{example.corpus} {name}"].append((int(right[at]), int(guesses[name][n, at])))
        if example.factuality is not None:
            for at in np.flatnonzero(~np.isnan(example.factuality)):
                scores[f"{example.corpus} factuality"].append((float(example.factuality[at]), float(numbers[n, at])))


def _property_figures(told: dict[str, list[tuple[int, int]]]) -> Iterator[tuple[str, float]]:
    """Yield the F1 of each value, at the gold triggers."""
    for name, pairs in told.items():
        values = PROPERTIES[name.split()[-1]]
        for number, value in enumerate(values):
            hit = sum(r == g == number for r, g in pairs)
            asked, given = sum(r == number for r, _ in pairs), sum(g == number for _, g in pairs)
            if asked:
                yield f"{name}={value} F1 ({asked})", 2 * hit / (asked + given)
