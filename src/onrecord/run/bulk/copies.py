"""Find the copies among all articles of a job, before any is read.

Takes:  the tables of articles, with their prints.
Gives:  planned(): a table of the rows that are not read: copies, each with its origin, and captures that came before.
Leaves: the rule: link/copies.py. What a copy's row then holds: reading.py.

The bands of MinHash are joined as columns; prints are made only of articles that meet in one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
import pyarrow as arrow
import pyarrow.parquet as parquet

from onrecord.link.copies import Print, reprints
from onrecord.run.bulk.rows import ARTICLES

COLUMNS = ("part", "row", "article", "earliest", "page", "shingles", "bands")
PLAN = arrow.schema(
    [("part", arrow.string()), ("row", arrow.int32()), ("article", arrow.string()), ("origin", arrow.string())]
)
"""origin is null where the same capture is in an earlier row."""


def planned(files: Iterable[Path]) -> arrow.Table:
    """Return the plan for the articles in files, which are in the order of the input."""
    tables = [parquet.read_table(file, columns=list(COLUMNS), partitioning=None) for file in files]
    none = arrow.schema([ARTICLES.field(name) for name in COLUMNS]).empty_table()
    table = arrow.concat_tables([none, *tables]).combine_chunks()
    names = table["article"].to_pylist()
    first: dict[str, int] = {}
    for place, name in enumerate(names):
        first.setdefault(name, place)
    copied = reprints(_Prints(table, first), _buckets(table, names))
    places = [place for place, name in enumerate(names) if first[name] != place or name in copied]
    found = [copied[names[place]] if first[names[place]] == place else None for place in places]
    kept = table.select(["part", "row", "article"]).take(arrow.array(places, arrow.int64()))
    return kept.append_column("origin", arrow.array(found, arrow.string())).cast(PLAN)


def _buckets(table: arrow.Table, names: list[str]) -> Iterator[list[str]]:
    """Yield the articles that share a band, sorted as link/copies.py compares them."""
    column = table["bands"].combine_chunks()
    bands = column.flatten().to_numpy(zero_copy_only=False)
    holders = column.value_parent_indices().to_numpy(zero_copy_only=False)
    order = np.argsort(bands, kind="stable")
    ends = np.flatnonzero(np.diff(bands[order])) + 1
    for held in np.split(holders[order], ends):
        if len(held) > 1 and len(found := {names[place] for place in held}) > 1:
            yield sorted(found)


class _Prints(Mapping[str, Print]):
    """The prints of a table, made when they are asked for: all at once would take 30 kB an article."""

    def __init__(self, table: arrow.Table, places: Mapping[str, int]) -> None:
        self._table, self._places = table, places
        self._made = lru_cache(maxsize=10_000)(self._print_at)

    def __getitem__(self, name: str) -> Print:
        return self._made(self._places[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def _print_at(self, place: int) -> Print:
        row = self._table.slice(place, 1).to_pylist()[0]
        return Print(row["article"], row["earliest"], row["page"], frozenset(row["shingles"]), tuple(row["bands"]))
