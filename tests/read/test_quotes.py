"""Quotation marks pair by kind and paragraph, as papers and agencies set them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.span import Span
from onrecord.read.quotes import Quote, quotes
from onrecord.read.sentences import paragraphs


def found(text: str) -> list[Quote]:
    return list(quotes(text, paragraphs(text, Span(0, len(text)))))


def inner(text: str) -> list[str]:
    return [q.inner.of(text) for q in found(text) if q.depth == 1]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We stay,” she said.", ["We stay"]),
        ('"We stay," she said. "All of us."', ["We stay", "All of us."]),
        ('“We stay," she said.', ["We stay"]),
        ("He called it «a good day» and left.", ["a good day"]),
        ("The pilots’ union and the airline’s board didn’t meet.", []),
        ("In the ’90s the 'quiet harbour' was loud.", ["quiet harbour"]),
        ("Rock ’n’ roll isn't dead.", []),
        ("No marks at all.", []),
    ],
)
def test_marks_pair_by_kind(text: str, quoted: list[str]) -> None:
    assert inner(text) == quoted


def test_a_quotation_inside_a_quotation_is_deeper() -> None:
    text = "“She told us ‘never again’ and left,” he said."
    assert [(q.inner.of(text), q.depth) for q in found(text)] == [
        ("She told us ‘never again’ and left", 1),
        ("never again", 2),
    ]


def test_speech_goes_on_over_paragraphs() -> None:
    text = "“We stay until spring.\n\n“Then we shall see,” she said."
    first, second = found(text)
    assert (first.closed, second.goes_on) == (False, True)
    assert [first.inner.of(text), second.inner.of(text)] == ["We stay until spring.", "Then we shall see"]


def test_one_slip_costs_one_quotation() -> None:
    text = "“We never closed this mark.\n\nThe mayor left.\n\n“We closed this one,” she said."
    assert inner(text)[-1] == "We closed this one"
    assert not found(text)[-1].goes_on


def test_a_mark_that_a_second_one_overtakes_is_a_slip() -> None:
    assert inner("It is the “pride of the north, and the “great bridge” is open.") == ["great bridge"]


@given(st.text(alphabet="ab ,.“”\"‘’'«»\n", max_size=80))
def test_quotations_lie_inside_their_text_and_nest(text: str) -> None:
    for quote in found(text):
        assert 0 <= quote.outer.start <= quote.inner.start <= quote.inner.end <= quote.outer.end <= len(text)
        assert "\n\n" not in quote.inner.of(text)
    outer = [q.outer for q in found(text) if q.depth == 1]
    assert all(a.end <= b.start for a, b in pairwise(outer))


@pytest.mark.parametrize(
    "text",
    ["''We stay,'' she said.", "\"We stay,'' she said.", "“We stay,’’ she said.", "``We stay,'' she said."],
    ids=["typewriter", "mixed", "curled", "grave"],
)
def test_two_single_marks_side_by_side_are_a_double_one(text: str) -> None:
    (quote,) = quotes(text, [Span(0, len(text))])
    assert quote.inner.of(text) == "We stay"
    assert quote.outer.of(text) == text[: text.index(" she")]
    assert quote.closed


def test_two_single_marks_that_close_two_quotations_stay_two() -> None:
    text = "‘They told me ‘go home’’ she said."
    assert [quote.inner.of(text) for quote in quotes(text, [Span(0, len(text))])][-1] == "go home"
