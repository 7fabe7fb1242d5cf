"""A sample in a file: read its rows, keep labels in it.

Takes:  the path of a CSV file that `onrecord sample draw` wrote, labelled or not.
Gives:  SampleFile: its rows, its labels, and label(), which writes a label into its row: the file is
        whole at any moment.
Leaves: rates and agreement: show/sampling.py; the page that labels: show/web/labelling.py.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from onrecord.cli.output import saved
from onrecord.errors import BadRequest
from onrecord.show.export.csv import harmless
from onrecord.show.sampling import COLUMNS, Label, labels


@dataclass(frozen=True, slots=True)
class SampleFile:
    """The sample in one file, which is read anew each time: what is edited in it meanwhile stays."""

    name: str
    _writing: Lock = field(default_factory=Lock, repr=False, compare=False)

    def rows(self) -> Sequence[Mapping[str, str]]:
        """Return the rows by column; BadRequest where the file is no sample."""
        try:
            text = Path(self.name).read_text("utf-8-sig")
            rows = list(csv.DictReader(io.StringIO(text, newline="")))
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise BadRequest(f"{self.name}: cannot be read ({error}): save it as CSV in UTF-8, with commas") from error
        labels(rows, self.name)
        return [self._filled(row) for row in rows]

    def labels(self) -> list[Label]:
        """Return what was labelled."""
        return labels(self.rows(), self.name)

    def label(self, line: str, cells: Mapping[str, str]) -> None:
        """Write cells (verdict, should_be, coder, note) into the row of a line; BadRequest where there is none."""
        with self._writing:
            rows = [dict(row) for row in self.rows()]
            row = next((row for row in rows if row["line"] == line), None)
            if row is None:
                raise BadRequest(f"{self.name} has no line {line!r} (any more): go back to the sample")
            row.update({name: str(harmless(cell)) for name, cell in cells.items()})
            labels([row], self.name)
            self._write(rows)

    def _filled(self, row: Mapping[str, str]) -> dict[str, str]:
        """Return a row with every column; a cell that a spreadsheet left out is empty."""
        if None in row:
            raise BadRequest(f"{self.name}: the row of {row['line']} has more cells than columns: take them out")
        return {**dict.fromkeys(COLUMNS.split(), ""), **{name: cell or "" for name, cell in row.items()}}

    def _write(self, rows: Sequence[Mapping[str, str]]) -> None:
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)
        saved(out.getvalue().encode(), self.name)
