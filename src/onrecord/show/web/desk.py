"""The desk: what keeps the corrections and labels that pages and the API take.

Takes:  a request.
Gives:  Desk, which looks at and keeps corrections (cli/ hands one in; without it nothing can be corrected here), and
        desk_of(), the one of this server; CorrectionForm and Preview, what goes in and what comes back; SampleSheet.
Leaves: the forms: correct.py, labelling.py; the same for programs: api_corrections.py; the rows: cli/desk.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from starlette.exceptions import HTTPException
from starlette.requests import Request

from onrecord.model.judgement import Judgement, Verdict
from onrecord.model.statement import Statement

SPLIT = "split"
"""The subject of a correction that parts what one report tells of an event; its value is the report."""


@dataclass(frozen=True, slots=True)
class CorrectionForm:
    """What somebody asks for, by whom and why: subject and value are those of a Judgement (model/judgement.py).

    Of a pair (subject "event", "party", "story") the value is the id of the other one, and the verdict counts. also:
    correct the lines too that were resolved the same way.
    """

    line: str
    subject: str
    value: str
    by: str
    reason: str
    also: bool = False
    verdict: Verdict = "same"


@dataclass(frozen=True, slots=True)
class Preview:
    """How many lines of each kind a correction touches, which were resolved the same way, who judged before."""

    lines: Mapping[str, int]
    also: Sequence[Statement]
    before: Sequence[Judgement]


class SampleSheet(Protocol):
    """A sample that is being labelled: rows with the columns that sampling.py draws."""

    @property
    def name(self) -> str:
        """Name it, for messages."""

    def rows(self) -> Sequence[Mapping[str, str]]:
        """Return its rows; BadRequest where it is no sample (any more)."""

    def label(self, line: str, cells: Mapping[str, str]) -> None:
        """Keep what a person filled in for a line."""


class Desk(Protocol):
    """Looks at corrections and keeps them; BadRequest where one does not fit."""

    @property
    def sample(self) -> SampleSheet | None:
        """Return the sample that is labelled here, None where none is open."""

    def preview(self, wish: CorrectionForm) -> Preview:
        """Return what a correction would touch; nothing is kept."""

    def keep(self, wish: CorrectionForm) -> Sequence[Judgement]:
        """Keep a correction, and return its rows."""

    def undo(self, correction: str, by: str, reason: str = "") -> Judgement:
        """Take a correction back, and return the row that does."""


def desk_of(request: Request) -> Desk:
    """Return the desk of this server; 404 where it has none."""
    desk: Desk | None = request.app.state.desk
    if desk is None:
        raise HTTPException(404, "Lines are corrected on the machine that serves them, or by `onrecord correct`.")
    return desk
