"""Learning with the rounding that the shipped weights will have.

Takes:  a product's vectors and weights.
Gives:  Product: a linear layer that rounds both as onnxruntime's dynamic int8 products do, once it is told to.
Leaves: the rounding of what is shipped: export.py.

Quantisation-aware training (Jacob et al. 2018): rounded forward, straight through backward.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

WEIGHTS, VECTORS = 64, 255
"""Largest number of a weight (seven bits with a sign, as export.py asks for) and of a vector (eight without)."""
LEAST = 1e-8


class Product(nn.Linear):
    """A linear layer; rounded while it learns if rounding is set."""

    rounding = False

    def forward(self, vectors: Tensor) -> Tensor:
        """Return the product, (windows, pieces, out)."""
        if not (self.rounding and self.training):
            return functional.linear(vectors, self.weight, self.bias)
        return functional.linear(rounded(vectors), _rounded_rows(self.weight), self.bias)


def rounded(vectors: Tensor) -> Tensor:
    """Return vectors as eight bits give them back, with one scale for all, and zero exact (DynamicQuantizeLinear)."""
    low, high = (edge.float() for edge in torch.aminmax(vectors.detach()))
    low, high = low.clamp(max=0), high.clamp(min=0)
    scale = ((high - low) / VECTORS).clamp(min=LEAST)
    zero = (-low / scale).round().to(torch.int32)
    return torch.fake_quantize_per_tensor_affine(vectors.float(), scale, zero, 0, VECTORS)


def _rounded_rows(weight: Tensor) -> Tensor:
    scale = (weight.detach().abs().amax(dim=1) / WEIGHTS).clamp(min=LEAST)
    zero = torch.zeros(len(scale), dtype=torch.int32, device=weight.device)
    return torch.fake_quantize_per_channel_affine(weight, scale, zero, 0, -WEIGHTS, WEIGHTS)


def set_rounding(model: nn.Module) -> None:
    """Let every product of a model round from now on."""
    for part in model.modules():
        if isinstance(part, Product):
            part.rounding = True
