"""Examples -> batches of tensors.

Takes:  examples of one shuffled epoch.
Gives:  Batch: padded tensors of about the same number of pieces, windows of like length together.
Leaves: which examples an epoch has: mixture.py.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import accumulate
from typing import Any

import numpy as np
import torch
from torch import Tensor

from onrecord.read.network.heads import PROPERTIES, ROLES, SPANS
from training.chains import Chained
from training.examples import Example
from training.targets import SYNTAX, UNKNOWN, Numbers

PIECES = 4096
"""Pieces a batch: what two cores hold well and 16 windows of a long article fill."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of windows, with targets of those heads only of which the batch tells anything.

    anchors has for each layer the windows, the pieces and the tags of the roles. layers has the vectors of the
    layers of an encoder that does not learn, (layers, windows, pieces, 384).
    """

    pieces: Tensor
    features: Tensor
    mask: Tensor
    weight: Tensor
    spans: Mapping[str, Tensor]
    properties: Mapping[str, Tensor]
    factuality: Tensor | None
    anchors: Mapping[str, tuple[Tensor, Tensor, Tensor]]
    sentences: tuple[Tensor, Tensor]
    syntax: Mapping[str, Tensor]
    layers: Tensor | None = None
    chains: tuple[Mapping[str, Tensor], ...] = ()

    def to(self, device: torch.device) -> Batch:
        """Return the batch on a device."""
        return Batch(*(_moved(getattr(self, part.name), device) for part in fields(self)))


def _moved(part: Any, device: torch.device) -> Any:
    """Return a tensor, or all tensors within a mapping or tuple, on a device."""
    if isinstance(part, dict):
        return {name: _moved(inner, device) for name, inner in part.items()}
    if isinstance(part, tuple):
        return tuple(_moved(inner, device) for inner in part)
    return None if part is None else part.to(device)


def batches(examples: Sequence[Example], chance: random.Random, *, pieces: int = PIECES) -> Iterator[Batch]:
    """Yield the examples in random order, windows of like length in one batch."""
    order = sorted(examples, key=lambda e: len(e.pieces) + chance.uniform(0, 16))
    groups: list[list[Example]] = [[]]
    for example in order:
        if groups[-1] and (len(groups[-1]) + 1) * len(example.pieces) > pieces:
            groups.append([])
        groups[-1].append(example)
    chance.shuffle(groups)
    return (batch(group) for group in groups if group)


def batch(group: Sequence[Example]) -> Batch:
    """Return one batch of a group of examples, padded to the longest."""
    lengths = np.array([len(e.pieces) for e in group])
    longest = int(lengths.max())
    return Batch(
        pieces=torch.from_numpy(_padded([e.pieces for e in group], longest, 0)),
        features=torch.from_numpy(_padded([e.features for e in group], longest, 0)),
        mask=torch.from_numpy(np.arange(longest) < lengths[:, None]),
        weight=torch.tensor([e.weight for e in group]),
        spans=_told({name: [e.spans.get(name) for e in group] for name in SPANS}, longest),
        properties=_told({name: [e.properties.get(name) for e in group] for name in PROPERTIES}, longest),
        factuality=_factuality(group, longest),
        anchors={layer: _anchors(group, longest, layer) for layer in ROLES if any(layer in e.anchors for e in group)},
        sentences=_sentences(group),
        syntax=_told({name: [e.syntax.get(name) for e in group] for name in SYNTAX}, longest),
        layers=_layers(group, longest),
    )


def chained_batches(documents: Sequence[Chained], chance: random.Random, *, pieces: int = PIECES) -> Iterator[Batch]:
    """Yield the documents in random order, whole, as many in a batch as fill it."""
    order = list(documents)
    chance.shuffle(order)
    group: list[Chained] = []
    for document in order:
        if group and sum(d.size for d in group) + document.size > pieces:
            yield chained_batch(group)
            group = []
        group.append(document)
    if group:
        yield chained_batch(group)


def chained_batch(group: Sequence[Chained]) -> Batch:
    """Return one batch of all windows of a group of documents, with their chains."""
    firsts = accumulate((len(d.windows) for d in group), initial=0)
    made = batch([window for document in group for window in document.windows])
    return replace(made, chains=tuple(_chains(d, first) for d, first in zip(group, firsts, strict=False)))


def _chains(document: Chained, first: int) -> dict[str, Tensor]:
    """Return a document's mentions as tensors; its windows begin with number first in the batch."""
    arrays = {
        "window": document.at[:, 0] + first,
        "at": document.at[:, 1],
        "extents": document.extents,
        "forms": document.pairs.forms,
        "alike": document.pairs.alike,
        "apart": document.pairs.apart,
        "same": document.same,
    }
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def _sentences(group: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """Return window, first and last piece of the sentences that have a vector, and the vectors."""
    told = [(n, e) for n, e in enumerate(group) if e.vectors is not None and len(e.sentences)]
    places = [(n, first, last) for n, e in told for first, last in e.sentences]
    vectors = [e.vectors for _, e in told]
    table = np.concatenate(vectors) if vectors else np.zeros((0, 0), dtype=np.float16)
    return torch.tensor(places, dtype=torch.long).reshape(-1, 3), torch.from_numpy(table)


def _told(heads: Mapping[str, Sequence[Numbers | None]], longest: int) -> dict[str, Tensor]:
    """Return the targets of the heads that have any."""
    none = np.zeros(0, dtype=np.int64)
    tables = {
        name: _padded([none if row is None else row for row in rows], longest, UNKNOWN) for name, rows in heads.items()
    }
    return {name: torch.from_numpy(table) for name, table in tables.items() if (table != UNKNOWN).any()}


def _layers(group: Sequence[Example], longest: int) -> Tensor | None:
    """Return what the encoder's layers gave for each window, padded; None where they are to be asked anew."""
    if any(e.layers is None for e in group):
        return None
    return torch.from_numpy(_padded([e.layers for e in group], longest, 0).astype(np.float32)).permute(2, 0, 1, 3)


def _factuality(group: Sequence[Example], longest: int) -> Tensor | None:
    none = np.zeros(0, dtype=np.float32)
    table = _padded([none if e.factuality is None else e.factuality for e in group], longest, np.nan)
    return None if np.isnan(table).all() else torch.from_numpy(table)


def _padded(rows: Sequence[np.ndarray], longest: int, fill: float) -> np.ndarray:
    table = np.full((len(rows), longest, *rows[0].shape[1:]), fill, dtype=rows[0].dtype)
    for n, row in enumerate(rows):
        table[n, : len(row)] = row
    return table


def _anchors(group: Sequence[Example], longest: int, layer: str) -> tuple[Tensor, Tensor, Tensor]:
    found = [(n, at, tags) for n, e in enumerate(group) for at, tags in e.anchors.get(layer, [])]
    table = np.full((len(found), len(ROLES[layer]), longest), UNKNOWN, dtype=np.int64)
    for n, (_, _, tags) in enumerate(found):
        table[n, :, : tags.shape[1]] = tags
    return torch.tensor([f[0] for f in found]), torch.tensor([f[1] for f in found]), torch.from_numpy(table)
