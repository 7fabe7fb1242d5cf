"""Gather things into groups by pairs that belong together.

Takes:  pairs.
Gives:  the connected components; their content does not depend on the order of the pairs.
Leaves: why a pair belongs together.
"""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Disjoint sets with union by path halving (Tarjan and van Leeuwen 1984)."""

    def __init__(self, members: Iterable[T] = ()) -> None:
        self._above: dict[T, T] = {m: m for m in members}

    def of(self, member: T) -> T:
        """Return the representative of the group of member."""
        self._above.setdefault(member, member)
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, a: T, b: T) -> None:
        """Make one group of the groups of a and b."""
        self._above[self.of(a)] = self.of(b)

    def all(self) -> list[list[T]]:
        """Return the groups."""
        found: dict[T, list[T]] = {}
        for member in list(self._above):
            found.setdefault(self.of(member), []).append(member)
        return list(found.values())
