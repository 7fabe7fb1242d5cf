"""Join the parties of all articles: first within a story, then across stories.

Takes:  witnesses, each with its chains; the stories where they are known; what people have judged.
Gives:  Parties: the entities, and which entity each chain is.
Leaves: what speaks for and against a pair: same_party.py. In words for people: why.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.link.entities.candidates import candidates
from onrecord.link.entities.clusters import Clusters, Scored
from onrecord.link.entities.judgements import of_people_on
from onrecord.link.entities.names import folded
from onrecord.link.entities.same_party import judged
from onrecord.link.entities.signs import At, Signs, signs
from onrecord.link.groups import Groups
from onrecord.link.ids import identity
from onrecord.model.chain import Chain, PartyKind
from onrecord.model.entity import Entity
from onrecord.model.judgement import Judgement
from onrecord.model.record import Witness

MARGIN = 0.3
"""How much better than the next person of a surname one must fit a bare surname, to be the one who is meant."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The entities of a record; of maps an article's id and a chain's place to its entity's id."""

    entities: tuple[Entity, ...]
    of: dict[tuple[str, int], str]


def parties(
    witnesses: Sequence[Witness],
    stories: Iterable[Iterable[str]] = (),
    judgements: Sequence[Judgement] = (),
) -> Parties:
    """Return the parties of all articles; stories are the ids of articles that tell one story, as far as known.

    One name is not enough to join two parties: it takes a second sign, and one story is such a sign.
    """
    found = signs_of(witnesses, stories)
    same, apart = of_people_on(judgements, witnesses)
    clusters = Clusters(found, apart)
    clusters.force(same)
    within(clusters, found)
    across(clusters, found)
    return _parties(clusters, {(w.article.id, n): c for w in witnesses for n, c in enumerate(w.reading.chains)}, found)


def signs_of(witnesses: Sequence[Witness], stories: Iterable[Iterable[str]] = ()) -> dict[At, Signs]:
    """Return what each article tells of each of its parties; an article in no story is a story of its own.

    Stories that share an article are one.
    """
    groups = Groups[str](w.article.id for w in witnesses)
    for first, *rest in map(list, filter(None, map(tuple, stories))):
        for article in rest:
            groups.join(first, article)
    found = [one for w in witnesses for one in signs(w, groups.of(w.article.id))]
    kinds = dict(_kinds(found))
    return {one.at: replace(one, kind=kinds.get((one.scene.story, one.name), one.kind)) for one in found}


def _kinds(found: Iterable[Signs]) -> Iterator[tuple[tuple[str, str], PartyKind]]:
    """Yield the kind that a name has in most reports of one story, where they differ: a country that one report tells
    of as a place and another as one who acts is one party. Groups have no name of their own."""
    told: dict[tuple[str, str], Counter[PartyKind]] = {}
    for one in (each for each in found if each.kind != "group"):
        told.setdefault((one.scene.story, one.name), Counter())[one.kind] += 1
    for at, counted in told.items():
        (kind, most), *rest = counted.most_common(2)
        if rest and most > rest[0][1]:
            yield at, kind


def within(clusters: Clusters, found: Mapping[At, Signs]) -> None:
    """Join the parties of each story: there one full name is one person, and a surname is whose it can be."""
    by_story: dict[str, list[Signs]] = {}
    for one in found.values():
        by_story.setdefault(one.scene.story, []).append(one)
    for told in by_story.values():
        _joined(clusters, found, candidates(told))


def across(clusters: Clusters, found: Mapping[At, Signs]) -> None:
    """Join the parties of all stories, where a second sign says that they are one."""
    _joined(clusters, found, candidates(found.values()))


def _joined(clusters: Clusters, found: Mapping[At, Signs], pairs: Iterable[tuple[Signs, Signs]]) -> None:
    """Join full names with one another, then each bare surname with the one it fits, then what is left of these."""
    whole: list[Scored] = []
    bare: list[Scored] = []
    for one, other in pairs:
        verdict = judged(one, other) if clusters.of(one.at) != clusters.of(other.at) else None
        if verdict and verdict.verdict == "same":
            full = one.kind != "person" or (one.whole and other.whole)
            (whole if full else bare).append((verdict.score, one.at, other.at))
    clusters.join(whole)
    settled = dict(_settled(clusters, found, bare))
    clusters.join(pair for pair in settled.values() if pair)
    clusters.join(p for p in bare if not any(found[at].whole or at in settled for at in p[1:]))


def _settled(
    clusters: Clusters, found: Mapping[At, Signs], pairs: Iterable[Scored]
) -> Iterator[tuple[At, Scored | None]]:
    """Yield for each bare surname that may be somebody's the pair that says whose, None where several fit alike."""
    fits: dict[At, dict[At, Scored]] = {}
    for score, one, other in pairs:
        if found[one].whole != found[other].whole and clusters.unbarred(one, other):
            short, long = (other, one) if found[one].whole else (one, other)
            best = fits.setdefault(short, {})
            best[clusters.of(long)] = max(best.get(clusters.of(long), (score, short, long)), (score, short, long))
    for short, best in fits.items():
        first, *rest = sorted(best.values(), key=lambda pair: (-pair[0], pair[1:]))
        yield short, first if not rest or first[0] - rest[0][0] >= MARGIN else None


def _parties(clusters: Clusters, chains: Mapping[At, Chain], found: Mapping[At, Signs]) -> Parties:
    """Name the clusters. Of several of one name the one with the earliest article has the plain id."""
    entities: list[Entity] = []
    of: dict[At, str] = {}
    taken: set[str] = set()
    for places in sorted(clusters.all(), key=lambda places: min(map(_age, (found[p] for p in places)))):
        entity = _entity([chains[p] for p in places], found[places[0]].kind, places, taken)
        taken.add(entity.id)
        entities.append(entity)
        of |= dict.fromkeys(places, entity.id)
    return Parties(tuple(sorted(entities, key=lambda e: e.id)), of)


def _age(signs: Signs) -> tuple[str, str, int]:
    days = signs.scene.days
    return (str(days.earliest) if days else "9999", *signs.at)


def _entity(chains: list[Chain], kind: PartyKind, places: Sequence[At], taken: set[str]) -> Entity:
    """Return the entity that chains make, under its fullest and most frequent name."""
    forms: Counter[str] = Counter()
    for chain in chains:
        forms[chain.name] += len(chain.mentions) + 1
        forms.update(chain.also)
    names = Counter({c.name: forms[c.name] for c in chains})
    name = min(names, key=lambda n: (-len(n.split()), -names[n], n))
    also = sorted((f for f in forms if f != name), key=lambda f: (-forms[f], f))
    key = min(map(folded, names), key=lambda n: (" " not in n, n))
    plain = identity("e", kind, key)
    alone = kind != "group" and plain not in taken
    return Entity(plain if alone else identity("e", kind, key, *min(places)), kind, name, tuple(also))
