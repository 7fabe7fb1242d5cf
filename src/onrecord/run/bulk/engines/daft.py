"""Daft: as many processes as there are jobs, on this machine or on a cluster of Ray.

Takes:  sources and a step.
Gives:  on_daft(): the batches that come out, as they come.
Leaves: what a step does. Whether it runs on Ray is Daft's own setting: DAFT_RUNNER=ray, RAY_ADDRESS.

The only importer of daft, which tells its makers of every start unless it is asked not to, before the import.
"""

from __future__ import annotations

import os
import time
from collections.abc import AsyncIterator, Iterator, Sequence

import pyarrow as arrow

from onrecord.errors import StopRun
from onrecord.run.bulk.sources import BATCH, BatchSource
from onrecord.run.bulk.step import Step

os.environ.update(DAFT_ANALYTICS_ENABLED="0", DO_NOT_TRACK="true", SCARF_NO_ANALYTICS="true")
os.environ.update(RAY_USAGE_STATS_ENABLED="0", DAFT_PROGRESS_BAR="0")

import daft
from daft.errors import UDFException
from daft.exceptions import DaftCoreException
from daft.io.pushdowns import Pushdowns
from daft.io.source import DataSource, DataSourceTask
from daft.recordbatch import RecordBatch

SETTLING = 1.0
"""Seconds in which Daft's threads end after a failure: one that still runs when Python ends aborts the process, which
without waiting was so in 2 of some 20 runs whose worker was killed."""


class _Task(DataSourceTask):
    """One source; Daft may read several of them at once."""

    def __init__(self, source: BatchSource, takes: arrow.Schema) -> None:
        self._source, self._takes = source, takes

    @property
    def schema(self) -> daft.Schema:
        return daft.Schema.from_pyarrow_schema(self._takes)

    async def read(self) -> AsyncIterator[RecordBatch]:
        for batch in self._source.batches():
            yield RecordBatch.from_arrow_record_batches([batch], batch.schema)


class _Sources(DataSource):
    """All sources of a step."""

    name = "onrecord"

    def __init__(self, sources: Sequence[BatchSource], takes: arrow.Schema) -> None:
        self._sources, self._takes = sources, takes

    @property
    def schema(self) -> daft.Schema:
        return daft.Schema.from_pyarrow_schema(self._takes)

    async def get_tasks(self, pushdowns: Pushdowns) -> AsyncIterator[DataSourceTask]:
        for source in self._sources:
            yield _Task(source, self._takes)


class _Worker:
    """What stays loaded in each process."""

    def __init__(self, step: Step) -> None:
        self._step = step

    def rows(self, *columns: daft.Series) -> daft.Series:
        """Return the rows that the step gives, each as a struct."""
        arrays = [column.to_arrow() for column in columns]
        given = arrow.Table.from_arrays(arrays, names=self._step.takes.names).cast(self._step.takes)
        made = [self._step.function(batch) for batch in given.combine_chunks().to_batches()]
        whole = arrow.Table.from_batches(made, self._step.gives).combine_chunks()
        return daft.Series.from_arrow(whole.to_struct_array().combine_chunks())


def on_daft(sources: Sequence[BatchSource], step: Step, jobs: int) -> Iterator[arrow.RecordBatch]:
    """Yield what step makes of each batch; StopRun where a worker ends before its time."""
    struct = daft.DataType.from_arrow_type(arrow.struct(list(step.gives)))
    method = daft.method.batch(return_dtype=struct, batch_size=BATCH)(_Worker.rows)
    kind = daft.cls(max_concurrency=jobs, use_process=True)(type("Worker", (_Worker,), {"rows": method}))
    columns = [daft.col(name) for name in step.takes.names]
    rows = _Sources(sources, step.takes).read().select(kind(step).rows(*columns).alias("row"))
    try:
        for batch in rows.to_arrow_iter():
            yield from _flat(batch, step)
    except (DaftCoreException, UDFException, RuntimeError, OSError) as error:
        time.sleep(SETTLING)
        why = (str(error).splitlines() or ["killed"])[0][:300]
        raise StopRun(f"a worker ended before its time ({why}): run the same command again") from error


def _flat(batch: arrow.RecordBatch, step: Step) -> Iterator[arrow.RecordBatch]:
    """Yield the rows of a batch of structs."""
    table = arrow.Table.from_struct_array(batch.column(0)) if batch.num_rows else step.gives.empty_table()
    yield from table.cast(step.gives).combine_chunks().to_batches()
