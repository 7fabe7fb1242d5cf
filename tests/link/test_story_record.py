"""What the reports of one story make: events with their changes, denials and disputed matters, each in one order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from onrecord.link.corrections.pairs import NONE, Pairs
from onrecord.link.entities import parties
from onrecord.link.story_record import Part, part
from onrecord.model.allegation import Allegation, Form, Stance
from onrecord.model.assertion import Claim
from onrecord.model.attribution import Attribution
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.record import Document
from onrecord.model.span import Span
from tests.link.reported import document, party, span_of


def of(*documents: Document, judged: Pairs = NONE, **reprints: str) -> Part:
    people = parties(documents, [[w.article.id for w in documents]])
    return part(documents, reprints, people, {e.id: e for e in people.entities}, judged)


def may(day: int) -> Interval:
    return Interval.day(date(2031, 5, day))


def plan(article: str, day: int, *, on: int, by: int | None = None, said: bool = False) -> Document:
    """Return a report on the nth of May of a meeting that is planned for a day."""
    text = f"Ann Lee will meet Bo Day on {day} May, Cy Ulm said."
    bare = document(article, text, party("Ann Lee"), party("Bo Day"), party("Cy Ulm"), day=f"2031-05-{on:02}",
                    sentences=[Span(0, len(text))])  # fmt: skip
    status = Claim("status", "scheduled", span_of(bare, "will meet"), 0.9, "rule", by=by)
    when = Claim("date", f"{day} May", span_of(bare, f"{day} May"), 0.9, "rule", str(may(day).earliest), by=by)
    event = EventMention(span_of(bare, "meet"), "meeting", "future", "positive", "certain", "rule", (0, 1),
                         days=may(day), claims=(status, when), same=1, status="scheduled", vector=(1, 2))  # fmt: skip
    words = Attribution((Span(0, text.index(",")),), "indirect", 0.8, "cue", speaker=2)
    return with_(bare, [event], attributions=[words] if said else [])


def with_(
    bare: Document,
    events: Sequence[EventMention],
    *,
    allegations: Sequence[Allegation] = (),
    attributions: Sequence[Attribution] = (),
) -> Document:
    reading = replace(
        bare.reading, events=tuple(events), allegations=tuple(allegations), attributions=tuple(attributions)
    )
    return Document(bare.article, reading)


def test_a_plan_that_moves_is_one_event_with_one_change() -> None:
    found = of(plan("a1", 12, on=1, said=True), plan("a2", 14, on=5))
    (event,) = found.events
    (change,) = found.changes
    assert [m.article for m in event.mentions] == ["a1", "a2"] and event.date == may(14)
    assert event.label == "Meeting: Ann Lee, Bo Day"
    assert (change.event, change.kind, change.old, change.new) == (event.id, "moved", "12 May", "14 May")
    assert [s.article for s in found.statements] == ["a1"] and found.disagreements == ()


def test_what_reports_of_one_day_say_is_in_conflict() -> None:
    found = of(plan("a1", 12, on=1, by=0), plan("a2", 14, on=1, by=1))
    assert found.changes == () and [d.field for d in found.disagreements] == ["date"]
    assert found.disagreements[0].event == found.events[0].id


def test_events_stand_by_id_each_with_its_own_changes() -> None:
    def of_other(w: Document) -> Document:
        (meeting,) = w.reading.events
        return with_(w, [replace(meeting, kind="strike", participants=(2,), vector=(-2, 1))])

    reports = [plan("a1", 12, on=1), plan("a2", 14, on=5)]
    others = [of_other(plan("a3", 21, on=1)), of_other(plan("a4", 22, on=5))]
    found = of(*reports, *others)
    assert [e.id for e in found.events] == sorted(e.id for e in found.events) and len(found.events) == 2
    assert {c.event for c in found.changes} == {e.id for e in found.events}


def vague(article: str) -> Document:
    bare = document(article, "The strike is off.")
    return with_(bare, [EventMention(Span(4, 10), "strike", "unknown", "unknown", "unknown", "rule")])


def test_what_nobody_can_tell_apart_is_no_event_unless_a_person_says_so() -> None:
    assert of(vague("a1")).events == ()
    place = ("a1", Span(4, 10))
    assert len(of(vague("a1"), judged=Pairs(events_same=((place, ("a2", Span(0, 1))),))).events) == 1
    assert of(vague("a1"), judged=Pairs(events_same=((("a2", Span(4, 10)), ("a3", Span(0, 1))),))).events == ()


def test_events_that_a_person_joins_are_one() -> None:
    one, other = plan("a1", 12, on=1), vague("a2")
    pairs = Pairs(events_same=((("a1", one.reading.events[0].span), ("a2", Span(4, 10))),))
    (event,) = of(one, other, judged=pairs).events
    assert [m.article for m in event.mentions] == ["a1", "a2"]


def test_a_reprint_is_cited_and_is_no_second_voice() -> None:
    (event,) = of(plan("a1", 12, on=1), plan("a2", 12, on=5), a2="a1").events
    assert [m.article for m in event.mentions] == ["a1", "a2"]
    assert {a.article for a in event.assertions} == {"a1"} and {len(a.reprints) for a in event.assertions} == {1}


def alleged(w: Document, stance: Stance, form: Form, words: str, source: int, **other: object) -> Allegation:
    span = span_of(w, words)
    return Allegation(stance, form, span, span, source, 0.9, "rule", **other)  # type: ignore[arg-type]


def denial(article: str = "a1") -> Document:
    text = "Ann Lee paid a visit to Bo Day, Cy Ulm said. But “Ann Lee paid no such visit,” she said."
    bare = document(article, text, party("Ann Lee"), party("Bo Day"), party("Cy Ulm"), day="2031-05-05")
    first = span_of(bare, "visit")
    again = Span(text.rindex("visit"), text.rindex("visit") + 5)
    told = Claim("status", "happened", first, 0.9, "rule", by=2)
    visit = EventMention(first, "visit", "past", "positive", "certain", "rule", (0, 1), claims=(told,), same=1,
                         status="happened", vector=(1, 2))  # fmt: skip
    inside = replace(visit, span=again, claims=(), participants=(0,), same=2, status="unknown", when="unknown")
    no_such = alleged(bare, "denied", "no such", "Ann Lee paid no such visit", 0, matter=("visit",))
    return with_(bare, [visit, inside], allegations=[no_such])


def test_a_denial_goes_to_the_event_that_it_points_back_to() -> None:
    found = of(denial())
    (event,) = found.events
    assert len(event.mentions) == 2  # the one made of the denial's words is no event of its own
    assert [(a.value, a.by is not None) for a in event.assertions if a.field == "status"][-1] == ("denied", True)
    (dispute,) = found.disagreements
    assert (dispute.event, dispute.field) == (event.id, "status")
    assert sorted(side.value for side in dispute.sides) == ["denied", "happened"]


def test_a_reprint_of_a_denial_denies_nothing_more() -> None:
    events = of(denial("a1"), denial("a2"), a2="a1").events
    assert [a.article for e in events for a in e.assertions if a.value == "denied"] == ["a1"]


def charge(article: str = "a1") -> Document:
    text = "Cy Ulm accused Ann Lee of meeting smugglers in Oslo. Ann Lee denied the accusations."
    bare = document(article, text, party("Cy Ulm"), party("Ann Lee"), party("Oslo", "place"), day="2031-05-05",
                    sentences=[Span(0, 52), Span(53, 84)])  # fmt: skip
    met = EventMention(
        span_of(bare, "meeting"), "meeting", "past", "positive", "certain", "rule", (1,), place=2, same=1
    )
    accused = alleged(bare, "affirmed", "charge", "meeting smugglers in Oslo", 0, against=(1,), matter=("smug",),
                      names=("lee",))  # fmt: skip
    denied = alleged(bare, "denied", "claim", "denied the accusations", 1)
    return with_(bare, [met], allegations=[accused, denied])


def test_a_disputed_matter_has_the_event_that_its_words_tell_of_and_the_event_its_sides() -> None:
    found = of(charge())
    (event,) = found.events
    (matter,) = found.disagreements
    assert (matter.event, matter.field, matter.about) == (event.id, "allegation", "meeting smugglers in Oslo")
    assert {a.value for a in event.assertions if a.field == "allegation"} == {"affirmed", "denied"}


def test_a_disputed_matter_without_an_event_stands_alone() -> None:
    w = charge()
    (matter,) = of(with_(w, [], allegations=w.reading.allegations)).disagreements
    assert matter.event is None


def test_a_reprint_of_a_disputed_matter_is_no_side_of_it() -> None:
    (matter,) = of(charge(), charge("a2"), a2="a1").disagreements
    assert {side.article for side in matter.sides} == {"a1"}


@pytest.mark.parametrize(("reprints", "matters"), [({}, 1), ({"a2": "a1"}, 0)])
def test_what_only_a_reprint_tells_is_not_what_is_denied(reprints: dict[str, str], matters: int) -> None:
    text = "Ann Lee smuggled herrings, Cy Ulm said."
    told = document("a2", text, party("Ann Lee"), party("Cy Ulm"), day="2031-05-05", sentences=[Span(0, len(text))])
    told = with_(told, [], attributions=[Attribution((Span(0, 25),), "indirect", 0.9, "cue", speaker=1)])
    text = "Ann Lee denied having smuggled herrings."
    other = document("a1", text, party("Ann Lee"), day="2031-05-05", sentences=[Span(0, len(text))])
    words = alleged(other, "denied", "content", "having smuggled herrings", 0, matter=("smug", "herr"))
    assert len(of(with_(other, [], allegations=[words]), told, **reprints).disagreements) == matters


@pytest.mark.parametrize("article", ["a2", "a3", "a4", "a5", "a6", "a7"])
def test_disagreements_stand_by_id(article: str) -> None:
    ids = [d.id for d in of(denial(), charge(article)).disagreements]
    assert len(ids) == 2 and ids == sorted(ids)


@pytest.mark.parametrize("documents", [(), (document("a1", "Rain."),)])
def test_reports_of_nothing_make_an_empty_part(documents: tuple[Document, ...]) -> None:
    assert of(*documents) == Part((), (), (), ())
