"""Fit one hidden layer: rows of numbers in, one or several likelihoods out.

Takes:  rows, what is right of each (-1 where the labels leave it open).
Gives:  fitted(): the layer's weights by the names under which they are shipped; line(), those of a plain logistic one.
Leaves: what the numbers mean: pairs.py, lines.py.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

Numbers = NDArray[np.float32]

BATCH, RATE, DECAY = 256, 4e-3, 0.05


@dataclass(frozen=True, slots=True)
class Shape:
    """The names of a head's two layers, the width of the first, and how long it learns with how much dropped."""

    head: str
    told: str
    hidden: int
    epochs: int
    dropped: float


def fitted(rows: Numbers, right: Numbers, shape: Shape) -> dict[str, Numbers]:
    """Return the weights of both layers that tell right, shape (rows, outputs), from rows."""
    torch.manual_seed(0)
    wide, told = nn.Linear(rows.shape[1], shape.hidden), nn.Linear(shape.hidden, right.shape[1])
    net = nn.Sequential(nn.Dropout(shape.dropped / 2), wide, nn.GELU(), nn.Dropout(shape.dropped), told)
    optimiser = torch.optim.AdamW(net.parameters(), RATE / 2, weight_decay=DECAY)
    steps = shape.epochs * (len(rows) // BATCH + 1)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    inputs, wanted = torch.from_numpy(rows), torch.from_numpy(right)
    for _ in range(shape.epochs):
        for at in torch.randperm(len(rows)).split(BATCH):
            loss = _loss(net(inputs[at]), wanted[at])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            rates.step()
    layers = (("hidden", wide), (shape.told, told))
    return {
        f"{shape.head} {name} {part}": getattr(layer, part).detach().numpy()
        for name, layer in layers
        for part in ("weight", "bias")
    }


def _loss(told: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    known = (wanted >= 0).float()
    losses = functional.binary_cross_entropy_with_logits(told, wanted.clamp(min=0), reduction="none")
    return (losses * known).sum() / known.sum().clamp(min=1)


def line(rows: Numbers, right: NDArray[np.bool_], *, held_back: float = 20.0) -> dict[str, Numbers]:
    """Return the weights of a logistic regression on standardised rows; held_back weighs their squares."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    scaled, wanted = torch.from_numpy((rows - mean) / spread), torch.from_numpy(right.astype(np.float32))
    weights = torch.zeros(rows.shape[1] + 1, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=300, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        scores = scaled @ weights[:-1] + weights[-1]
        value = functional.binary_cross_entropy_with_logits(scores, wanted, reduction="sum")
        value = value + held_back / 2 * (weights[:-1] ** 2).sum()
        value.backward()
        return value

    optimiser.step(loss)
    found = weights.detach().numpy()
    weight = found[:-1] / spread
    return {"sure weight": weight, "sure bias": np.array([found[-1] - weight @ mean], np.float32)}
