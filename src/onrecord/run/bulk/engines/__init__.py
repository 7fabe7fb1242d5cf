"""Run one function over many batches.

Takes:  sources, a step (a function with the schemas of what goes in and comes out), the number of workers.
Gives:  ENGINES, the literal table: each yields the batches that come out, in any order.
Leaves: what the function does, and what becomes of the batches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module

import pyarrow as arrow

from onrecord.errors import BadRequest
from onrecord.run.bulk.sources import BatchSource
from onrecord.run.bulk.step import Step

Engine = Callable[[Sequence[BatchSource], Step, int], Iterator[arrow.RecordBatch]]

ENGINES = {"plain": "onrecord.run.bulk.engines.plain:plain", "daft": "onrecord.run.bulk.engines.daft:on_daft"}


def engine(name: str) -> Engine:
    """Load an engine; BadRequest where it is none, or its library is not installed."""
    if name not in ENGINES:
        raise BadRequest(f"there is no engine {name!r}: there are {', '.join(ENGINES)}")
    module, _, function = ENGINES[name].partition(":")
    try:
        found: Engine = getattr(import_module(module), function)
    except ModuleNotFoundError as error:
        raise BadRequest(f"the engine {name} needs {error.name}: `pip install onrecord[bulk]`") from error
    return found
