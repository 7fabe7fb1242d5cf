"""Where two voices put two values on one field at one time, and where they do not."""

from dataclasses import replace

import pytest

from onrecord.link.disagreements import DATED, KNOWN, event_disagreements, without_repeated_deaths
from onrecord.link.ids import identity
from onrecord.link.status_timeline import StatusState
from onrecord.link.timeline_state import Step, TimelineState
from onrecord.model.assertion import Assertion, Field
from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from tests.link.asserted import of_may, said
from tests.link.handmade import may
from tests.link.test_kinds_of_change import NOTHING

DAYS = tuple(said("20", field="date", article=f"a{day:02}") for day in range(1, 10))
EVENT = Event("v1", "meeting", "Meeting: Holt, Maas", (), None, None, False, "scheduled", (), DAYS)


def told(
    *,
    status: tuple[Step, ...] = (),
    date: Interval | None = None,
    previous: dict[str, str] | None = None,
    event: Event = EVENT,
    **found: Step,
) -> list[Disagreement]:
    conflicts = {{"date_": "days"}.get(field, field): TimelineState(conflicts=(pair,)) for field, pair in found.items()}
    history = replace(NOTHING, status=StatusState(disputes=status), date=date, **conflicts)
    sides = [a for pair in (*status, *found.values()) for a in pair]
    return list(event_disagreements(event, history, of_may(sides, **(previous or {}))))


def dispute(one: str, other: str, **second: object) -> Step:
    return said(one, by="holt", article="a01a"), said(other, **{"by": "maas", "article": "a01b"} | second)  # type: ignore[arg-type]


def test_nothing_disputed_is_no_disagreement() -> None:
    assert told() == []


def test_a_disagreement_has_both_sides_in_one_order() -> None:
    plan, denial = dispute("scheduled", "denied")
    expected = Disagreement(
        identity("d", "v1", "status", "holt", "maas"), "v1", "Meeting: Holt, Maas", "status", (denial, plan)
    )
    assert told(status=((plan, denial),)) == told(status=((denial, plan),)) == [expected]


def test_sides_of_one_value_stand_by_article_then_by_place() -> None:
    hall, town = (said("Hall", field="place", by="x", at=at, article="a01a") for at in (9, 0))
    (found,) = told(place=(hall, replace(town, by="y")))
    assert [a.span.start for a in found.sides] == [0, 9]
    (found,) = told(place=(hall, replace(hall, by="y", article="a01")))
    assert [a.article for a in found.sides] == ["a01", "a01a"]


@pytest.mark.parametrize(
    ("one", "other", "date", "differ"),
    [
        ("tentative", "denied", None, True),
        ("scheduled", "denied", None, True),
        ("confirmed", "denied", None, True),
        ("happened", "denied", None, True),
        ("cancelled", "denied", None, False),
        ("mentioned", "denied", None, False),
        ("tentative", "confirmed", may(9), True),
        ("tentative", "confirmed", may(9, 8 + DATED), True),
        ("tentative", "confirmed", may(9, 9 + DATED), False),
        ("tentative", "confirmed", None, False),
        ("tentative", "scheduled", may(9), False),
        ("scheduled", "confirmed", may(9), False),
    ],
)
def test_which_words_of_the_ladder_are_at_odds(one: str, other: str, date: Interval | None, differ: bool) -> None:
    assert bool(told(status=(dispute(one, other),), date=date)) == differ
    assert bool(told(status=(dispute(other, one),), date=date)) == differ


def test_a_dispute_over_the_status_lasts_whenever_the_sides_spoke() -> None:
    assert told(status=(dispute("scheduled", "denied", article="a09"),))


@pytest.mark.parametrize(("sure", "known"), [(KNOWN, True), (KNOWN - 0.01, False)])
def test_who_is_hardly_known_to_say_it_disagrees_with_nobody(sure: float, known: bool) -> None:
    one, other = dispute("scheduled", "denied")
    assert bool(told(status=((replace(one, confidence=sure), other),))) == known
    assert bool(told(status=((one, replace(other, confidence=sure)),))) == known


def test_a_page_that_was_edited_disagrees_with_nobody() -> None:
    pair = dispute("scheduled", "denied")
    assert told(status=(pair,), previous={"a01b": "a01a"}) == []
    assert told(status=(pair,), previous={"a01a": "a01b"}) == []


def test_one_voice_is_no_two_sides() -> None:
    assert told(status=(dispute("scheduled", "denied", by="holt"),)) == []
    assert told(status=(dispute("scheduled", "denied", by=None),)) != []


def test_voices_that_differ_from_one_side_alike_are_told_in_one_disagreement() -> None:
    nobody, first, second = (
        dispute("scheduled", "denied", by=by, article=f"a0{n}") for n, by in enumerate(("holt", "maas", "lund"), 1)
    )
    (found,) = told(status=(nobody, first, second))
    assert {a.by for a in found.sides} == {"holt", "maas", "lund"}


def test_what_a_report_says_itself_leaves_one_name_on_the_line() -> None:
    (found,) = told(status=(dispute("scheduled", "denied", by=None),))
    assert found.id == identity("d", "v1", "status", "holt")


@pytest.mark.parametrize(
    ("one", "other", "differ"), [("12", "15", True), ("12", "13-15", False), ("10-12", "15", False)]
)
def test_two_days_differ_and_longer_stretches_do_not(one: str, other: str, differ: bool) -> None:
    pair = said(one, field="date", by="holt"), said(other, field="date", by="maas", at=9)
    assert [d.field for d in told(date_=pair)] == (["date"] if differ else [])


@pytest.mark.parametrize("field", ["place", "count"])
@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [("holt", "maas", True), ("holt", None, True), ("holt", "holt", False), (None, None, False)],
)
def test_two_voices_of_one_report(field: Field, one: str | None, other: str | None, differ: bool) -> None:
    pair = said("12", field=field, by=one), said("19", field=field, by=other, at=9)
    assert [d.field for d in told(**{field: pair})] == ([field] if differ else [])


@pytest.mark.parametrize(
    ("field", "one", "other", "on", "differ"),
    [
        ("count", "holt", "maas", 2, True),
        ("count", "holt", "maas", 3, False),
        ("count", None, None, 2, False),
        ("count", None, "maas", 2, True),
        ("place", "holt", "maas", 9, True),
        ("place", None, None, 9, True),
        ("place", None, "maas", 9, True),
        ("place", "maas", "maas", 9, False),
    ],
)
def test_two_reports_are_two_voices_on_a_place_at_any_time_and_on_a_count_only_at_once(
    field: Field, one: str | None, other: str | None, on: int, differ: bool
) -> None:
    pair = said("12", field=field, by=one), said("19", on=on, field=field, by=other)
    assert bool(told(**{field: pair})) == differ


def test_each_field_has_its_own_line() -> None:
    found = told(
        status=(dispute("scheduled", "denied"),),
        date_=(said("12", field="date", by="holt"), said("15", field="date", by="maas", at=9)),
        place=(said("Ghent", field="place", by="holt"), said("Bruges", field="place", by="maas", at=9)),
        count=(said("12", field="count", by="holt"), said("19", field="count", by="maas", at=9)),
        format=(said("full", field="format", by="holt"), said("brief", field="format", by="maas", at=9)),
    )
    assert [d.field for d in found] == ["status", "date", "place", "count"]
    assert len({d.id for d in found}) == 4


def test_a_voice_that_is_only_described_counts_where_another_report_has_another_figure() -> None:
    crowd = said("1200", field="count", by="police", article="a01a", sure=0.45)
    other = said("4000", field="count", by="holt", article="a01b")
    assert len(told(count=(crowd, other))) == 1
    assert told(count=(crowd, replace(other, article="a01a"))) == []


def test_what_is_not_shown_has_no_disagreement() -> None:
    pair = dispute("scheduled", "denied")
    assert told(status=(pair,)) and not told(status=(pair,), event=replace(EVENT, shown=False))


@pytest.mark.parametrize("days", [(), DAYS[:1], (DAYS[0], said("21", field="date", article="a02"))])
def test_outlets_that_do_not_tell_one_day_may_tell_two_places(days: tuple[Assertion, ...]) -> None:
    pair = said("Ghent", field="place"), said("Bruges", on=2, field="place")
    assert told(place=pair) and not told(place=pair, event=replace(EVENT, assertions=days))


@pytest.mark.parametrize(
    ("value", "differ"), [("Friday", True), ("2253 GMT Friday", False), ("2253 UTC Friday", False)]
)
def test_a_day_in_greenwich_is_another_elsewhere(value: str, differ: bool) -> None:
    first = replace(said("9", field="date", by="holt"), value=value)
    second = replace(said("10", field="date", by="maas", at=9), value="Saturday")
    assert bool(told(date_=(first, second))) == differ


def over(event: str, field: Field, *sides: Assertion) -> Disagreement:
    return Disagreement(f"d-{event}", event, "", field, tuple(sides))


def test_a_toll_is_told_once_of_what_people_died_of() -> None:
    events = {each.id: each for each in (replace(EVENT, kind="death"), replace(EVENT, id="v2", kind="attack"))}
    army, rebels = (said(number, field="count", by=by, article=f"a01{by}") for number, by in (("18", "a"), ("45", "b")))
    deaths, attack = over("v1", "count", army, rebels), over("v2", "count", army, rebels)
    assert without_repeated_deaths([deaths, attack], events) == [attack]
    assert without_repeated_deaths([deaths], events) == [deaths]
    other = over("v2", "count", army, said("50", field="count", by="c", article="a01c"))
    assert without_repeated_deaths([deaths, other], events) == [deaths, other]
