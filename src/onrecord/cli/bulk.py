"""The command `onrecord bulk`.

Takes:  archives of news, here or in object storage, and a folder.
Gives:  the readings in that folder; how far it is, how fast, how long it still takes; exit status 1 where a record
        could not be read. loaded() and is_job(), for `onrecord add`.
Leaves: reading in bulk: run/bulk/, loaded when it is asked for, with its libraries.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from onrecord.cli.rate import ReadingRate
from onrecord.errors import BadRequest
from onrecord.record import Store
from onrecord.run.pipeline import Outcome
from onrecord.show.plurals import counted
from onrecord.show.safe_text import visible

OFTEN = 10.0  # seconds between two lines that tell how far it is
SAID = {"clean": "cleaned", "read": "read"}


@click.command(short_help="Read archives of news into Parquet: WARC, JSON lines, Parquet.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@click.option("--into", required=True, metavar="FOLDER", help="Where the readings go: a folder of their own.")
@click.option(
    "--engine",
    type=click.Choice(["plain", "daft"]),
    help="plain: one process; daft: many, or a cluster.  [default: daft if --jobs is more than 1]",
)
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Processes.")
@click.option("--stories", is_flag=True, help="Gather the articles into stories too: FOLDER/stories.parquet.")
def bulk(inputs: tuple[str, ...], *, into: str, engine: str | None, jobs: int, stories: bool) -> None:
    """Read archives of news into Parquet: WARC (as CC-News), JSON lines, Parquet with the same columns.

    INPUT is a file, a folder or an address in object storage (s3://…, gs://…). Copies are found first and not read:
    their rows name the article whose text they print. Stopped or killed, the same command goes on where it was.

    `onrecord add FOLDER` takes the readings into a record.

    \b
    Examples:
      onrecord bulk news.warc.gz --into readings
      onrecord bulk s3://archive/2031/03/04/ --into readings --jobs 8
      onrecord bulk wire.jsonl --into readings --stories
      onrecord bulk wire.jsonl --into readings && onrecord --store day.sqlite add readings
    """
    read = _room("run").bulk
    chosen = _room("engines").engine(engine or ("daft" if jobs > 1 else "plain"))
    counts: Counter[str] = Counter()
    for progress in _echoed(read(inputs, Path(into), chosen, jobs=jobs)):
        counts.update({progress.step: progress.kept, "copies": progress.copies, "bad": len(progress.bad)})
    click.echo(_summary(counts, into))
    if stories:
        number = _room("linking.stories").write_stories(Path(into), chosen, jobs=jobs)
        click.echo(f"Wrote {counted(number, 'story', 'stories')} to {into}/stories.parquet.")
    click.get_current_context().exit(1 if counts["bad"] else 0)


def _echoed(steps: Iterable[Any]) -> Iterator[Any]:
    """Yield each progress; tell what is wrong as it comes, and now and then how far the step is."""
    rate, step, seen, last = ReadingRate(), "", 0, 0.0
    for one in steps:
        if one.told:
            click.echo(visible(one.told), err=True)
        for why in one.bad:
            click.echo(f"skipped {visible(why)}", err=True)
        if one.step in SAID:
            if one.step != step:
                rate, step, seen, last = ReadingRate(one.done), one.step, 0, time.monotonic()
            seen += one.kept
            pace = rate.said(one.kept + len(one.bad), one.done, one.total)
            if pace and (time.monotonic() - last >= OFTEN or one.done == one.total):
                last = time.monotonic()
                click.echo(f"{SAID[step]} {counted(seen, 'article')}, {pace}")
        yield one


def _summary(counts: Mapping[str, int], into: str) -> str:
    """Say in one line what came of it.

    >>> _summary({"read": 90, "copies": 40, "bad": 2}, "day")
    'Wrote 90 articles to day/readings: 50 read, 40 copies. 2 records could not be read: day/unreadable.txt names them.'
    """
    if not counts.get("read"):
        return f"Nothing new: {into}/readings is as it was."
    own, copies = counts["read"] - counts.get("copies", 0), counts.get("copies", 0)
    parts = f"{own:,} read, {copies:,} {'copy' if copies == 1 else 'copies'}"
    bad = counts.get("bad", 0)
    worse = f" {counted(bad, 'record')} could not be read: {into}/unreadable.txt names them." if bad else ""
    return f"Wrote {counted(counts['read'], 'article')} to {into}/readings: {parts}.{worse}"


def is_job(path: str) -> bool:
    """Tell whether a path is a folder that `onrecord bulk` has made."""
    return (Path(path) / "bulk.json").is_file()


def loaded(folder: str, store: Store) -> Iterator[Outcome]:
    """Yield what becomes of each article that was read in bulk."""
    found: Iterator[Outcome] = _room("loading").loaded(Path(folder), store)
    return found


def _room(name: str) -> ModuleType:
    """Return a module of run/bulk/; BadRequest where its libraries are not installed."""
    try:
        return import_module(f"onrecord.run.bulk.{name}")
    except ModuleNotFoundError as error:
        raise BadRequest(f"reading in bulk needs {error.name}: `pip install onrecord[bulk]`") from error
