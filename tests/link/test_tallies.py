"""What a party is called, and under which id: the fullest and most frequent name, whatever the order of reports."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.entities.tallies import Tally, entities, sum_of
from onrecord.link.ids import identity
from onrecord.model.chain import Chain, PartyKind
from onrecord.model.entity import Entity
from onrecord.model.span import Span
from tests.link.reported import context, sign


def tally(names: str, *, forms: str = "", of: str = "a1", day: str = "2031-05-01", kind: PartyKind = "person") -> Tally:
    """Return the tally of names, each once, and of further forms "Lee:3"."""
    counted = dict.fromkeys(names.split("|"), 1)
    for form in filter(None, forms.split("|")):
        name, _, times = form.partition(":")
        counted[name] = int(times)
    return Tally(kind, counted, frozenset(names.split("|")), (day, of, 0), (of, 0))


def test_a_chain_counts_each_mention_and_each_other_form_once() -> None:
    chain = Chain("Ann Lee", "organisation", (Span(0, 1), Span(2, 3)), ("Lee", "Annie"))
    one = sign("ann lee", of="a3", chain=2, told=context(day="2031-05-02"))
    found = Tally.of(chain, one)
    assert found.forms == {"Ann Lee": 3, "Lee": 1, "Annie": 1} and found.names == {"Ann Lee"}
    assert (found.kind, found.age, found.first) == ("person", ("2031-05-02", "a3", 2), ("a3", 2))


def test_the_sum_has_the_forms_of_all_the_first_day_and_the_first_chain() -> None:
    late = tally("Ann Lee", forms="Lee:2", of="a1", day="2031-06-01", kind="place")
    early = tally("Ann B. Lee", forms="Lee:1", of="a2", day="2031-05-01", kind="organisation")
    for one in (late + early, early + late):
        assert one.forms == {"Ann Lee": 1, "Ann B. Lee": 1, "Lee": 3} and one.names == {"Ann Lee", "Ann B. Lee"}
        assert (one.age[0], one.first, one.kind) == ("2031-05-01", ("a1", 0), "place")


@pytest.mark.parametrize(
    ("names", "forms", "name"),
    [
        ("Lee|Ann Lee", "Lee:9", "Ann Lee"),
        ("Ann Lee|Anne Lee", "Anne Lee:2", "Anne Lee"),
        ("Anne Lee|Ann Lee", "", "Ann Lee"),
        ("Ann Lee", "Ann Bea Lee:5", "Ann Lee"),  # no report's fullest form
    ],
)
def test_a_party_is_called_by_its_fullest_and_most_frequent_name(names: str, forms: str, name: str) -> None:
    assert tally(names, forms=forms).name == name


def test_other_forms_follow_the_name_by_how_often_they_stand() -> None:
    found = tally("Ann Lee", forms="Lee:2|Ms Lee:2|Annie:3").entity("e1")
    assert found == Entity("e1", "person", "Ann Lee", ("Annie", "Lee", "Ms Lee"))


def test_ids_are_made_of_the_kind_and_the_first_folded_name_that_is_more_than_a_word() -> None:
    one = tally("Zoé Lee|Bea Lee|Abe", kind="organisation", of="a7")
    assert one.plain == identity("e", "organisation", "bea lee")
    assert one.own == identity("e", "organisation", "bea lee", "a7", 0)
    assert tally("The Board", kind="organisation").plain == identity("e", "organisation", "board")
    assert tally("aides", kind="group").plain is None


def ids(*tallies: Tally) -> list[str]:
    return [entity.id for _, entity in entities(dict(enumerate(tallies)))]


def test_of_several_of_one_name_the_earliest_has_the_plain_id() -> None:
    early, late = tally("Ann Lee", of="a9", day="2031-05-01"), tally("Ann Lee", of="a1", day="2031-06-01")
    assert dict(entities({"late": late, "early": early})) == {
        "early": early.entity(early.plain or ""), "late": late.entity(late.own)
    }  # fmt: skip
    third = tally("Ann Lee", of="a2", day="2031-07-01")
    assert ids(third, late, early) == [early.plain, late.own, third.own]
    assert ids(tally("Ann Lee"), tally("Bo Day", of="a2")) == [tally("Ann Lee").plain, tally("Bo Day").plain]


def test_people_without_a_name_have_ids_of_their_own() -> None:
    one, other = tally("aides", of="a1", kind="group"), tally("aides", of="a2", kind="group")
    assert ids(one, other, tally("Ann Lee", of="a3")) == [one.own, other.own, tally("Ann Lee").plain]


TALLIES = st.builds(
    tally,
    st.sampled_from(["Ann Lee", "Lee", "Ann B. Lee|Lee"]),
    of=st.sampled_from(["a1", "a2", "a3", "a4"]),
    day=st.sampled_from(["2031-05-01", "2031-05-02", "9999"]),
    kind=st.sampled_from(["person", "place"]),
)


@given(st.lists(TALLIES, min_size=1, max_size=4))
def test_the_order_of_adding_changes_nothing(tallies: Sequence[Tally]) -> None:
    assert len({str(_shown(sum_of(order))) for order in permutations(tallies)}) == 1


def _shown(one: Tally) -> tuple[object, ...]:
    return one.kind, sorted(one.forms.items()), sorted(one.names), one.age, one.first
