"""What the encoder is told of a piece beside its letters."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.span import Span
from onrecord.read.network.features import CASE, FEATURES, LISTED, features
from onrecord.read.quotes import quotes
from onrecord.read.sentences import paragraphs
from onrecord.read.wordpieces import Vocabulary, WordPiece

SMALL = Vocabulary.of(["[UNK]", "new", "york", "mayor", "the", "in", "rain", "##fall", "“", "”", "‘", "’", ",", "."])


def told(text: str, vocabulary: Vocabulary = SMALL) -> tuple[list[WordPiece], np.ndarray]:
    pieces = list(vocabulary.pieces(text))
    blocks = list(paragraphs(text, Span(0, len(text))))
    return pieces, features(text, pieces, quotes(text, blocks), blocks)


def column(text: str, name: str) -> list[tuple[str, int]]:
    pieces, table = told(text)
    values = table[:, list(FEATURES).index(name)]
    return [(text[p.start : p.end], int(value)) for p, value in zip(pieces, values, strict=True)]


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("rain", "lower"),
        ("Rain", "Capital"),
        ("I", "Capital"),
        ("RAIN", "CAPITALS"),
        ("iRain", "miXed"),
        ("2031", "digits"),
        (".", "mark"),
        ("🌧", "mark"),
    ],
)
def test_letter_case(word: str, case: str) -> None:
    assert column(f"🌊 {word} 🌊", "case")[1] == (word, CASE[case])


def test_each_piece_has_the_case_of_its_whole_word() -> None:
    assert column("Rainfall , RAINFALL", "case") == [
        ("Rain", CASE["Capital"]),
        ("fall", CASE["Capital"]),
        (",", CASE["mark"]),
        ("RAIN", CASE["CAPITALS"]),
        ("FALL", CASE["CAPITALS"]),
    ]


def test_depth_of_quotation_beside_emoji() -> None:
    text = "🌧🌧 “Rain 🌧, he said ‘rain’, rain” rain"
    assert [depth for word, depth in column(text, "quoted") if word.lower() == "rain"] == [1, 2, 1, 0]


def test_depth_is_told_up_to_two() -> None:
    pieces = [WordPiece(0, 0, 4)]
    quote = next(quotes("“rain”", [Span(0, 6)]))
    assert features("“rain”", [WordPiece(0, 1, 5)], [quote] * 5, []).tolist()[0][1] == 2
    assert features("rain", pieces, [], []).tolist()[0][1] == 0


def test_the_first_piece_of_a_paragraph_is_marked() -> None:
    assert column("🌧 rain.\n\nRain 🌧.", "paragraph") == [
        ("🌧", 1),
        ("rain", 0),
        (".", 0),
        ("Rain", 1),
        ("🌧", 0),
        (".", 0),
    ]


@given(st.text(st.sampled_from("rainRA2_ \n“”‘’'\".é🌧水Ж\u0301\u200b"), max_size=60))
def test_one_row_a_piece_within_the_tables(text: str) -> None:
    pieces, table = told(text)
    assert table.shape == (len(pieces), len(FEATURES))
    assert (table >= 0).all() and (table < list(FEATURES.values())).all()


def test_a_text_that_is_one_word_takes_no_longer() -> None:
    begun = time.perf_counter()
    pieces, _ = told("水" * 100_000)
    assert len(pieces) == 100_000
    assert time.perf_counter() - begun < 10  # each piece walking to the edges of its word took minutes


def test_words_of_our_tables_are_told_the_longest_name_first() -> None:
    told = dict(column("Rain in new york, the Mayor Rain", "listed"))
    assert LISTED[told["Mayor"]] == "title"
    assert LISTED[told["new"]] == LISTED[told["york"]] == "place"
    assert told["Rain"] == told["the"] == 0
