"""Where the words of a correction stand: in its own article, and once in those that print the same sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.corrections.anchors import Places, nearest, overlap
from onrecord.model.record import Document
from onrecord.model.span import Span
from tests.link.reported import document

SENTENCE = "The pier is shut."
PAGE = "https://shore.example/1"
FIRST = document("a1", f"News. {SENTENCE} Rain.", url=PAGE, sentences=[Span(0, 5), Span(6, 23), Span(24, 29)])


def places(*others: Document, **reprints: str) -> Places:
    return Places.among({w.article.id: w for w in (FIRST, *others)}, reprints)


def test_words_are_found_in_each_capture_and_copy_of_the_article() -> None:
    found = places(
        document("a3", f"Later: {SENTENCE}", url=PAGE), document("a0", f"By wire. {SENTENCE}"),
        document("a2", SENTENCE), a0="a1",
    ).of("a1:10-14")  # fmt: skip
    assert found == [("a1", Span(10, 14)), ("a0", Span(13, 17)), ("a3", Span(11, 15))]


def test_captures_of_captures_and_copies_of_captures_are_of_one_page_too() -> None:
    third = document("a3", SENTENCE, url=PAGE)
    found = places(document("a2", SENTENCE, url=PAGE), third, document("a4", SENTENCE), a4="a3").of("a1:10-14")
    assert [article for article, _ in found] == ["a1", "a2", "a3", "a4"]


@pytest.mark.parametrize("text", ["The pier is open.", f"{SENTENCE} {SENTENCE}", "pier"])
def test_a_sentence_that_is_not_there_or_is_there_twice_is_left_out(text: str) -> None:
    assert places(document("a2", text), a2="a1").of("a1:10-14") == [("a1", Span(10, 14))]


def test_words_over_two_sentences_take_both_along() -> None:
    both = places(document("a2", SENTENCE), document("a3", f"{SENTENCE} Rain."), a2="a1", a3="a1").of("a1:18-29")
    assert both == [("a1", Span(18, 29)), ("a3", Span(12, 23))]


def test_words_outside_all_sentences_are_looked_for_alone() -> None:
    bare = document("a1", "The pier is shut.")
    known = {"a1": bare, "a2": document("a2", "A pier.")}
    assert Places.among(known, {"a2": "a1"}).of("a1:4-8") == [("a1", Span(4, 8)), ("a2", Span(2, 6))]


@pytest.mark.parametrize("reference", ["a9:1-2", "e12", "a1"])
def test_what_is_not_kept_has_no_place(reference: str) -> None:
    assert places().of(reference) == []


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (Span(0, 4), Span(0, 4), 1.0),
        (Span(0, 4), Span(2, 6), 1 / 3),
        (Span(0, 4), Span(1, 3), 0.5),
        (Span(0, 4), Span(4, 8), 0.0),
        (Span(0, 4), Span(6, 8), 0.0),
        (Span(3, 3), Span(3, 3), 0.0),
        (Span(3, 4), Span(3, 5), 0.5),
        (Span(3, 4), Span(3, 4), 1.0),
    ],
)
def test_spans_overlap_by_what_they_share_of_what_they_cover(one: Span, other: Span, shared: float) -> None:
    assert overlap(one, other) == overlap(other, one) == shared


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


@given(SPANS, SPANS)
def test_an_overlap_is_a_share(one: Span, other: Span) -> None:
    assert 0 <= overlap(one, other) <= 1
    assert overlap(one, other) == overlap(other, one)


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ([], None),
        ([(7, Span(2, 6))], None),
        ([(7, Span(1, 3))], 7),  # half of it
        ([(7, Span(1, 3)), (8, Span(0, 3))], 8),
        ([(8, Span(0, 4)), (7, Span(0, 4))], 7),  # of equals the first number
        ([(0, Span(0, 4))], 0),
    ],
)
def test_the_nearest_span_is_the_one_that_shares_most(spans: list[tuple[int, Span]], found: int | None) -> None:
    assert nearest(Span(0, 4), spans) == found
    assert nearest(Span(0, 4), spans[::-1]) == found


def test_how_much_must_be_shared_is_the_callers() -> None:
    assert nearest(Span(0, 4), [(7, Span(2, 6))], least=1 / 3) == 7
    assert nearest(Span(0, 4), [(7, Span(2, 6))], least=0.34) is None
