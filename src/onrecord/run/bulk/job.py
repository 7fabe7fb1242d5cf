"""Know what a folder is for: which inputs, read by which version of the reader.

Takes:  a folder.
Gives:  Job; made() and begun(), the folder of a job and the job in it, new or as it was left; read_job(),
        finished(), finish().
Leaves: what of it is done: parts.py.

A folder has one set of inputs: which articles are copies depends on all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.errors import BadRequest, StopRun
from onrecord.intake.objects import File
from onrecord.run.bulk.parts import Parts, keep


class Job(msgspec.Struct, frozen=True):
    """The file bulk.json. part is the most pages of one part; done: every reading is there."""

    format: Literal["onrecord-bulk/1"]
    reader: str
    inputs: tuple[File, ...]
    part: int
    done: bool = False


class Place:
    """The files of a job in its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.job = folder / "bulk.json"
        self.articles = folder / "work" / "articles"
        self.plan = folder / "work" / "plan.parquet"
        self.unreadable = folder / "unreadable.txt"
        self.readings = folder / "readings"
        self.stories = folder / "stories.parquet"
        self.sketches = folder / "work" / "sketches.parquet"

    def cleaned(self) -> Parts:
        """Return the articles that are cleaned."""
        return Parts(self.folder / "work" / "cleaned", self.articles)

    def read(self) -> Parts:
        """Return the articles that are read."""
        return Parts(self.folder / "work" / "read", self.readings)


def made(folder: Path) -> Place:
    """Make the folder of a job; BadRequest where it cannot be made or holds something else."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        inside = {path.name for path in folder.iterdir()} - {"lock"}
    except OSError as error:
        raise BadRequest(f"{folder}: cannot be made or opened ({error.strerror}): give another folder") from error
    place = Place(folder)
    if inside and not place.job.exists():
        raise BadRequest(f"{folder}: holds other things ({', '.join(sorted(inside)[:3])}): give a folder of its own")
    return place


def begun(place: Place, inputs: Sequence[File], reader: str, part: int) -> Job:
    """Return the job of a place; one that is there goes on with parts of the size that it began with.

    BadRequest where it was begun with other inputs, or by another reader.
    """
    wanted = Job("onrecord-bulk/1", reader, tuple(inputs), part)
    if not place.job.exists():
        _write(place, wanted)
        return wanted
    found = read_job(place)
    if found.reader != reader:
        raise BadRequest(
            f"{place.folder}: was begun by the reader {found.reader}, and this one is {reader}: give another folder"
        )
    if found.inputs != wanted.inputs:
        other = sorted({file.address for file in set(found.inputs) ^ set(inputs)})
        raise BadRequest(
            f"{place.folder}: was begun with other inputs, or they have changed ({', '.join(other[:3])}): which"
            " articles are copies depends on all of them, so give another folder"
        )
    return found


def read_job(place: Place) -> Job:
    """Return what bulk.json says; StopRun where it is damaged."""
    try:
        return msgspec.json.decode(place.job.read_bytes(), type=Job)
    except (OSError, msgspec.MsgspecError) as error:
        raise StopRun(f"{place.job}: cannot be read ({error}): give another folder") from error


def finished(place: Place) -> Job:
    """Return the job of a place whose readings are all there; BadRequest where some are not."""
    job = read_job(place)
    if not job.done:
        raise BadRequest(f"{place.folder}: is not read to its end: run `onrecord bulk` on it again")
    return job


def finish(place: Place, job: Job) -> None:
    """Say in bulk.json that every reading is there."""
    _write(place, msgspec.structs.replace(job, done=True))


def _write(place: Place, job: Job) -> None:
    keep(msgspec.json.format(msgspec.json.encode(job)), place.job)
