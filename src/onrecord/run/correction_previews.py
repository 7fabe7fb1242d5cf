"""Look at a correction before it is kept.

Takes:  a store and the rows of a correction.
Gives:  touched(): how many lines would be others; before(): what people have judged of the same; alike(): other
        statements whose speaker was found by the same words.
Leaves: making and keeping rows: correcting.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.errors import BadRequest
from onrecord.link import linked
from onrecord.model.judgement import PAIRS, Judgement
from onrecord.model.record import Record
from onrecord.model.statement import Statement
from onrecord.record import Store
from onrecord.run.correcting import Line

KINDS = ("statements", "events", "changes", "disagreements", "stories")


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
    return {kind: len(_unlike(getattr(was, kind), getattr(now, kind))) for kind in KINDS}


def _unlike(was: Sequence[Line], now: Sequence[Line]) -> set[str]:
    one, other = {line.id: line for line in was}, {line.id: line for line in now}
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def alike(record: Record, said: Statement) -> list[Statement]:
    """Return other statements whose speaker was found by the same words in the same article or a copy of it."""
    origin = record.copies.get(said.article, said.article)
    near = {said.article, origin, *(copy for copy, of in record.copies.items() if of == origin)}
    words = (said.as_written or "").casefold()
    if not words:
        return []
    found = (one for one in record.statements if one.article in near and one.id != said.id)
    return [one for one in found if one.speaker == said.speaker and (one.as_written or "").casefold() == words]
