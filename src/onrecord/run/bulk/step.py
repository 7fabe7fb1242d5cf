"""The two steps that an engine runs.

Takes:  nothing.
Gives:  Step; CLEAN and READ.
Leaves: running them: engines/.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as arrow

from onrecord.run.bulk.cleaning import clean_batch
from onrecord.run.bulk.reading import read_batch
from onrecord.run.bulk.rows import ARTICLES, PAGES, READINGS, WAITING


@dataclass(frozen=True, slots=True)
class Step:
    """A function of batches, which can be sent to another process; it gives a row for each row, in their order."""

    function: Callable[[arrow.RecordBatch], arrow.RecordBatch]
    takes: arrow.Schema
    gives: arrow.Schema


CLEAN = Step(clean_batch, PAGES, ARTICLES)
READ = Step(read_batch, WAITING, READINGS)
