"""What each word of a sentence hangs on, learned on top of the encoder.

Takes:  the vectors of all the encoder's layers.
Gives:  Syntax: the scores of each word to hang on each other, and of the relations between two.
Leaves: sentences and words: targets.py, onrecord/read/network/syntax.py.

What words hang on is best told from the middle layers (Hewitt and Manning 2019), so all are looked at, by one narrow
layer of their own: the encoder need not be trained for it, and the other heads keep what they are.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.read.network.heads import ARC, FARTHEST, HIDDEN, RELATIONS, TIE
from onrecord.read.network.tags import NEVER
from training.encoder import LAYERS, Layer, added
from training.rounding import Product

WIDTH, INNER = 256, 512
"""Numbers of a piece in the narrow layer, and inside it."""


class Syntax(nn.Module):
    """Dozat and Manning 2017, with a product of two vectors for their biaffine form; a root hangs on itself."""

    def __init__(self) -> None:
        super().__init__()
        self.mixed, self.norm = Product(LAYERS * HIDDEN, WIDTH), nn.LayerNorm(WIDTH)
        self.layer = Layer(WIDTH, INNER)
        self.dependent, self.governor = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.prior = nn.Parameter(torch.zeros(ARC))
        self.gap = nn.Parameter(torch.zeros(2 * FARTHEST + 1))
        self.tied, self.tying = nn.Linear(WIDTH, TIE), nn.Linear(WIDTH, TIE, bias=False)
        self.relation = nn.Linear(TIE, len(RELATIONS))
        self.dropout = nn.Dropout(0.15)

    def forward(self, layers: list[Tensor], mask: Tensor | None) -> dict[str, Tensor]:
        """Return the outputs by their names, each (windows, pieces, its width), for the encoder's layers."""
        hidden = self.norm(self.mixed(self.dropout(torch.cat(layers, dim=-1))))
        hidden = self.dropout(self.layer(hidden, None if mask is None else added(mask, hidden)))
        return {
            "dependent": functional.gelu(self.dependent(hidden)) * ARC**-0.5 + self.prior,
            "governor": functional.gelu(self.governor(hidden)),
            "tied": self.tied(hidden),
            "tying": self.tying(hidden),
        }

    def arcs(self, found: dict[str, Tensor], sentence: Tensor) -> Tensor:
        """Return (windows, pieces, pieces): the score of each word to hang on each of its sentence's words."""
        scores = found["dependent"].float() @ found["governor"].float().transpose(1, 2)
        place = torch.arange(sentence.shape[1], device=sentence.device)
        apart = (place[None] - place[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        together = (sentence[:, :, None] == sentence[:, None]) & (sentence >= 0)[:, None]
        return (scores + self.gap[apart]).masked_fill(~together, NEVER)

    def relations(self, found: dict[str, Tensor], window: Tensor, at: Tensor, head: Tensor) -> Tensor:
        """Return (words, relations): by what the words at pieces at of windows window hang on those at head."""
        met = found["tied"][window, at] + found["tying"][window, head]
        scores: Tensor = self.relation(functional.gelu(met))
        return scores
