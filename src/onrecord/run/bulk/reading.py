"""Read articles, a batch at a time. No engine is known here: pyarrow is all that this file needs.

Takes:  a batch of WAITING: articles, those that print another's text with the id of that one.
Gives:  read_batch(): a batch of READINGS, a row for each; reader(), the one that this process reads with.
Leaves: where batches come from and go to: engines/, parts.py.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pyarrow as arrow

from onrecord.errors import SkipArticle
from onrecord.model.interval import Interval
from onrecord.model.record import Document
from onrecord.read import Reader
from onrecord.record.readings import as_json
from onrecord.run.bulk.rows import CAPTURE, READINGS, Row, article_of, batch, place_columns, wrong_row
from onrecord.run.reading import Reads, careful, reading_of


@cache
def reader() -> Reads:
    """Return the reader of this process: its weights are opened once, and not before the first article."""
    return Reader()


def read_batch(articles: arrow.RecordBatch) -> arrow.RecordBatch:
    """Return what each article says; a copy is not read, its row refers to its origin."""
    return batch([place_columns(row) | _reading_row(row) for row in articles.to_pylist()], READINGS)


def _reading_row(row: Row) -> dict[str, Any]:
    same = {name: row[name] for name, _ in CAPTURE}
    try:
        with careful(article_of(row)) as article:
            if row["origin"] is not None:
                return same | {"origin": row["origin"]} | _day_columns(article.published.days)
            reading = reading_of(article, reader())
            days = Document(article, reading).published.days
            return same | {"reader": reading.reader, "reading": as_json(reading).decode()} | _day_columns(days)
    except SkipArticle as error:
        return wrong_row(error)


def _day_columns(days: Interval | None) -> dict[str, Any]:
    """Return the columns of the days on which an article came out; "unknown" is a partition of its own."""
    if days is None:
        return {"day": "unknown"}
    return {"day": days.earliest.isoformat(), "published_from": days.earliest, "published_to": days.latest}
