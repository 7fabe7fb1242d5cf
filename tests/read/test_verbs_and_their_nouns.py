"""A verb that governs a noun of its own kind tells of the same event."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.read.events.coreference import with_objects


@pytest.mark.parametrize(
    ("of", "noun", "pairs", "expected"),
    [
        ([0, 0, 1], [True, True, False], [(1, 2)], [0, 0, 0]),  # "a report, the report, released"
        ([0, 0, 1, 1], [True, True, False, True], [(1, 2)], [0, 0, 1, 1]),  # the other group names a noun of its own
        ([0, 1, 2], [True, True, False], [(0, 2), (1, 2)], [0, 1, 2]),  # one verb, two nouns: which one is open
        ([0, 0, 1], [True, True, False], [], [0, 0, 1]),
        ([0, 1, 2], [False, True, True], [(0, 2)], [0, 1, 0]),  # the verb before its noun
    ],
)
def test_verbs_join_the_one_group_of_nouns_that_they_govern(
    of: list[int], noun: list[bool], pairs: list[tuple[int, int]], expected: list[int]
) -> None:
    first, second = (np.array([pair[n] for pair in pairs], dtype=np.int64) for n in (0, 1))
    assert with_objects(of, noun, first, second) == expected
