"""Whatever the network sees, every word leads to a root."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.network.heads import RELATIONS
from onrecord.read.network.syntax import _directed, rooted


@given(st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_every_word_leads_to_a_root(words: int, seed: int) -> None:
    heads = rooted(np.random.default_rng(seed).random((words, words), dtype=np.float32))
    for word in range(words):
        at, steps = word, 0
        while heads[at] != at:
            at, steps = int(heads[at]), steps + 1
            assert steps <= words


def test_a_word_keeps_its_likeliest_head_where_that_leads_to_a_root() -> None:
    shares = np.array([[0.1, 0.8, 0.1], [0.2, 0.7, 0.1], [0.1, 0.8, 0.1]], dtype=np.float32)
    assert rooted(shares).tolist() == [1, 1, 1]


def test_what_leads_to_a_later_word_hangs_on_no_earlier_one() -> None:
    odds = np.zeros((3, len(RELATIONS)), dtype=np.float32)
    odds[:, RELATIONS.index("mark")] = odds[:, RELATIONS.index("case")] = 1
    before, owner, after = _directed(odds, np.array([2, 1, -1]))
    mark, case = RELATIONS.index("mark"), RELATIONS.index("case")
    assert before[mark] < 0 and before[case] < 0
    assert owner[mark] < 0 and owner[case] == 1  # "'s" stands right behind its noun
    assert after[mark] == 1 and after[case] == 1
