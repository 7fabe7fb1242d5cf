"""The life of a plan, told by the words that voices put on it, day by day."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.status_timeline import StatusState, status_standing
from onrecord.link.timeline_state import TimelineState
from onrecord.model.assertion import Assertion
from tests.link.asserted import of_may, ordered, said


def walked(timeline: Sequence[Assertion], participants: Sequence[str] = (), **previous: str) -> StatusState:
    reports = of_may(timeline, **previous)
    return status_standing(ordered(timeline, reports), participants, TimelineState(), reports)


def steps(found: StatusState) -> list[tuple[str, str]]:
    return [(before.value, after.value) for before, after in found.steps]


LIVES: list[tuple[str, list[Assertion], str, list[tuple[str, str]]]] = [
    (
        "called off, and on again",
        [said("confirmed", on=1, by="wick"), said("cancelled", on=5, by="wick"), said("scheduled", on=9)],
        "scheduled",
        [("confirmed", "cancelled"), ("cancelled", "scheduled")],
    ),
    (
        "weakened by the same voice",
        [said("confirmed", on=1, by="holt"), said("tentative", on=5, by="holt")],
        "tentative",
        [("confirmed", "tentative")],
    ),
    (
        "weakened by another voice",
        [said("confirmed", on=1, by="falk"), said("tentative", on=5, by="oskar")],
        "tentative",
        [("confirmed", "tentative")],
    ),
    (
        "a report's own hedge weakens no named voice",
        [said("confirmed", on=1, by="falk"), said("tentative", on=5)],
        "confirmed",
        [],
    ),
    (
        "put off without a day, then set anew",
        [said("scheduled", on=1), said("postponed", on=5), said("confirmed", on=9, by="court")],
        "confirmed",
        [("scheduled", "postponed"), ("postponed", "confirmed")],
    ),
    ("planned, then done", [said("scheduled", on=1), said("happened", on=5)], "happened", [("scheduled", "happened")]),
    ("done, and looked forward to by an old text", [said("happened", on=5), said("scheduled", on=6)], "happened", []),
    ("only talked about afterwards", [said("scheduled", on=1), said("mentioned", on=5)], "scheduled", []),
    ("mentioned first is no value", [said("mentioned", on=1), said("scheduled", on=5)], "scheduled", []),
    (
        "scheduled and confirmed are one class",
        [said("scheduled", on=1), said("confirmed", on=5, by="x")],
        "confirmed",
        [],
    ),
    (
        "denied by the voice that affirmed",
        [said("confirmed", on=1, by="roth"), said("denied", on=5, by="roth")],
        "denied",
        [("confirmed", "denied")],
    ),
    (
        "a denial is withdrawn",
        [said("denied", on=1, by="roth"), said("confirmed", on=5, by="roth")],
        "confirmed",
        [("denied", "confirmed")],
    ),
    (
        "it did not take place, says the report",
        [said("scheduled", on=1), said("denied", on=9)],
        "denied",
        [("scheduled", "denied")],
    ),
]


@pytest.mark.parametrize(("timeline", "status", "told"), [life[1:] for life in LIVES], ids=[life[0] for life in LIVES])
def test_what_stands_at_the_end_and_the_steps_to_it(
    timeline: list[Assertion], status: str, told: list[tuple[str, str]]
) -> None:
    found = walked(timeline)
    assert (found.value, steps(found)) == (status, told)


def test_a_denial_by_somebody_else_is_a_dispute_and_the_plan_stands() -> None:
    found = walked(
        [said("confirmed", on=1, by="pohl"), said("denied", on=2, by="velk"), said("confirmed", on=3, by="pohl")]
    )
    assert (found.value, steps(found)) == ("confirmed", [])
    assert [{a.by for a in pair} for pair in found.disputes] == [{"pohl", "velk"}]


def test_who_denied_has_come_round_when_it_is_affirmed_much_later() -> None:
    found = walked([said("denied", on=1, by="maas"), said("confirmed", on=11, by="holt")])
    assert (found.value, steps(found), found.disputes) == ("confirmed", [("denied", "confirmed")], ())


def test_an_edited_page_weakens_on_the_same_day() -> None:
    morning, noon = said("scheduled", on=1, article="a01m"), said("tentative", on=1, article="a01n")
    found = walked([morning, noon], a01n="a01m")
    assert (found.value, steps(found)) == ("tentative", [("scheduled", "tentative")])


def test_of_two_voices_of_one_day_the_weaker_stands_and_the_firmer_is_open() -> None:
    found = walked([said("confirmed", on=1, by="a", article="a01x"), said("tentative", on=1, by="b", article="a01y")])
    assert (found.value, found.open) == ("tentative", ("confirmed",))


def test_a_party_to_it_counts_before_an_outsider_of_the_same_day() -> None:
    both = [said("confirmed", on=1, by="guest", article="a01x"), said("tentative", on=1, by="aide", article="a01y")]
    assert walked(both, ["guest"]).value == "confirmed"


def test_a_report_cannot_tell_as_done_what_lies_ahead_of_it() -> None:
    timeline = [said("scheduled", on=1), said("happened", on=2)]
    reports = of_may(timeline)
    ahead = TimelineState(holds=said("20", field="date"))
    assert status_standing(ordered(timeline, reports), (), ahead, reports).value == "scheduled"


def test_one_report_tells_of_the_plan_and_of_its_end() -> None:
    found = walked([said("scheduled", on=3, former=True), said("cancelled", on=3, at=10)])
    assert (found.value, steps(found)) == ("cancelled", [("scheduled", "cancelled")])


def test_a_move_voids_what_was_confirmed_of_the_day_before() -> None:
    timeline = [said("confirmed", on=1, by="x"), said("scheduled", on=5)]
    old, new = said("12", field="date", on=1), said("15", field="date", on=5)
    reports = of_may(timeline)
    moved = TimelineState(holds=new, steps=((old, new),))
    assert status_standing(ordered(timeline, reports), (), moved, reports).value == "scheduled"


WORDS = ("mentioned", "tentative", "scheduled", "confirmed", "happened", "cancelled", "postponed", "denied")
SAID = st.builds(
    said, st.sampled_from(WORDS), on=st.integers(1, 20), by=st.sampled_from([None, "a", "b"]), at=st.integers(0, 3)
)


@given(st.lists(SAID, min_size=1, max_size=8), st.randoms())
def test_the_order_of_arrival_changes_nothing(timeline: list[Assertion], random: object) -> None:
    other = list(timeline)
    random.shuffle(other)  # type: ignore[attr-defined]
    assert walked(timeline) == walked(other)


@given(st.lists(SAID, min_size=1, max_size=8))
def test_each_step_leads_to_another_value(timeline: list[Assertion]) -> None:
    assert all(before.value != after.value for before, after in walked(timeline).steps)


def test_two_thousand_reports_of_a_plan_and_one_of_its_end_make_one_step() -> None:
    many = [said("scheduled", on=1 + n % 20, by=f"voice {n}", at=n) for n in range(2_000)]
    assert steps(walked([*many, said("happened", on=25)])) == [("scheduled", "happened")]


def test_a_headline_is_no_second_source_beside_the_voice_that_its_report_quotes() -> None:
    timeline = [
        said("tentative", on=1, by="holt"),
        said("scheduled", on=5, at=0),
        said("confirmed", on=5, by="holt", at=40),
    ]
    ((before, after),) = walked(timeline).steps
    assert (before.by, after.by, after.value) == ("holt", "holt", "confirmed")


def test_what_a_report_tells_as_done_is_its_own_word_beside_a_voice() -> None:
    timeline = [said("confirmed", on=1, by="holt"), said("happened", on=5), said("happened", on=5, by="holt", at=40)]
    assert walked(timeline).value == "happened"


def test_of_two_reports_of_one_day_the_plan_comes_before_what_became_of_it() -> None:
    plan, done = said("confirmed", by="wick", article="a05 z"), said("happened", article="a05 a")
    assert steps(walked([plan, done])) == steps(walked([done, plan])) == [("confirmed", "happened")]


def test_a_plan_put_off_to_a_day_that_is_told_is_moved_and_not_put_off() -> None:
    timeline = [said("confirmed", on=1, by="wick"), said("postponed", on=5), said("scheduled", on=5, by="wick")]
    reports = of_may(timeline)
    moved = TimelineState(steps=((said("8", field="date"), said("9", on=5, field="date")),))
    assert not status_standing(ordered(timeline, reports), (), moved, reports).steps
