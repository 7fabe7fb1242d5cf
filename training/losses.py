"""What the model is wrong by.

Takes:  the model's vectors and a batch.
Gives:  losses(): one number a head; total(), what is minimised.
Leaves: how the corpora are mixed: mixture.py.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.read.network.heads import CHAINED, SPANS
from onrecord.read.network.tags import NEVER, barred
from training.batches import Batch
from training.crf import chain_loss
from training.model import Model
from training.targets import SYNTAX, UNKNOWN

WEIGHTS = {
    "factuality": 0.3,
    "when": 0.3,
    "polarity": 0.3,
    "certainty": 0.3,
    "name": 0.7,
    "attribution": 2.0,
    "chains": 0.5,
    "extents": 0.5,
    "around cue": 0.7,
    "around event": 0.4,
}
"""Weights other than 1. A head whose corpus is large or whose targets are few pieces must not drown the others."""


def losses(model: Model, layers: list[Tensor], batch: Batch) -> dict[str, Tensor]:
    """Return the loss of each head that the batch has targets for, in the mean over its known pieces."""
    hidden = layers[-1]
    weight = batch.weight[:, None]
    found = {name: _tags(model, hidden, name, tags, batch) for name, tags in batch.spans.items()}
    found |= {name: _mean(model.properties[name](hidden), right, weight) for name, right in batch.properties.items()}
    if batch.factuality is not None:
        told = ~torch.isnan(batch.factuality)
        guess = model.factuality(hidden).squeeze(-1)
        found["factuality"] = functional.smooth_l1_loss(guess[told], batch.factuality[told])
    for layer, (window, at, tags) in batch.anchors.items():
        scores = model.around[layer](hidden, window, at).unflatten(-1, (-1, 3)).transpose(1, 2)
        found[f"around {layer}"] = _mean(scores, tags, batch.weight[window][:, None, None])
    if batch.chains:
        found["chains"], found["extents"] = _chains(model, hidden.float(), batch)
    if "head" in batch.syntax:
        found["syntax"], found["relation"] = _syntax(model, layers, batch)
    if len(batch.sentences[0]):
        found["vector"] = _vectors(model, hidden.float(), *batch.sentences)
    return found


def _tags(model: Model, hidden: Tensor, layer: str, tags: Tensor, batch: Batch) -> Tensor:
    """Return the loss of a layer of tags, of the sequence as a whole where the layer is decided so."""
    scores = model.spans[layer](hidden)
    if layer not in CHAINED:
        return _mean(scores, tags, batch.weight[:, None])
    with torch.autocast(hidden.device.type, enabled=False):
        weights = model.following[layer] + torch.from_numpy(barred(len(SPANS[layer]))).to(hidden.device)
        return (chain_loss(scores.float(), weights, tags, batch.mask) * batch.weight).mean()


def _chains(model: Model, hidden: Tensor, batch: Batch) -> tuple[Tensor, Tensor]:
    """Return how unlikely the right antecedents are (any of them will do), and the right extents."""
    losses, reaches = [], []
    with torch.autocast(hidden.device.type, enabled=False):
        for chain in batch.chains:
            heads = hidden[chain["window"], chain["at"]]
            scores = model.chains.antecedents(heads, chain["forms"], chain["alike"], chain["apart"])
            right = torch.cat([chain["same"], ~chain["same"].any(1, keepdim=True)], dim=1)
            weight = batch.weight[chain["window"]]
            unlikely = scores.logsumexp(1) - scores.masked_fill(~right, NEVER).logsumexp(1)
            losses.append((unlikely * weight).mean())
            extents = model.chains.extents(hidden, chain["window"], chain["at"], batch.mask)
            reaches.append(_mean(extents, chain["extents"], weight[:, None]))
    return torch.stack(losses).mean(), torch.stack(reaches).mean()


def _syntax(model: Model, layers: list[Tensor], batch: Batch) -> tuple[Tensor, Tensor]:
    """Return how unlikely the words are that words hang on, and the relations by which they do."""
    sentence, head, relation = (batch.syntax[name] for name in SYNTAX)
    window, at = (head != UNKNOWN).nonzero(as_tuple=True)
    found = model.syntax(layers, batch.mask)
    ties = model.syntax.relations(found, window, at, head[window, at])
    weight = batch.weight[:, None]
    return _mean(model.syntax.arcs(found, sentence), head, weight), _mean(ties, relation[window, at], weight[window, 0])


def _vectors(model: Model, hidden: Tensor, places: Tensor, right: Tensor) -> Tensor:
    """Return how far the vectors of sentences, the means of their pieces, point away from the right ones."""
    sums = torch.cat([torch.zeros_like(hidden[:, :1]), hidden.cumsum(1)], dim=1)
    window, first, last = places.T
    means = (sums[window, last] - sums[window, first]) / (last - first)[:, None]
    return (1 - functional.cosine_similarity(model.vector(means), right.float())).mean()


def _mean(scores: Tensor, targets: Tensor, weight: Tensor) -> Tensor:
    """Return the mean cross entropy over the known targets, each counted by its window's weight."""
    each = functional.cross_entropy(
        scores.float().flatten(0, -2), targets.flatten(), ignore_index=UNKNOWN, reduction="none"
    )
    known = targets != UNKNOWN
    return (each * (known * weight).flatten()).sum() / known.sum().clamp(min=1)


def total(found: dict[str, Tensor]) -> Tensor:
    """Return the weighted sum of the losses of all heads."""
    return torch.stack([WEIGHTS.get(name, 1.0) * value for name, value in found.items()]).sum()
