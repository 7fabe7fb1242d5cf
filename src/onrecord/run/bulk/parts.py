"""Keep the parts of a step: each is there whole and once, or not at all.

Takes:  batches of rows, in any order, as an engine hands them back.
Gives:  rows_by_part(): the parts that are complete; Parts, which commits them and knows which are done; part_name(),
        place_of_input(), what a name says; keep() and keep_table(), which write one file.
Leaves: what the rows mean: rows.py.

The rows of a part are written first, under names that do not change from run to run; then its mark, a small JSON file,
is put in its place in one step (rename), and with it the part counts. What a killed run left without a mark is written
over, or swept away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as arrow
import pyarrow.parquet as parquet

from onrecord.errors import StopRun
from onrecord.run.atomic_files import put


class PartMark(msgspec.Struct):
    """What a part holds: kept rows, why each other one is not, and the files with the rows.

    last and at are those of its rows (rows.py).
    """

    kept: int
    bad: list[str]
    last: bool
    at: int
    files: list[str]


class Parts:
    """The parts of one step of a job: marks in one folder, tables below another one."""

    def __init__(self, marks: Path, tables: Path) -> None:
        self._marks, self._tables = marks, tables
        for folder in (marks, tables):
            folder.mkdir(parents=True, exist_ok=True)

    def done(self) -> dict[str, PartMark]:
        """Return the marks of all parts that are committed, in the order of the input."""
        found = sorted(self._marks.glob("*.json"))
        try:
            return {path.stem: msgspec.json.decode(path.read_bytes(), type=PartMark) for path in found}
        except msgspec.MsgspecError as error:
            raise StopRun(f"{self._marks}: a mark is damaged ({error}): delete the folder and run again") from error

    def commit(self, part: str, mark: PartMark, tables: Mapping[str, arrow.Table]) -> None:
        """Keep a part: its tables by the folders that they belong to, "" for none. StopRun where the disk is full."""
        for folder, table in tables.items():
            place = self._tables / folder / f"{part}.parquet"
            keep_table(table, place)
            mark.files.append(str(place.relative_to(self._tables)))
        keep(msgspec.json.encode(mark), self._marks / f"{part}.json")

    def tables(self, mark: PartMark) -> list[Path]:
        """Return the files of a part."""
        return [self._tables / name for name in mark.files]

    def sweep(self) -> None:
        """Delete what a killed run left without a mark."""
        known = {place for mark in self.done().values() for place in self.tables(mark)}
        for place in self._tables.rglob("*.parquet*"):
            if place not in known:
                place.unlink()


def part_name(place: int, number: int) -> str:
    """Name a part by the place of its input among the inputs, and its number in that one; names sort as parts do."""
    return f"{place:05}-{number:06}"


def place_of_input(part: str) -> int:
    """Return the place of the input that a part is of.

    >>> place_of_input(part_name(123_456, 7))
    123456
    """
    return int(part.partition("-")[0])


def keep_table(table: arrow.Table, place: Path) -> None:
    """Write a table as a Parquet file; StopRun where the disk is full."""
    keep(packed(table), place)


def keep(written: bytes, place: Path) -> None:
    """Write a file, whole or not at all; StopRun where the disk is full."""
    try:
        place.parent.mkdir(exist_ok=True)
        put(written, place)
    except OSError as error:
        raise StopRun(
            f"{place}: cannot be written ({error.strerror}): make room, then run the same command again; what is"
            " committed stays"
        ) from error


def packed(table: arrow.Table) -> bytes:
    """Return a table as the bytes of a Parquet file."""
    sink = BytesIO()
    parquet.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def rows_by_part(batches: Iterable[arrow.RecordBatch]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield each part with its rows in their order, as soon as all of them are there; StopRun where some never come."""
    waiting: dict[str, list[dict[str, Any]]] = {}
    for batch in batches:
        for row in batch.to_pylist():
            waiting.setdefault(row["part"], []).append(row)
        for part in [name for name, rows in waiting.items() if len(rows) == rows[0]["rows"]]:
            yield part, sorted(waiting.pop(part), key=lambda row: int(row["row"]))
    if waiting:
        raise StopRun(f"{len(waiting)} parts came back without all of their rows: run the same command again")
