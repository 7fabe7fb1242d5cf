"""Whatever the text, a reading is a pure function of it, and every finding a span of it."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.model.article import Article
from onrecord.model.event import OTHER
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.model.zone import Zone
from onrecord.read import Reader

PIECES = st.sampled_from(
    [
        *"Emma Holt said that “we stay” ‘they go’ \" ' , . ? ! : - – ( ) Mayor Mr. U.S. NATO he she they ’s".split(),
        *"according to on Monday May 14 2031 will meet meeting in Bruges postponed denied told reporters".split(),
        *"😀 Москва שלום \u202e 12:30 $5".split(),
        "\n\n",
        "\x00",
    ]
)


def article(text: str) -> Article:
    return Article(file="any.txt", text=text, zones=(Zone("body", Span(0, len(text))),) if text else ())


def spans(reading: Reading) -> list[Span]:
    found = [*reading.sentences, *(m.span for m in reading.names), *(t.span for t in reading.times)]
    found += [s for a in reading.attributions for s in (*a.content, a.source, a.cue, a.told) if s]
    found += [c.span for e in reading.events for c in e.claims] + [e.span for e in reading.events]
    return found + [s for c in reading.chains for s in c.mentions] + [a.span for a in reading.abstentions]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=120))
def test_any_text_is_read_into_spans_of_itself(text: str) -> None:
    reading = Reader().read(article(text))
    assert all(0 <= s.start < s.end <= len(text) for s in spans(reading))
    assert Reader().read(article(text)) == reading


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_nothing_is_found_outside_reporting_zones(text: str) -> None:
    half = len(text) // 2
    zones = tuple(Zone(k, s) for k, s in (("body", Span(0, half)), ("comment", Span(half, len(text)))) if len(s))
    reading = Reader().read(Article(file="any.txt", text=text, zones=zones))  # type: ignore[arg-type]
    assert all(s.end <= half for s in spans(reading))


@pytest.mark.parametrize(
    "text",
    ["", "word", "...!?", "a" * 100_000, "“" * 5000],
    ids=["empty", "one word", "marks", "no space", "open marks"],
)
def test_odd_texts_tell_of_no_event(text: str) -> None:
    assert all(mention.kind == OTHER for mention in Reader().read(article(text)).events)


@pytest.mark.parametrize("piece", ["שלום עולם. ", "Emma Holt said that ", "A. B. ", "“No” ", "Lund, "])
def test_odd_texts_cost_no_more_than_they_are_longer(piece: str) -> None:
    reader, took = Reader(), []
    for times in (50, 400, 800):  # the first opens the tables
        begun = process_time()
        reader.read(article(piece * times))
        took.append(process_time() - begun)
    assert took[2] < 3 * took[1] + 0.5


def test_a_page_without_an_article_date_is_left_undated() -> None:
    from onrecord.model.article import Page  # noqa: PLC0415

    found = cleaned(Page(file="x.txt", kind="text", text="The mayor spoke on Monday about the old lamp.", raw=b""))
    assert Reader().read(found).published.days is None
