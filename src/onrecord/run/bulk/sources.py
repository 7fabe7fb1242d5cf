"""Say where the batches of a step come from.

Takes:  a file to be read; the articles of a part, and which of them are copies.
Gives:  BatchSource, what an engine asks for batches; Pages and Waiting, the two there are.
Leaves: reading a file: intake/shards.py. What becomes of the batches: engines/.

A source can be sent to another process or machine; it opens its files there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import pyarrow as arrow
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from onrecord.errors import OnRecordError, TryLater
from onrecord.intake.objects import File
from onrecord.intake.shards import read
from onrecord.model.article import Page
from onrecord.run.bulk.parts import part_name
from onrecord.run.bulk.rows import PAGES, WAITING, batch, page_row

PART = 256
"""Pages of one part: what a kill costs at most, half a minute of one core."""
BATCH = 16
"""Rows of a batch: some seconds of work, so that two workers end at about the same time."""


class BatchSource(Protocol):
    """What gives batches of one schema."""

    def batches(self) -> Iterator[arrow.RecordBatch]:
        """Yield the batches, at most BATCH rows each."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of one input, but for the parts that are done. number is its place among the inputs."""

    number: int
    file: File
    done: frozenset[str]
    part: int = PART

    def batches(self) -> Iterator[arrow.RecordBatch]:
        """Yield batches of PAGES. A storage that fails ends the input with a row that asking again may replace."""
        pages = read(self.file)
        piece, number = list(islice(pages, self.part)), 0
        while piece:
            after = list(islice(pages, self.part))
            name = part_name(self.number, number)
            if name not in self.done:
                yield from _batches(_page_rows(name, piece, last=not after))
            piece, number = after, number + 1


def _page_rows(part: str, piece: list[tuple[Page | OnRecordError, int]], *, last: bool) -> Iterator[dict[str, Any]]:
    cut = any(isinstance(page, TryLater) for page, _ in piece)
    for row, (page, at) in enumerate(piece):
        place = {"part": part, "row": row, "rows": len(piece), "last": last and not cut, "at": at}
        yield place | page_row(page)


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[arrow.RecordBatch]:
    rest = iter(rows)
    while some := list(islice(rest, BATCH)):
        yield batch(some, PAGES)


@dataclass(frozen=True, slots=True)
class Waiting:
    """The articles of one part that wait to be read, without those that plan calls repeated."""

    part: str
    articles: Path
    plan: Path

    def batches(self) -> Iterator[arrow.RecordBatch]:
        """Yield batches of WAITING."""
        yield from self.table().to_batches(max_chunksize=BATCH)

    def table(self) -> arrow.Table:
        """Return all of it."""
        here = parquet.read_table(self.plan, filters=[("part", "=", self.part)])
        columns = [name for name in WAITING.names if name != "origin"]
        table = parquet.read_table(self.articles, columns=columns, partitioning=None)
        origins = dict(zip(here["row"].to_pylist(), here["origin"].to_pylist(), strict=True))
        again = [row for row, origin in origins.items() if origin is None]
        table = table.filter(compute.invert(compute.is_in(table["row"], arrow.array(again, arrow.int32()))))
        copied = arrow.array([origins.get(row) for row in table["row"].to_pylist()], arrow.string())
        rows = arrow.array([len(table)] * len(table), arrow.int32())
        table = table.set_column(table.schema.get_field_index("rows"), "rows", rows)
        return table.append_column("origin", copied).select(WAITING.names).cast(WAITING).combine_chunks()
