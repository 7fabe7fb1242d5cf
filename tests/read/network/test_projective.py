"""The heads of a sentence make the likeliest tree without crossing arcs, whatever the network sees."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from onrecord.read.network.projective import tree

Shares = NDArray[np.float32]


def made(words: int, seed: int) -> Shares:
    return np.random.default_rng(seed).random((words, words), dtype=np.float32)


def is_tree(heads: tuple[int, ...]) -> bool:
    """Tell whether all lead to one root and, taken two by two, no arcs cross and none spans the root."""
    roots = [word for word, head in enumerate(heads) if word == head]
    if len(roots) != 1:
        return False
    for word in range(len(heads)):
        at, steps = word, 0
        while heads[at] != at:
            at, steps = heads[at], steps + 1
            if steps > len(heads):
                return False
    arcs = [(min(pair), max(pair)) for pair in enumerate(heads)]
    crossing = any(a < c < b < d for a, b in arcs for c, d in arcs)
    return not crossing and not any(a < roots[0] < b for a, b in arcs)


@given(st.integers(1, 25), st.integers(0, 2**32 - 1))
def test_every_sentence_has_a_projective_tree(words: int, seed: int) -> None:
    assert is_tree(tuple(tree(made(words, seed)).tolist()))


@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
def test_no_projective_tree_is_likelier(words: int, seed: int) -> None:
    shares = made(words, seed)

    def odds(heads: tuple[int, ...]) -> float:
        return float(np.log(shares[np.arange(words), list(heads)] + 1e-6).sum())

    best = max(odds(heads) for heads in product(range(words), repeat=words) if is_tree(heads))
    assert abs(odds(tuple(tree(shares).tolist())) - best) < 1e-4


def test_a_word_keeps_its_likeliest_head_where_that_leads_to_a_root() -> None:
    shares = np.array([[0.1, 0.8, 0.1], [0.2, 0.7, 0.1], [0.1, 0.8, 0.1]], dtype=np.float32)
    assert tree(shares).tolist() == [1, 1, 1]
