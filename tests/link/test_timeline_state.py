"""What holds of days, places, formats and counts, and who takes part, step by step."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.timeline_state import BESIDE, Step, TimelineState, state_of_timeline, taking_part
from onrecord.model.assertion import INSTEAD, JOINS, Assertion, Field
from onrecord.model.span import Span
from tests.link.asserted import of_may, ordered, said


def walked(*timeline: Assertion, may_change: bool = True, **previous: str) -> TimelineState:
    reports = of_may(timeline, **previous)
    return state_of_timeline(ordered(timeline, reports), reports, may_change=may_change)


def day(
    value: str, on: int = 1, *, article: str | None = None, by: str | None = None, former: bool = False
) -> Assertion:
    return said(value, on=on, by=by, field="date", former=former, article=article, at=int(value.split("-")[0]))


def values(pairs: Sequence[Step]) -> list[tuple[str, str]]:
    return [(before.value, after.value) for before, after in pairs]


def places(pairs: Sequence[Step]) -> list[tuple[str, str]]:
    return [(before.article, after.article) for before, after in pairs]


def held(found: TimelineState) -> str | None:
    return found.holds.value if found.holds else None


def test_nothing_asserted_holds_nothing() -> None:
    assert state_of_timeline((), of_may(())) == TimelineState(None, (), ())


def test_what_is_ahead_moves_unless_it_is_told_otherwise() -> None:
    timeline = [day("12", 1), day("15", 5)]
    reports = of_may(timeline)
    assert values(state_of_timeline(ordered(timeline, reports), reports).steps) == [("12", "15")]


def test_the_latest_words_for_the_value_that_holds_are_cited() -> None:
    found = walked(day("12", 1), day("12", 5))
    assert found.holds and found.holds.article == "a05"


def test_a_format_said_in_other_words_is_cited_as_it_was_said_last() -> None:
    assert held(walked(said("full", on=1, field="format"), said("by phone", on=5, field="format"))) == "by phone"


def test_a_step_leads_from_the_last_words_for_the_old_value() -> None:
    assert places(walked(day("12", 1), day("12", 3), day("15", 9)).steps) == [("a03", "a09")]


def test_a_conflict_cites_the_last_words_on_the_other_side() -> None:
    found = walked(day("12", article="a03x"), day("12", article="a03y"), day("15", article="a03z"))
    assert (places(found.conflicts), found.steps) == ([("a03y", "a03z")], ())


def test_an_exact_day_within_a_month_is_what_the_next_day_moves() -> None:
    assert values(walked(day("1-31", 1), day("12", 3), day("20", 9)).steps) == [("12", "20")]


def test_a_month_told_again_after_its_day_leaves_the_day_to_be_moved() -> None:
    assert values(walked(day("12", 1), day("1-31", 3), day("20", 9)).steps) == [("12", "20")]


def test_what_is_later_than_one_report_and_not_than_the_other_settles_nothing() -> None:
    found = walked(day("12", 1), day("12", article="a03a"), day("15", article="a03b"))
    assert (held(found), found.steps, found.conflicts) == ("12", (), ())


def test_a_day_of_what_has_happened_that_is_told_otherwise_later_is_no_conflict() -> None:
    found = walked(day("2", 10), day("4", 15), may_change=False)
    assert (held(found), found.steps, found.conflicts) == ("2", (), ())


# Words that take a value back.


def test_a_value_taken_back_with_nothing_instead_holds_no_longer() -> None:
    found = walked(day("12", 1), day("12", 5, former=True))
    assert (found.holds, found.steps) == (None, ())


def test_what_comes_after_nothing_holds_without_a_step() -> None:
    found = walked(day("12", 1), day("12", 5, former=True), day("15", 9))
    assert (held(found), found.steps) == ("15", ())


def test_a_step_leads_from_the_report_that_gave_the_old_day_not_from_the_one_that_takes_it_back() -> None:
    assert places(walked(day("12", 1), day("12", 5, former=True), day("15", 5)).steps) == [("a01", "a05")]


def test_where_no_report_gave_the_old_day_the_step_leads_from_the_words_that_take_it_back() -> None:
    assert places(walked(day("12", 5, former=True), day("15", 5)).steps) == [("a05", "a05")]


def test_a_day_that_was_given_up_before_is_not_given_up_again() -> None:
    found = walked(day("15", 1), day("12", 5, former=True))
    assert (held(found), found.steps) == ("15", ())


def test_the_old_day_said_again_by_the_report_that_moves_it_is_no_conflict() -> None:
    found = walked(day("12", 5, former=True), day("12", 5), day("15", 5))
    assert (held(found), values(found.steps), found.conflicts) == ("15", [("12", "15")], ())


def test_a_later_report_may_set_the_old_day_anew() -> None:
    found = walked(day("12", 1), day("12", 5, former=True), day("15", 5), day("12", 9))
    assert values(found.steps) == [("12", "15"), ("15", "12")]


def test_a_day_gives_way_to_the_month_in_which_it_lies() -> None:
    found = walked(day("9", 1), day("9", 5, former=True), day("1-31", 5))
    assert (held(found), values(found.steps)) == ("1-31", [("9", "1-31")])


def test_two_days_give_way_to_two_that_overlap_them() -> None:
    found = walked(day("9-10", 1), day("9-10", 5, former=True), day("10-11", 5))
    assert (held(found), values(found.steps)) == ("10-11", [("9-10", "10-11")])


def test_a_month_does_not_give_way_to_a_day_in_it() -> None:
    found = walked(day("1-31", 1), day("1-31", 5, former=True), day("12", 5))
    assert (held(found), found.steps) == ("12", ())


def test_a_format_taken_back_for_one_that_cannot_be_compared_makes_no_step() -> None:
    old, new = said("full", field="format", former=True), said("by phone", field="format", at=9)
    assert (held(walked(old, new)), walked(old, new).steps) == ("by phone", ())


@pytest.mark.parametrize(
    ("field", "old", "new", "same"),
    [
        ("format", ("Full", None, None), ("full", None, None), True),
        ("format", ("full", None, None), ("long", None, None), False),
        ("count", ("nineteen", "19", None), ("19 people", "19", None), True),
        ("count", ("dozens", "24", None), ("dozens", "36", None), False),
        ("place", ("Ghent", None, "e1"), ("Gand", None, "e1"), True),
        ("place", ("Linden", None, "e1"), ("Linden", None, "e2"), False),
    ],
)
def test_a_report_does_not_hold_what_it_takes_back(
    field: Field, old: tuple[str, str, str], new: tuple[str, str, str], same: bool
) -> None:
    back = said(old[0], field=field, normalised=old[1], entity=old[2], former=True)
    found = walked(back, said(new[0], field=field, normalised=new[1], entity=new[2], at=9))
    assert held(found) == (None if same else new[0])


# Who takes part.


def party(name: str, on: int = 1, *, at: int = 0, former: bool = False, article: str | None = None) -> Assertion:
    return said(name, on=on, field="participants", at=at, former=former, article=article)


def roll(*timeline: Assertion) -> tuple[list[Step], list[Step], set[str]]:
    return taking_part(ordered(timeline, of_may(timeline)))


def test_who_leaves_is_cited_where_named_last_and_where_told_to_leave() -> None:
    joined, left, gone = roll(party("Roy", 1), party("Roy", 3), party("Roy", 5, former=True))
    assert (joined, places(left), gone) == ([], [("a03", "a05")], {"e-Roy"})


def test_who_was_never_named_leaves_by_the_words_alone() -> None:
    joined, left, gone = roll(party("Roy", 5, former=True))
    assert (joined, places(left), gone) == ([], [("a05", "a05")], {"e-Roy"})


def test_who_has_left_leaves_once() -> None:
    _, left, gone = roll(party("Roy", 1), party("Roy", 5, former=True), party("Roy", 9, former=True))
    assert (places(left), gone) == ([("a01", "a05")], {"e-Roy"})


def test_a_report_that_tells_it_twice_tells_of_one_leaving() -> None:
    _, left, _ = roll(party("Roy", 1), party("Roy", 5, former=True), party("Roy", 5, at=50, former=True))
    assert [(before.article, after.span.start) for before, after in left] == [("a01", 0)]


def test_who_comes_back_has_not_left_and_may_leave_again() -> None:
    there, out = party("Roy", 1), party("Roy", 5, former=True)
    assert roll(there, out, party("Roy", 9))[2] == set()
    _, left, gone = roll(there, out, party("Roy", 9), party("Roy", 12, former=True))
    assert (places(left), gone) == ([("a01", "a05"), ("a09", "a12")], {"e-Roy"})


def test_the_report_that_tells_of_leaving_names_who_leaves_without_bringing_them_back() -> None:
    _, _, gone = roll(party("Roy", 1), party("Roy", 5), party("Roy", 5, at=50, former=True), party("Roy", 5, at=90))
    assert gone == {"e-Roy"}


@pytest.mark.parametrize(
    ("leaves", "comes", "joins"),
    [
        (0, 5 + BESIDE, True),
        (0, 6 + BESIDE, False),
        (5 + BESIDE, 0, True),
        (6 + BESIDE, 0, False),
        (20, 20, True),
    ],
)
def test_somebody_joins_where_named_beside_who_leaves(leaves: int, comes: int, joins: bool) -> None:
    joined, _, _ = roll(party("Roy", 1), party("Roy", 5, at=leaves, former=True), party("Carr", 5, at=comes))
    assert values(joined) == ([("Roy", "Carr")] if joins else [])


def test_of_two_newcomers_the_nearer_joins() -> None:
    out, far, near = party("Roy", 5, at=30, former=True), party("Dale", 5, at=5), party("Carr", 5, at=40)
    assert values(roll(party("Roy", 1), out, far, near)[0]) == [("Roy", "Carr")]
    out, far, near = party("Roy", 5, at=30, former=True), party("Dale", 5, at=55), party("Carr", 5, at=20)
    assert values(roll(party("Roy", 1), out, far, near)[0]) == [("Roy", "Carr")]


def test_one_who_comes_instead_of_two_joins_once() -> None:
    known = [party("Roy", 1), party("Lund", 1, at=9)]
    out = [party("Roy", 5, former=True), party("Lund", 5, at=9, former=True)]
    joined, left, gone = roll(*known, *out, party("Carr", 5, at=20))
    assert (values(joined), [a.value for _, a in left]) == ([("Roy", "Carr")], ["Roy", "Lund"])
    assert gone == {"e-Roy", "e-Lund"}


def test_two_may_come_instead_of_two() -> None:
    known = [party("Roy", 1), party("Lund", 1, at=9)]
    out = [party("Roy", 5, former=True), party("Lund", 5, at=100, former=True)]
    joined, _, _ = roll(*known, *out, party("Carr", 5, at=10), party("Dale", 5, at=110))
    assert values(joined) == [("Roy", "Carr"), ("Lund", "Dale")]


def test_nobody_joins_who_took_part_before() -> None:
    known = [party("Roy", 1), party("Carr", 1, at=9)]
    assert roll(*known, party("Roy", 5, former=True), party("Carr", 5, at=9))[0] == []


def test_nobody_joins_where_nobody_is_known_to_take_part() -> None:
    assert roll(party("Roy", 5, former=True), party("Carr", 5, at=9))[0] == []


def test_of_two_who_leave_neither_comes_instead_of_the_other() -> None:
    out = [party("Roy", 5, former=True), party("Lund", 5, at=9, former=True), party("Lund", 5, at=18)]
    assert roll(party("Roy", 1), *out)[0] == []


def test_who_leaves_by_one_report_is_not_replaced_by_whom_another_names() -> None:
    assert roll(party("Roy", 1), party("Roy", 5, former=True), party("Carr", 6, at=9))[0] == []


def test_who_joined_and_left_may_join_again() -> None:
    timeline = [
        party("Roy", 1),
        party("Roy", 3, former=True),
        party("Carr", 3, at=9),
        party("Carr", 5, former=True),
        party("Roy", 5, at=9),
        party("Roy", 7, former=True),
        party("Carr", 7, at=9),
    ]
    joined, left, gone = roll(*timeline)
    assert values(joined) == [("Roy", "Carr"), ("Carr", "Roy"), ("Roy", "Carr")]
    assert (places(left), gone) == ([("a01", "a03"), ("a03", "a05"), ("a05", "a07")], {"e-Roy"})


def test_words_that_name_no_party_change_nothing() -> None:
    nobody = [said("some guests", on=on, field="status", former=former) for on, former in ((1, False), (5, True))]
    assert taking_part(nobody) == ([], [], set())


PARTIES = st.builds(
    party,
    st.sampled_from(["Roy", "Carr", "Lund"]),
    st.integers(1, 6),
    at=st.integers(0, 90),
    former=st.booleans(),
)


@given(st.lists(PARTIES, max_size=8))
def test_each_comes_and_leaves_in_turn(timeline: list[Assertion]) -> None:
    joined, left, gone = roll(*timeline) if timeline else ([], [], set())
    for entity in {a.entity for a in timeline}:
        out = [after.article for _, after in left if after.entity == entity]
        assert len(out) == len(set(out))
        assert (entity in gone) <= bool(out)
    came = [(after.article, after.entity) for _, after in joined]
    assert len(came) == len(set(came))


def test_who_joins_those_of_an_earlier_report_is_told_once() -> None:
    there, comes = party("Roy", 1), replace(party("Carter", 5), found_by=JOINS)
    joined, left, _ = roll(there, party("Roy", 5, at=30), comes, replace(comes, span=Span(60, 65)))
    assert (places(joined), left) == ([("a01", "a05")], [])


def test_nobody_joins_whom_an_earlier_report_named_or_where_none_did() -> None:
    comes = replace(party("Carter", 5), found_by=JOINS)
    assert roll(party("Roy", 1), party("Carter", 1, at=20), comes)[0] == []
    assert roll(party("Roy", 5), comes)[0] == []


def test_the_step_from_a_day_that_is_taken_back_is_told_by_the_most_exact_one() -> None:
    found = walked(day("12", 1), day("12", 5, former=True), day("13-31", 5), day("20", 5))
    assert [(before.value, after.value) for before, after in found.steps] == [("12", "20")]


def test_who_comes_instead_joins_once() -> None:
    comes = replace(party("Lund", 5, at=20), found_by=JOINS)
    joined, _, _ = roll(party("Roy", 1), party("Carter", 1, at=9), party("Roy", 5, former=True), comes)
    assert len(joined) == 1


def test_a_voice_that_gives_its_day_again_differs_from_the_one_between() -> None:
    first, second, again = day("4", by="holt"), day("18", 4, by="maas"), day("4", 7, by="holt")
    found = walked(first, second, again)
    assert not found.steps and values(found.conflicts) == [("18", "4")] and found.holds == again
    assert values(walked(first, second, day("4", 7, by="lund")).steps) == [("4", "18"), ("18", "4")]
    assert values(walked(day("4"), second, day("4", 7)).steps) == [("4", "18"), ("18", "4")]


@pytest.mark.parametrize(
    ("by", "on", "moves"), [("maas", 2, False), ("maas", 3, True), ("holt", 2, True), (None, 4, True)]
)
def test_another_voice_within_a_day_need_not_know_of_a_move(by: str | None, on: int, moves: bool) -> None:
    first, second = day("4", by="holt"), day("18", on, by=by)
    found = walked(first, second)
    assert bool(found.steps) == moves and bool(found.conflicts) != moves
    told = walked(first, day("4", 2, by="maas", former=True, article="a02"), day("18", 2, by="maas", article="a02"))
    assert values(told.steps) == [("4", "18")]


def test_what_is_in_conflict_is_cited_as_it_was_said_last() -> None:
    first, second, again = day("4", by="holt"), day("18", 2, by="maas"), day("4", 3, by="holt")
    assert (second, again) in walked(first, second, again).conflicts


def test_who_denies_where_it_was_differs_from_who_says_so_and_nothing_moves() -> None:
    ghent = said("Ghent", field="place", by="holt")
    bruges, not_ghent = (
        said(v, field="place", by="maas", article="a01b", former=v == "Ghent") for v in ("Bruges", "Ghent")
    )
    for order in ((ghent, not_ghent, bruges), (not_ghent, bruges, replace(ghent, article="a01c"))):
        found = walked(*order, may_change=False)
        assert not found.steps and {frozenset(pair) for pair in values(found.conflicts)} == {
            frozenset(("Ghent", "Bruges"))
        }
    assert values(walked(ghent, not_ghent, bruges).steps) == [("Ghent", "Bruges")]


def test_whom_words_put_in_the_place_of_another_joins_from_afar() -> None:
    out, near = party("Roy", 5, at=200, former=True), party("Dale", 5, at=190)
    instead = replace(party("Carr", 5, at=5), found_by=INSTEAD)
    assert values(roll(party("Roy", 1), out, near, instead)[0]) == [("Roy", "Carr")]


def test_two_voices_that_go_on_contradicting_each_other_differ_once_for_each_time() -> None:
    timeline = [day("12" if n % 2 else "15", 1, article=f"a{n:03}", by="ann" if n % 2 else "bo") for n in range(300)]
    assert 1 <= len(walked(*timeline).conflicts) <= len(timeline)


def place(name: str, on: int = 1, *, at: int = 0, former: bool = False, headline: bool = False) -> Assertion:
    return replace(said(name, on=on, field="place", at=at, former=former), headline=headline)


def test_a_step_leads_from_the_place_that_words_name_as_left_not_from_the_town_around_it() -> None:
    found = walked(place("Linden", 1), place("Lantern Hall", 5, former=True), place("Silver Arena", 5, at=30))
    assert values(found.steps) == [("Lantern Hall", "Silver Arena")]


def test_a_headlines_words_for_a_place_do_not_take_the_place_of_the_reports_own() -> None:
    headline, body = place("Lantern", 5, headline=True), place("Lantern Hall", 5, at=30)
    found = walked(place("Silver Arena", 1), headline, body)
    assert values(found.steps) == [("Silver Arena", "Lantern Hall")] and held(found) == "Lantern Hall"
