"""Read a Parquet file: one article a row.

Takes:  a stream that can seek, with the columns of a JSON line (lines.py), of which only "text" must be there.
Gives:  a Page for each row, or the SkipArticle that says what is wrong with it.
Leaves: what the columns mean: lines.py. Columns that are not known are not even read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, BinaryIO

import msgspec
import pyarrow as arrow
import pyarrow.parquet as parquet

from onrecord.errors import SkipArticle
from onrecord.intake.files import MAX_BYTES
from onrecord.intake.lines import JsonLine, page_of
from onrecord.model.article import Page

COLUMNS = tuple(field.name for field in msgspec.structs.fields(JsonLine))
ROWS = 64  # rows that are in memory at once


def rows(stream: BinaryIO, *, name: str, limit: int = MAX_BYTES) -> Iterator[Page | SkipArticle]:
    """Yield a page for each row; name is what messages call the file. OSError where the stream itself fails.

    A page is called by its column "id", else by its number. What a store keeps as its bytes is the row as a JSON line.
    """
    try:
        yield from _row_pages(parquet.ParquetFile(stream), name, limit)
    except arrow.ArrowException as error:
        yield SkipArticle(f"{name}: is no whole Parquet file ({_first_line(error)}). Write it again.")


def _row_pages(file: parquet.ParquetFile, name: str, limit: int) -> Iterator[Page | SkipArticle]:
    there = file.schema_arrow.names
    if "text" not in there:
        yield SkipArticle(
            f'{name}: has no column "text", but {", ".join(there[:12]) or "none"}. Give "text", and as far as known'
            f" {', '.join(column for column in COLUMNS if column != 'text')}."
        )
        return
    number = 0
    for batch in file.iter_batches(batch_size=ROWS, columns=[column for column in COLUMNS if column in there]):
        for row in batch.to_pylist():
            number += 1
            yield _page_of_row(row, f"{name}:{number}", limit)


def _page_of_row(row: Mapping[str, Any], where: str, limit: int) -> Page | SkipArticle:
    try:
        stated = {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}
        raw = msgspec.json.encode(stated)
        if len(raw) > limit:
            return SkipArticle(f"{where}: the row is longer than {limit:,} bytes. Split it into articles.")
        return page_of(msgspec.convert(stated, JsonLine), raw, where)
    except (msgspec.ValidationError, TypeError, ValueError) as error:
        return SkipArticle(f"{where}: {error}. Give text in every column, and days as text or dates.")
    except SkipArticle as error:
        return error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or ["damaged"])[0][:200]
