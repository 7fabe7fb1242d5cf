"""Sketch articles for story linking, a batch at a time.

Takes:  a batch of SKETCHED: articles with their readings; a copy has none.
Gives:  sketch_batch(): a batch of SKETCHES, a row for each.
Leaves: what a sketch is: link/sketches.py.
"""

from __future__ import annotations

from typing import Any

import msgspec
import pyarrow as arrow

from onrecord.link.sketches import sketch
from onrecord.model.record import Document
from onrecord.record.captures import capture_order
from onrecord.record.readings import unpacked
from onrecord.run.bulk.rows import CAPTURE, Row, article_of, batch
from onrecord.run.bulk.step import Step

SKETCHED = arrow.schema([*CAPTURE, ("origin", arrow.string()), ("reading", arrow.string())])
SKETCHES = arrow.schema(
    [
        ("article", arrow.string()),
        ("origin", arrow.string()),
        ("page", arrow.string()),
        ("order", arrow.list_(arrow.string())),
        ("published", arrow.string()),
        ("place", arrow.list_(arrow.string())),
        ("keys", arrow.list_(arrow.string())),
        ("sketch", arrow.binary()),
    ]
)
"""order ranks the captures of a page, place all sketches; keys block them; what needs a reading is null for a copy."""


def sketch_batch(articles: arrow.RecordBatch) -> arrow.RecordBatch:
    """Return what story linking needs of each article."""
    return batch([_sketched(row) for row in articles.to_pylist()], SKETCHES)


def _sketched(row: Row) -> dict[str, Any]:
    article = article_of(row)
    days = article.published.days
    facts = {
        "article": article.id,
        "origin": row["origin"],
        "page": article.page,
        "order": list(capture_order(article)),
        "published": str(days.earliest) if days else "9999",
    }
    if row["reading"] is None:
        return facts
    made = sketch(Document(article, unpacked(row["reading"])))
    return facts | {"place": list(made.place), "keys": made.keys, "sketch": msgspec.msgpack.encode(made)}


SKETCH = Step(sketch_batch, SKETCHED, SKETCHES)
