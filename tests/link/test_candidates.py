"""Which chains are compared: those that share a key of their names, and in a crowd a second sign too."""

import pytest

from onrecord.link.entities.candidates import age, blocking_keys, candidate_pairs, name_keys, paired, second_signs
from onrecord.link.entities.names import bones
from onrecord.link.entities.party_evidence import Signs
from onrecord.model.chain import PartyKind
from tests.link.reported import context, post, sign


def pairs(found: object) -> list[tuple[str, str]]:
    return [(one.at[0], other.at[0]) for one, other in found]  # type: ignore[attr-defined]


def many(count: int, name: str = "ann lee", kind: PartyKind = "person", *, story: str | None = None) -> list[Signs]:
    """Return one name in so many articles, each a story of its own where none is given."""
    return [sign(name, of=f"a{n:03}", kind=kind, told=context(story=story or f"s{n}")) for n in range(count)]


def test_the_older_report_comes_first_and_the_undated_last() -> None:
    old, new = (
        sign("ann lee", of=of, told=context(day=day)) for of, day in (("a9", "2031-05-01"), ("a1", "2031-05-02"))
    )
    undated = sign("ann lee", of="a0")
    assert age(old) == ("2031-05-01", "a9", 0) and age(undated) == ("9999", "a0", 0)
    assert set(pairs(candidate_pairs([undated, new, old]))) == {("a9", "a1"), ("a9", "a0"), ("a1", "a0")}


def test_a_report_of_several_days_is_as_old_as_the_first_of_them() -> None:
    assert age(sign("ann lee", told=context(day="2031-05-01/2031-05-04")))[0] == "2031-05-01"


@pytest.mark.parametrize(
    ("one", "keys"),
    [
        (sign("ann lee"), {bones("lee")}),
        (sign("ann lee-roy"), {bones("lee-roy"), bones("lee"), bones("roy")}),
        (sign("ann bo marta quill"), {bones("marta"), bones("quill")}),
        (sign("quill"), {bones("quill")}),
        (sign("ann quill", forms=["quill", "annie", "ann orlov"]), {bones("quill"), bones("orlov")}),
        (sign("norvane foods", kind="organisation"), {"norvane foods", "norvane", "nf"}),
        (sign("norvane", kind="organisation"), {"norvane"}),
        (sign("supreme court", kind="organisation", forms=["court"]), {"supreme court", "court", "sc"}),
        (sign("lake norvane", kind="place", forms=["norvane"]), {"lake norvane"}),
        (sign("police", kind="group"), {"police"}),
    ],
)
def test_names_are_looked_for_under_their_keys(one: Signs, keys: set[str]) -> None:
    assert name_keys(one) == keys


def test_only_a_person_is_looked_for_by_a_first_word() -> None:
    assert blocking_keys(sign("xi jinping")) == {f"person {bones('jinping')}", "begins xi"}
    assert blocking_keys(sign("xi")) == {f"person {bones('xi')}", "begins xi"}
    assert blocking_keys(sign("norvane", kind="organisation")) == {"organisation norvane"}


def test_a_single_word_is_compared_with_the_first_names_that_begin_with_it() -> None:
    bare, whole = [sign("xi", of=f"b{n}") for n in range(2)], many(7, "xi jinping")
    found = pairs(paired("begins xi", [bare[0], *whole, bare[1]]))
    assert found == [(f"a{n:03}", of) for of in ("b0", "b1") for n in range(6)]


def test_all_places_of_one_name_are_compared_with_the_first() -> None:
    assert pairs(paired("place norvane", many(4, "norvane", "place"))) == [("a000", f"a00{n}") for n in (1, 2, 3)]


@pytest.mark.parametrize(("block", "kind"), [("place georgia", "place"), ("organisation norvane", "organisation")])
def test_bearers_of_a_name_that_may_be_several_are_compared_all_with_all(block: str, kind: PartyKind) -> None:
    assert len(pairs(paired(block, many(4, block.partition(" ")[2], kind)))) == 6


def test_a_crowd_is_compared_by_a_second_sign() -> None:
    assert len(pairs(paired("person l", many(12)))) == 66
    assert pairs(paired("person l", many(13))) == []


def test_of_a_crowd_that_shares_a_sign_each_is_compared_with_the_first_six_once() -> None:
    crowd = many(13, story="s")
    found = pairs(paired("person l", crowd))
    assert found == [(f"a{m:03}", f"a{n:03}") for n in range(13) for m in range(min(n, 6))]
    twice = [sign("ann lee", of=f"a{n:03}", told=context(story="s", bodies=["norvane"])) for n in range(13)]
    assert pairs(paired("person l", twice)) == found


def test_in_a_crowd_each_sign_has_first_bearers_of_its_own() -> None:
    told = [context(story="s" if n < 7 else f"s{n}", bodies=["norvane"] if n in (0, 12) else []) for n in range(13)]
    crowd = [sign("ann lee", of=f"a{n:03}", told=one) for n, one in enumerate(told)]
    assert pairs(paired("person l", crowd))[-1] == ("a000", "a012")
    assert ("a006", "a012") not in pairs(paired("person l", crowd))


TOLD = context(
    story="s7", people=["ann lee", "bo roy"], bodies=["norvane"], places=["trieste", "norway"], home="NO"
)  # fmt: skip
SHARED = {"story s7", "bo roy", "norvane", "trieste"}


def test_second_signs_are_what_the_report_tells_besides_the_name() -> None:
    office = post("police chief", places=["NO"], bodies=["Ulm Rail"])
    posts = {"no", "ulm rail", "post chief", "post police"}
    assert second_signs(sign("ann lee", offices=[office], told=TOLD)) == SHARED | posts
    body = sign("lee board", kind="organisation", offices=[office], told=TOLD)
    assert second_signs(body) == SHARED | {"ann lee", "lee board NO", "lee board"}


def test_a_list_of_names_is_no_sign() -> None:
    people = [f"p q{n}" for n in range(301)]
    assert len(second_signs(sign("ann lee", told=context(people=people[:300])))) == 301
    assert len(second_signs(sign("ann lee", told=context(people=people)))) == 1
