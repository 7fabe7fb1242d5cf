"""A chain of tags as one decision.

Takes:  scores of tags for each piece, learned weights from tag to tag, and the tags that are right where known.
Gives:  chain_loss(): how unlikely the right tags are among all sequences.
Leaves: the best sequence: onrecord/read/network/tags.py.

Linear-chain conditional random field (Lafferty et al. 2001), over tags on a network as in Lample et al. 2016.
"""

from __future__ import annotations

import torch
from torch import Tensor

from onrecord.read.network.tags import NEVER
from training.targets import UNKNOWN


def chain_loss(scores: Tensor, weights: Tensor, targets: Tensor, mask: Tensor) -> Tensor:
    """Return the loss of each window, a number a piece; an unknown piece may have any tag.

    scores is (windows, pieces, tags), weights (tags, tags), targets and mask (windows, pieces).
    """
    allowed = torch.zeros_like(scores).scatter_(2, targets.clamp(min=0)[:, :, None], 1.0) > 0
    allowed |= (targets == UNKNOWN)[:, :, None]
    right = scores.masked_fill(~allowed, NEVER)
    both = _all_sequences(torch.cat([scores, right]), weights, torch.cat([mask, mask]))
    every, only_right = both.chunk(2)
    return (every - only_right) / mask.sum(1)


def _all_sequences(scores: Tensor, weights: Tensor, mask: Tensor) -> Tensor:
    """Return the logarithm of the sum over all sequences, for each window (forward algorithm)."""
    so_far = scores[:, 0]
    for at in range(1, scores.shape[1]):
        further = torch.logsumexp(so_far[:, :, None] + weights, dim=1) + scores[:, at]
        so_far = torch.where(mask[:, at, None], further, so_far)
    return torch.logsumexp(so_far, dim=1)
