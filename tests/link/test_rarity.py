"""A word tells the more, the fewer articles of news have it."""

from collections.abc import Callable
from math import log

import pytest

from onrecord.link import rarity as module


@pytest.fixture
def rarity(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], float]:
    """Return rarity() over a table of 99 articles."""
    monkeypatch.setattr(module, "frequencies", lambda: {"(all)": 99, "the": 99, "ferry": 9, "said": 120})
    return module.rarity_of.__wrapped__


@pytest.mark.parametrize(("word", "tells"), [("the", 0), ("ferry", log(100 / 10)), ("dunmore", log(100 / 1))])
def test_a_rare_word_tells_more(rarity: Callable[[str], float], word: str, tells: float) -> None:
    assert rarity(word) == pytest.approx(tells)


def test_no_word_tells_less_than_nothing(rarity: Callable[[str], float]) -> None:
    assert rarity("said") == 0
