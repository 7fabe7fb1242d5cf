"""Parties of all reports: first within a story, then across stories; a bare surname is whose it fits clearly best."""

from collections.abc import Sequence

import pytest

from onrecord.link.entities.joining import MARGIN, Parties, agreed, join_by_names, parties, same, signs_of
from onrecord.link.entities.party_clusters import Clusters, Scored
from onrecord.link.entities.party_evidence import At, Signs
from onrecord.model.chain import PartyKind
from onrecord.model.record import Document
from tests.link.reported import ats, context, document, judgement, party, place_in, post, sign

MAYOR = [post("mayor", places=["Trieste"])]


def together(found: Parties, *places: str) -> bool:
    return len({found.of[at] for at in ats(*places)}) == 1


def report(article: str, *names: str, kind: PartyKind = "person", day: str = "2031-05-01") -> Document:
    return document(article, ", ".join(names), *(party(name, kind) for name in names), day=day)


def test_each_chain_has_an_entity_and_each_entity_stands_once_by_id() -> None:
    found = parties([report("a1", "Ann Lee", "Bo Day"), report("a2", "Ann Lee")], [["a1", "a2"]])
    assert set(found.of) == set(ats("a1:0", "a1:1", "a2:0"))
    assert [e.id for e in found.entities] == sorted(set(found.of.values()))
    assert {e.name for e in found.entities} == {"Ann Lee", "Bo Day"}


def test_a_name_joins_within_a_story_and_not_without_a_second_sign() -> None:
    reports = [report("a1", "Ann Lee"), report("a2", "Ann Lee", day="2031-09-01")]
    assert together(parties(reports, [["a1", "a2"]]), "a1:0", "a2:0")
    assert not together(parties(reports), "a1:0", "a2:0")
    assert not together(parties(reports, [["a1"], ["a2"]]), "a1:0", "a2:0")


def test_a_second_sign_joins_across_stories() -> None:
    reports = [document(of, "Ann Lee", party("Ann Lee", offices=MAYOR)) for of in ("a1", "a2")]
    assert together(parties(reports), "a1:0", "a2:0")


def test_a_story_settles_whose_a_surname_is_before_other_stories_are_looked_at() -> None:
    one = document("a1", "Ann Lee", party("Ann Lee"))
    bare = document("a2", "Lee", party("Lee", offices=MAYOR))
    mayor = document("a3", "Bea Lee", party("Bea Lee", offices=MAYOR))
    assert together(parties([one, bare, mayor], [["a1", "a2"]]), "a1:0", "a2:0")
    assert together(parties([one, bare, mayor]), "a2:0", "a3:0")


def test_stories_that_share_an_article_are_one() -> None:
    found = signs_of([report(f"a{n}", "Ann Lee") for n in range(5)], [["a0", "a1"], [], ["a1", "a2"], ["a3"]])
    stories = [found[f"a{n}", 0].context.story for n in range(5)]
    assert stories[0] == stories[1] == stories[2] and len(set(stories)) == 3
    assert len({one.context.story for one in signs_of([report("a1", "Ann"), report("a2", "Ann")]).values()}) == 2


def named(kind: PartyKind, of: str, name: str = "veldmark") -> Signs:
    return sign(name, of=of, kind=kind, told=context(story="s"))


@pytest.mark.parametrize(
    ("kinds", "now"),
    [
        ("place organisation organisation", "organisation organisation organisation"),
        ("place place organisation", "place place place"),
        ("place organisation", "organisation organisation"),
        ("place organisation organisation place", "organisation organisation organisation organisation"),
        ("person place", "place place"),
        ("place place", "place place"),
        ("place place place organisation organisation person", "place place place place place place"),
        ("organisation group group", "organisation group group"),
    ],
)
def test_a_name_has_the_kind_that_most_reports_of_its_story_give_it(kinds: str, now: str) -> None:
    told = [named(kind, f"a{n}") for n, kind in enumerate(kinds.split())]  # type: ignore[arg-type]
    assert [one.kind for one in agreed([*told, named("person", "a9", "ann lee")])] == [*now.split(), "person"]


def test_kinds_are_agreed_within_a_story_alone() -> None:
    reports = [
        report("a1", "Veldmark", kind="place"),
        *(report(f"a{n}", "Veldmark", kind="organisation") for n in "23"),
    ]
    assert signs_of(reports, [["a1", "a2", "a3"]])["a1", 0].kind == "organisation"
    assert signs_of(reports, [["a2", "a3"]])["a1", 0].kind == "place"


def test_same_gives_the_score_of_those_who_are_held_for_one() -> None:
    ann, story = sign("ann lee", of="a1", told=context(story="s")), context(story="s")
    assert same(ann, sign("ann lee", of="a2", told=story)) == 1.7
    assert same(ann, sign("ann lee", of="a3")) is None
    assert same(ann, sign("bo day", of="a4")) is None


LEE, ANN, BEA, OTHER = ats("a1:0", "a2:0", "a3:0", "a4:0")


def clusters_of(*names: str, pairs: Sequence[Scored], apart: Sequence[tuple[At, At]] = ()) -> list[list[At]]:
    found = {(f"a{n}", 0): sign(name, of=f"a{n}", told=context(story="s")) for n, name in enumerate(names, 1)}
    clusters = Clusters(found, apart)
    join_by_names(clusters, found, pairs)
    return clusters.all()


@pytest.mark.parametrize(
    ("better", "settled"), [(MARGIN, True), (MARGIN - 0.01, False), (0.0, False), (2.0, True)]
)  # fmt: skip
def test_a_surname_is_whose_it_fits_clearly_best(better: float, settled: bool) -> None:
    pairs = [(1.0 + better, LEE, ANN), (1.0, BEA, LEE)]
    wanted = [[LEE, ANN], [BEA]] if settled else [[LEE], [ANN], [BEA]]
    assert clusters_of("lee", "ann lee", "bea lee", pairs=pairs) == wanted
    turned = [(score, other, one) for score, one, other in reversed(pairs)]
    assert clusters_of("lee", "ann lee", "bea lee", pairs=turned) == wanted


@pytest.mark.parametrize("score", [0.9, 1.0, 1.1, 1.4, 1.7])
def test_scores_are_compared_as_decimals(score: float) -> None:  # 1.2 - 0.9 is less than 0.3 to a machine
    pairs = [(round(score + MARGIN, 2), LEE, ANN), (score, LEE, BEA)]
    assert clusters_of("lee", "ann lee", "bea lee", pairs=pairs) == [[LEE, ANN], [BEA]]


def test_two_reports_on_one_person_are_one_whom_a_surname_fits() -> None:
    pairs = [(1.5, ANN, BEA), (1.2, LEE, ANN), (1.1, LEE, BEA), (0.9, LEE, OTHER)]
    assert clusters_of("lee", "ann lee", "ann lee", "cy lee", pairs=pairs) == [[LEE, ANN, BEA], [OTHER]]
    near = [*pairs[:3], (1.0, LEE, OTHER)]  # measured against the best of the one person, not the last
    assert clusters_of("lee", "ann lee", "ann lee", "cy lee", pairs=near) == [[LEE], [ANN, BEA], [OTHER]]


def test_the_best_pair_of_a_person_counts_wherever_it_stands() -> None:
    pairs = [(1.5, ANN, BEA), (1.0, LEE, ANN), (1.4, LEE, BEA), (1.1, LEE, OTHER)]
    assert clusters_of("lee", "ann lee", "ann lee", "cy lee", pairs=pairs) == [[LEE, ANN, BEA], [OTHER]]


def test_a_surname_that_fits_one_barred_and_one_other_is_the_others() -> None:
    pairs = [(1.0, LEE, ANN), (1.0, LEE, BEA)]
    assert clusters_of("lee", "ann lee", "bea lee", pairs=pairs, apart=[(LEE, ANN)]) == [[LEE, BEA], [ANN]]


def test_surnames_are_joined_where_no_full_name_is_theirs() -> None:
    assert clusters_of("lee", "lee", pairs=[(1.0, LEE, ANN)]) == [[LEE, ANN]]
    open_ = [(1.0, LEE, ANN), (1.0, ANN, BEA), (1.0, ANN, OTHER)]  # the second may be two people's
    assert clusters_of("lee", "lee", "bea lee", "cy lee", pairs=open_) == [[LEE], [ANN], [BEA], [OTHER]]
    other = [(1.0, LEE, ANN), (1.0, ANN, BEA)]
    assert clusters_of("lee", "lee", "bea lee", pairs=other) == [[LEE], [ANN, BEA]]


def test_full_names_are_joined_before_any_surname() -> None:
    pairs = [(9.0, LEE, ANN), (1.0, BEA, OTHER), (9.0, LEE, BEA)]
    assert clusters_of("lee", "ann lee", "bea lee", "bea lee", pairs=pairs) == [[LEE], [ANN], [BEA, OTHER]]


def test_single_words_of_bodies_are_full_names() -> None:
    found = {(f"a{n}", 0): sign("norvane", of=f"a{n}", kind="organisation") for n in (1, 2, 3)}
    clusters = Clusters(found)
    join_by_names(clusters, found, [(1.0, LEE, ANN), (1.0, LEE, BEA)])
    assert clusters.all() == [[LEE, ANN, BEA]]


def test_people_have_the_last_word() -> None:
    reports = [document(of, name, party(name)) for of, name in (("a1", "Ann Lee"), ("a2", "Ann Lee"), ("a3", "Bo Day"))]
    one, two, three = (place_in(w, w.article.text) for w in reports)
    found = parties(
        reports, [["a1", "a2", "a3"]], [judgement("party", one, two, "not the same"), judgement("party", two, three)]
    )
    assert not together(found, "a1:0", "a2:0") and together(found, "a2:0", "a3:0")
