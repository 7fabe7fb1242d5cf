"""Words as the rules see them: short forms keep their stop, owners stand apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.span import Span
from onrecord.read.words import words


def cut(text: str) -> list[str]:
    return [w.text for w in words(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mr. Arne’s boat isn’t new.", ["Mr.", "Arne", "’s", "boat", "isn’t", "new", "."]),
        ("the ferry's crew", ["the", "ferry", "'s", "crew"]),
        ("The U.S. fleet sailed at 5 p.m.", ["The", "U.S.", "fleet", "sailed", "at", "5", "p.m."]),
        ("a 40-year-old pilot", ["a", "40-year-old", "pilot"]),
        ("2,025 boats, 3.5 miles, the 23rd", ["2,025", "boats", ",", "3.5", "miles", ",", "the", "23rd"]),
        ("the 1990s", ["the", "1990s"]),
        ("at 2.30pm, 1,200m off, on the 9M370", ["at", "2.30pm", ",", "1,200m", "off", ",", "on", "the", "9M370"]),
        ("one-on-one with O’Brien", ["one-on-one", "with", "O’Brien"]),
        ("J. B. Roy rowed", ["J.", "B.", "Roy", "rowed"]),
        ("“Go!” (now)", ["“", "Go", "!", "”", "(", "now", ")"]),
    ],
)
def test_words_and_marks_stand_apart(text: str, found: list[str]) -> None:
    assert cut(text) == found


def test_the_stop_at_the_end_of_a_sentence_is_a_word_of_its_own() -> None:
    assert cut("They met in Dec.")[-1] == "."


@given(st.text(max_size=120))
def test_words_cover_every_character_once_and_in_order(text: str) -> None:
    found = words(text, Span(0, len(text)))
    assert all(w.text == text[w.start : w.end] and w.text for w in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    held = {at for w in found for at in range(w.start, w.end)}
    assert {at for at, c in enumerate(text) if not c.isspace()} <= held
