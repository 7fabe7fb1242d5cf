"""Choose what each article follows, a batch at a time.

Takes:  a batch of PAIRS; the file of all sketches, in the order of their places.
Gives:  follow_batch(): a batch of FOLLOWS, a row for each.
Leaves: how alike two reports are: link/story_features.py.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, partial
from pathlib import Path

import msgspec
import pyarrow as arrow
import pyarrow.parquet as parquet

from onrecord.link.stories import chosen
from onrecord.model.sketch import Sketch
from onrecord.run.bulk.rows import batch
from onrecord.run.bulk.step import Step

PAIRS = arrow.schema([("later", arrow.int64()), ("earlier", arrow.list_(arrow.int64()))])
FOLLOWS = arrow.schema([("later", arrow.int64()), ("follows", arrow.list_(arrow.string()))])
HELD = 50_000
"""Sketches that a process keeps unpacked, about 10 kB each: neighbours in time meet the same ones."""

_sketch = msgspec.msgpack.Decoder(Sketch)


def follow_step(sketches: Path) -> Step:
    """Return the step that chooses among the sketches of a file, which every process opens for itself."""
    return Step(partial(follow_batch, str(sketches)), PAIRS, FOLLOWS)


def follow_batch(sketches: str, pairs: arrow.RecordBatch) -> arrow.RecordBatch:
    """Return the ids of the earlier articles that each later one follows, the best first."""
    at = _sketch_reader(sketches)
    rows = ((row["later"], chosen(at(row["later"]), map(at, row["earlier"]))) for row in pairs.to_pylist())
    return batch([{"later": later, "follows": follows} for later, follows in rows], FOLLOWS)


@cache
def _sketch_reader(sketches: str) -> Callable[[int], Sketch]:
    """Return what gives the sketch at a position of a file."""
    packed = parquet.read_table(sketches, columns=["sketch"], partitioning=None)["sketch"].combine_chunks()
    return lru_cache(maxsize=HELD)(lambda position: _sketch.decode(packed[position].as_py()))
