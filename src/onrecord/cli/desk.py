"""The desk of `onrecord serve`: pages hand it corrections, it keeps them in the store.

Takes:  a store; what a form asks for.
Gives:  StoreDesk, a Desk (show/web/desk.py).
Leaves: the rows: run/correcting.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.cli.correct import others_in_words, said_before, signed, touches
from onrecord.model.judgement import Judgement
from onrecord.model.statement import Statement
from onrecord.record import Store
from onrecord.run import correcting
from onrecord.run.relink import record_of
from onrecord.show.web.desk import CorrectionForm, Preview


@dataclass(frozen=True, slots=True)
class StoreDesk:
    """Corrections of one store."""

    store: Store

    def preview(self, wish: CorrectionForm) -> Preview:
        """Return what a correction would touch."""
        rows, others = self._rows(wish)
        found = correcting.touched(self.store, rows)
        before = tuple(said_before(one) for one in correcting.before(self.store, rows[0]))
        return Preview(touches(found), others_in_words(others) if others else "", before)

    def keep(self, wish: CorrectionForm) -> None:
        """Keep a correction."""
        correcting.kept(self.store, self._rows(wish)[0])

    def undo(self, correction: str, by: str) -> None:
        """Take a correction back."""
        row = correcting.undoing(self.store.judgements(), correction, signed(by, ""))
        correcting.kept(self.store, [row])

    def _rows(self, wish: CorrectionForm) -> tuple[list[Judgement], list[Statement]]:
        """Return the rows of a wish, and other lines that were resolved the same way."""
        record = record_of(self.store)
        line, holds = correcting.line_of(record, wish.line), correcting.written(wish.subject, wish.value)
        others = correcting.alike(record, line) if isinstance(line, Statement) and wish.subject == "speaker" else []
        who = signed(wish.by, wish.reason)
        lines = [line, *others] if wish.also else [line]
        return [row for one in lines for row in correcting.of_line(record, one, wish.subject, holds, who)], others
