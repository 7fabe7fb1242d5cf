"""Let the encoder's layers for events learn from storylines, beside the heads of words that look at them.

Takes:  a net of words that has learned over layers as they are, those layers, Known: what they learn from.
Gives:  tuned(): both after they learned together.
Leaves: the other heads: learning.py. The layers below stay as they are.

Rates, epochs and shares were chosen by average precision of worth in folds of train by story (training/runs.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

from training.storylines import words
from training.storylines.arguments import Arguments
from training.storylines.lower import Lower, word_vectors_of
from training.top_layers import TopLayers

EPOCHS, RATE, HEADS = 8, 2e-4, 1e-3
"""Epochs of a story a step, and the rates of the layers and of the heads."""
RISING, LAST = 0.2, 0.4
"""Share of the steps in which the rates rise; share at the end whose weights are averaged."""
DECAY, STEEPEST, BLOTTED = 0.01, 1.0, 0.1
ARGUMENTS = 0.5
"""What arguments count beside worth."""

Places = NDArray[np.int64]
Fit = tuple[words.Net, words.Numbers, words.Numbers]


class Known(NamedTuple):
    """What is below the layers in all articles, candidates whose article is a place among those, and pairs of them."""

    articles: Sequence[Lower]
    rows: words.Rows
    pairs: Arguments


def tuned(fit: Fit, top: TopLayers, known: Known, *, seed: int = 0) -> tuple[TopLayers, Fit]:
    """Return layers and net after they learned from candidates and their arguments."""
    torch.manual_seed(seed)
    net, mean, spread = fit
    scale = torch.from_numpy(mean), torch.from_numpy(spread)
    both = nn.ModuleList([deepcopy(top), net]).train()
    steps = list(_steps(known.rows, seed))
    optimiser = _optimiser(both)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimiser, [RATE, HEADS], total_steps=len(steps), pct_start=RISING)
    kept = AveragedModel(both)
    for number, part in enumerate(steps):
        loss = _loss(both, known._replace(rows=part), scale)
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


def _loss(both: nn.ModuleList, known: Known, scale: Sequence[Tensor]) -> Tensor:
    (layers, net), rows = both, known.rows
    place, pairs = known.pairs.of(rows.number)
    raw, own, held = _raw(layers, known, rows.article[place], pairs.word)
    raw = (raw - scale[0]) / scale[1]
    told = net(raw[own], torch.from_numpy(rows.rows[:, words.RAW :]))
    wrong = words.loss(net, told, rows)
    if len(place):
        wrong = wrong + ARGUMENTS * net.argument.loss(told.seen[place], net.view(raw[held]), pairs)
    return wrong


def _raw(layers: TopLayers, known: Known, of: Places, held: Places) -> tuple[Tensor, Places, Places]:
    """Return the vectors of the words of candidates and of those held beside them, and where each stands among them.

    of has the article of each word that is held.
    """
    rows, articles = known.rows, np.unique(known.rows.article)
    wanted = [np.union1d(rows.word[rows.article == each], held[of == each]) for each in articles]
    own, beside = np.zeros(len(rows.word), np.int64), np.zeros(len(held), np.int64)
    for at, each, among in zip(np.cumsum([0, *map(len, wanted)]), articles, wanted, strict=False):
        own[rows.article == each] = at + np.searchsorted(among, rows.word[rows.article == each])
        beside[of == each] = at + np.searchsorted(among, held[of == each])
    return word_vectors_of(layers, [known.articles[each] for each in articles], wanted, BLOTTED), own, beside
