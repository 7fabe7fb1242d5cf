"""What holds now of an event, computed from assertions made by hand."""

import pytest

from onrecord.link.current_values import History, current_place, history
from onrecord.link.reports import ReportOrder
from onrecord.link.timeline import timelines_by_field
from onrecord.link.timeline_state import TimelineState
from onrecord.model.assertion import Assertion, Field
from onrecord.model.interval import Interval
from tests.link.asserted import of_may, said
from tests.link.handmade import may


def told(*assertions: Assertion, parties: str = "") -> History:
    reports = of_may(assertions)
    return history(timelines_by_field(assertions, reports), parties.split(), reports)


def day(value: str, on: int = 1, *, former: bool = False, by: str | None = None, at: int = 0) -> Assertion:
    return said(value, on=on, field="date", former=former, by=by, at=at)


def test_nothing_told_leaves_all_open() -> None:
    found = told(parties="e-Roy")
    assert (found.status.value, found.date, found.participants) == ("unknown", None, frozenset({"e-Roy"}))
    assert (found.days, found.place, found.format, found.count) == (TimelineState(),) * 4
    assert (found.joined, found.left) == ((), ())


@pytest.mark.parametrize(
    ("field", "one", "other"), [("place", "Ghent", "Bruges"), ("format", "full", "brief"), ("count", "12", "19")]
)
def test_each_field_has_its_own_steps(field: Field, one: str, other: str) -> None:
    found = told(said("scheduled"), said(one, on=1, field=field), said(other, on=5, field=field))
    steps = {name: len(getattr(found, name).steps) for name in ("days", "place", "format", "count")}
    assert steps == {"days": 0, "place": 0, "format": 0, "count": 0} | {field: 1}
    assert getattr(found, field).holds.value == other


def test_status_days_and_parties_are_walked_together() -> None:
    party = [
        said("Roy", on=1, field="participants"),
        said("Roy", on=5, field="participants", former=True),
        said("Carr", on=5, field="participants", at=9),
    ]
    plan = [said("scheduled", on=1), said("cancelled", on=9)]
    found = told(*plan, *party, day("20"), parties="e-Roy e-Lund")
    assert found.participants == {"e-Lund", "e-Carr"}
    assert [(a.value, b.value) for a, b in found.joined] == [("Roy", "Carr")]
    assert [b.value for _, b in found.left] == ["Roy"]
    assert [(a.value, b.value) for a, b in found.status.steps] == [("scheduled", "cancelled")]
    assert found.date == may(20)


def test_who_takes_part_counts_before_an_outsider() -> None:
    both = [said("confirmed", by="e-Roy", at=9), said("tentative", by="guest")]
    assert told(*both, parties="e-Roy").status.value == "confirmed"
    gone = said("Roy", field="participants", former=True)
    assert told(*both, gone, parties="e-Roy").status.value == "tentative"


def test_a_date_whose_words_settle_no_day_is_passed_over() -> None:
    vague = Assertion("date", "soon", None, None, None, "a05", day("12").span, 0.8, "made")
    found = told(said("scheduled"), day("12"), vague)
    assert (found.date, found.days.holds) == (may(12), day("12"))


# Whether the event was ahead: then its day may move.


@pytest.mark.parametrize(
    ("first", "status", "moves"),
    [
        ("12", "scheduled", True),
        ("12", "tentative", True),
        ("12", "cancelled", True),
        ("12", "unknown", True),
        ("12", "happened", False),
        ("12", "mentioned", False),
        ("5", "scheduled", True),
        ("4", "scheduled", False),
        ("3-5", "scheduled", True),
        ("3-4", "scheduled", False),
    ],
)
def test_the_day_of_what_was_ahead_moves(first: str, status: str, moves: bool) -> None:
    found = told(said(status, on=5), day(first, 5), day("20", 9))
    assert [(a.value, b.value) for a, b in found.days.steps] == ([(first, "20")] if moves else [])


def test_one_word_of_a_plan_is_enough_beside_a_day_ahead() -> None:
    words = [said("mentioned", on=5), said("happened", on=5, at=9, by="x"), said("scheduled", on=9)]
    assert told(*words, day("12", 5), day("20", 9)).days.steps
    assert not told(*words[:2], day("12", 5), day("20", 9)).days.steps
    assert not told(day("12", 5), day("20", 9)).days.steps


@pytest.mark.parametrize(
    ("status", "moves"),
    [
        ("scheduled", True),
        ("cancelled", True),
        ("happened", False),
        ("mentioned", False),
        ("unknown", False),
        ("mentioned unknown scheduled", True),
        ("mentioned happened scheduled", False),
    ],
)
def test_without_a_day_the_first_word_tells_whether_a_place_may_change(status: str, moves: bool) -> None:
    words = [said(word, on=on) for on, word in enumerate(status.split(), 1)]
    places = [said("Ghent", on=1, field="place"), said("Bruges", on=9, field="place")]
    assert bool(told(*words, *places).place.steps) == moves
    assert bool(told(*words, day("12", 1), *places).place.steps) == (
        any(word not in ("happened", "mentioned") for word in status.split())
    )


def test_where_the_first_day_stands_in_an_undated_report_the_first_word_tells_it() -> None:
    places = [said("Ghent", on=1, field="place"), said("Bruges", on=9, field="place")]
    reports = ReportOrder({"a01": may(1), "a05": None, "a09": may(9)}, {})
    for word, ahead in (("scheduled", True), ("happened", False)):
        told_so = timelines_by_field([said(word, on=1), day("12", 5), *places], reports)
        assert bool(history(told_so, (), reports).place.steps) == ahead


def test_formats_and_counts_change_whatever_has_happened() -> None:
    for field, one, other in (("format", "full", "brief"), ("count", "12", "19")):
        assert getattr(
            told(said("happened"), said(one, on=1, field=field), said(other, on=9, field=field)), field
        ).steps


# The days that hold.


def test_two_days_of_one_time_leave_the_day_open() -> None:
    conflict = [day("12", by="x"), day("15", by="y", at=9)]
    assert told(said("scheduled"), *conflict).date is None
    assert told(said("scheduled"), *conflict, day("20", 9)).date == may(20)


@pytest.mark.parametrize(
    ("dates", "date"),
    [
        ([day("12", 1)], None),
        ([day("12", 1), day("12", 5)], None),
        ([day("12", 1), day("15", 5)], may(15)),
        ([day("15", 5)], None),
        ([day("12", 5, former=True), day("15", 5, at=9)], may(15)),
        ([day("12", 1), day("12", 5, former=True)], None),
        ([day("1-31", 1), day("12", 5)], may(12)),
        ([day("1-31", 1), day("12", 5, former=True), day("12", 5, at=9), day("1-31", 9)], None),
        ([day("12", 1), day("1-31", 9)], None),
        ([day("12", 1), day("8-14", 5)], None),
    ],
)
def test_what_is_put_off_has_a_day_only_where_the_report_gives_another(
    dates: list[Assertion], date: Interval | None
) -> None:
    other = said("postponed", on=5)
    told_by_another = said("postponed", on=5, by="holt", at=30)
    found = told(said("scheduled", on=1), other, told_by_another, *dates)
    assert found.date == date


def test_what_is_called_off_keeps_the_day_it_had() -> None:
    assert told(said("scheduled", on=1), said("cancelled", on=5), day("12", 1)).date == may(12)


# The place.

STEP = (said("Ghent", field="place"), said("Bruges", field="place"))
PLACES = [("e-Ghent", "a1"), ("e-Ghent", "a2"), ("e-Bruges", "a3")]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], None),
        (PLACES, "e-Ghent"),
        (PLACES[::2], "e-Bruges"),
        (PLACES[::-2], "e-Bruges"),
        ([("e-Ghent", "a1"), ("e-Ghent", "a1"), ("e-Bruges", "a3")], "e-Bruges"),
        ([("e-Bruges", "a1"), ("e-Ghent", "a2"), ("e-Ghent", "a3")], "e-Ghent"),
    ],
)
def test_the_place_that_most_reports_give_holds(places: list[tuple[str, str]], expected: str | None) -> None:
    assert current_place(places, TimelineState()) == expected


def test_a_place_that_was_changed_holds_whatever_most_reports_give() -> None:
    assert current_place(PLACES, TimelineState(STEP[1], (STEP,))) == "e-Bruges"
    assert current_place(PLACES, TimelineState(STEP[1])) == "e-Ghent"
    assert current_place(PLACES, TimelineState(None, (STEP,))) == "e-Ghent"
    unknown = said("the hall", field="status")
    assert current_place(PLACES, TimelineState(unknown, (STEP,))) == "e-Ghent"
