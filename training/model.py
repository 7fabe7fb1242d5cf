"""The model: one encoder, one small head for each thing that it finds.

Takes:  windows of pieces with their features.
Gives:  Model: scores of tags, of properties, and of roles around anchors.
Leaves: turning scores into spans: onrecord/read/network/tags.py.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.read.network.heads import ANCHOR, CHAINED, FARTHEST, HIDDEN, MENTION, PROPERTIES, ROLES, SPANS, tags
from onrecord.read.network.mentions import ALIKE, FAR, FORMS
from onrecord.read.network.tags import NEVER
from training.encoder import Encoder
from training.syntax import Syntax


class Around(nn.Module):
    """The roles around anchors of one layer: tags of every piece, given the anchor."""

    def __init__(self, roles: int) -> None:
        super().__init__()
        self.piece, self.anchor = nn.Linear(HIDDEN, ANCHOR), nn.Linear(HIDDEN, ANCHOR, bias=False)
        self.distance = nn.Embedding(2 * FARTHEST + 1, ANCHOR)
        self.out = nn.Linear(ANCHOR, 3 * roles)

    def forward(self, hidden: Tensor, window: Tensor, at: Tensor) -> Tensor:
        """Return (anchors, pieces, 3 * roles) for the anchors at pieces at of windows window."""
        near = torch.arange(hidden.shape[1], device=hidden.device)[None] - at[:, None]
        distance = self.distance(near.clamp(-FARTHEST, FARTHEST) + FARTHEST)
        met = self.piece(hidden)[window] + self.anchor(hidden[window, at])[:, None] + distance
        scores: Tensor = self.out(functional.gelu(met))
        return scores


class Chains(nn.Module):
    """Which earlier mention a mention means, and how far a mention reaches from its head.

    A pair's score is a product of two vectors and what words alone tell: the weights of both are read off one table.
    Mention ranking as in Lee et al. 2017, with the head's vector for the span's.
    """

    def __init__(self) -> None:
        super().__init__()
        self.later, self.earlier = nn.Linear(HIDDEN, MENTION), nn.Linear(HIDDEN, MENTION)
        self.new = nn.Linear(HIDDEN, 1)
        self.alike = nn.Parameter(torch.zeros(len(FORMS), len(FORMS), ALIKE))
        self.apart = nn.Parameter(torch.zeros(len(FORMS), len(FAR) + 1))
        self.head, self.edge = nn.Linear(HIDDEN, 2 * MENTION), nn.Linear(HIDDEN, 2 * MENTION)
        self.reach = nn.Parameter(torch.zeros(2, 2 * FARTHEST + 1))

    def antecedents(self, heads: Tensor, forms: Tensor, alike: Tensor, apart: Tensor) -> Tensor:
        """Return (m, m + 1): the score of each earlier mention, last that of being new; heads are vectors (m, 384)."""
        scores = self.later(heads) @ self.earlier(heads).T * MENTION**-0.5
        scores = scores + self.alike[forms[:, None], forms[None], alike] + self.apart[forms[:, None], apart]
        later = torch.ones_like(scores, dtype=torch.bool).triu()
        return torch.cat([scores.masked_fill(later, NEVER), self.new(heads)], dim=1)

    def extents(self, hidden: Tensor, window: Tensor, at: Tensor, mask: Tensor) -> Tensor:
        """Return (m, 2, pieces): how much each piece is the first, the last of the mentions with heads at pieces at."""
        heads = self.head(hidden[window, at]).unflatten(1, (2, MENTION))
        edges = self.edge(hidden).unflatten(2, (2, MENTION))[window]
        near = torch.arange(hidden.shape[1], device=hidden.device)[None] - at[:, None]
        reach = self.reach[:, near.clamp(-FARTHEST, FARTHEST) + FARTHEST].transpose(0, 1)
        scores = torch.einsum("msd,mpsd->msp", heads, edges) * MENTION**-0.5 + reach
        return scores.masked_fill(~mask[window][:, None], NEVER)


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
        self.following = nn.ParameterDict({layer: torch.zeros(tags(layer), tags(layer)) for layer in CHAINED})
        self.chains = Chains()
        self.syntax = Syntax()
        self.vector = nn.Linear(HIDDEN, HIDDEN)
        nn.init.eye_(self.vector.weight)
        nn.init.zeros_(self.vector.bias)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        """Return the vectors of the pieces after each layer, (windows, pieces, 384), the last as the heads see them."""
        layers = self.encoder.layered(pieces, features, mask)
        return [*layers[:-1], self.dropout(layers[-1])]
