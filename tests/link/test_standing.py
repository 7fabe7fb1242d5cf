"""Days, places, counts and formats along their timelines."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.timeline_state import TimelineState, state_of_timeline, taking_part
from onrecord.model.assertion import Assertion, Field
from onrecord.model.citation import Citation
from tests.link.asserted import of_may, ordered, said


def walked(timeline: Sequence[Assertion], *, may_change: bool = True, **previous: str) -> TimelineState:
    reports = of_may(timeline, **previous)
    return state_of_timeline(ordered(timeline, reports), reports, may_change=may_change)


def steps(found: TimelineState) -> list[tuple[str, str]]:
    return [(before.value, after.value) for before, after in found.steps]


def day(value: str, on: int, *, by: str | None = None, former: bool = False, article: str | None = None) -> Assertion:
    return said(value, on=on, by=by, field="date", former=former, article=article, at=int(value.split("-")[0]))


def held(found: TimelineState) -> str | None:
    return found.holds.value if found.holds else None


def test_a_plan_that_is_moved_twice_has_two_steps() -> None:
    found = walked([day("20", 1), day("23", 5), day("28", 9)])
    assert (held(found), steps(found)) == ("28", [("20", "23"), ("23", "28")])


def test_a_day_told_more_exactly_is_no_step() -> None:
    found = walked([day("1-31", 1), day("12", 5)])
    assert (held(found), steps(found)) == ("12", [])


def test_a_day_told_less_exactly_keeps_the_exact_one() -> None:
    found = walked([day("12", 1), day("1-31", 5)])
    assert (held(found), steps(found)) == ("12", [])


def test_words_that_take_a_day_back_make_the_step_alone() -> None:
    found = walked([day("12", 5, former=True), day("15", 5)])
    assert (held(found), steps(found)) == ("15", [("12", "15")])


def test_a_day_may_give_way_to_a_longer_stretch() -> None:
    found = walked([day("9", 1), day("9", 5, former=True), day("10-31", 5)])
    assert (held(found), steps(found)) == ("10-31", [("9", "10-31")])


def test_an_old_move_told_again_is_no_second_step() -> None:
    found = walked([day("12", 1), day("12", 5, former=True), day("15", 5), day("12", 9, former=True), day("15", 9)])
    assert (held(found), steps(found)) == ("15", [("12", "15")])


def test_two_voices_of_one_day_are_in_conflict() -> None:
    found = walked([day("12", 3, by="x", article="a03x"), day("15", 3, by="y", article="a03y")])
    assert not found.steps and [{a.value for a in pair} for pair in found.conflicts] == [{"12", "15"}]


def test_the_day_of_what_has_happened_does_not_move() -> None:
    assert not walked([day("2", 10), day("4", 15)], may_change=False).steps


def test_an_edited_page_moves_it_all_the_same() -> None:
    found = walked([day("14", 1, article="a01e"), day("15", 1, article="a01l")], may_change=False, a01l="a01e")
    assert steps(found) == [("14", "15")]


@pytest.mark.parametrize(
    ("field", "one", "other", "changed"),
    [
        ("place", "Ghent", "Bruges", True),
        ("place", "Lantern Hall", "Town Hall", True),
        ("place", "Ghent", "Lantern Hall", False),
        ("place", "France", "Paris", False),
        ("place", "Germany", "Paris", True),
        ("count", "12", "19", True),
        ("count", ">10", "11", False),
        ("count", "~200", "230", False),
        ("count", "~200", "300", True),
        ("format", "full", "brief", True),
        ("format", "full-fledged", "long", False),
        ("format", "brief", "by phone", False),
        ("format", "face-to-face", "by video", True),
    ],
)
def test_what_can_be_compared_and_differs_is_a_step(field: Field, one: str, other: str, changed: bool) -> None:
    found = walked([said(one, on=1, field=field), said(other, on=9, field=field)])
    assert bool(found.steps) == changed


def test_the_dead_are_not_the_injured() -> None:
    dead, hurt = (said(value, on=on, field="count") for value, on in (("12 killed", 1), ("30 injured", 5)))
    assert not walked([dead, hurt]).steps


def test_who_pulls_out_leaves_and_who_comes_instead_joins() -> None:
    timeline = [
        said("Roy", on=1, field="participants", at=0),
        said("Carter", on=1, field="participants", at=9),
        said("Roy", on=5, field="participants", former=True, at=0),
        said("Lund", on=5, field="participants", at=9),
    ]
    reports = of_may(timeline)
    joined, left, gone = taking_part(ordered(timeline, reports))
    assert gone == {"e-Roy"}
    assert [(b.value, a.value) for b, a in joined] == [("Roy", "Lund")] and [a.value for _, a in left] == ["Roy"]


def test_naming_more_people_is_no_change() -> None:
    timeline = [said("Roy", on=1, field="participants"), said("Lund", on=5, field="participants")]
    reports = of_may(timeline)
    assert taking_part(ordered(timeline, reports)) == ([], [], set())


DAYS = st.builds(day, st.integers(1, 28).map(str), on=st.integers(1, 28), by=st.sampled_from([None, "x", "y"]))


@given(st.lists(DAYS, min_size=1, max_size=8), st.randoms())
def test_the_order_of_arrival_changes_nothing(timeline: list[Assertion], random: object) -> None:
    other = list(timeline)
    random.shuffle(other)  # type: ignore[attr-defined]
    assert walked(timeline) == walked(other)


@given(st.lists(st.integers(1, 28), min_size=1, max_size=12))
def test_a_plan_told_day_by_day_has_a_step_wherever_its_day_is_another(days: list[int]) -> None:
    found = walked([day(str(value), 2 * n + 1) for n, value in enumerate(days)])
    told = [(str(a), str(b)) for a, b in pairwise(days) if a != b]
    assert (held(found), steps(found)) == (str(days[-1]), told)


def test_one_assertion_of_two_clusters_is_one_with_the_reprints_of_both() -> None:
    plain = said("Ghent", field="place")
    printed = replace(plain, reprints=(Citation("a09", plain.span),))
    assert list(ordered([plain, printed], of_may([plain]))) == list(ordered([printed, plain], of_may([plain])))
    assert list(ordered([plain, printed], of_may([plain]))) == [printed]
