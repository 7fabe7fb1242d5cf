"""Join the parties of all articles.

Takes:  witnesses, each with its chains.
Gives:  Parties: the entities, and which entity each chain is.
Leaves: people's judgements that two are the same or not: corrections.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from onrecord.link.groups import Groups
from onrecord.link.ids import identity
from onrecord.model.chain import Chain
from onrecord.model.entity import Entity
from onrecord.model.record import Witness

ALIKE = 80
"""Similarity (0 to 100) of two given names with one surname that are one person's in two spellings (Alexei, Alexey);
Anna and Anne stay apart at 75. To be measured on corpora/lore's pairs of names."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Parties:
    """The entities of a record; of maps an article's id and a chain's place to its entity's id."""

    entities: tuple[Entity, ...]
    of: dict[tuple[str, int], str]


def parties(witnesses: Sequence[Witness]) -> Parties:
    """Return the parties of all articles: one for each full name with its short forms.

    A surname alone joins the one person of that surname, or nobody; groups without a name are never joined.
    """
    keys = {(w.article.id, n): _key(w.article.id, c) for w in witnesses for n, c in enumerate(w.reading.chains)}
    chains = {(w.article.id, n): c for w in witnesses for n, c in enumerate(w.reading.chains)}
    groups = Groups[Key](keys.values())
    _join_bodies(groups, chains, keys)
    _join_people(groups, set(keys.values()))
    members: dict[Key, list[tuple[str, int]]] = {}
    for place in sorted(keys):
        members.setdefault(groups.of(keys[place]), []).append(place)
    entities: list[Entity] = []
    of: dict[tuple[str, int], str] = {}
    for places in members.values():
        entity = _entity([chains[p] for p in places], min(keys[p] for p in places))
        entities.append(entity)
        of |= dict.fromkeys(places, entity.id)
    return Parties(tuple(sorted(entities, key=lambda e: e.id)), of)


def folded(name: str) -> str:
    """Return a name in small letters, without stops and the article before it."""
    return " ".join(name.lower().replace(".", "").removeprefix("the ").split())


def _key(article: str, chain: Chain) -> Key:
    if chain.kind == "group":
        return "group", f"{article} {folded(chain.name)}"
    return chain.kind, folded(chain.name)


def _join_bodies(groups: Groups[Key], chains: dict[tuple[str, int], Chain], keys: dict[tuple[str, int], Key]) -> None:
    """Join bodies that go by one name, where an article itself says which short form is whose."""
    for place, chain in chains.items():
        if chain.kind == "organisation":
            for form in chain.also:
                short = ("organisation", folded(form))
                if len(form) > 2:
                    groups.join(short, keys[place])


def _join_people(groups: Groups[Key], keys: set[Key]) -> None:
    """Join transcriptions of one full name, then each short form with the one person it can be."""
    people = sorted(name for kind, name in keys if kind == "person")
    full = [n for n in people if len(n.split()) > 1]
    by_surname: dict[str, list[str]] = {}
    for name in full:
        by_surname.setdefault(name.split()[-1], []).append(name)
    for same in by_surname.values():
        for n, one in enumerate(same):
            for other in same[n + 1 :]:
                if ratio(one.split()[0], other.split()[0]) >= ALIKE:
                    groups.join(("person", one), ("person", other))
    for name in people:
        longer = [f for f in by_surname.get(name.split()[-1], []) if f != name and f.endswith(f" {name}")]
        if longer and len({groups.of(("person", f)) for f in longer}) == 1:
            groups.join(("person", name), ("person", longer[0]))


def _entity(chains: list[Chain], key: Key) -> Entity:
    """Return the entity that chains make, under its fullest and most frequent name."""
    forms: Counter[str] = Counter()
    for chain in chains:
        forms[chain.name] += len(chain.mentions) + 1
        forms.update(chain.also)
    names = Counter({c.name: forms[c.name] for c in chains})
    name = min(names, key=lambda n: (-len(n.split()), -names[n], n))
    also = sorted((f for f in forms if f != name), key=lambda f: (-forms[f], f))
    return Entity(identity("e", *key), chains[0].kind, name, tuple(also))
