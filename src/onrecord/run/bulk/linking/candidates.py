"""Find the pairs of sketches that could tell one story: blocking keys, joined with themselves within a window.

Takes:  the keys of each sketch, the sketches in the order of their places.
Gives:  pairs_within_window(): for each sketch the earlier ones that it could follow, those that link/blocking.py finds
        one by one.
Leaves: which of them it follows: following.py.

Sorted neighbourhood on each key (Hernández and Stolfo 1995): the table of (key, place) is sorted once, and shifted
against itself by one row, two rows, up to the window.
"""

from __future__ import annotations

import numpy as np
import pyarrow as arrow
from numpy.typing import NDArray

from onrecord.link.blocking import WINDOW

Numbers = NDArray[np.int64]


def pairs_within_window(keys: arrow.ListArray) -> arrow.Table:
    """Return rows of "later" and "earlier", a list: positions in keys of sketches that share one within the window."""
    holders = keys.value_parent_indices().to_numpy(zero_copy_only=False).astype(np.int64)
    blocks = keys.flatten().dictionary_encode().indices.to_numpy(zero_copy_only=False).astype(np.int64)
    order = np.lexsort((holders, blocks))
    pairs = _candidate_pairs(blocks[order], holders[order], len(keys))
    later, earlier = pairs // len(keys), pairs % len(keys)
    rows, counts = np.unique(later, return_counts=True)
    ends = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
    lists = arrow.ListArray.from_arrays(arrow.array(ends), arrow.array(earlier))
    return arrow.table({"later": arrow.array(rows), "earlier": lists})


def _candidate_pairs(blocks: Numbers, holders: Numbers, number: int) -> Numbers:
    """Return each pair once, as one number: the later one times number plus the earlier one."""
    found = np.empty(0, dtype=np.int64)
    for step in range(1, min(WINDOW, len(blocks) - 1) + 1):
        same = blocks[step:] == blocks[:-step]
        pairs = holders[step:][same] * number + holders[:-step][same]
        found = np.union1d(found, pairs)
    return found
