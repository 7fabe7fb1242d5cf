"""Turn scores of tags into spans.

Takes:  the scores of one layer for each piece: outside, then B and I of each kind.
Gives:  Tagged: first and last piece, kind and confidence of each span; best_path(), the tags themselves.
Leaves: where the pieces stand in the text: windows.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Tags = NDArray[np.int64]

SCALED = 8
"""Pieces after which rows of shares are scaled to add up to one."""
NEVER = -1e4
"""What is added to the score of a tag that may not stand there."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Pieces first up to, not including, last are one span of a kind.

    confidence is that of its least sure piece, or of its ending there: as the network gives it, not yet calibrated.
    """

    first: int
    last: int
    kind: str
    confidence: float


def spans(scores: Scores, kinds: Sequence[str], *, following: Scores | None = None) -> Iterator[Tagged]:
    """Yield the spans of the best sequence of tags, in reading order.

    scores is (pieces, 1 + 2 * kinds); following has learned weights from tag to tag (tags, tags), where there are any.
    """
    if not len(scores):
        return
    tags = best_path(scores, barred(len(kinds)) if following is None else following)
    shares = softmax(scores) if following is None else marginals(scores, following)
    sure = shares[np.arange(len(tags)), tags]
    for first in np.flatnonzero(tags % 2 == 1).tolist():
        kind = (int(tags[first]) - 1) // 2
        last = first + 1
        while last < len(tags) and tags[last] == 2 + 2 * kind:
            last += 1
        ends = 1 - shares[last, 2 + 2 * kind] if last < len(tags) else 1.0
        yield Tagged(first, last, kinds[kind], float(min(sure[first:last].min(), ends)))


def barred(kinds: int) -> Scores:
    """Return what is added to the score of each tag after each other, (tags, tags): NEVER for an I out of place."""
    table = np.zeros((1 + 2 * kinds, 1 + 2 * kinds), dtype=np.float32)
    table[:, 2::2] = NEVER
    for begin in range(1, 1 + 2 * kinds, 2):
        table[begin : begin + 2, begin + 1] = 0.0
    return table


def best_path(scores: Scores, following: Scores) -> Tags:
    """Return the tags whose scores and weights from tag to tag have the greatest sum."""
    if following.max() > 0 or following.min() not in (0, NEVER):
        return _viterbi(scores, following)
    alone: Tags = scores.argmax(axis=1)
    wrong = np.flatnonzero(following[alone[:-1], alone[1:]] < 0) + 1
    wrong = wrong if _opens(scores.shape[1])[alone[0]] else np.append(wrong, 0)
    cuts = [*np.flatnonzero(_free(scores)).tolist(), len(scores)]
    for part in np.unique(np.searchsorted(cuts, wrong, side="right")).tolist():
        first, last = cuts[part - 1] if part else 0, cuts[part]
        alone[first:last] = _viterbi(scores[first:last], following)
    return alone


def _free(scores: Scores) -> NDArray[np.bool_]:
    """Tell of each piece whether some best sequence has no I there, where nothing but I out of place is weighed.

    So it is where "outside" is better than each I by as much as I is better than B in the piece after: what goes on
    there may begin there instead. Before such a piece the sequence falls into two that do not touch each other, and
    one in which the best tag of each piece alone is allowed has found its answer.
    """
    better = np.zeros_like(scores[:, 2::2])
    better[:-1] = np.maximum(0, scores[1:, 2::2] - scores[1:, 1::2])
    free: NDArray[np.bool_] = np.all(scores[:, :1] - scores[:, 2::2] >= better, axis=1)
    return free


def _viterbi(scores: Scores, following: Scores) -> Tags:
    """Return the best tags by dynamic programming over all pieces (Viterbi 1967)."""
    so_far = np.where(_opens(scores.shape[1]), scores[0], NEVER)
    back = np.zeros(scores.shape, dtype=np.int64)
    from_each, tags = np.ascontiguousarray(following.T), np.arange(scores.shape[1])
    for at in range(1, len(scores)):
        ways = so_far + from_each
        back[at] = best = ways.argmax(axis=1)
        so_far = ways[tags, best] + scores[at]
    path = [int(so_far.argmax())]
    for step in back[:0:-1].tolist():
        path.append(step[path[-1]])
    return np.array(path[::-1], dtype=np.int64)


def _opens(tags: int) -> NDArray[np.bool_]:
    """Tell of each tag whether a text may begin with it."""
    number = np.arange(tags)
    may: NDArray[np.bool_] = (number == 0) | (number % 2 == 1)
    return may


def marginals(scores: Scores, following: Scores) -> Scores:
    """Return the share of all sequences in which each piece has each tag (forward and backward; Rabiner 1989).

    dot and reduce rather than @ and sum: what those two do around their work takes longer than it in rows so short.
    Rows are scaled now and then, long before they grow beyond what numbers hold: only their shares count.
    """
    weights = np.exp(following.astype(np.float64))
    seen = np.exp(scores - scores.max(axis=1, keepdims=True)).astype(np.float64)
    before, after = np.empty_like(seen), np.empty_like(seen)
    row = before[0] = np.where(_opens(scores.shape[1]), seen[0], 0)
    for at in range(1, len(seen)):
        row = row.dot(weights) * seen[at]
        row = before[at] = row if at % SCALED else row / np.add.reduce(row)
    row = after[-1] = np.ones(scores.shape[1])
    for at in range(len(seen) - 2, -1, -1):
        row = weights.dot(row * seen[at + 1])
        row = after[at] = row if at % SCALED else row / np.add.reduce(row)
    both = before * after
    both /= both.max(axis=1, keepdims=True)
    shares: Scores = (both / both.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def softmax(scores: Scores) -> Scores:
    """Return the shares that scores give to the values of the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Scores = raised / raised.sum(axis=-1, keepdims=True)
    return shares
