"""Whatever an article holds, what is printed is one line of characters that can be seen."""

import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.safe_text import visible


@given(st.text(st.characters()))
def test_nothing_unseen_and_no_control_gets_through(words: str) -> None:
    shown = visible(words)
    assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set(shown) & set("\u200b\u200e\u202a\u202e\u2066\u2069\ufeff")


@given(st.text(st.characters(categories=["L", "N", "P"]), min_size=1))
def test_plain_words_stay_as_they_are(words: str) -> None:
    if not set(words) & set("\u115f\u1160\u3164\uffa0"):
        assert visible(words) == words


@pytest.mark.parametrize("piece", ["\x1b[", "\x1b[0", "\x1b]", "\x1b]0;", "\x9b;", " ", "\u202e", "\x1b[ "])
def test_hostile_words_cost_linear_time(piece: str) -> None:
    words = (piece * 100_000)[:100_000]
    begin = process_time()
    visible(words)
    visible(piece[:1] + piece[1:] * 100_000)
    assert process_time() - begin < 1
