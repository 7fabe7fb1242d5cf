"""Look at a correction before it is kept.

Takes:  a store and the rows of a correction.
Gives:  touched(): how many lines would be others, those too that would only name a party otherwise; before(): what
        people have judged of the same; statements_resolved_alike(): other statements whose speaker was found by the
        same words.
Leaves: making and keeping rows: correcting.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.errors import BadRequest
from onrecord.link import linked
from onrecord.model.change import Change
from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.judgement import PAIRS, Judgement
from onrecord.model.record import Record
from onrecord.model.statement import Statement
from onrecord.record import Store
from onrecord.run.correcting import Line

KINDS = {
    "parties": "entities",
    "statements": "statements",
    "events": "events",
    "changes": "changes",
    "disagreements": "disagreements",
    "stories": "stories",
}
"""What is counted, and where a record has it."""
AnyLine = Line | Change | Disagreement
Shown = tuple[AnyLine, tuple[str | None, ...]]
"""A line, and the names of the parties in it."""


def before(store: Store, row: Judgement) -> list[Judgement]:
    """Return what people have judged of the same line and field, or pair, before; oldest first."""
    of_pair = row.subject in PAIRS

    def same(one: Judgement) -> bool:
        return {one.left, one.right} == {row.left, row.right} if of_pair else one.left == row.left

    return [one for one in store.judgements() if one.subject == row.subject and same(one)]


def touched(store: Store, rows: Sequence[Judgement]) -> dict[str, int]:
    """Return by kind how many lines are others with rows than without them; BadRequest where a row does nothing."""
    documents, judgements = tuple(store.documents()), store.judgements()
    was, now = linked(documents, judgements), linked(documents, (*judgements, *rows))
    own = {row.id for row in rows}
    if lost := next((one.lost for one in now.corrections if one.lost and one.judgement.id in own), None):
        raise BadRequest(f"it would change nothing: {lost}")
    old, new = _shown_lines(was), _shown_lines(now)
    return {kind: len(_unlike(old[kind], new[kind])) for kind in KINDS}


def _shown_lines(record: Record) -> dict[str, dict[str, Shown]]:
    """Return by kind and id each line with the names that it shows: a line that names somebody otherwise is another."""
    called = {party.id: party.name for party in record.entities}

    def shown(line: AnyLine) -> Shown:
        return line, tuple(called.get(party) for party in _parties_in(line))

    return {kind: {line.id: shown(line) for line in getattr(record, field)} for kind, field in KINDS.items()}


def _parties_in(line: AnyLine) -> Iterator[str]:
    """Yield the ids of the parties that a line names."""
    if isinstance(line, Statement):
        yield from filter(None, (line.speaker, *line.candidates, *line.through))
    elif isinstance(line, Event):
        yield from filter(None, (*line.participants, line.place, *(one.by for one in line.assertions)))
    elif isinstance(line, Change):
        yield from filter(None, (line.by,))
    elif isinstance(line, Disagreement):
        yield from filter(None, (side.by for side in line.sides))


def _unlike(was: Mapping[str, Shown], now: Mapping[str, Shown]) -> set[str]:
    return {name for name in was.keys() | now.keys() if was.get(name) != now.get(name)}


def statements_resolved_alike(record: Record, said: Statement) -> list[Statement]:
    """Return other statements whose speaker was found by the same words in the same article or a copy of it."""
    origin = record.copies.get(said.article, said.article)
    near = {said.article, origin, *(copy for copy, of in record.copies.items() if of == origin)}
    words = (said.as_written or "").casefold()
    if not words:
        return []
    found = (one for one in record.statements if one.article in near and one.id != said.id)
    return [one for one in found if one.speaker == said.speaker and (one.as_written or "").casefold() == words]
