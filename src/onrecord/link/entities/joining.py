"""Join the parties of all articles: first within a story, then across stories.

Takes:  documents, each with its chains; the stories where they are known; what people have judged.
Gives:  Parties: the entities, and which entity each chain is.
Leaves: what speaks for and against a pair: party_features.py. In words for people: explanations.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from onrecord.link.entities.candidates import candidate_pairs
from onrecord.link.entities.judgements import of_people_on
from onrecord.link.entities.party_clusters import Clusters, Scored
from onrecord.link.entities.party_evidence import At, Signs, signs
from onrecord.link.entities.party_features import judged
from onrecord.link.entities.tables import countries, namesakes
from onrecord.link.entities.tallies import Tally, entities, sum_of
from onrecord.link.union_find import Groups
from onrecord.model.chain import Chain, PartyKind
from onrecord.model.entity import Entity
from onrecord.model.judgement import Judgement
from onrecord.model.record import Document

_LIKELIEST: tuple[PartyKind, ...] = ("organisation", "place", "person", "event", "other")
"""Kinds in the order in which one is taken of those that as many reports of a story give a name."""
MARGIN = 0.3
"""How much better than the next person of a surname one must fit a bare surname, to be the one who is meant."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The entities of a record; of maps an article's id and a chain's place to its entity's id."""

    entities: tuple[Entity, ...]
    of: dict[tuple[str, int], str]


def parties(
    documents: Sequence[Document],
    stories: Iterable[Iterable[str]] = (),
    judgements: Sequence[Judgement] = (),
) -> Parties:
    """Return the parties of all articles; stories are the ids of the articles of each story, as far as known.

    One name is not enough to join two parties: it takes a second sign, and one story is such a sign.
    """
    found = signs_of(documents, stories)
    same, apart = of_people_on(judgements, documents)
    clusters = Clusters(found, apart)
    clusters.force(same)
    within(clusters, found)
    across(clusters, found)
    return _named_parties(
        clusters, {(w.article.id, n): c for w in documents for n, c in enumerate(w.reading.chains)}, found
    )


def signs_of(documents: Sequence[Document], stories: Iterable[Iterable[str]] = ()) -> dict[At, Signs]:
    """Return the signs of each chain of each article; an article in no story is a story of its own.

    Stories that share an article are one.
    """
    groups = Groups[str](w.article.id for w in documents)
    for first, *rest in map(list, filter(None, map(tuple, stories))):
        for article in rest:
            groups.join(first, article)
    found = [one for w in documents for one in signs(w, groups.of(w.article.id))]
    return {one.at: one for told in by_story(found) for one in agreed(told)}


def agreed(told: Sequence[Signs]) -> Iterator[Signs]:
    """Yield the chains of one story, each name of the kind that it has in most of the story's reports.

    A country that one report tells of as a place and another as one who acts is one party. Groups have no name of their
    own.
    """
    kinds = dict(_kinds(told))
    return (replace(one, kind=kinds.get(one.name, one.kind)) for one in told)


def _kinds(told: Iterable[Signs]) -> Iterator[tuple[str, PartyKind]]:
    """Yield the kind that most reports of one story give a name, where they differ.

    Where as many give two kinds, a body is the likeliest that is also taken for a person or a place; the name of a
    known place may be somebody's too, and is left as each report has it.
    """
    counted: dict[str, Counter[PartyKind]] = {}
    for one in (each for each in told if each.kind != "group"):
        counted.setdefault(one.name, Counter())[one.kind] += 1
    for name, kinds in counted.items():
        most = max(kinds.values())
        likeliest = [kind for kind in _LIKELIEST if kinds[kind] == most]
        if len(kinds) > 1 and (len(likeliest) == 1 or not (name in countries() or name in namesakes())):
            yield name, likeliest[0]


def within(clusters: Clusters, found: Mapping[At, Signs]) -> None:
    """Join the parties of each story: there one full name is one person, and a surname is whose it can be."""
    join_by_names(
        clusters, found, _scored_pairs(clusters, chain.from_iterable(map(candidate_pairs, by_story(found.values()))))
    )


def across(clusters: Clusters, found: Mapping[At, Signs]) -> None:
    """Join the parties of all stories, where a second sign says that they are one."""
    join_by_names(clusters, found, _scored_pairs(clusters, candidate_pairs(found.values())))


def by_story(found: Iterable[Signs]) -> Iterable[list[Signs]]:
    """Return the chains of each story."""
    stories: dict[str, list[Signs]] = {}
    for one in found:
        stories.setdefault(one.context.story, []).append(one)
    return stories.values()


def _scored_pairs(clusters: Clusters, pairs: Iterable[tuple[Signs, Signs]]) -> list[Scored]:
    """Return the pairs that are the same, those left out that are in one cluster already."""
    found: list[Scored] = []
    for one, other in pairs:
        if clusters.of(one.at) != clusters.of(other.at) and (score := same(one, other)):
            found.append((score, one.at, other.at))
    return found


def same(one: Signs, other: Signs) -> float | None:
    """Return how surely two chains are one party, None where they are not held for one."""
    verdict = judged(one, other)
    return verdict.score if verdict.verdict == "same" else None


def join_by_names(clusters: Clusters, found: Mapping[At, Signs], pairs: Iterable[Scored]) -> None:
    """Join full names with one another, then each bare surname with the one it fits, then what is left of these.

    Pairs that are in one cluster already say nothing.
    """
    whole: list[Scored] = []
    bare: list[Scored] = []
    for pair in pairs:
        one, other = found[pair[1]], found[pair[2]]
        if clusters.of(one.at) != clusters.of(other.at):
            full = one.kind != "person" or (one.whole and other.whole)
            (whole if full else bare).append(pair)
    clusters.join(whole)
    settled = dict(_surname_owners(clusters, found, bare))
    clusters.join(pair for pair in settled.values() if pair)
    clusters.join(p for p in bare if not any(found[at].whole or at in settled for at in p[1:]))


def _surname_owners(
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
        yield short, first if not rest or round(first[0] - rest[0][0], 2) >= MARGIN else None


def _named_parties(clusters: Clusters, chains: Mapping[At, Chain], found: Mapping[At, Signs]) -> Parties:
    """Name the clusters."""
    places = dict(enumerate(clusters.all()))
    named = dict(entities({n: sum_of(Tally.of(chains[at], found[at]) for at in own) for n, own in places.items()}))
    of = {at: named[n].id for n, own in places.items() for at in own}
    return Parties(tuple(sorted(named.values(), key=lambda e: e.id)), of)
