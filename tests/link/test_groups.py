"""Groups do not depend on the order in which their pairs were found."""

import random

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.union_find import Groups

PAIRS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=20)


def gathered(pairs: list[tuple[int, int]]) -> set[frozenset[int]]:
    groups = Groups(range(13))
    for a, b in pairs:
        groups.join(a, b)
    return {frozenset(group) for group in groups.all()}


@given(PAIRS, st.randoms())
def test_pairs_in_any_order_and_direction_give_the_same_groups(
    pairs: list[tuple[int, int]], chance: random.Random
) -> None:
    other = [pair[:: chance.choice([1, -1])] for pair in pairs]
    chance.shuffle(other)
    assert gathered(pairs) == gathered([(a, b) for a, b in other])


@given(PAIRS)
def test_every_member_stands_in_one_group_and_every_pair_in_one(pairs: list[tuple[int, int]]) -> None:
    groups = gathered(pairs)
    assert sorted(member for group in groups for member in group) == list(range(13))
    assert all(any({a, b} <= group for group in groups) for a, b in pairs)


def test_who_was_never_named_is_a_group_of_its_own() -> None:
    groups = Groups[str]()
    assert groups.all() == []
    assert groups.of("Holt") == "Holt"
    groups.join("Maas", "Lund")
    assert sorted(map(sorted, groups.all())) == [["Holt"], ["Lund", "Maas"]]


def test_one_stands_for_all_of_a_group() -> None:
    groups = Groups("abcdef")
    for pair in ("ab", "cd", "bc", "de"):
        groups.join(*pair)
    assert len({groups.of(member) for member in "abcde"}) == 1
    assert groups.of("f") == "f"
