"""Scores of tags become sound spans."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.read.network.tags import Tagged, barred, best_path, marginals, spans

KINDS = ("person", "place")
OUT, PERSON, IN_PERSON, PLACE, IN_PLACE = range(5)


def sure(*tags: int) -> np.ndarray:
    """Return scores that leave no doubt about the tags."""
    return np.eye(5, dtype=np.float32)[list(tags)] * 20


def found(scores: np.ndarray) -> list[tuple[int, int, str]]:
    return [(t.first, t.last, t.kind) for t in spans(scores, KINDS)]


def test_spans_have_their_extent_and_kind() -> None:
    scores = sure(PERSON, IN_PERSON, OUT, PLACE, PLACE, IN_PLACE, IN_PLACE)
    assert found(scores) == [(0, 2, "person"), (3, 4, "place"), (4, 7, "place")]


def test_no_pieces_no_spans() -> None:
    assert found(np.zeros((0, 5), dtype=np.float32)) == []


def test_a_piece_goes_on_only_with_its_own_kind() -> None:
    scores = sure(PERSON, IN_PLACE, OUT)
    scores[1, IN_PERSON] = 15  # the second best: the only one that may follow
    assert found(scores) == [(0, 2, "person")]


def test_the_whole_row_decides_not_each_piece() -> None:
    scores = sure(OUT, IN_PERSON, IN_PERSON)
    scores[0, PERSON] = 19
    assert found(scores) == [(0, 3, "person")]


def test_confidence_is_that_of_the_least_sure_piece() -> None:
    scores = np.log(np.array([[0.1, 0.9, 0, 0, 0], [0.3, 0, 0.7, 0, 0]], dtype=np.float32) + 1e-9)
    (only,) = spans(scores, KINDS)
    assert only == Tagged(0, 2, "person", only.confidence)
    assert only.confidence == pytest.approx(0.7, abs=1e-3)


@given(arrays(np.float32, st.tuples(st.integers(0, 30), st.just(5)), elements=st.floats(-80, 80, width=32)))
def test_spans_never_overlap_and_are_never_empty(scores: np.ndarray) -> None:
    before = 0
    for tagged in spans(scores, KINDS):
        assert before <= tagged.first < tagged.last <= len(scores)
        assert 0 <= tagged.confidence <= 1
        before = tagged.last


def every_way(scores: np.ndarray, following: np.ndarray) -> dict[tuple[int, ...], float]:
    """Return the weight of every sequence of tags that does not begin inside a span."""
    pieces, tags = scores.shape
    ways = (way for way in product(range(tags), repeat=pieces) if way[0] % 2 or not way[0])
    return {
        way: float(
            np.exp(sum(scores[at, tag] for at, tag in enumerate(way)) + sum(following[a, b] for a, b in pairwise(way)))
        )
        for way in ways
    }


@given(st.integers(0, 10_000), st.integers(1, 5))
def test_learned_weights_decide_as_trying_every_sequence_would(seed: int, pieces: int) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(scale=2, size=(pieces, 5)).astype(np.float32)
    following = (barred(2) + chance.normal(size=(5, 5))).astype(np.float32)
    ways = every_way(scores, following)
    assert tuple(best_path(scores, following)) == max(ways, key=ways.__getitem__)
    whole = sum(ways.values())
    shares = [[sum(w for way, w in ways.items() if way[at] == tag) / whole for tag in range(5)] for at in range(pieces)]
    assert np.abs(marginals(scores, following) - np.array(shares)).max() < 1e-4


def test_a_span_that_may_well_go_on_is_less_sure() -> None:
    scores = np.log(np.array([[0.05, 0.95, 0, 0, 0], [0.6, 0, 0.4, 0, 0]], dtype=np.float32) + 1e-9)
    (only,) = spans(scores, KINDS)
    assert only == Tagged(0, 1, "person", only.confidence)
    assert only.confidence == pytest.approx(0.6, abs=1e-3)
