"""The encoder: MiniLM with our own features of letter case, quotation, paragraph and zone.

Takes:  word pieces and their features.
Gives:  Encoder: one vector of 384 numbers a piece.
Leaves: what is read out of the vectors: model.py. The published weights: minilm.py.

MiniLM-L6-H384 (Wang et al. 2020), whose layers are BERT's (Devlin et al. 2019). Its vocabulary is lower-case, so what
capitals and marks say comes in as embeddings that are added to each piece.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.read.network.features import FEATURES
from onrecord.read.network.heads import HIDDEN
from training.rounding import Product

LAYERS, HEAD, INNER, POSITIONS, PIECES = 6, 32, 1536, 512, 30522
"""HEAD is the width of one head of attention: 12 of them in MiniLM."""


class Layer(nn.Module):
    """One layer of BERT: attention and two products, each followed by its norm."""

    def __init__(self, width: int = HIDDEN, inner: int = INNER) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (Product(width, width) for _ in range(4))
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.inner, self.outer = Product(width, inner), Product(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.attend: Callable[..., Tensor] = attention  # training/export.py puts another in its place

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """Return the vectors after the layer; hidden is (windows, pieces, width)."""
        merged = self.attend(self.query(hidden), self.key(hidden), self.value(hidden), mask)
        hidden = self.attention_norm(hidden + self.output(merged))
        return self.norm(hidden + self.dropout(self.outer(functional.gelu(self.inner(hidden)))))


def attention(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """Return scaled dot product attention over all heads, (windows, pieces, width); mask is added to the scores."""
    windows, pieces, width = query.shape
    q, k, v = (part.view(windows, pieces, width // HEAD, HEAD).transpose(1, 2) for part in (query, key, value))
    found = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask) if q.is_cuda else _on_cpu(q, k, v, mask)
    return found.transpose(1, 2).reshape(windows, pieces, width)


def _on_cpu(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """Return attention by plain products in bf16: a third of the time of torch's kernel (2.13, there and back)."""
    windows, heads, pieces, width = query.shape
    with torch.autocast("cpu", enabled=False):
        query = query * width**-0.5
        if mask is not None:  # one more number a piece: its product is the mask
            query = functional.pad(query, (0, 1), value=1.0)
            key = torch.cat([key, mask.transpose(2, 3).expand(-1, heads, -1, -1)], dim=-1)
        flat = [part.reshape(windows * heads, pieces, -1) for part in (query, key, value)]
        shares = torch.softmax(flat[0] @ flat[1].transpose(1, 2), dim=-1)
        return (shares @ flat[2]).view(windows, heads, pieces, width)


class Encoder(nn.Module):
    """Embeddings, features and six layers."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.segment = nn.Parameter(torch.zeros(HIDDEN))
        self.features = nn.ModuleList(nn.Embedding(size, HIDDEN) for size in FEATURES.values())
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(0.1)
        for table in self.features:
            nn.init.zeros_(table.weight)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the vectors of the last layer, (windows, pieces, 384)."""
        return self.layered(pieces, features, mask)[-1]

    def layered(self, pieces: Tensor, features: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        """Return the vectors after each layer, each (windows, pieces, 384).

        pieces is (windows, pieces), features (windows, pieces, number of features);
        mask (windows, pieces) is True where a piece stands; None where no window is padded.
        """
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.pieces(pieces) + self.positions(places) + self.segment
        for number, table in enumerate(self.features):
            hidden = hidden + table(features[:, :, number])
        hidden = self.dropout(self.norm(hidden))
        seen = None if mask is None else added(mask, hidden)
        found = list[Tensor]()
        for layer in self.layers:
            hidden = layer(hidden, seen)
            found.append(hidden)
        return found


def added(mask: Tensor, hidden: Tensor) -> Tensor:
    """Return what is added to the scores so that nobody attends to where no piece stands."""
    where = mask.device.type
    kind = torch.get_autocast_dtype(where) if torch.is_autocast_enabled(where) else hidden.dtype
    return torch.zeros(mask.shape, dtype=kind, device=mask.device).masked_fill(~mask, -1e4)[:, None, None, :]
