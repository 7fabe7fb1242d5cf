"""What a person puts on lines of the record, and what is told of each correction: its line, the machine's value."""

from dataclasses import replace

import pytest

from onrecord.link.corrections.lines import NO_LINE, NO_REPORT, of_lines, of_pairs
from onrecord.link.ids import identity
from onrecord.model.citation import Citation
from onrecord.model.correction import Correction
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.judgement import NOTE, Judgement
from onrecord.model.record import Record
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from tests.link.asserted import said
from tests.link.reported import day_of, document, judgement

ANN, OSLO = Entity("e1", "person", "Ann Lee"), Entity("e2", "place", "Oslo", ("Kristiania",))
MOVED = said("15", on=7, field="date")
TALKS = Event(
    "v2", "talks", "Talks: Ann Lee in Oslo", ("e1",), "e2", day_of("2031-05-12"), False, "scheduled",
    (Citation("a1", Span(40, 45)), Citation("a2", Span(3, 8))), (said("12", on=1, field="date"), MOVED),
    open=("confirmed",), shown=False,
)  # fmt: skip
VOTE = replace(TALKS, id="v1", kind="vote", label="Vote", participants=(), place=None, date=None,
               mentions=(Citation("a1", Span(60, 64)),), assertions=())  # fmt: skip
LINE = Statement(
    "s1", "a1", Span(10, 30), (Span(10, 30),), "direct", "e1", None, (), (), None, None, None, None, 0.8, ""
)
STORY = Story("t1", "Ferry talks", ("a1", "a2"), ("v1", "v2"))
RECORD = Record(
    "r", (document("a1", "x"), document("a2", "x")), {}, (ANN, OSLO), (LINE,), (VOTE, TALKS), (), (), (STORY,)
)
AT = (("a1", Span(40, 45)),)


def corrected(
    one: Judgement, *, at: tuple[tuple[str, Span], ...] = AT, machine: dict[str, str | None] | None = None,
    record: Record = RECORD,
) -> tuple[Record, Correction]:  # fmt: skip
    now = of_lines(record, [one], {one.id: at}, machine or {}, {})
    (found,) = now.corrections
    return now, found


def event(record: Record, name: str = "v2") -> Event:
    return next(e for e in record.events if e.id == name)


@pytest.mark.parametrize(
    ("subject", "right", "changed", "before"),
    [
        ("date", "2031-05-20", {"date": day_of("2031-05-20")}, "2031-05-12"),
        ("date", None, {"date": None}, "2031-05-12"),
        ("status", "cancelled", {"status": "cancelled", "open": ()}, "scheduled"),
        ("status", "happened", {"status": "happened", "happened": True, "open": ()}, "scheduled"),
        ("place", None, {"place": None, "label": "Talks: Ann Lee"}, "Oslo"),
        ("kind", "vote", {"kind": "vote", "label": "Vote: Ann Lee in Oslo"}, "talks"),
        ("kind", None, {}, "talks"),
    ],
)
def test_a_value_is_put_and_shown_as_sure(
    subject: str, right: str | None, changed: dict[str, object], before: str
) -> None:
    now, found = corrected(judgement(subject, "a1:40-45", right, old="old"))
    assert event(now) == replace(TALKS, shown=True, **changed)  # type: ignore[arg-type]
    assert (found.line, found.machine, found.lost) == ("v2", before, "")
    assert [e.id for e in now.events] == ["v1", "v2"] and event(now, "v1") == VOTE


def test_what_has_happened_is_taken_back() -> None:
    done = replace(TALKS, status="happened", happened=True)
    now, _ = corrected(judgement("status", "a1:40-45", "postponed"), record=replace(RECORD, events=(done,)))
    assert not event(now).happened


@pytest.mark.parametrize(
    ("right", "place"), [("Bergen", None), ("kristiania", "e2"), ("The Oslo", "e2"), ("Ann Lee", None)]
)
def test_a_place_is_put_by_its_name_a_new_one_where_the_record_has_none(right: str, place: str | None) -> None:
    now, _ = corrected(judgement("place", "a1:40-45", right))
    if place:
        assert event(now).place == place and now.entities == RECORD.entities
    else:
        made = Entity(identity("e", "place", right.lower()), "place", right)
        assert event(now).place == made.id and event(now).label == f"Talks: Ann Lee in {right}"
        assert list(now.entities) == sorted([ANN, OSLO, made], key=lambda e: e.id)


def test_of_two_places_of_one_name_the_first_id_is_put() -> None:
    twin = Entity("e0", "place", "Oslo")
    now, _ = corrected(judgement("place", "a1:60-64", "Oslo"), at=(("a1", Span(60, 64)),),
                       record=replace(RECORD, entities=(ANN, OSLO, twin)))  # fmt: skip
    assert event(now, "v1").place == "e0"


def test_events_and_parties_stand_by_id() -> None:
    turned = replace(RECORD, events=(TALKS, VOTE), entities=(OSLO, ANN))
    now, _ = corrected(judgement("kind", "a1:40-45", "vote"), record=turned)
    assert [e.id for e in now.events] == ["v1", "v2"] and now.entities == (ANN, OSLO)


def test_a_value_that_the_machine_holds_too_changes_nothing() -> None:
    now, found = corrected(judgement("date", "a1:40-45", "2031-05-12"))
    assert event(now) == TALKS and found == Correction(found.judgement, "v2", "2031-05-12")


def test_what_the_machine_has_come_to_hold_stands_against_it_in_the_newest_words() -> None:
    twice = (said("12", on=1, field="date"), said("12", on=9, field="date"), said("15", on=10, field="date"),
             said("12", on=11, field="date", former=True), said("2031-05-12", on=12, field="format"))  # fmt: skip
    record = replace(RECORD, events=(replace(TALKS, assertions=twice),))
    assert corrected(judgement("date", "a1:40-45", "2031-05-20"), record=record)[1].against == (twice[1],)
    old = judgement("date", "a1:40-45", "2031-05-20", old="2031-05-12")
    assert corrected(old, record=record)[1].against == ()  # what was corrected is no news


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ("status", said("scheduled", on=3)),
        ("place", replace(said("the capital", on=3, field="place"), entity="e2")),
        ("place", replace(said("Oslo", on=3, field="place"), entity=None)),
        ("date", replace(said("12", on=3, field="date"), value="2031-05-12", normalised=None)),
    ],
)
def test_each_field_is_compared_as_it_is_shown(subject: str, told: object) -> None:
    record = replace(RECORD, events=(replace(TALKS, assertions=(told,)),))  # type: ignore[arg-type]
    right = "2031-05-30" if subject == "date" else "else"
    assert corrected(judgement(subject, "a1:40-45", right), record=record)[1].against == (told,)


def test_the_event_is_found_at_the_first_place_that_has_one() -> None:
    places = (("a9", Span(0, 4)), ("a2", Span(3, 8)), ("a1", Span(60, 64)))
    assert corrected(judgement("kind", "a9:0-4", "vote"), at=places)[1].line == "v2"
    near = (("a1", Span(58, 64)),)  # a third of the words is enough
    assert corrected(judgement("kind", "a1:58-64", "talks"), at=near)[1].line == "v1"
    assert corrected(judgement("kind", "a1:60-70", "talks"), at=(("a1", Span(60, 72)),))[1].line == "v1"
    assert corrected(judgement("kind", "a1:60-70", "talks"), at=(("a1", Span(60, 76)),))[1].lost == NO_LINE


@pytest.mark.parametrize("subject", ["date", "speaker", "no event", NOTE])
def test_what_is_lost_is_told_with_the_reason(subject: str) -> None:
    one = judgement(subject, "a1:90-95", "x")
    assert corrected(one, at=(("a1", Span(90, 95)),))[1] == Correction(one, None, lost=NO_LINE)
    assert corrected(one, at=())[1] == Correction(one, None, lost=NO_REPORT)


def test_a_correction_of_a_reading_tells_what_had_been_read() -> None:
    one = judgement("speaker", "a1:10-30", "Bo Day")
    said_at = (("a9", Span(0, 3)), ("a1", Span(10, 29)))
    assert corrected(one, at=said_at, machine={"j00": None})[1] == Correction(one, "s1", None)
    assert corrected(one, at=AT, machine={"j00": "Ann Lee"})[1] == Correction(one, None, "Ann Lee")  # no event


def test_other_words_are_looked_for_where_they_are_now() -> None:
    one = judgement("words", "a1:40-45", "a1:10-30")
    assert corrected(one, at=AT, machine={"j00": "old"})[1] == Correction(one, "s1", "old")
    assert corrected(judgement("speaker", "a1:40-45", "a1:10-30"), machine={"j00": "old"})[1].line is None


@pytest.mark.parametrize("subject", ["no statement", "no event"])
def test_what_is_gone_has_no_line(subject: str) -> None:
    one = judgement(subject, "a1:10-30", None)
    assert corrected(one, at=(("a1", Span(10, 30)),), machine={"j00": "x"})[1] == Correction(one, None, "x")


@pytest.mark.parametrize(
    ("place", "line"), [(("a1", Span(10, 30)), "s1"), (("a1", Span(40, 45)), "v2"), (("a2", Span(3, 8)), "v2")]
)  # fmt: skip
def test_a_note_is_about_whatever_stands_there(place: tuple[str, Span], line: str) -> None:
    one = judgement(NOTE, f"{place[0]}:{place[1].start}-{place[1].end}", "ask her")
    assert corrected(one, at=(place,))[1] == Correction(one, line)


def test_a_story_is_named_watched_and_noted_by_one_of_its_articles() -> None:
    now, found = corrected(judgement("label", "a2", "The strike"), at=())
    assert now.stories == (replace(STORY, label="The strike"),)
    assert (found.line, found.machine) == ("t1", "Ferry talks")
    for one in (judgement("watch", "a2", "yes"), judgement(NOTE, "a1", "ask her"), judgement("label", "a1", None)):
        now, found = corrected(one, at=())
        assert now.stories == (STORY,) and found == Correction(one, "t1")
    gone = judgement("watch", "a9", "yes")
    assert corrected(gone, at=())[1] == Correction(gone, None, lost=NO_REPORT)


def test_only_the_story_of_the_article_is_named() -> None:
    other = Story("t0", "Rain", ("a3",), ())
    now, _ = corrected(judgement("label", "a2", "The strike"), at=(), record=replace(RECORD, stories=(other, STORY)))
    assert [s.label for s in now.stories] == ["Rain", "The strike"]


def test_names_have_been_put_before_and_all_are_told_in_order() -> None:
    rows = [judgement("name", "a1:40-45", "Ann"), judgement("kind", "a1:40-45", "vote", minute=1)]
    named = {"j00": Correction(rows[0], "e1", "Ann Lee")}
    now = of_lines(RECORD, rows, {one.id: AT for one in rows}, {}, named)
    assert [c.line for c in now.corrections] == ["e1", "v2"]


def test_pairs_are_told_too_and_what_is_undone_is_not() -> None:
    rows = [
        judgement("story", "a1", "a2", minute=1),
        judgement("event", "a1:40-45", "a9:1-2", "not the same", minute=2),
        judgement("party", "a1:1-2", "a2:1-2", "unsure", minute=3),
        judgement("party", "a1:1-2", "a1:4-5", minute=4),
        judgement("date", "a1:40-45", "x", minute=5),
    ]
    before = Correction(rows[4], "v2")
    now = of_pairs(replace(RECORD, corrections=(before,)), rows)
    assert now.corrections == (
        before, Correction(rows[3], None), Correction(rows[1], None, lost=NO_REPORT), Correction(rows[0], None)
    )  # fmt: skip
