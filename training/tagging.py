"""Turn scores of tags into spans.

Takes:  the scores of one layer for each piece: outside, then B and I of each kind.
Gives:  Tagged: first and last piece, kind and confidence of each span.
Leaves: where the pieces stand in the text: wordpieces.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tagged:
    """Pieces first up to, not including, last are one span of a kind; confidence is that of its least sure piece."""

    first: int
    last: int
    kind: str
    confidence: float


def spans(scores: Scores, kinds: Sequence[str]) -> Iterator[Tagged]:
    """Yield the spans of the best sequence of tags in which every I follows a B or an I of its kind (Viterbi 1967)."""
    if not len(scores):
        return
    sure = _softmax(scores)
    tags = best_path(np.log(sure + 1e-9), len(kinds))
    first = 0
    while first < len(tags):
        tag = int(tags[first])
        last = first + 1
        if tag:
            kind = (tag - 1) // 2
            while last < len(tags) and tags[last] == 2 + 2 * kind:
                last += 1
            least = min(float(sure[at, tags[at]]) for at in range(first, last))
            yield Tagged(first, last, kinds[kind], least)
        first = last


def best_path(scores: Scores, kinds: int) -> NDArray[np.int64]:
    """Return the best tags; scores are logarithms, shape (pieces, 1 + 2 * kinds)."""
    barred = np.zeros((1 + 2 * kinds, 1 + 2 * kinds), dtype=np.float32)
    for kind in range(kinds):
        begin, inside = 1 + 2 * kind, 2 + 2 * kind
        barred[:, inside] = -1e9
        barred[[begin, inside], inside] = 0.0
    so_far = scores[0].copy()
    so_far[2::2] = -1e9
    back = np.zeros(scores.shape, dtype=np.int64)
    for at in range(1, len(scores)):
        ways = so_far[:, None] + barred
        back[at] = ways.argmax(axis=0)
        so_far = ways.max(axis=0) + scores[at]
    path = np.zeros(len(scores), dtype=np.int64)
    path[-1] = so_far.argmax()
    for at in range(len(scores) - 1, 0, -1):
        path[at - 1] = back[at, path[at]]
    return path


def _softmax(scores: Scores) -> Scores:
    raised: Scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Scores = raised / raised.sum(axis=-1, keepdims=True)
    return shares
