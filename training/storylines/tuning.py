"""Let the encoder's layers for events learn from storylines, beside the heads of words that look at them.

Takes:  a net of words that has learned over layers as they are, those layers, what is below them in all articles.
Gives:  tuned(): both after they learned together.
Leaves: the other heads: learning.py. The layers below stay as they are.

Rates, epochs and shares were chosen by average precision of worth in folds of train by story (training/runs.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.optim.swa_utils import AveragedModel

from training.storylines import words
from training.storylines.lower import Lower, word_vectors_of
from training.top_layers import TopLayers

EPOCHS, RATE, HEADS = 5, 2e-4, 1e-3
"""Epochs of a story a step, and the rates of the layers and of the heads."""
RISING, LAST = 0.2, 0.4
"""Share of the steps in which the rates rise; share at the end whose weights are averaged."""
DECAY, STEEPEST, BLOTTED = 0.01, 1.0, 0.1

Fit = tuple[words.Net, words.Numbers, words.Numbers]


def tuned(
    fit: Fit, top: TopLayers, articles: Sequence[Lower], rows: words.Rows, *, seed: int = 0
) -> tuple[TopLayers, Fit]:
    """Return layers and net after they learned from rows, whose article is a place in articles."""
    torch.manual_seed(seed)
    net, mean, spread = fit
    both = nn.ModuleList([deepcopy(top), net]).train()
    steps = list(_steps(rows, seed))
    optimiser = _optimiser(both)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimiser, [RATE, HEADS], total_steps=len(steps), pct_start=RISING)
    kept = AveragedModel(both)
    for number, part in enumerate(steps):
        loss = _loss(both, articles, part, mean, spread)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(both.parameters(), STEEPEST)
        optimiser.step()
        rates.step()
        if number >= len(steps) * (1 - LAST):
            kept.update_parameters(both)
    layers, heads = kept.module.eval()
    return layers, (heads, mean, spread)


def _optimiser(both: nn.ModuleList) -> torch.optim.Optimizer:
    layers, heads = (list(part.parameters()) for part in both)
    return torch.optim.AdamW(
        [
            {"params": layers, "lr": RATE, "weight_decay": DECAY},
            {"params": heads, "lr": HEADS, "weight_decay": words.DECAY},
        ]
    )


def _steps(rows: words.Rows, seed: int) -> Iterator[words.Rows]:
    """Yield the candidates of one story after another, in every epoch in another order."""
    random = np.random.default_rng(seed)
    for _ in range(EPOCHS):
        yield from (rows.part(rows.story == story) for story in random.permutation(np.unique(rows.story)))


def _loss(
    both: nn.ModuleList, articles: Sequence[Lower], rows: words.Rows, mean: words.Numbers, spread: words.Numbers
) -> torch.Tensor:
    layers, net = both
    of = np.unique(rows.article)
    places: list[NDArray[np.int64]] = [rows.word[rows.article == each] for each in of]
    raw = word_vectors_of(layers, [articles[each] for each in of], places, BLOTTED)
    described = torch.from_numpy(rows.rows[:, words.RAW :])
    return words.loss(net, (raw - torch.from_numpy(mean)) / torch.from_numpy(spread), described, rows)
