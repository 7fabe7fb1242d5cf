"""The desk of `onrecord serve`: pages and the API hand it corrections, it keeps them in the store.

Takes:  a store; what somebody asks for.
Gives:  StoreDesk, a Desk (show/web/desk.py).
Leaves: the rows: run/correcting.py; what they touch: run/correction_previews.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.cli.sample_file import SampleFile
from onrecord.cli.signature import signed
from onrecord.errors import BadRequest
from onrecord.model.judgement import OF_PARTIES, PAIRS, Judgement
from onrecord.model.statement import Statement
from onrecord.record import Store
from onrecord.run import correcting
from onrecord.run.correcting import Who
from onrecord.run.correction_previews import before, statements_resolved_alike, touched
from onrecord.run.relink import record_of
from onrecord.show.web.desk import SPLIT, CorrectionForm, Preview


@dataclass(frozen=True, slots=True)
class StoreDesk:
    """Corrections of one store; the sample that is labelled beside it."""

    store: Store
    sample: SampleFile | None = None

    def preview(self, wish: CorrectionForm) -> Preview:
        """Return what a correction would touch."""
        rows, others = self._judgements_of(wish)
        return Preview(touched(self.store, rows), others, before(self.store, rows[0]))

    def keep(self, wish: CorrectionForm) -> Sequence[Judgement]:
        """Keep a correction."""
        return correcting.keep_judgements(self.store, self._judgements_of(wish)[0])

    def undo(self, correction: str, by: str, reason: str = "") -> Judgement:
        """Take a correction back."""
        row = correcting.undoing(self.store.judgements(), correction, signed(by, reason))
        return correcting.keep_judgements(self.store, [row])[0]

    def _judgements_of(self, wish: CorrectionForm) -> tuple[list[Judgement], list[Statement]]:
        """Return the rows of a wish, and other lines that were resolved the same way."""
        who = signed(wish.by, wish.reason)
        if wish.subject in PAIRS:
            return [self._pair_judgement(wish, who)], []
        if wish.subject in OF_PARTIES:
            name = correcting.written(wish.subject, wish.value) or ""
            return [correcting.naming(self.store, wish.line, name, who)], []
        record = record_of(self.store)
        line = correcting.line_of(record, wish.line)
        if wish.subject == SPLIT:
            return correcting.splitting(record, line, wish.value, who), []
        holds = (
            correcting.place_of_words(record, line, wish.value)
            if wish.subject == "words"
            else correcting.written(wish.subject, wish.value)
        )
        others = (
            statements_resolved_alike(record, line) if isinstance(line, Statement) and wish.subject == "speaker" else []
        )
        lines = [line, *others] if wish.also else [line]
        return [row for one in lines for row in correcting.of_line(record, one, wish.subject, holds, who)], others

    def _pair_judgement(self, wish: CorrectionForm, who: Who) -> Judgement:
        row = correcting.of_pair(self.store, (wish.line, wish.value), wish.verdict, who)
        if row.subject != wish.subject:
            raise BadRequest(f"{wish.line} and {wish.value} are no pair of {wish.subject}: name them a {row.subject}")
        return row
