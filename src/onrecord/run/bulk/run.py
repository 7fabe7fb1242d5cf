"""The loop of a bulk job: clean all pages, find the copies, read what is left.

Takes:  addresses, a folder, an engine and its number of workers.
Gives:  bulk(): a Progress after each part; in the folder then readings/day=YYYY-MM-DD/*.parquet and unreadable.txt.
Leaves: each step to its file.

Killed at any moment and started again with the same command, it goes on with the first part that is not committed.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.errors import SkipArticle
from onrecord.intake.objects import File
from onrecord.intake.shards import files_of
from onrecord.run.bulk.copies import planned
from onrecord.run.bulk.engines import Engine
from onrecord.run.bulk.job import Job, Place, begun, finish, made
from onrecord.run.bulk.lock import locked
from onrecord.run.bulk.parts import keep, keep_table
from onrecord.run.bulk.reading import reader
from onrecord.run.bulk.sources import PART
from onrecord.run.bulk.steps import Progress, clean_all, read_all


def bulk(
    addresses: Iterable[str], folder: Path, engine: Engine, *, jobs: int = 1, part: int = PART
) -> Iterator[Progress]:
    """Read every article at addresses into a folder; a part is at most so many pages.

    TryLater where a storage does not answer now, StopRun where the disk is full or a worker dies: what is committed
    stays, and the same call goes on. BadRequest where another run is at work there, or the folder is of other inputs.
    """
    place = made(folder)
    with locked(folder) as before:
        if before:
            yield Progress("lock", told=before)
        given = files_of(addresses)
        missing = tuple(str(one) for one in given if isinstance(one, SkipArticle))
        if missing:
            yield Progress("input", bad=missing)
        job = begun(place, [one for one in given if isinstance(one, File)], reader().version, part)
        if not job.done:
            yield from _carried_out(place, job, engine, jobs)
            keep("".join(f"{why}\n" for why in (*missing, *_bad_records(place))).encode(), place.unreadable)
            finish(place, job)
            shutil.rmtree(place.articles)


def _carried_out(place: Place, job: Job, engine: Engine, jobs: int) -> Iterator[Progress]:
    if not place.plan.exists():
        place.cleaned().sweep()
        yield from clean_all(place, job, engine, jobs)
        parts = place.cleaned()
        files = [file for mark in parts.done().values() for file in parts.tables(mark)]
        keep_table(planned(files), place.plan)
    yield from read_all(place, engine, jobs)


def _bad_records(place: Place) -> list[str]:
    """Return why each record that could not be read could not."""
    return [why for parts in (place.cleaned(), place.read()) for mark in parts.done().values() for why in mark.bad]
