"""A text of any length: all of it is kept, a bounded part is read, and the article says so."""

import time

import pytest

from onrecord.clean import cleaned
from onrecord.clean.length import LONGEST, MOST_WORDS, WORD, within_reach
from onrecord.errors import SkipArticle
from onrecord.model.article import Page

PIECES = [
    "The council meets on Friday. ",
    "1/2/2031 ",
    "“Yes,” he said.\n\n",
    "a",
    "x y\n",
    "Comments (3)\n\n",
    "Read more: x\n",
]


@pytest.mark.parametrize("piece", PIECES)
def test_two_megabytes_are_kept_and_their_beginning_is_read(piece: str) -> None:
    text = "Bridge shut\n\n" + piece * (2_000_000 // len(piece))
    start = time.process_time()
    article = cleaned(Page("a", "text", text, b""))
    assert time.process_time() - start < 5
    assert article.text == text and "are read" in (article.damaged or "")
    read = sum(len(zone.span) for zone in article.zones if zone.reports)
    assert read <= LONGEST
    assert sum(len(WORD.findall(zone.span.of(text))) for zone in article.zones if zone.reports) <= MOST_WORDS
    assert article.zones[-1].kind == "furniture" and article.zones[-1].span.end >= len(text.rstrip())


@pytest.mark.parametrize(
    "piece", ["<p>The council meets on Friday in the town hall.</p>", "<div>", "<a href='/x'>b</a> ", "x"]
)
def test_a_large_page_takes_no_five_seconds(piece: str) -> None:
    html = f"<title>Bridge shut</title><body><article><h1>Bridge shut</h1>{piece * (300_000 // len(piece))}"
    start = time.process_time()
    try:
        article = cleaned(Page("a.html", "html", html, b""))
    except SkipArticle as error:
        assert "a.html" in str(error)
    else:
        assert sum(len(zone.span) for zone in article.zones if zone.reports) <= LONGEST
    assert time.process_time() - start < 8


def test_a_long_row_of_blanks_in_json_ld_takes_no_five_seconds() -> None:
    script = f'<script type="application/ld+json">{{"a": 1{" " * 100_000}, "b": 2}}</script>'
    words = "<p>The council meets on Friday in the town hall.</p>" * 5
    start = time.process_time()
    cleaned(Page("a.html", "html", f"<title>Bridge shut</title>{script}<h1>Bridge shut</h1>{words}", b""))
    assert time.process_time() - start < 5


@pytest.mark.parametrize("piece", ["1 ", ", ", "a-"])
def test_what_is_read_of_a_dense_text_is_bounded_in_words(piece: str) -> None:
    text = piece * 100_000
    assert len(WORD.findall(text[: within_reach(text)])) <= MOST_WORDS
