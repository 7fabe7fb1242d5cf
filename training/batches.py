"""Examples -> batches of tensors.

Takes:  examples of one shuffled epoch.
Gives:  Batch: padded tensors of about the same number of pieces, windows of like length together.
Leaves: which examples an epoch has: mixture.py.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.examples import UNKNOWN, Example
from training.features import FEATURES
from training.roles import PROPERTIES, ROLES, SPANS

PIECES = 4096
"""Pieces a batch: what two cores hold well and 16 windows of a long article fill."""


@dataclass(slots=True)
class Batch:
    """Tensors of windows; anchors has for each layer the windows, the pieces and the tags of the roles."""

    pieces: Tensor
    features: Tensor
    mask: Tensor
    weight: Tensor
    spans: dict[str, Tensor]
    properties: dict[str, Tensor]
    factuality: Tensor
    anchors: dict[str, tuple[Tensor, Tensor, Tensor]]

    def to(self, device: torch.device) -> Batch:
        """Return the batch on a device."""
        return Batch(
            self.pieces.to(device),
            self.features.to(device),
            self.mask.to(device),
            self.weight.to(device),
            {k: v.to(device) for k, v in self.spans.items()},
            {k: v.to(device) for k, v in self.properties.items()},
            self.factuality.to(device),
            {k: (a.to(device), b.to(device), c.to(device)) for k, (a, b, c) in self.anchors.items()},
        )


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
    longest = max(len(e.pieces) for e in group)
    shape = (len(group), longest)
    mask = torch.zeros(shape, dtype=torch.bool)
    factuality = np.full(shape, np.nan, dtype=np.float32)
    for n, example in enumerate(group):
        mask[n, : len(example.pieces)] = True
        if example.factuality is not None:
            factuality[n, : len(example.pieces)] = example.factuality
    table = np.zeros((*shape, len(FEATURES)), dtype=np.int64)
    for n, example in enumerate(group):
        table[n, : len(example.pieces)] = example.features
    return Batch(
        _padded([e.pieces for e in group], longest, 0),
        torch.from_numpy(table),
        mask,
        torch.tensor([e.weight for e in group]),
        {name: _targets(group, longest, lambda e, n=name: e.spans.get(n)) for name in SPANS},
        {name: _targets(group, longest, lambda e, n=name: e.properties.get(n)) for name in PROPERTIES},
        torch.from_numpy(factuality),
        {layer: _anchors(group, longest, layer) for layer in ROLES if any(layer in e.anchors for e in group)},
    )


def _targets(group, longest, of):  # type: ignore[no-untyped-def]
    empty = np.zeros(0, dtype=np.int64)
    return _padded([empty if (found := of(e)) is None else found for e in group], longest, UNKNOWN)


def _padded(rows: Sequence[np.ndarray], longest: int, fill: int) -> Tensor:
    table = np.full((len(rows), longest), fill, dtype=np.int64)
    for n, row in enumerate(rows):
        table[n, : len(row)] = row
    return torch.from_numpy(table)


def _anchors(group: Sequence[Example], longest: int, layer: str) -> tuple[Tensor, Tensor, Tensor]:
    found = [(n, at, tags) for n, e in enumerate(group) for at, tags in e.anchors.get(layer, [])]
    table = np.full((len(found), len(ROLES[layer]), longest), UNKNOWN, dtype=np.int64)
    for n, (_, _, tags) in enumerate(found):
        table[n, :, : tags.shape[1]] = tags
    return torch.tensor([f[0] for f in found]), torch.tensor([f[1] for f in found]), torch.from_numpy(table)
