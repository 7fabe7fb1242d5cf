"""Clusters of parties: the surest pair first, and never two who are known not to be one, however long the chain."""

from collections.abc import Iterable
from itertools import permutations

import pytest

from onrecord.link.entities.party_clusters import Clusters
from onrecord.link.entities.party_evidence import At, Signs
from onrecord.model.chain import Office
from tests.link.reported import ats, context, post, sign

A, B, C, D = ats("a1:0", "a2:0", "a3:0", "a4:0")
OSLO, ROME, ANYWHERE = (post("mayor", places=places) for places in (["oslo"], ["rome"], []))


def of_one_story(*found: Signs, apart: Iterable[tuple[At, At]] = ()) -> Clusters:
    return Clusters({one.at: one for one in found}, apart)


def person(name: str, of: At, *offices: Office, forms: str = "", story: str = "s", beside: str = "") -> Signs:
    told = context(story=story, people=[name, *filter(None, [beside])])
    return sign(name, of=of[0], chain=of[1], offices=offices, forms=filter(None, [forms]), told=told)


def test_the_surest_pair_is_joined_first_and_bars_the_rest() -> None:
    made = [person("ann lee", A), person("a lee", B), person("abe lee", C)]
    pairs = [(0.5, A, B), (0.9, B, C)]
    for order in permutations(pairs):
        clusters = of_one_story(*made)
        clusters.join(order)
        assert clusters.all() == [[A], [B, C]]


def test_of_pairs_as_sure_as_each_other_the_first_by_id_is_joined() -> None:
    made = [person("ann lee", A), person("a lee", B), person("abe lee", C)]
    for order in permutations([(0.5, A, B), (0.5, B, C)]):
        clusters = of_one_story(*made)
        clusters.join(order)
        assert clusters.all() == [[A, B], [C]]


@pytest.mark.parametrize(
    ("known", "between", "other"),
    [
        (person("ann lee", A), person("a lee", B), person("abe lee", C)),
        (person("ann lee", A, OSLO, story="s"), person("ann lee", B, story="t"), person("ann lee", C, ROME, story="u")),
        (person("max roy", A, beside="max roy jr"), person("max roy", B), person("max roy jr", C)),
        (person("max roy jr", A), person("roy", B), person("max roy", C, beside="max roy jr")),
    ],
)
def test_no_chain_of_pairs_joins_two_who_are_not_one(known: Signs, between: Signs, other: Signs) -> None:
    for one, two in ((known, other), (other, known)):
        for link in ((one.at, between.at), (between.at, one.at)):
            clusters = of_one_story(known, between, other)
            assert clusters.unbarred(one.at, between.at) and clusters.unbarred(between.at, two.at)
            clusters.join([(1.0, *link)])
            assert not clusters.unbarred(between.at, two.at) and not clusters.unbarred(two.at, between.at)
            clusters.join([(1.0, between.at, two.at)])
            assert clusters.of(one.at) == clusters.of(between.at) != clusters.of(two.at)


def test_whom_a_person_holds_apart_stays_apart_along_any_chain() -> None:
    made = [person("ann lee", at) for at in (A, B, C, D)]
    for apart in ((A, D), (D, A)):
        clusters = of_one_story(*made, apart=[apart])
        assert not clusters.unbarred(A, D) and not clusters.unbarred(D, A)
        clusters.join([(1.0, A, B), (1.0, C, D)])
        assert not clusters.unbarred(B, C) and not clusters.unbarred(C, B)
        clusters.join([(1.0, B, C)])
        assert clusters.all() == [[A, B], [C, D]]


def test_a_person_who_joins_two_counts_more_than_what_speaks_against_it() -> None:
    clusters = of_one_story(person("ann lee", A), person("bo day", B), person("bo day", C), person("b day", D))
    clusters.force([(A, B), (B, A)])
    assert clusters.all() == [[A, B], [C], [D]]
    assert clusters.unbarred(B, C) and not clusters.unbarred(B, D)  # "B. Day" is not Ann Lee


def test_a_report_that_gives_a_name_as_another_one_unbars_it() -> None:
    married = person("dana roth", A, forms="dana pell")
    clusters = of_one_story(married, person("dana pell", B), person("dana ulm", C))
    assert clusters.unbarred(A, B) and clusters.unbarred(B, A) and not clusters.unbarred(A, C)
    clusters.join([(1.0, A, B)])
    assert clusters.all() == [[A, B], [C]]


def test_a_name_given_by_one_report_holds_for_the_whole_cluster() -> None:
    married = person("dana roth", A, forms="dana pell")
    clusters = of_one_story(married, person("dana roth", B), person("dana pell", C))
    clusters.join([(1.0, B, A)])
    assert clusters.unbarred(B, C) and clusters.unbarred(C, B)


@pytest.mark.parametrize(
    ("one", "other", "story", "unbarred"),
    [
        (OSLO, ROME, "t", False),
        (OSLO, ROME, "s", True),  # in one story a slip of reading is likelier than two namesakes
        (OSLO, OSLO, "t", True),
        (OSLO, ANYWHERE, "t", True),
        (OSLO, post("senator", places=["rome"]), "t", True),
        (OSLO, post("deputy mayor", places=["rome"]), "t", True),
        (post("chair", bodies=["norvane"]), post("chair", bodies=["ulm rail"]), "t", True),
    ],
)
def test_one_post_of_two_places_keeps_two_stories_people_apart(
    one: Office, other: Office, story: str, unbarred: bool
) -> None:
    clusters = of_one_story(person("ann lee", A, one), person("ann lee", B, other, story=story))
    assert clusters.unbarred(A, B) is clusters.unbarred(B, A) is unbarred


def test_who_has_been_mayor_of_both_towns_is_no_other_mayor() -> None:
    clusters = of_one_story(person("ann lee", A, OSLO, ROME), person("ann lee", B, ROME, story="t"))
    assert clusters.unbarred(A, B)


def test_only_full_names_of_people_keep_apart() -> None:
    clusters = of_one_story(
        person("lee", A), person("bo day", B), sign("ulm rail", of="a3", kind="organisation", offices=[OSLO]),
        sign("norvane foods", of="a4", kind="organisation", offices=[ROME]),
    )  # fmt: skip
    assert clusters.unbarred(A, B) and clusters.unbarred(C, D)


@pytest.mark.parametrize(
    ("name", "beside", "other", "unbarred"),
    [
        ("max roy", "max roy jr", "max roy jr", False),
        ("max roy", "max roy iii", "max roy jr", True),
        ("max roy", "max day jr", "max day jr", False),
        ("max roy", "", "max roy jr", True),
    ],
)
def test_a_report_on_father_and_son_keeps_the_son_out(name: str, beside: str, other: str, unbarred: bool) -> None:
    clusters = of_one_story(person(name, A, beside=beside), person(other, B))
    assert clusters.unbarred(A, B) is clusters.unbarred(B, A) is unbarred


def test_a_body_is_not_barred_by_people_of_its_report() -> None:
    told = context(story="s", people=["max roy jr"])
    bodies = [sign("max roy", of=of, kind="organisation", told=told) for of in ("a1", "a2")]
    assert of_one_story(*bodies).unbarred(A, B)
    jr = sign("max roy jr", of="a2", kind="organisation", told=told)
    assert of_one_story(bodies[0], jr).unbarred(A, B)


def test_clusters_and_their_chains_stand_in_order() -> None:
    made = [person("ann lee", at) for at in (D, B, C, A)]
    clusters = of_one_story(*made)
    clusters.join([(1.0, D, B), (1.0, C, A)])
    assert clusters.all() == [[A, C], [B, D]]
