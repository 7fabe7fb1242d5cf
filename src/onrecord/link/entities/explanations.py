"""Tell why the mentions of one party are held for one, and why those of a like name are not.

Takes:  documents, stories and judgements, as parties() does; the id of an entity.
Gives:  why(): the judgements that hold the party together and those that keep others from it, people's among them.
Leaves: printing them: show/text/explain.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.link.entities.candidates import candidate_pairs, name_keys
from onrecord.link.entities.joining import Parties, parties, signs_of
from onrecord.link.entities.judgements import in_force, of_people_on
from onrecord.link.entities.party_evidence import At, Signs
from onrecord.link.entities.party_features import Judged, judged
from onrecord.link.ids import identity
from onrecord.link.union_find import Groups
from onrecord.model.judgement import MACHINE, Judgement, mentioned
from onrecord.model.record import Document
from onrecord.model.span import Span

BARRED = "; kept apart all the same: others of these two are not the same"

Pair = tuple[Judged, At, At]


@dataclass(frozen=True, slots=True)
class Why:
    """What is held of one party: together joins its mentions, apart has the party that stays another for each one."""

    mentions: tuple[tuple[str, int], ...]
    together: tuple[Judgement, ...]
    apart: tuple[tuple[str, Judgement], ...]


def why(
    documents: Sequence[Document], stories: Iterable[Iterable[str]], judgements: Sequence[Judgement], entity: str
) -> Why:
    """Return why an entity is one, and why others of a like name are others; all empty where there is none such."""
    told = [list(articles) for articles in stories]
    people, found = parties(documents, told, judgements), signs_of(documents, told)
    mine = sorted(at for at, of in people.of.items() if of == entity)
    spans = {(w.article.id, n): c.mentions[0] for w in documents for n, c in enumerate(w.reading.chains) if c.mentions}
    near = (
        one for one in _with_similar_names(mine, found) if one.at in spans
    )  # a speaker that a person named may have no mention
    pairs = [(judged(a, b), a.at, b.at) for a, b in candidate_pairs(near)]
    joined = list(_joining([pair for pair in pairs if pair[1] in mine and pair[2] in mine]))
    nearest = _best_pairs(pairs, people, entity)
    by_people = list(_judged_by_people(documents, judgements, people, entity))
    return Why(
        tuple(mine),
        (*(j for other, j in by_people if other == entity), *(_machine_judgement(p, spans) for p in joined)),
        (
            *((o, j) for o, j in by_people if o != entity),
            *((o, _kept_apart(_machine_judgement(p, spans))) for o, p in nearest.items()),
        ),
    )


def _with_similar_names(mine: Sequence[At], found: Mapping[At, Signs]) -> list[Signs]:
    """Return the signs of all chains whose name may be that of the party."""
    keys = {(found[at].kind, key) for at in mine for key in name_keys(found[at])}
    return [one for one in found.values() if any((one.kind, key) in keys for key in name_keys(one))]


def _joining(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the surest pairs that together join all chains (Kruskal 1956)."""
    groups = Groups[At]()
    for pair in sorted(pairs, key=lambda p: (-p[0].score, p[1:])):
        if groups.of(pair[1]) != groups.of(pair[2]):
            groups.join(pair[1], pair[2])
            yield pair


def _best_pairs(pairs: Iterable[Pair], people: Parties, entity: str) -> dict[str, Pair]:
    """Return for each other entity the pair that comes nearest to joining it."""
    nearest: dict[str, Pair] = {}
    for pair in sorted(pairs, key=lambda p: (-p[0].score, p[1:])):
        ids = {people.of[pair[1]], people.of[pair[2]]}
        if entity in ids and len(ids) > 1:
            nearest.setdefault((ids - {entity}).pop(), pair)
    return nearest


def _machine_judgement(pair: Pair, spans: Mapping[At, Span]) -> Judgement:
    """Return a pair as a judgement of the machine."""
    said, one, other = pair
    left, right = (mentioned(at[0], spans[at].start, spans[at].end) for at in (one, other))
    return Judgement(
        identity("j", "party", left, right), "party", left, right, said.verdict, said.score, said.reason, MACHINE, ""
    )


def _kept_apart(row: Judgement) -> Judgement:
    """Return a judgement on two who stay two, with what kept them apart where the pair alone would be one."""
    return replace(row, reason=f"{row.reason}{BARRED}") if row.verdict == "same" else row


def _judged_by_people(
    documents: Sequence[Document], judgements: Sequence[Judgement], people: Parties, entity: str
) -> Iterator[tuple[str, Judgement]]:
    """Yield people's judgements on the party, each with the party at its other end."""
    for judgement in in_force(judgements, "party"):
        for one, other in (pair for pairs in of_people_on([judgement], documents) for pair in pairs):
            ids = [people.of[one], people.of[other]]
            if entity in ids:
                yield ids[1 - ids.index(entity)], judgement
