"""The rows that go through an engine, and the rows that stay.

Takes:  pages, articles, readings.
Gives:  PAGES, ARTICLES, WAITING, READINGS: what a batch holds before and after each step; what makes rows of things and
        things of rows.
Leaves: what is done with them: cleaning.py, reading.py.

Every row knows its place: an engine may hand rows back in any order. One row in is one row out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

import msgspec
import pyarrow as arrow

from onrecord.errors import OnRecordError, SkipArticle, TryLater
from onrecord.model.article import Article, Page

Row = Mapping[str, Any]

PLACE = (
    ("part", arrow.string()),
    ("row", arrow.int32()),
    ("rows", arrow.int32()),
    ("last", arrow.bool_()),
    ("at", arrow.int64()),
)
"""part: what is committed at once, a piece of one input; row: 0 to rows - 1; last: the input ends with this part; at:
bytes of the input that are behind this row."""
WRONG = (("error", arrow.string()), ("later", arrow.bool_()))
"""Why there is nothing in this row, and whether asking again may bring it."""
CAPTURE = (
    ("article", arrow.string()),
    ("file", arrow.string()),
    ("url", arrow.string()),
    ("outlet", arrow.string()),
    ("headline", arrow.string()),
    ("captured", arrow.string()),
    ("text", arrow.string()),
    ("capture", arrow.string()),
    ("raw", arrow.binary()),
)
"""An article: capture is all of it but text and raw, as JSON."""
PRINT = (
    ("earliest", arrow.string()),
    ("page", arrow.string()),
    ("shingles", arrow.list_(arrow.int64())),
    ("bands", arrow.list_(arrow.int64())),
)
"""What link/copies.py compares."""
READING = (
    ("origin", arrow.string()),
    ("day", arrow.string()),
    ("published_from", arrow.date32()),
    ("published_to", arrow.date32()),
    ("reader", arrow.string()),
    ("reading", arrow.string()),
)
"""What was read, as the JSON that a store keeps; null for a copy, whose origin is the article whose text it prints."""

_PAGE = tuple((f.name, arrow.binary() if f.name == "raw" else arrow.string()) for f in fields(Page))
PAGES = arrow.schema([*PLACE, *WRONG, *_PAGE])
ARTICLES = arrow.schema([*PLACE, *WRONG, *CAPTURE, *PRINT])
WAITING = arrow.schema([*PLACE, *CAPTURE, ("origin", arrow.string())])
READINGS = arrow.schema([*PLACE, *WRONG, *CAPTURE, *READING])

_article = msgspec.json.Decoder(Article)


def batch(rows: list[dict[str, Any]], schema: arrow.Schema) -> arrow.RecordBatch:
    """Return rows as a batch; what a row lacks is null."""
    return arrow.RecordBatch.from_pylist(rows, schema=schema)


def page_row(page: Page | OnRecordError) -> dict[str, Any]:
    """Return the row of a page, or of what came in its place."""
    if isinstance(page, OnRecordError):
        return wrong_row(page)
    row = asdict(page)
    try:
        for value in row.values():
            value.encode() if isinstance(value, str) else None
    except UnicodeEncodeError:
        return wrong_row(SkipArticle(f"{page.file}: holds half of a surrogate pair, which is no character."))
    return row


def page_of(row: Row) -> Page:
    """Return the page of a row that holds one."""
    return Page(**{field.name: row[field.name] for field in fields(Page)})


def wrong_row(error: OnRecordError) -> dict[str, Any]:
    """Return the row of what could not be had."""
    return {"error": str(error), "later": isinstance(error, TryLater)}


def article_row(article: Article) -> dict[str, Any]:
    """Return the columns of CAPTURE."""
    same = ("file", "url", "outlet", "headline", "captured", "text", "raw")
    rest = replace(article, text="", raw=b"")
    capture = msgspec.json.encode(rest).decode()
    return {"article": article.id, "capture": capture} | {name: getattr(article, name) for name in same}


def article_of(row: Row) -> Article:
    """Return the article of a row."""
    return replace(_article.decode(row["capture"]), text=row["text"], raw=row["raw"])


def place_columns(row: Row) -> dict[str, Any]:
    """Return the columns of PLACE."""
    return {name: row[name] for name, _ in PLACE}
