"""The labels of the example story point at words that are there: a wrong label costs more than a missing one."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.clean import cleaned
from onrecord.intake import pages
from onrecord.model.article import Article, Page

HARBOUR = Path(__file__).parents[2] / "examples" / "harbour"
EXPECTED = tomllib.loads((HARBOUR / "expected.toml").read_text(encoding="utf8"))


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    found = [page for page in pages([str(HARBOUR)]) if isinstance(page, Page)]
    return {Path(page.file).name: cleaned(page) for page in found}


def labels() -> Iterator[tuple[str, str]]:
    """Yield file and words of every label."""
    for article in EXPECTED["article"]:
        for kind in ("not_reporting", "teaser", "caption"):
            yield from ((article["file"], words) for words in article.get(kind, []))
    for label in [*EXPECTED["statement"], *(a for event in EXPECTED["event"] for a in event.get("assertion", []))]:
        yield label["file"], label["words"]


def times_in(text: str, words: str) -> int:
    return len(re.findall(r"\s+".join(map(re.escape, words.split())), text))


def test_each_report_has_its_labels(articles: dict[str, Article]) -> None:
    assert {article["file"] for article in EXPECTED["article"]} == set(articles)


def test_labelled_words_stand_once_in_their_article(articles: dict[str, Article]) -> None:
    assert [label for label in labels() if times_in(articles[label[0]].text, label[1]) != 1] == []


def test_who_speaks_is_written_as_the_label_says(articles: dict[str, Article]) -> None:
    written = [(label["file"], label["as_written"]) for label in EXPECTED["statement"] if "as_written" in label]
    assert [(file, words) for file, words in written if words not in articles[file].text] == []


def test_every_paragraph_of_the_copy_is_the_agency_s(articles: dict[str, Article]) -> None:
    copied = articles["island-march-6"].text.split("\n\n")
    assert [paragraph for paragraph in copied if paragraph not in articles["meridian-march-6.txt"].text] == [
        "Via Meridian Press"
    ]
