"""Sentences cover the text, never overlap, and take linear time on any input."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.span import Span
from onrecord.read.sentences import paragraphs, sentences


def cut(text: str) -> list[str]:
    whole = Span(0, len(text))
    return [s.of(text) for p in paragraphs(text, whole) for s in sentences(text, p)]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Ito met J. B. Roy at 5 p.m. on No. 10 Street.",
        "The U.S. Senate voted on Jan. 4 in Washington, D.C. without debate.",
        "Lt. Gen. Ana Sol spoke for Acme Inc. in St. Helier.",
        "It rose 3.5 percent to 1.2 million.",
        "“Why now?” Mayor Ann Lee asked.",
        "He waited… and left.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rained. Nobody came.", ["It rained.", "Nobody came."]),
        ("“It rained.” Nobody came.", ["“It rained.”", "Nobody came."]),
        ("They met in the U.S. The talks failed.", ["They met in the U.S.", "The talks failed."]),
        ("Who came? Nobody! It rained.", ["Who came?", "Nobody!", "It rained."]),
        ("A headline without a stop\n\nA paragraph.", ["A headline without a stop", "A paragraph."]),
    ],
)
def test_two_sentences_are_two(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def test_a_line_broken_by_a_mailer_is_one_sentence() -> None:
    assert cut("The mayor said that the bridge\nis open again.") == ["The mayor said that the bridge\nis open again."]


@given(st.text(max_size=200))
def test_sentences_cover_every_character_once(text: str) -> None:
    whole = Span(0, len(text))
    spans = [s for p in paragraphs(text, whole) for s in sentences(text, p)]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    held = {i for s in spans for i in range(s.start, s.end)}
    assert {i for i, c in enumerate(text) if not c.isspace()} <= held


@pytest.mark.parametrize(
    "unit", ["..[111 111 ...]", "......[289852000000260698,...", "a", "1. ", "A.", "“", "? ", "Dr. "]
)
def test_hostile_text_costs_no_more_than_its_length(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    begun = process_time()
    cut(text)
    assert process_time() - begun < 5
