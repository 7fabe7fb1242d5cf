"""What speaks for two clusters being one event, and what against, sign by sign."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.article_clusters import Cluster
from onrecord.link.event_features import SAME_EVENT, family
from tests.link.handmade import cluster, may

ONE_KIND, TWO_KINDS = "they are of one kind", "they are gatherings of two kinds"
ONE_WORD = "the same word names them"
ONE_DAY, OVERLAP = "they have the same day", "their days overlap"
WEEK, MONTHS = "their days are more than a week apart", "their days are months apart"
MOVED = "one tells of a move from the day or the place of the other"
PARTY, PARTIES = "one party takes part in both", "several parties take part in both"
NOBODY, EACH_OTHER = "nobody takes part in both", "each has a party that the other has not"
OTHERS = "each names several who take part, and others than the other"
ONE_PLACE, TWO_PLACES = "they have one place", "they have two places"
NEITHER = "they have neither day nor place in common"
AT_ONCE = "reports of one day give two days"
THEME, CONTEXT, ALIKE = (
    "the same thing is touched by both",
    "their sentences share words",
    "they look alike to the network",
)
BEFORE, TWICE = (
    "one is told as done before the other is told as to come",
    "both are told as done, on days that lie apart",
)
SINCE = "one is told as done, the other as to come"
UNTOLD, DOCUMENT, FAR_APART = (
    "one of them tells neither who, where nor when",
    "they stand in one document, which tells them apart",
    "one document gives them days far apart",
)


ONLY_ONE, ONCE = "each report tells of one such accident alone", "the same people do what one does but once"
COMPANY = "the very same people take part in both, on days that meet"
ANOTHERS = "they are of a kind that is told apart by whose it is, and of two"
ONE_MORE = "the later report tells of one more of the kind"


def values(a: Cluster, b: Cluster) -> dict[str, float]:
    """Return the signs that are there, in both directions, with how far they are."""
    there, back = ({f.reason: f.value(one, other) for f in SAME_EVENT.features} for one, other in ((a, b), (b, a)))
    assert there == back
    return {reason: value for reason, value in there.items() if value}


def signs(a: Cluster, b: Cluster) -> set[str]:
    """Return the signs that are there of clusters of two documents, without those of kind and of telling apart."""
    found = values(a, b)
    assert set(found.values()) <= {1.0}
    return set(found) - {ONE_KIND, UNTOLD}


def test_every_sign_is_named_and_weighs_as_its_words_say() -> None:
    named = {
        *(
            ONE_KIND,
            TWO_KINDS,
            ONE_WORD,
            ONE_DAY,
            OVERLAP,
            WEEK,
            MONTHS,
            MOVED,
            PARTY,
            PARTIES,
            NOBODY,
            EACH_OTHER,
            OTHERS,
        ),
        *(ONE_PLACE, TWO_PLACES, NEITHER, AT_ONCE, THEME, CONTEXT, ALIKE, BEFORE, TWICE, SINCE, UNTOLD, DOCUMENT),
        *(FAR_APART, ONE_MORE, ONLY_ONE, ONCE, COMPANY, ANOTHERS),
    }
    for_one = {ONE_KIND, TWO_KINDS, ONE_WORD, ONE_DAY, OVERLAP, MOVED, PARTY, PARTIES, ONE_PLACE, THEME, CONTEXT, ALIKE}
    for_one |= {ONLY_ONE, ONCE, COMPANY}
    assert {f.reason for f in SAME_EVENT.features} == named and SAME_EVENT.bias < 0
    assert {f.reason for f in SAME_EVENT.features if f.weight > 0} == for_one


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("meeting", "meeting", {ONE_KIND}),
        ("meeting", "rally", {TWO_KINDS}),
        ("event", "debate", {TWO_KINDS}),
        ("event", "strike", set()),
        ("closure", "strike", set()),
        ("strike", "strike", {ONE_KIND}),
    ],
)
def test_kinds(one: str, other: str, told: set[str]) -> None:
    found = values(cluster("a", kind=one, parties="holt"), cluster("b", kind=other, parties="holt"))
    assert set(found) - {PARTY} == told


def test_gatherings_are_one_family_and_others_their_own() -> None:
    assert [family(cluster(kind=kind)) for kind in ("talks", "event", "strike")] == ["event", "event", "strike"]


def test_one_word_is_enough() -> None:
    assert signs(cluster("a", lemmas="meet talk"), cluster("b", lemmas="talk")) == {ONE_WORD}
    assert signs(cluster("a", lemmas="meet"), cluster("b", lemmas="talk")) == set()


FAR_REPORT = may(300)


@pytest.mark.parametrize(
    ("days", "others", "told"),
    [
        ((9, 9), (9, 9), {ONE_DAY}),
        ((9, 11), (9, 11), {ONE_DAY}),
        ((9, 12), (9, 12), {OVERLAP}),
        ((9, 9), (9, 10), {OVERLAP}),
        ((9, 9), (10, 10), set()),
        ((1, 2), (9, 9), set()),
        ((1, 1), (9, 9), {WEEK}),
        ((1, 9), (69, 69), {WEEK}),
        ((1, 8), (69, 70), {WEEK, MONTHS}),
        (None, (69, 70), set()),
        (None, None, set()),
    ],
)
def test_days(days: tuple[int, int] | None, others: tuple[int, int] | None, told: set[str]) -> None:
    a = cluster("a", days=may(*days) if days else None)
    b = cluster("b", days=may(*others) if others else None, on=FAR_REPORT)
    assert signs(a, b) == told


def test_what_leaves_a_place_was_to_be_there() -> None:
    there = cluster(place="lund", days=may(6), lemmas="fair")
    moved = cluster("a02", place="ness", days=may(20), lemmas="fair", left="lund", on=FAR_REPORT)
    assert MOVED in signs(there, moved) and not {NEITHER, WEEK} & signs(there, moved)
    assert MOVED not in signs(replace(there, lemmas=frozenset({"vote"})), moved)


def test_a_day_that_was_moved_lies_nowhere_apart() -> None:
    moved = cluster("a", days=may(90), was=may(2))
    assert signs(moved, cluster("b", days=may(1, 3), on=FAR_REPORT)) == {MOVED}
    put_off = cluster("a", was=may(2), lemmas="vote")
    assert signs(put_off, cluster("b", days=may(2), lemmas="vote")) == {MOVED, ONE_WORD}
    assert signs(put_off, cluster("b", days=may(2), lemmas="rall")) == set()  # another thing planned for that day
    assert signs(cluster("a", was=may(2)), cluster("b", was=may(2))) == set()
    assert signs(moved, cluster("b", days=may(1), on=FAR_REPORT)) == {WEEK, MONTHS}


def test_a_plan_that_is_told_to_have_another_day_lies_nowhere_apart_from_the_earlier_plan() -> None:
    moved = cluster("b", days=may(90), lemmas="tria", anew=True, on=may(20))
    assert signs(moved, cluster("a", days=may(24), lemmas="tria", on=may(1))) == {ONE_WORD}
    assert signs(moved, cluster("a", days=may(24), lemmas="tria", on=may(30))) == {ONE_WORD, WEEK, MONTHS}
    assert signs(moved, cluster("a", days=may(24), lemmas="rall", on=may(1))) == {WEEK, MONTHS}
    over = cluster("a", days=may(1), past=True, lemmas="tria", on=may(2))
    assert {WEEK, MONTHS} <= signs(moved, over)


@pytest.mark.parametrize(
    ("parties", "others", "told"),
    [
        ("holt", "holt", {PARTY}),
        ("holt maas", "holt maas", {PARTY, PARTIES}),
        ("holt maas", "holt lund", {PARTY, EACH_OTHER, OTHERS}),
        ("holt maas", "lund berg", {NOBODY, OTHERS}),
        ("holt maas", "holt", {PARTY}),
        ("holt", "lund", {NOBODY}),
        ("holt", "", set()),
        ("", "", set()),
    ],
)
def test_parties(parties: str, others: str, told: set[str]) -> None:
    assert signs(cluster("a", parties=parties), cluster("b", parties=others)) == told


@pytest.mark.parametrize(
    ("place", "other", "told"),
    [
        (("p1", "linden"), ("p1", "linden"), {ONE_PLACE}),
        (("p1", "linden"), ("p1", "port"), {ONE_PLACE}),
        (("p1", "linden"), ("p2", "linden harbour"), {ONE_PLACE}),
        (("p1", "linden hall"), ("p2", "linden harbour"), {TWO_PLACES}),
        (("p1", "linden"), (None, ""), set()),
        ((None, ""), (None, ""), set()),
    ],
)
def test_places(place: tuple[str | None, str], other: tuple[str | None, str], told: set[str]) -> None:
    a, b = (cluster(name, place=at, where=where) for name, (at, where) in (("a", place), ("b", other)))
    assert signs(a, b) == told


def test_neither_day_nor_place_takes_both() -> None:
    a = cluster("a", place="p1", where="linden", days=may(9))
    assert signs(a, cluster("b", place="p2", where="ghent", days=may(10), on=FAR_REPORT)) == {TWO_PLACES, NEITHER}
    assert signs(a, cluster("b", place="p2", where="ghent", days=may(9), on=FAR_REPORT)) == {TWO_PLACES, ONE_DAY}
    assert signs(a, cluster("b", place="p1", where="linden", days=may(10), on=FAR_REPORT)) == {ONE_PLACE}


def test_two_days_at_once_are_two_plans() -> None:
    a = cluster("a", days=may(9), on=may(2))
    assert signs(a, cluster("b", days=may(10), on=may(2, 3))) == {AT_ONCE}
    assert signs(a, cluster("b", days=may(9), on=may(2))) == {ONE_DAY}
    assert signs(a, cluster("b", days=may(10), on=may(3))) == set()
    assert signs(a, cluster("b", days=may(10), on=None)) == set()
    assert signs(cluster("a", days=may(9), on=None), cluster("b", days=may(10), on=None)) == set()


def test_two_strikes_of_one_document_are_two_by_their_days() -> None:
    assert FAR_APART in signs(cluster("a", days=may(4)), cluster("a", days=may(18)))
    assert FAR_APART not in signs(cluster("a", days=may(4)), cluster("a", days=may(6)))  # two voices, two days
    assert FAR_APART not in signs(cluster("a", days=may(4)), cluster("b", days=may(18)))
    assert FAR_APART not in signs(cluster("a", days=may(18), was=may(4)), cluster("a", days=may(4)))  # moved


def test_two_days_in_one_document_are_told_apart_by_it() -> None:
    assert signs(cluster("a", days=may(9)), cluster("a", days=may(10))) == {DOCUMENT}


def test_one_thing_that_is_touched_by_both() -> None:
    assert signs(cluster("a", themes="line mill"), cluster("b", themes="mill")) == {THEME}
    assert signs(cluster("a", themes="line"), cluster("b", themes="mill")) == set()


def test_words_around_count_by_the_part_of_the_fewer_that_is_shared() -> None:
    a, b = cluster("a", context="quay boat"), cluster("b", context="quay tram bell mill")
    assert values(a, b)[CONTEXT] == 0.5
    assert values(a, cluster("b", context="quay boat bell"))[CONTEXT] == 1
    assert CONTEXT not in values(a, cluster("b", context="tram")) and CONTEXT not in values(a, cluster("b"))


@pytest.mark.parametrize(
    ("vector", "other", "alike"),
    [
        ((3, 4), (3, 4), 1.0),
        ((3, 4), (4, 3), 24 / 25),
        ((3, 4), (6, 8), 1.0),
        ((3, 0), (0, 4), 0.0),
        ((3, 4), (-3, -4), 0.0),
        ((3, 4), (0, 0), 0.0),
        ((3, 4), (), 0.0),
        ((), (), 0.0),
    ],
)
def test_the_network_sees_likeness_by_the_angle(vector: tuple[int, ...], other: tuple[int, ...], alike: float) -> None:
    found = values(cluster("a", vector=vector), cluster("b", vector=other))
    assert found.get(ALIKE, 0.0) == pytest.approx(alike)


def test_done_first_and_to_come_later_are_two() -> None:
    done = cluster("a", past=True, on=may(2, 3))
    assert signs(done, cluster("b", past=False, on=may(4))) == {BEFORE}
    assert signs(done, cluster("b", past=False, on=may(3))) == {SINCE}
    assert signs(done, cluster("b", past=False, on=may(1))) == {SINCE}
    assert signs(done, cluster("b", past=False, on=None)) == {SINCE}
    assert signs(done, cluster("b", past=None, on=may(4))) == set()
    assert signs(cluster("a", past=None), cluster("b", past=False, on=may(4))) == set()
    assert signs(done, cluster("b", past=True, on=may(4))) == set()


def test_a_plan_of_a_day_is_what_was_done_on_it() -> None:
    done = cluster("a", past=True, days=may(9))
    assert signs(done, cluster("b", past=False, days=may(9), on=may(4))) == {ONE_DAY}
    assert signs(done, cluster("b", past=False, days=may(10), on=may(4))) == {BEFORE}


def test_what_was_done_on_two_days_was_done_twice() -> None:
    done = cluster("a", past=True, days=may(9))
    assert signs(done, cluster("b", past=True, days=may(12), on=may(20))) == {TWICE}
    assert signs(done, cluster("b", past=True, days=may(11), on=may(20))) == set()
    assert signs(done, cluster("b", past=None, days=may(12), on=may(20))) == set()


def test_one_that_tells_nothing_is_hard_to_place() -> None:
    told, untold = cluster("a", parties="holt"), cluster("b")
    assert UNTOLD in values(told, untold)
    assert UNTOLD in values(untold, untold)
    assert UNTOLD not in values(told, told)


INTERVALS = st.none() | st.builds(lambda day, more: may(day, day + more), st.integers(1, 80), st.integers(0, 5))
WORDS = st.sampled_from(["", "x", "x y", "y z"])
CLUSTERS = st.builds(
    cluster,
    st.sampled_from("ab"),
    on=INTERVALS,
    kind=st.sampled_from(["event", "rally", "strike"]),
    parties=WORDS,
    place=st.sampled_from([None, "p", "q"]),
    where=WORDS,
    days=INTERVALS,
    was=INTERVALS,
    past=st.sampled_from([None, True, False]),
    themes=WORDS,
    context=WORDS,
    vector=st.sampled_from([(), (1, 2), (-3, 1)]),
)


@given(CLUSTERS, CLUSTERS)
def test_it_does_not_matter_which_of_two_is_asked_first(a: Cluster, b: Cluster) -> None:
    assert all(0 <= value <= 1.0000001 for value in values(a, b).values())


@pytest.mark.parametrize(
    ("first", "later", "on", "there"),
    [(False, True, 5, True), (True, False, 5, False), (True, True, 5, False), (False, True, 1, False)],
)
def test_another_of_its_kind_is_not_what_an_earlier_report_told(first: bool, later: bool, on: int, there: bool) -> None:
    old = replace(cluster("a01", kind="attack"), another=first)
    new = replace(cluster("a02", kind="attack", on=may(on)), another=later)
    assert (ONE_MORE in values(old, new)) == there
    assert ONE_MORE not in values(old, replace(new, kind="strike"))


def test_an_accident_of_which_each_report_tells_one_alone_is_one() -> None:
    quake = {"kind": "earthquake", "lemmas": "quak"}
    one, other = (cluster(of, sole=True, **quake) for of in ("a", "b"))  # type: ignore[arg-type]
    assert ONLY_ONE in values(one, other)
    assert ONLY_ONE not in values(one, replace(other, sole=False))  # it tells of two quakes
    assert ONLY_ONE not in values(one, replace(other, lemmas=frozenset({"trem"})))
    assert ONLY_ONE not in values(replace(one, days=may(2)), replace(other, days=may(5)))
    elsewhere = (replace(each, place=at, where=frozenset({at})) for each, at in ((one, "ness"), (other, "lund")))
    assert ONLY_ONE not in values(*elsewhere)
    assert ONLY_ONE not in values(replace(one, kind="meeting"), replace(other, kind="meeting"))


@pytest.mark.parametrize(
    ("first", "second", "told_first", "told_next", "there"),
    [
        (3, 6, 10, 11, False),  # both before either report: somebody gives another day
        (3, 6, 4, 7, True),  # the second one after the first report
        (3, 8, 10, 11, True),  # too far apart for one
    ],
)
def test_two_days_before_either_report_may_be_one_event_in_dispute(
    first: int, second: int, told_first: int, told_next: int, there: bool
) -> None:
    one = cluster("a", days=may(first), past=True, on=may(told_first))
    other = cluster("b", days=may(second), past=True, on=may(told_next))
    assert (TWICE in values(one, other)) == there


@pytest.mark.parametrize(
    ("kind", "parties", "others", "told"),
    [
        ("death", "holt", "holt", True),
        ("resignation", "holt", "holt", True),
        ("wedding", "holt maas", "holt maas", True),
        ("wedding", "holt maas", "holt", False),
        ("death", "", "", False),
        ("meeting", "holt", "holt", False),
    ],
)
def test_nobody_dies_twice(kind: str, parties: str, others: str, told: bool) -> None:
    found = values(cluster("a", kind=kind, parties=parties), cluster("b", kind=kind, parties=others))
    assert (ONCE in found) == told


@pytest.mark.parametrize(
    ("kind", "parties", "others", "told"),
    [
        ("arrest", "ada", "carl", True),
        ("resignation", "ada", "carl", True),
        ("arrest", "ada", "ada carl", False),
        ("arrest", "ada", "", False),
        ("meeting", "ada", "carl", False),
    ],
)
def test_the_arrest_of_one_is_not_that_of_another(kind: str, parties: str, others: str, told: bool) -> None:
    found = values(cluster("a", kind=kind, parties=parties), cluster("b", kind=kind, parties=others))
    assert (ANOTHERS in found) == told
