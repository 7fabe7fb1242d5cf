"""The rates follow the clock, also over an interruption."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.schedule import QUICK, SLOW, WARM, Clock, groups, rate


def test_the_rate_rises_falls_and_ends_at_nothing() -> None:
    assert rate(0) < 0.02 < 0.95 < rate(WARM)
    assert rate(1) == pytest.approx(0)


@given(st.floats(WARM, 1), st.floats(WARM, 1))
def test_after_the_beginning_the_rate_only_falls(one: float, other: float) -> None:
    assert rate(min(one, other)) >= rate(max(one, other)) >= 0


def test_an_interrupted_run_has_the_minutes_before_on_its_clock() -> None:
    assert Clock(12.5, begun=time.monotonic() - 90).now() == pytest.approx(14, abs=0.1)


def test_only_the_published_weights_learn_slowly() -> None:
    named = [("encoder.layers.0.query.weight", 1), ("encoder.features.0.weight", 2), ("spans.cue.weight", 3)]
    assert [(g["params"], g["lr"]) for g in groups(named)] == [([1], SLOW), ([2, 3], QUICK)]
