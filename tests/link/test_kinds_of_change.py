"""Each step of an event as a change: its kind, its cause, its day, its two ends."""

from dataclasses import replace

import pytest

from onrecord.link.changes import event_changes, without_repeated_changes
from onrecord.link.current_values import History
from onrecord.link.ids import identity
from onrecord.link.status_timeline import StatusState
from onrecord.link.timeline_state import Step, TimelineState
from onrecord.model.assertion import Assertion, Field
from onrecord.model.change import Change
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.span import Span
from tests.link.asserted import of_may, said
from tests.link.handmade import may

NOTHING = History(
    status=StatusState(),
    days=TimelineState(),
    place=TimelineState(),
    format=TimelineState(),
    count=TimelineState(),
    joined=(),
    left=(),
    participants=frozenset(),
    date=None,
)


def told(history: History, **previous: str) -> list[Change]:
    fields = (history.days, history.place, history.format, history.count)
    steps = [*history.status.steps, *(s for f in fields for s in f.steps), *history.joined, *history.left]
    return list(event_changes("v1", history, of_may([a for step in steps for a in step], **previous)))


def pair(field: Field, before: str, after: str, *by: str | None) -> Step:
    one, other = by or (None, None)
    return said(before, on=1, field=field, by=one), said(after, on=5, field=field, by=other)


def with_step(step: Step, *, date: Interval | None = None) -> History:
    name = {"date": "days", "status": "status"}.get(step[0].field, step[0].field)
    state = StatusState(steps=(step,)) if name == "status" else TimelineState(steps=(step,))
    return replace(NOTHING, **{name: state}, date=date)


def test_nothing_moved_is_no_change() -> None:
    assert told(NOTHING) == []


def test_a_change_has_its_two_ends_its_voice_and_its_day() -> None:
    before, after = pair("status", "scheduled", "confirmed", "holt", "maas")
    (found,) = told(with_step((before, after)))
    key = ("status", before.article, before.span, after.article, after.span)
    assert found == Change(
        identity("c", "v1", *key), "v1", "status", before, after, "source", "maas", may(5), kind="firmed"
    )


@pytest.mark.parametrize(
    ("before", "after", "date", "kind"),
    [
        ("scheduled", "happened", None, "took_place"),
        ("denied", "happened", None, "took_place"),
        ("scheduled", "cancelled", None, "called_off"),
        ("postponed", "cancelled", None, "called_off"),
        ("scheduled", "postponed", None, "postponed"),
        ("scheduled", "denied", None, "called_off"),
        ("happened", "denied", None, "did_not_take_place"),
        ("happened", "denied", may(9), "did_not_take_place"),
        ("scheduled", "denied", may(4), "did_not_take_place"),
        ("scheduled", "denied", may(5), "did_not_take_place"),
        ("scheduled", "denied", may(6), "called_off"),
        ("scheduled", "denied", may(4, 6), "called_off"),
        ("cancelled", "scheduled", None, "reinstated"),
        ("postponed", "tentative", None, "reinstated"),
        ("denied", "confirmed", None, "reinstated"),
        ("tentative", "scheduled", None, "firmed"),
        ("tentative", "confirmed", None, "firmed"),
        ("scheduled", "tentative", None, "weakened"),
    ],
)
def test_a_step_of_the_status_has_its_kind(before: str, after: str, date: Interval | None, kind: str) -> None:
    (found,) = told(with_step(pair("status", before, after), date=date))
    assert found.kind == kind


def test_a_denial_without_a_day_denies_what_was_ahead() -> None:
    before, after = pair("status", "scheduled", "denied")
    nowhere = replace(after, article="a99")
    reports = replace(of_may([before]), published={})
    (found,) = event_changes("v1", with_step((before, nowhere), date=may(4)), reports)
    assert (found.kind, found.day) == ("called_off", None)


@pytest.mark.parametrize(
    ("field", "before", "after", "kind", "same", "other"),
    [
        ("date", "12", "15", "moved", "world", "world"),
        ("place", "Ghent", "Bruges", "venue", "world", "world"),
        ("format", "full", "brief", "level", "speaker", "source"),
        ("count", "12", "19", "count", "world", "source"),
        ("count", "19", "12", "count", "speaker", "source"),
        ("count", "12", "12", "count", "speaker", "source"),
        ("status", "scheduled", "happened", "took_place", "world", "world"),
        ("status", "scheduled", "cancelled", "called_off", "world", "world"),
        ("status", "scheduled", "postponed", "postponed", "world", "world"),
        ("status", "scheduled", "denied", "called_off", "speaker", "source"),
        ("status", "happened", "denied", "did_not_take_place", "speaker", "source"),
        ("status", "tentative", "confirmed", "firmed", "speaker", "source"),
        ("status", "scheduled", "tentative", "weakened", "speaker", "source"),
        ("status", "cancelled", "scheduled", "reinstated", "speaker", "source"),
    ],
)
def test_the_cause_depends_on_the_kind_and_on_who_speaks(
    field: Field, before: str, after: str, kind: str, same: str, other: str
) -> None:
    causes = []
    for by in (("holt", "holt"), ("maas", "holt"), (None, "holt"), ("holt", None), (None, None)):
        (found,) = told(with_step(pair(field, before, after, *by)))
        assert (found.kind, found.field, found.by) == (kind, field, by[1])
        causes.append(found.cause)
    assert causes == [same, other, other, "world", "world"]


def test_a_format_that_names_a_greater_number_has_not_grown() -> None:
    (found,) = told(with_step(pair("format", "2 hours, long", "30 minutes, short", "holt", "holt")))
    assert found.cause == "speaker"


def test_an_edited_page_is_the_cause_whoever_speaks() -> None:
    before = said("scheduled", by="holt", article="a01m")
    after = said("tentative", by="holt", article="a01n")
    (found,) = told(with_step((before, after)), a01n="a01m")
    assert found.cause == "page"


def test_who_joins_and_who_leaves_are_changes_of_the_world() -> None:
    came, went = pair("participants", "Roy", "Carr", "holt", "holt"), pair("participants", "Lund", "Lund", None, "holt")
    joined, left = told(replace(NOTHING, joined=(came,), left=(went,)))
    assert (joined.kind, joined.cause, joined.old, joined.new) == ("joined", "world", None, "Carr")
    assert (left.kind, left.cause, left.old, left.new) == ("left", "world", "Lund", None)


def test_changes_are_told_field_by_field() -> None:
    steps: list[Step] = [
        pair("status", "scheduled", "confirmed"),
        pair("date", "12", "15"),
        pair("place", "Ghent", "Bruges"),
        pair("format", "full", "brief"),
        pair("count", "12", "19"),
    ]
    status, days, place, level, count = steps
    history = replace(
        NOTHING,
        status=StatusState(steps=(status, (status[1], said("tentative", on=9)))),
        days=TimelineState(steps=(days,)),
        place=TimelineState(steps=(place,)),
        format=TimelineState(steps=(level,)),
        count=TimelineState(steps=(count,)),
        joined=(pair("participants", "Roy", "Carr"),),
        left=((said("Lund", field="participants"), said("Lund", field="participants", on=5, at=9)),),
    )
    found = told(history)
    assert [c.kind for c in found] == ["firmed", "weakened", "moved", "venue", "level", "count", "joined", "left"]
    assert len({c.id for c in found}) == len(found)


def test_one_step_of_two_events_is_two_changes() -> None:
    history = with_step(pair("status", "scheduled", "confirmed"))
    one, other = (next(event_changes(event, history, of_may([said("x")]))) for event in ("v1", "v2"))
    assert one.id != other.id and (one.event, other.event) == ("v1", "v2")


def test_each_end_of_a_step_is_part_of_its_name() -> None:
    before, after = pair("status", "scheduled", "confirmed")
    ends: list[tuple[Assertion, Assertion]] = [
        (before, after),
        (replace(before, article="a02"), after),
        (replace(before, span=Span(1, 2)), after),
        (before, replace(after, article="a06")),
        (before, replace(after, span=Span(1, 2))),
    ]
    assert len({told(with_step(step))[0].id for step in ends}) == len(ends)


@pytest.mark.parametrize(
    ("field", "kind", "shown", "kept"),
    [
        ("date", "crash", False, ["v1"]),
        ("date", "crash", True, ["v1", "v2"]),
        ("count", "death", True, ["v1"]),
        ("count", "fire", True, ["v1", "v2"]),
        ("date", "death", True, ["v1", "v2"]),
    ],
)
def test_the_same_words_change_no_other_event_that_is_not_sure(
    field: Field, kind: str, shown: bool, kept: list[str]
) -> None:
    step = pair(field, "12", "19")
    reports = of_may(step)
    found = [change for event in ("v1", "v2") for change in event_changes(event, with_step(step), reports)]
    main = Event("v1", "attack", "Attack", (), None, None, False, "scheduled", (), ())
    other = replace(main, id="v2", kind=kind, shown=shown)
    assert [c.event for c in without_repeated_changes(found, {"v1": main, "v2": other})] == kept
    assert [c.event for c in without_repeated_changes(found[1:], {"v1": main, "v2": other})] == ["v2"]
