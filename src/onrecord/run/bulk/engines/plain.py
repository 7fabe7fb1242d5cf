"""The plain loop: one process, nothing but pyarrow. What it gives is what every other engine must give.

Takes:  sources and a step.
Gives:  plain(): the batches that come out, in the order of the sources.
Leaves: more than one core: daft.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as arrow

from onrecord.errors import BadRequest
from onrecord.run.bulk.sources import BatchSource
from onrecord.run.bulk.step import Step


def plain(sources: Sequence[BatchSource], step: Step, jobs: int) -> Iterator[arrow.RecordBatch]:
    """Yield what step makes of each batch."""
    if jobs != 1:
        raise BadRequest("the plain loop is one process: give --engine daft for more than one job")
    for source in sources:
        yield from map(step.function, source.batches())
