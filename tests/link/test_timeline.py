"""Assertions of an event in the order of saying, those of reprints as citations of their original."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.timeline import FIELDS, timelines, timelines_by_field
from onrecord.model.assertion import Assertion
from onrecord.model.citation import Citation
from onrecord.model.span import Span
from tests.link.asserted import of_may, said
from tests.link.handmade import cluster

SPAN = Span(0, 5)
PLAN = said("scheduled", on=3)
REPRINTS = [replace(PLAN, article=name) for name in ("a05", "a04")]


def printed(assertion: Assertion) -> list[str]:
    return [citation.article for citation in assertion.reprints]


def test_each_field_has_its_timeline_and_a_silent_field_none() -> None:
    values = {"date": "12"}
    timeline = [said(values.get(field, field), field=field) for field in reversed(FIELDS)]
    found = timelines_by_field(timeline, of_may(timeline))
    assert list(found) == ["status", "date", "place", "participants", "format", "count", "allegation"]
    assert all([a.field for a in own] == [field] for field, own in found.items())
    assert list(timelines_by_field(timeline[:1], of_may(timeline))) == ["allegation"]


def test_the_order_is_that_of_saying() -> None:
    timeline = [said("scheduled", on=9), said("tentative", on=1), said("confirmed", on=5)]
    (found,) = timelines_by_field(timeline, of_may(timeline)).values()
    assert [a.article for a in found] == ["a01", "a05", "a09"]


ALIKE = [
    PLAN,
    replace(PLAN, value="confirmed"),
    replace(PLAN, by="holt"),
    replace(PLAN, normalised="x"),
    replace(PLAN, former=True),
    replace(PLAN, entity="e1"),
    replace(PLAN, confidence=0.9),
    replace(PLAN, found_by="other"),
]


@given(st.permutations(ALIKE))
def test_what_stands_at_one_place_has_one_order(arrived: list[Assertion]) -> None:
    (found,) = timelines_by_field(arrived, of_may(arrived)).values()
    assert list(found) == [
        replace(PLAN, value="confirmed"),
        PLAN,
        replace(PLAN, found_by="other"),
        replace(PLAN, confidence=0.9),
        replace(PLAN, entity="e1"),
        replace(PLAN, former=True),
        replace(PLAN, normalised="x"),
        replace(PLAN, by="holt"),
    ]


def test_what_two_clusters_have_is_told_once_with_the_reprints_of_both() -> None:
    twice = [replace(PLAN, reprints=(Citation("a07", SPAN),)), replace(PLAN, reprints=(Citation("a05", SPAN),)), PLAN]
    ((found,),) = timelines_by_field(twice, of_may(twice)).values()
    assert printed(found) == ["a05", "a07"]


def test_a_reprint_is_one_more_citation() -> None:
    copies = tuple(cluster(a.article, assertions=(a,)) for a in REPRINTS)
    ((found,),) = timelines([cluster("a03", assertions=(PLAN,), copies=copies)], of_may([PLAN, *REPRINTS])).values()
    assert found == replace(PLAN, reprints=(Citation("a04", SPAN), Citation("a05", SPAN)))


def test_an_original_without_reprints_has_none() -> None:
    ((found,),) = timelines([cluster("a03", assertions=(PLAN,))], of_may([PLAN])).values()
    assert found == PLAN


def test_what_only_reprints_tell_is_the_first_ones_with_the_others_as_citations() -> None:
    added = [said("12", on=on, field="count") for on in (4, 5)]
    copies = tuple(cluster(a.article, assertions=(a,)) for a in added)
    found = timelines([cluster("a03", assertions=(PLAN,), copies=copies)], of_may([PLAN, *added]))
    assert found["status"] == (PLAN,)
    assert found["count"] == (replace(added[0], reprints=(Citation("a05", SPAN),)),)


def test_a_reprint_that_says_otherwise_is_no_citation() -> None:
    others = [
        replace(PLAN, article="a05", **other)
        for other in (
            {"value": "confirmed"},
            {"normalised": "x"},
            {"by": "holt"},
            {"former": True},
            {"entity": "e1"},
            {"field": "format"},
        )
    ]
    copies = (cluster("a05", assertions=tuple(others)),)
    found = timelines([cluster("a03", assertions=(PLAN,), copies=copies)], of_may([PLAN, *others]))
    assert sum(map(len, found.values())) == 1 + len(others)
    assert not any(a.reprints for own in found.values() for a in own)


def test_an_original_that_says_it_twice_has_each_reprint_once() -> None:
    again = replace(PLAN, span=Span(20, 25))
    copies = (cluster("a05", assertions=(REPRINTS[0], replace(again, article="a05"))),)
    (found,) = timelines([cluster("a03", assertions=(PLAN, again), copies=copies)], of_may([PLAN, *REPRINTS])).values()
    assert [(a.span.start, [c.span.start for c in a.reprints]) for a in found] == [(0, [0, 20]), (20, [])]


def test_the_clusters_of_an_event_are_told_together() -> None:
    later = said("confirmed", on=9)
    (found,) = timelines(
        [cluster("a09", assertions=(later,)), cluster("a03", assertions=(PLAN,))], of_may([PLAN, later])
    ).values()
    assert found == (PLAN, later)
