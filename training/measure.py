"""Run a model over development documents.

Takes:  a model on its device, and examples with their documents.
Gives:  measured(): the figures, by name.
Leaves: how they are counted: figures.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from training.batches import batch
from training.corpora.document import Document
from training.device import halved
from training.examples import Example
from training.figures import Findings, Place, figures
from training.model import Model
from training.roles import PROPERTIES, SPANS
from training.tagging import spans
from training.targets import UNKNOWN

WINDOWS = 32
"""Windows that are measured at once."""


@torch.no_grad()
def measured(model: Model, documents: Sequence[Document], examples: Sequence[Example]) -> dict[str, float]:
    """Return the figures of all layers that the documents annotate, named corpus layer."""
    model.eval()
    found = Findings()
    for group in _groups(examples):
        hidden = _vectors(model, group)
        _add_spans(model, hidden, group, found)
        _add_properties(model, hidden, group, found)
    return figures(documents, found)


def _groups(examples: Sequence[Example]) -> Iterator[list[Example]]:
    order = sorted(examples, key=lambda e: len(e.pieces))
    for first in range(0, len(order), WINDOWS):
        yield order[first : first + WINDOWS]


def _vectors(model: Model, group: Sequence[Example]) -> Tensor:
    """Return the vectors of the windows; the heads need no bf16, so they are given in full."""
    made, where = batch(group), next(model.parameters()).device
    with halved(where):
        hidden = model(made.pieces.to(where), made.features.to(where), made.mask.to(where))
    return hidden.float()


def _add_spans(model: Model, hidden: Tensor, group: Sequence[Example], found: Findings) -> None:
    for layer in SPANS:
        table = _numbers(model.spans[layer](hidden))
        for scores, example in zip(table, group, strict=True):
            if layer in example.spans:
                found.spans[layer].setdefault(example.document, set()).update(_in_text(example, scores, layer))


def _in_text(example: Example, scores: np.ndarray, layer: str) -> Iterator[Place]:
    places = example.places
    for tagged in spans(scores[: len(places)], SPANS[layer]):
        yield int(places[tagged.first][0]), int(places[tagged.last - 1][1]), tagged.kind


def _add_properties(model: Model, hidden: Tensor, group: Sequence[Example], found: Findings) -> None:
    guesses = {name: _numbers(model.properties[name](hidden).argmax(-1)) for name in PROPERTIES}
    scores = _numbers(model.factuality(hidden).squeeze(-1))
    for n, example in enumerate(group):
        for name, right in example.properties.items():
            for at in np.flatnonzero(right != UNKNOWN):
                found.properties[f"{example.corpus} {name}"].append((int(right[at]), int(guesses[name][n, at])))
        if example.factuality is not None:
            for at in np.flatnonzero(~np.isnan(example.factuality)):
                pair = float(example.factuality[at]), float(scores[n, at])
                found.factuality[f"{example.corpus} factuality"].append(pair)


def _numbers(tensor: Tensor) -> np.ndarray:
    array: np.ndarray = tensor.cpu().numpy()
    return array
