"""The model: one encoder, one small head for each thing that it finds.

Takes:  windows of pieces with their features.
Gives:  Model: scores of tags, of properties, and of roles around anchors.
Leaves: turning scores into spans: tagging.py.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder import HIDDEN, Encoder
from training.roles import PROPERTIES, ROLES, SPANS, tags

WIDTH = 192
"""Numbers in which a piece and an anchor meet: half the hidden width, 0.15 M weights a role (see runs.md)."""
FAR = 64
"""Pieces beyond which the distance from the anchor is told no further."""


class Around(nn.Module):
    """The roles around anchors of one layer: tags of every piece, given the anchor."""

    def __init__(self, roles: int) -> None:
        super().__init__()
        self.piece, self.anchor = nn.Linear(HIDDEN, WIDTH), nn.Linear(HIDDEN, WIDTH, bias=False)
        self.distance = nn.Embedding(2 * FAR + 1, WIDTH)
        self.out = nn.Linear(WIDTH, 3 * roles)

    def forward(self, hidden: Tensor, window: Tensor, at: Tensor) -> Tensor:
        """Return (anchors, pieces, 3 * roles) for the anchors at pieces at of windows window."""
        near = torch.arange(hidden.shape[1], device=hidden.device)[None] - at[:, None]
        distance = self.distance(near.clamp(-FAR, FAR) + FAR)
        met = self.piece(hidden)[window] + self.anchor(hidden[window, at])[:, None] + distance
        scores: Tensor = self.out(functional.gelu(met))
        return scores


class Model(nn.Module):
    """Encoder and heads; dropout stands before every head."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(0.1)
        self.spans = nn.ModuleDict({layer: nn.Linear(HIDDEN, tags(layer)) for layer in SPANS})
        self.properties = nn.ModuleDict({name: nn.Linear(HIDDEN, len(values)) for name, values in PROPERTIES.items()})
        self.factuality = nn.Linear(HIDDEN, 1)
        self.around = nn.ModuleDict({layer: Around(len(roles)) for layer, roles in ROLES.items()})

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the vectors of the pieces, (windows, pieces, 384)."""
        hidden: Tensor = self.dropout(self.encoder(pieces, features, mask))
        return hidden
