"""Who says "no such visit" denies the visit that another party has told of last."""

from __future__ import annotations

import pytest

from onrecord.link.event_denials import FAR, denied
from onrecord.link.positions import Position
from onrecord.model.assertion import Assertion
from onrecord.model.citation import Citation
from onrecord.model.event import Event
from onrecord.model.span import Span
from tests.link.asserted import said
from tests.link.handmade import at, side

TEXT = "Holt told of a state visit and a talk. Holt paid a Visit too. Maas paid no such visit of any kind."
WORDS = "paid no such visit"


def event(name: str, *spans: Span, article: str = "a01", by: str | None = "holt", told_in: str = "a01") -> Event:
    told: tuple[Assertion, ...] = (said("scheduled", by=by, article=told_in),)
    return Event(
        id=name,
        kind="visit",
        label="Visit",
        participants=(),
        place=None,
        date=None,
        happened=False,
        status="scheduled",
        mentions=tuple(Citation(article, span) for span in spans),
        assertions=told,
    )


DENIAL = side(WORDS, form="no such", by="maas", at=at(TEXT, WORDS).start, matter="visit", article="a01")
STATE, TALK, SECOND = (
    event("state", at(TEXT, "state visit")),
    event("talk", at(TEXT, "talk")),
    event("second", at(TEXT, "Visit")),
)


def found(*events: Event, denial: Position = DENIAL, text: str = TEXT) -> list[str]:
    return [name for name, _, _ in denied(events, [denial], {"a01": text, "a02": text})]


def test_the_last_one_told_before_in_its_word_is_denied() -> None:
    assert found(STATE, SECOND, TALK) == found(SECOND, STATE, TALK) == ["second"]
    assert found(STATE, TALK) == ["state"]
    assert found(TALK) == []


def test_the_denial_is_a_word_on_the_events_status() -> None:
    ((name, assertion, inside),) = denied([STATE], [DENIAL], {"a01": TEXT})
    assert (name, inside) == ("state", [])
    assert (assertion.field, assertion.value, assertion.found_by) == ("status", "denied", "said not to have been")
    assert (assertion.by, assertion.article, assertion.span) == ("maas", "a01", DENIAL.assertion.span)


def test_who_denies_does_not_deny_its_own_word_nor_that_of_the_report() -> None:
    assert found(event("v", at(TEXT, "state visit"), by="maas")) == []
    assert found(event("v", at(TEXT, "state visit"), by=None)) == []


def test_a_call_in_another_report_is_not_meant() -> None:
    assert found(event("v", at(TEXT, "state visit"), told_in="a02")) == []
    assert found(event("v", at(TEXT, "state visit"), article="a02")) == []


@pytest.mark.parametrize(("gap", "meant"), [(0, True), (FAR, True), (FAR + 1, False)])
def test_a_call_told_long_before_is_not_meant(gap: int, meant: bool) -> None:
    text = "visit" + " " * gap + WORDS
    denial = side(WORDS, form="no such", by="maas", at=5 + gap, matter="visit")
    assert bool(found(event("v", at(text, "visit")), denial=denial, text=text)) is meant


def test_what_comes_after_is_not_meant() -> None:
    text = f"{WORDS}. The visit"
    later = event("v", Span(len(WORDS) + 6, len(text)))
    assert found(later, denial=side(WORDS, form="no such", by="maas", matter="visit"), text=text) == []


def test_only_the_last_word_of_a_call_names_it() -> None:
    text = f"visit talk, {WORDS}"
    denial = side(WORDS, form="no such", by="maas", at=12, matter="visit")
    assert found(event("v", at(text, "visit talk")), denial=denial, text=text) == []
    assert found(event("v", at(text, "visit")), denial=denial, text=text) == ["v"]


def test_of_the_mentions_of_an_event_any_may_be_the_one() -> None:
    both = event("both", at(TEXT, "talk"), at(TEXT, "state visit"))
    assert found(both) == ["both"]
    assert found(event("both", at(TEXT, "state visit"), at(TEXT, "Visit")), SECOND) == ["both"]


def test_the_event_that_only_the_denial_makes_is_none() -> None:
    start, end = DENIAL.content.start, DENIAL.content.end
    partly = event("partly", at(TEXT, "talk"), Span(start + 1, end))
    edges = [
        event("before", Span(start - 1, end)),
        event("first", Span(start, start + 4)),
        event("last", Span(end - 1, end)),
        event("behind", Span(end, end + 3)),
        event("elsewhere", DENIAL.content, article="a02"),
    ]
    ((name, _, inside),) = denied([STATE, partly, *edges], [DENIAL], {"a01": TEXT, "a02": TEXT})
    assert (name, inside) == ("state", ["first", "last"])


def test_what_is_taken_away_is_not_taken_away_twice() -> None:
    inside = event("inside", DENIAL.content)
    assert [each for _, _, each in denied([STATE, inside], [DENIAL, DENIAL], {"a01": TEXT})] == [["inside"], []]


def test_an_event_told_in_the_denial_and_meant_by_it_stays() -> None:
    text = "visit paid no such visit"
    denial = side(text, form="no such", by="maas", matter="visit", cited=Span(6, 24))
    meant = event("meant", Span(0, 5))
    assert [(n, i) for n, _, i in denied([meant], [denial], {"a01": text})] == [("meant", [])]


def test_other_denials_deny_no_event() -> None:
    other = side(WORDS, form="content", by="maas", at=DENIAL.content.start, matter="visit")
    texts = {"a01": TEXT}
    assert [n for n, _, _ in denied([STATE], [other, DENIAL], texts)] == ["state"]
    assert list(denied([STATE], [other], texts)) == []


def test_where_nothing_is_meant_another_denial_still_counts() -> None:
    of_talks = side(WORDS, form="no such", by="maas", at=DENIAL.content.start, matter="summit")
    assert [n for n, _, _ in denied([STATE], [of_talks, DENIAL], {"a01": TEXT})] == ["state"]
