"""Gather a job's articles into stories.

Takes:  the folder of a job that is done, an engine and its number of workers.
Gives:  write_stories(): stories.parquet, a row for each article: its story and what it follows; the stories are those
        that `onrecord add` would make of the same articles.
Leaves: each step to its file. It is begun anew when it is killed: it takes a small part of the time of reading.

A story's id is that of its earliest article here; a record places undated articles first, so there it may be another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as arrow
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from onrecord.link.ids import identity
from onrecord.link.stories import Follows, connected_components
from onrecord.run.bulk.engines import Engine
from onrecord.run.bulk.job import Place, finished
from onrecord.run.bulk.linking.candidates import pairs_within_window
from onrecord.run.bulk.linking.following import PAIRS, follow_step
from onrecord.run.bulk.linking.sketching import SKETCH, SKETCHED, SKETCHES
from onrecord.run.bulk.parts import keep_table
from onrecord.run.bulk.sources import BATCH

STORIES = arrow.schema(
    [("article", arrow.string()), ("story", arrow.string()), ("follows", arrow.list_(arrow.string()))]
)


def write_stories(folder: Path, engine: Engine, *, jobs: int = 1) -> int:
    """Write stories.parquet, and return how many stories there are. BadRequest where the job is not done."""
    place = Place(folder)
    finished(place)
    marks = place.read()
    files = [file for mark in marks.done().values() for file in marks.tables(mark)]
    made = arrow.Table.from_batches(engine([_Rows(file) for file in files], SKETCH, jobs), SKETCHES)
    own = made.filter(compute.is_valid(made["sketch"])).to_pylist()
    ranked = arrow.Table.from_pylist(sorted(own, key=lambda row: tuple(row["place"])), SKETCHES)
    followed = _follows(place, ranked, engine, jobs)
    groups = _components(made, followed)
    days = dict(zip(made["article"].to_pylist(), made["published"].to_pylist(), strict=True))
    rows = [_story_row(article, group, days, followed) for group in groups for article in group]
    keep_table(arrow.Table.from_pylist(sorted(rows, key=lambda row: str(row["article"])), STORIES), place.stories)
    return len(groups)


def _follows(place: Place, ranked: arrow.Table, engine: Engine, jobs: int) -> Follows:
    """Return what each article that is no copy follows."""
    articles = ranked["article"].to_pylist()
    found: Follows = dict.fromkeys(articles, ())
    if len(articles) > 1:
        keep_table(ranked, place.sketches)
        pairs = pairs_within_window(ranked["keys"].combine_chunks()).cast(PAIRS)
        lots = [_Held(pairs.slice(at, LOT)) for at in range(0, len(pairs), LOT)]
        for batch in engine(lots, follow_step(place.sketches), jobs):
            found |= {articles[row["later"]]: tuple(row["follows"]) for row in batch.to_pylist()}
        place.sketches.unlink()
    return found


LOT = 4_096
"""Rows of pairs that are one source."""


def _components(made: arrow.Table, followed: Follows) -> tuple[tuple[str, ...], ...]:
    """Return the connected components: what follows what, copies with their origins, captures with earlier ones."""
    rows = made.select(["article", "origin", "page", "order"]).to_pylist()
    copies = {row["article"]: row["origin"] for row in rows if row["origin"]}
    captured = sorted((row["page"], *row["order"], row["article"]) for row in rows if row["page"])
    captures = {late[-1]: early[-1] for early, late in pairwise(captured) if early[0] == late[0]}
    return connected_components(followed, copies, captures)


def _story_row(article: str, group: tuple[str, ...], days: dict[str, str], followed: Follows) -> dict[str, Any]:
    first = min(group, key=lambda one: (days[one], one))
    return {"article": article, "story": identity("t", first), "follows": followed.get(article, ())}


@dataclass(frozen=True, slots=True)
class _Rows:
    """The articles of a file of readings."""

    file: Path

    def batches(self) -> Iterator[arrow.RecordBatch]:
        """Yield batches of SKETCHED."""
        table = parquet.read_table(self.file, columns=SKETCHED.names, partitioning=None)
        yield from table.select(SKETCHED.names).cast(SKETCHED).combine_chunks().to_batches(max_chunksize=BATCH)


@dataclass(frozen=True, slots=True)
class _Held:
    """Pairs that are in memory."""

    table: arrow.Table

    def batches(self) -> Iterator[arrow.RecordBatch]:
        """Yield batches of PAIRS."""
        yield from self.table.combine_chunks().to_batches(max_chunksize=BATCH)
