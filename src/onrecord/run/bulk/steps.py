"""Carry out the two steps of a job, part by part.

Takes:  the place of a job, its inputs, an engine.
Gives:  clean_all() and read_all(): a Progress after each part that is committed.
Leaves: what comes before and after: run.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as arrow

from onrecord.errors import TryLater
from onrecord.intake.objects import File
from onrecord.run.bulk.engines import Engine
from onrecord.run.bulk.job import Job, Place
from onrecord.run.bulk.parts import PartMark, part_name, place_of_input, rows_by_part
from onrecord.run.bulk.rows import ARTICLES, READINGS
from onrecord.run.bulk.sources import Pages, Waiting
from onrecord.run.bulk.step import CLEAN, READ

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Progress:
    """What a part brought, and how far the step is. The first one of a step tells where it begins.

    done and total count bytes of input where step is "clean", articles where it is "read". kept are rows that were
    written, copies those of them that were not read, bad says in words what is wrong with each other row. told is for
    what concerns no row: a run that was stopped.
    """

    step: str
    done: int = 0
    total: int = 0
    kept: int = 0
    copies: int = 0
    bad: tuple[str, ...] = ()
    told: str = ""


def clean_all(place: Place, job: Job, engine: Engine, jobs: int) -> Iterator[Progress]:
    """Commit the articles of all inputs; TryLater at the end where a storage failed, all else is committed then."""
    parts = place.cleaned()
    done = _by_input(parts.done(), len(job.inputs))
    behind = [_behind(own, file) for own, file in zip(done, job.inputs, strict=True)]
    sources = [
        Pages(number, job.inputs[number], frozenset(own), job.part)
        for number, own in enumerate(done)
        if not _whole(own, number)
    ]
    size, later = sum(file.size for file in job.inputs), list[str]()
    yield Progress("clean", sum(behind), size)
    for name, rows in rows_by_part(engine(sources, CLEAN, jobs)):
        if late := [row["error"] for row in rows if row["later"]]:
            later += late
            continue
        mark, kept = _sorted_out(rows)
        parts.commit(name, mark, {"": arrow.Table.from_pylist(kept, ARTICLES)} if kept else {})
        number = place_of_input(name)
        behind[number] = max(behind[number], _reached(mark, job.inputs[number]))
        yield Progress("clean", sum(behind), size, len(kept), bad=tuple(mark.bad))
    if later:
        raise TryLater(f"{len(later)} of {len(job.inputs)} inputs could not be had now: {later[0]}")


def _by_input(done: Mapping[str, PartMark], number: int) -> list[dict[str, PartMark]]:
    """Return the parts that are committed of each of so many inputs."""
    found: list[dict[str, PartMark]] = [{} for _ in range(number)]
    for name, mark in done.items():
        found[place_of_input(name)][name] = mark
    return found


def _whole(own: Mapping[str, PartMark], number: int) -> bool:
    """Tell whether all parts of an input are committed: as many as its last one counts."""
    last = own.get(part_name(number, len(own) - 1))
    return last is not None and last.last


def _behind(own: Mapping[str, PartMark], file: File) -> int:
    """Return how many bytes of an input are behind what is committed of it."""
    return max((_reached(mark, file) for mark in own.values()), default=0)


def _reached(mark: PartMark, file: File) -> int:
    return file.size if mark.last else min(mark.at, file.size)


def _sorted_out(rows: Rows) -> tuple[PartMark, Rows]:
    """Return the mark of a part, and the rows that are kept."""
    kept = [row for row in rows if row["error"] is None]
    bad = [row["error"] for row in rows if row["error"] is not None]
    return PartMark(len(kept), bad, rows[-1]["last"], rows[-1]["at"], []), kept


def read_all(place: Place, engine: Engine, jobs: int) -> Iterator[Progress]:
    """Commit the readings of all articles that are cleaned and no copies, and the rows of the copies."""
    cleaned, parts = place.cleaned(), place.read()
    parts.sweep()
    done, marks = parts.done(), cleaned.done()
    total, behind = sum(mark.kept for mark in marks.values()), sum(marks[name].kept for name in done)
    waiting = {
        name: Waiting(name, cleaned.tables(mark)[0], place.plan)
        for name, mark in marks.items()
        if mark.files and name not in done
    }
    yield Progress("read", behind, total)
    for name, rows in rows_by_part(engine(list(waiting.values()), READ, jobs)):
        mark, kept = _sorted_out(rows)
        parts.commit(name, mark, _tables_by_day(kept))
        behind += marks[name].kept
        copies = sum(row["origin"] is not None for row in kept)
        yield Progress("read", behind, total, len(kept), copies, tuple(mark.bad))


def _tables_by_day(rows: Sequence[dict[str, Any]]) -> dict[str, arrow.Table]:
    """Return a table for each day, by the name of its folder."""
    days: dict[str, Rows] = {}
    for row in rows:
        days.setdefault(row["day"], []).append(row)
    columns = [name for name in READINGS.names if name not in LEFT]
    return {f"day={day}": arrow.Table.from_pylist(found, READINGS).select(columns) for day, found in days.items()}


LEFT = frozenset(("rows", "last", "at", "error", "later", "day"))
"""Columns that are of use on the way only; the folder has the day."""
