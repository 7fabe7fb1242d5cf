"""Give parties the names that people have given them.

Takes:  the parties of a record, documents, and judgements on names with the places that they hold for.
Gives:  named(): the parties by id, and a Correction for each judgement.
Leaves: who is who: entities/. What else is corrected of the record: lines.py.

The name that the machine holds stays among the others that reports write.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.link.corrections.anchors import Place
from onrecord.link.corrections.lines import NO_LINE, NO_REPORT
from onrecord.link.entities import Parties
from onrecord.link.entities.judgements import chain_at
from onrecord.model.correction import Correction
from onrecord.model.entity import Entity
from onrecord.model.judgement import OF_PARTIES, Judgement
from onrecord.model.record import Document


def named(
    people: Parties,
    known: Mapping[str, Document],
    judgements: Iterable[Judgement],
    at: Mapping[str, Sequence[Place]],
) -> tuple[dict[str, Entity], dict[str, Correction]]:
    """Return the parties under their names, and by judgement what it does; the latest judgement on a party holds."""
    machine = {entity.id: entity for entity in people.entities}
    now, corrections = dict(machine), {}
    for one in judgements:
        if one.subject in OF_PARTIES and one.right:
            party = _party_at(at[one.id], people, known)
            corrections[one.id] = _correction(one, party, machine, at=at[one.id])
            if party:
                now[party] = _called(machine[party], one.right)
    return now, corrections


def _party_at(at: Sequence[Place], people: Parties, known: Mapping[str, Document]) -> str | None:
    """Return the party that is mentioned at one of the places, the first place before others."""
    chains = (chain_at(article, span, known) for article, span in at)
    return next((people.of[chain] for chain in chains if chain in people.of), None)


def _called(party: Entity, name: str) -> Entity:
    others = dict.fromkeys((party.name, *party.also))
    return replace(party, name=name, also=tuple(other for other in others if other != name))


def _correction(one: Judgement, party: str | None, machine: Mapping[str, Entity], *, at: Sequence[Place]) -> Correction:
    if party is None:
        return Correction(one, None, lost=NO_LINE if at else NO_REPORT)
    return Correction(one, party, machine[party].name)
