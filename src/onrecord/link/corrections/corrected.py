"""Apply people's judgements around linking: to the readings before it, to the record after it.

Takes:  the documents of a record, which reprint which, and judgements.
Gives:  Corrected: known, the corrected documents; pairs; named(), the parties under the names that hold; record(), the
        corrected record with its list of corrections; corrects(): whether there are any.
Leaves: how: readings.py, names.py, lines.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.corrections.anchors import Place, Places
from onrecord.link.corrections.effective import lines_in_force
from onrecord.link.corrections.lines import of_lines, of_pairs
from onrecord.link.corrections.names import named
from onrecord.link.corrections.pairs import Pairs
from onrecord.link.corrections.readings import CorrectedDocument
from onrecord.link.entities import Parties
from onrecord.model.correction import Correction
from onrecord.model.entity import Entity
from onrecord.model.judgement import MACHINE, OF_STATEMENTS, Judgement
from onrecord.model.record import Document, Record

OF_READINGS = (*OF_STATEMENTS, "no event")
FIRST = {"words": 0}
"""Words are corrected before what is said of them, which may name them as they are now."""


def corrects(judgements: Iterable[Judgement]) -> bool:
    """Tell whether people have corrected anything."""
    return any(one.by != MACHINE for one in judgements)


@dataclass(frozen=True, slots=True)
class Corrected:
    """Documents as people have corrected them; machine has by judgement what was read there before."""

    known: dict[str, Document]
    pairs: Pairs
    judgements: Sequence[Judgement]
    at: dict[str, list[Place]]
    machine: dict[str, str | None]

    @classmethod
    def of(
        cls, known: Mapping[str, Document], reprints: Mapping[str, str], judgements: Sequence[Judgement]
    ) -> Corrected:
        """Return the corrected documents; without judgements they are the ones that were given."""
        if not judgements:
            return cls(dict(known), Pairs(), (), {}, {})
        places = Places.among(known, reprints)
        lines = lines_in_force(judgements)
        at = {one.id: places.of(one.left) for one in lines}
        pairs = Pairs.of(judgements, places)
        mended: dict[str, CorrectedDocument] = {}
        own = {(one.subject, *place) for one in lines for place in at[one.id][:1]}
        for one in sorted(lines, key=lambda j: (FIRST.get(j.subject, 1), j.made, j.id)):
            for n, (article, span) in enumerate(at[one.id]):
                if one.subject in OF_READINGS and (n == 0 or (one.subject, article, span) not in own):
                    mended.setdefault(article, CorrectedDocument(known[article])).apply(one, span)
        for (article, one_span), (other, other_span) in pairs.events_apart:
            if article == other:
                mended.setdefault(article, CorrectedDocument(known[article])).part(one_span, other_span)
        machine = {name: value for one in mended.values() for name, value in one.machine.items()}
        now = {article: one.document for article, one in mended.items()}
        return cls({**known, **now}, pairs, tuple(judgements), at, machine)

    def named(self, people: Parties) -> tuple[dict[str, Entity], dict[str, Correction]]:
        """Return the parties by id under the names that hold, and what became of each judgement on a name."""
        return named(people, self.known, lines_in_force(self.judgements), self.at)

    def record(self, record: Record, names: Mapping[str, Correction]) -> Record:
        """Return the record with the values that hold by people's word, and with all corrections in force."""
        if not self.judgements:
            return record
        lines = lines_in_force(self.judgements)
        return of_pairs(of_lines(record, lines, self.at, self.machine, names), self.judgements)
