"""What people hold of pairs of events and of stories."""

import pytest

from onrecord.link.corrections.anchors import Places
from onrecord.link.corrections.pairs import NONE, Pairs
from onrecord.model.judgement import Judgement
from onrecord.model.span import Span
from tests.link.reported import document, judgement

PLACES = Places.among({name: document(name, "The strike ends.") for name in ("a1", "a2", "a3")}, {"a3": "a1"})
ONE, OTHER = ("a1", Span(4, 10)), ("a2", Span(4, 10))


def of(*rows: Judgement) -> Pairs:
    return Pairs.of(iter(rows), PLACES)


def test_two_mentions_of_one_event_are_of_one_story_too() -> None:
    assert of(judgement("event", "a1:4-10", "a2:4-10")) == Pairs(((ONE, OTHER),), (), (("a1", "a2"),), ())


def test_two_events_may_be_of_one_story() -> None:
    assert of(judgement("event", "a1:4-10", "a2:4-10", "not the same")) == Pairs(events_apart=((ONE, OTHER),))


def test_stories_are_joined_and_parted_by_an_article_of_each() -> None:
    rows = judgement("story", "a1", "a2"), judgement("story", "a1", "a3", "not the same")
    assert of(*rows) == Pairs(stories_same=(("a1", "a2"),), stories_apart=(("a1", "a3"),))


@pytest.mark.parametrize(
    "row",
    [
        judgement("event", "a1:4-10", "a2:4-10", "unsure"),
        judgement("story", "a1", "a2", "unsure"),
        judgement("event", "a1:4-10", "a9:4-10"),
        judgement("event", "a9:4-10", "a2:4-10"),
        judgement("event", "a1:4-10", None),
        judgement("story", "a1", "a9"),
        judgement("story", "a9", "a1"),
        judgement("story", "a1", None),
        judgement("party", "a1:4-10", "a2:4-10"),
    ],
)
def test_what_is_undone_or_about_no_kept_pair_does_nothing(row: Judgement) -> None:
    assert of(row) == NONE


def test_a_cluster_is_named_by_a_judgement_on_one_of_its_mentions() -> None:
    pairs = Pairs(events_same=((ONE, OTHER),), events_apart=((("a3", Span(0, 3)), ("a3", Span(11, 15))),))
    assert pairs.names("a1", [Span(0, 2), Span(9, 12)]) and pairs.names("a2", [Span(4, 5)])
    assert pairs.names("a3", [Span(2, 3)]) and pairs.names("a3", [Span(12, 13)])
    assert not pairs.names("a1", [Span(0, 4), Span(10, 12)]) and not pairs.names("a4", [Span(4, 10)])
    assert not pairs.names("a1", []) and not NONE.names("a1", [Span(4, 10)])
