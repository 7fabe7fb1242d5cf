"""What the model is wrong by.

Takes:  the model's vectors and a batch.
Gives:  losses(): one number a head; total(), what is minimised.
Leaves: how the corpora are mixed: mixture.py.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch
from training.model import Model
from training.targets import UNKNOWN

WEIGHTS = {
    "factuality": 0.3,
    "when": 0.3,
    "polarity": 0.3,
    "certainty": 0.3,
    "name": 0.7,
    "around cue": 0.7,
    "around event": 0.4,
}
"""Weights other than 1. A head whose corpus is large or whose targets are few pieces must not drown the others."""


def losses(model: Model, hidden: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Return the loss of each head that the batch has targets for, in the mean over its known pieces."""
    weight = batch.weight[:, None]
    found = {name: _mean(model.spans[name](hidden), tags, weight) for name, tags in batch.spans.items()}
    found |= {name: _mean(model.properties[name](hidden), right, weight) for name, right in batch.properties.items()}
    if batch.factuality is not None:
        told = ~torch.isnan(batch.factuality)
        guess = model.factuality(hidden).squeeze(-1)
        found["factuality"] = functional.smooth_l1_loss(guess[told], batch.factuality[told])
    for layer, (window, at, tags) in batch.anchors.items():
        scores = model.around[layer](hidden, window, at).unflatten(-1, (-1, 3)).transpose(1, 2)
        found[f"around {layer}"] = _mean(scores, tags, batch.weight[window][:, None, None])
    return found


def _mean(scores: Tensor, targets: Tensor, weight: Tensor) -> Tensor:
    """Return the mean cross entropy over the known targets, each counted by its window's weight."""
    each = functional.cross_entropy(
        scores.float().flatten(0, -2), targets.flatten(), ignore_index=UNKNOWN, reduction="none"
    )
    counted = (targets != UNKNOWN) * weight
    return (each * counted.flatten()).sum() / counted.sum().clamp(min=1e-6)


def total(found: dict[str, Tensor]) -> Tensor:
    """Return the weighted sum of the losses of all heads."""
    return torch.stack([WEIGHTS.get(name, 1.0) * value for name, value in found.items()]).sum()
