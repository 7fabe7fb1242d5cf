"""Name a party by all the ways in which reports name it.

Takes:  chains that are one party.
Gives:  Tally, how often each form occurs, which adds up; entities(), the entity of each tally with its id.
Leaves: which chains are one party: joining.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TypeVar

from onrecord.link.entities.candidates import Age, age
from onrecord.link.entities.names import folded
from onrecord.link.entities.party_evidence import At, Signs
from onrecord.link.ids import identity
from onrecord.model.chain import Chain, PartyKind
from onrecord.model.entity import Entity

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each form of a party's name occurs, and which forms are a report's fullest.

    age is that of its earliest report's chain, first the chain that comes first by the ids of articles.
    """

    kind: PartyKind
    forms: dict[str, int]
    names: frozenset[str]
    age: Age
    first: At

    @classmethod
    def of(cls, chain: Chain, signs: Signs) -> Tally:
        """Return the tally of one chain."""
        forms = Counter({chain.name: len(chain.mentions) + 1})
        forms.update(chain.also)
        return cls(signs.kind, dict(forms), frozenset((chain.name,)), age(signs), signs.at)

    def __add__(self, other: Tally) -> Tally:
        """Return the tally of both; the order of adding changes nothing."""
        kind = min((self.first, self.kind), (other.first, other.kind))[1]
        forms = dict(Counter(self.forms) + Counter(other.forms))
        ages, firsts = (self.age, other.age), (self.first, other.first)
        return Tally(kind, forms, self.names | other.names, min(ages), min(firsts))

    @property
    def name(self) -> str:
        """Return the fullest and most frequent name."""
        return min(self.names, key=lambda n: (-len(n.split()), -self.forms[n], n))

    @property
    def plain(self) -> str | None:
        """Return the id that the earliest of several parties of one name has, None for people who are not named."""
        return None if self.kind == "group" else identity("e", self.kind, self._key)

    @property
    def own(self) -> str:
        """Return the id that no other party can have."""
        return identity("e", self.kind, self._key, *self.first)

    @property
    def _key(self) -> str:
        return min(map(folded, self.names), key=lambda n: (" " not in n, n))

    def entity(self, identifier: str) -> Entity:
        """Return the entity under an id."""
        name = self.name
        also = sorted((f for f in self.forms if f != name), key=lambda f: (-self.forms[f], f))
        return Entity(identifier, self.kind, name, tuple(also))


def sum_of(tallies: Iterable[Tally]) -> Tally:
    """Return the tally of all, at least one."""
    return reduce(add, tallies)


def entities(tallies: Mapping[Key, Tally]) -> Iterator[tuple[Key, Entity]]:
    """Yield the entity of each tally. Of several of one name the one with the earliest article has the plain id."""
    taken: set[str] = set()
    for key, tally in sorted(tallies.items(), key=lambda item: item[1].age):
        plain = tally.plain
        yield key, tally.entity(tally.own if plain is None or plain in taken else plain)
        taken |= {plain} if plain else set()
