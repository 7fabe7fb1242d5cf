"""The storylines labelled for this project lie over the texts that were labelled; skipped without the corpora."""

import json
import lzma

import pytest

from benchmarks.storylines import AT
from training.storylines import own_labels
from training.storylines.own_labels import own_storylines, page

beside = pytest.mark.skipif(not AT.is_dir(), reason="the storylines do not lie beside this checkout")


@beside
def test_every_label_lies_on_words_of_a_text_that_is_there() -> None:
    for story in own_storylines():
        texts = {article["file"]: article["text"] for article in story["articles"]}
        for file, start, end in (mention for event in story["events"] for mention in event["mentions"]):
            assert texts[file][start:end].strip() == texts[file][start:end] != ""


@beside
def test_no_story_is_one_that_judges() -> None:
    with lzma.open(AT / "storylines.jsonl.xz", "rt", encoding="utf8") as lines:
        judging = {story["story"] for story in map(json.loads, lines)}
    assert not judging & {story["story"] for story in own_storylines()}


@beside
def test_a_text_that_is_no_longer_the_one_labelled_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_labels, "page", lambda article: "Another text.")
    with pytest.raises(ValueError, match="is not the text that was labelled"):
        next(own_storylines())


def test_a_page_has_headline_day_and_text() -> None:
    article = {"title": " Ferry to stay ", "date": "2031-05-04T08:00:00", "text": "It stays.\r\n\n\n\nSo he said. "}
    assert page(article) == "Ferry to stay\n\n4 May 2031\n\nIt stays.\n\nSo he said.\n"
    assert page({"title": None, "date": None, "text": "It stays."}) == "It stays.\n"
