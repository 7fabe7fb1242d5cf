"""Whatever the text, the network's findings are spans of it, in reading order, the same each time."""

import time
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.errors import SkipArticle
from onrecord.model.article import Page
from onrecord.model.span import Span
from onrecord.read import Reader
from onrecord.read.network import Findings, Written, findings, network
from onrecord.read.quotes import quotes
from onrecord.read.sentences import paragraphs, sentences

REPORT = """Mayor Ada Roy said on Monday that the ferry will sail again next week. “We are ready,” she told reporters in
Linden.

The union has denied that it plans a strike. Its leader, Bo Carter, did not meet the mayor yesterday."""

ODD = {
    "empty": "",
    "one word": "Ferry",
    "no blanks": "x" * 10_000,
    "emoji": "⛴️ 👩‍👩‍👧 🚢 " * 50,
    "Cyrillic": "Мэр сказала, что паром пойдёт в понедельник. " * 20,
    "right to left": "قالت رئيسة البلدية إن العبارة ستبحر يوم الاثنين. " * 20,
    "Chinese": "市长说渡轮将于星期一启航。" * 40,
    "only punctuation": "“”‘’...,;:!?—" * 200,
    "control characters": "\x00\x07\u200b\ufeff said \ufffd" * 30,
    "open marks": "“" * 3_000,
}


def found(text: str) -> Findings:
    blocks = list(paragraphs(text, Span(0, len(text))))
    cut = [s for block in blocks for s in sentences(text, block)]
    return findings(Written(text, blocks, cut, list(quotes(text, blocks))), network())


def every_span(of: Findings) -> list[Span]:
    sightings = [s.span for s in (*of.names, *of.times, *of.parts, *of.events)]
    sayings = [span for s in of.sayings for span in (s.cue, *s.source, *s.content)]
    return [*sightings, *sayings, *(span for chain in of.chains for span in chain)]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_texts_give_sound_spans(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in every_span(found(text)))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(["said", "Ada Roy", "“Sail!”", "on Monday", "⛴", "\n\n", ".", "the mayor"]), max_size=60)
)
def test_spans_cut_out_words_and_stand_in_order(words: list[str]) -> None:
    text = " ".join(words)
    of = found(text)
    for spans in ([s.span for s in of.names], [s.span for s in of.events], [s.span for s in of.parts]):
        assert all(one.end <= other.start for one, other in pairwise(spans))
        assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert every_span(found(text)) == every_span(of)


def test_what_a_newsreader_sees_is_seen() -> None:
    of = found(REPORT)
    kinds = {s.span.of(REPORT).removeprefix("Mayor "): s.kind for s in of.names}
    assert kinds.items() >= {"Ada Roy": "person", "Linden": "place", "Bo Carter": "person"}.items()
    assert "yesterday" in {s.span.of(REPORT) for s in of.times}
    first = next(s for s in of.sayings if s.cue.of(REPORT) == "said")
    assert [span.of(REPORT) for span in first.source] == ["Mayor Ada Roy"]
    assert any("the ferry will sail again next week" in span.of(REPORT) for span in first.content)
    told = {e.span.of(REPORT): e for e in of.events}
    assert told["sail"].when == "future" and told["said"].when == "past"
    assert told["meet"].polarity == "negative"


def test_confidences_are_shares() -> None:
    of = found(REPORT)
    assert all(0 <= s.confidence <= 1 for s in (*of.names, *of.times, *of.events, *of.parts, *of.sayings))
    assert all(-3 <= e.factuality <= 3 for e in of.events)


def test_time_grows_with_the_text_and_not_faster() -> None:
    took = []
    for times in (8, 32):
        begun = time.process_time()
        found(f"{REPORT}\n\n" * times)
        took.append(time.process_time() - begun)
    assert took[1] < 8 * took[0]  # four times the text; squares would be sixteen times the work


def test_a_reading_of_odd_texts_is_sound() -> None:
    for text in ODD.values():
        page = Page(file="odd.txt", kind="text", text=text, raw=b"")
        with suppress(SkipArticle):  # what is no text is refused in words
            Reader().read(cleaned(page))
