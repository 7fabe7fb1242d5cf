"""Score groups of mentions as the CoNLL-2012 task did.

Takes:  groups of places, those that are right and those that were found, by document.
Gives:  conll(): the mean of the F1 of MUC, B-cubed and CEAF-e over all documents.
Leaves: finding groups: onrecord/read/network/chains.py.

MUC: Vilain et al. 1995; B-cubed: Bagga and Baldwin 1998; CEAF with phi 4: Luo 2005; their mean: Pradhan et al. 2012.
Groups of one are left out on both sides, as in OntoNotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

import numpy as np
from scipy.optimize import linear_sum_assignment

Place = tuple[int, int]
Group = Set[Place]
Groups = Sequence[Group]


def conll(documents: Iterable[tuple[Groups, Groups]]) -> float:
    """Return the mean F1 of the three measures for pairs (right, found).

    >>> right = [{(0, 1), (2, 3), (4, 5)}]
    >>> conll([(right, right)]), conll([(right, [])])
    (1.0, 0.0)
    """
    pairs = [(_two_or_more(right), _two_or_more(found)) for right, found in documents]
    return sum(_f1(sum((measure(*pair) for pair in pairs), np.zeros(4))) for measure in (_muc, _b_cubed, _ceaf)) / 3


def _two_or_more(groups: Groups) -> list[Group]:
    return [group for group in groups if len(group) > 1]


def _f1(counts: np.ndarray) -> float:
    """Return F1 of (hits by right, right, hits by found, found)."""
    recall, precision = (counts[n] / counts[n + 1] if counts[n + 1] else 0.0 for n in (0, 2))
    return float(2 * precision * recall / (precision + recall)) if precision + recall else 0.0


def _muc(right: Groups, found: Groups) -> np.ndarray:
    """Count the links that each side would keep of the other's groups."""
    return np.array([*_links(right, found), *_links(found, right)], dtype=float)


def _links(groups: Groups, other: Groups) -> tuple[int, int]:
    group_of = {place: number for number, group in enumerate(other) for place in group}
    kept = whole = 0
    for group in groups:
        parts = {group_of.get(place, place) for place in group}
        kept, whole = kept + len(group) - len(parts), whole + len(group) - 1
    return kept, whole


def _b_cubed(right: Groups, found: Groups) -> np.ndarray:
    """Count, mention by mention, the share of its group that is in the other side's group too."""
    return np.array([*_shares(right, found), *_shares(found, right)])


def _shares(groups: Groups, other: Groups) -> tuple[float, float]:
    shared = sum(len(group & their) ** 2 / len(group) for group in groups for their in other)
    return shared, float(sum(len(group) for group in groups))


def _ceaf(right: Groups, found: Groups) -> np.ndarray:
    """Count how like the groups are when each is laid on at most one of the other side."""
    if not right or not found:
        return np.array([0.0, len(right), 0.0, len(found)])
    like = np.array([[2 * len(one & other) / (len(one) + len(other)) for other in found] for one in right])
    best = float(like[linear_sum_assignment(-like)].sum())
    return np.array([best, len(right), best, len(found)])
