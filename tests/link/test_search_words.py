"""Everything of the record is found by its words and by the names of its parties."""

from dataclasses import replace

from onrecord.link.search_words import words_of, words_of_article
from onrecord.model.citation import Citation
from onrecord.model.event import Event
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from tests.link.handmade import document

TEXT = "The bridge is safe, Emma Holt said."
SAID = Statement(
    "s1", "a1", Span(4, 18), (Span(4, 18),), "indirect", "holt", None, (), (), None, None, None, None, 1, ""
)
VISIT = Event(
    id="v1",
    kind="visit",
    label="Visit: Emma Holt",
    participants=("holt", "maas"),
    place="bruges",
    date=None,
    happened=False,
    status="scheduled",
    mentions=(Citation("a1", Span(7, 12)), Citation("a2", Span(0, 5))),
    assertions=(),
)
NAMES = {"holt": "Emma Holt", "maas": "Karl Maas", "bruges": "Bruges"}


def test_an_article_is_found_by_its_headline_and_its_text() -> None:
    article = document(TEXT, headline="Bridge open").article
    assert words_of_article(article) == (f"Bridge open {TEXT}", "article", article.id, article.id, 0, 0)
    assert words_of_article(document(TEXT).article)[0] == f" {TEXT}"


def test_a_statement_is_found_by_its_speaker_and_its_words() -> None:
    assert list(words_of([SAID], [], NAMES, {"a1": TEXT})) == [
        ("Emma Holt bridge is safe", "statement", "s1", "a1", 4, 18)
    ]


def test_a_statement_of_nobody_known_is_found_by_its_words_alone() -> None:
    for said in (replace(SAID, speaker=None), replace(SAID, speaker="gone")):
        assert [row[0] for row in words_of([said], [], NAMES, {"a1": TEXT})] == [" bridge is safe"]


def test_an_event_is_found_by_its_label_kind_parties_and_place_where_it_is_first_told() -> None:
    words = "Visit: Emma Holt visit Emma Holt Karl Maas Bruges"
    assert list(words_of([], [VISIT], NAMES, {})) == [(words, "event", "v1", "a1", 7, 12)]
    nowhere = replace(VISIT, place=None, participants=("gone",))
    assert [row[0] for row in words_of([], [nowhere], NAMES, {})] == ["Visit: Emma Holt visit  "]


def test_an_event_that_is_not_shown_or_has_no_words_is_not_found() -> None:
    assert list(words_of([], [replace(VISIT, shown=False), replace(VISIT, mentions=()), VISIT], NAMES, {})) == list(
        words_of([], [VISIT], NAMES, {})
    )
