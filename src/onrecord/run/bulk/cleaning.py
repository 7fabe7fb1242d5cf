"""Make articles of pages, a batch at a time.

Takes:  a batch of PAGES.
Gives:  clean_batch(): a batch of ARTICLES, a row for each, with the print by which copies are found.
Leaves: which of them are copies: copies.py. Where batches come from: engines/.
"""

from __future__ import annotations

from typing import Any

import pyarrow as arrow

from onrecord.clean import cleaned
from onrecord.errors import SkipArticle
from onrecord.link.copies import body_print
from onrecord.run.bulk.rows import ARTICLES, Row, article_row, batch, page_of, place_columns, wrong_row
from onrecord.run.reading import careful


def clean_batch(pages: arrow.RecordBatch) -> arrow.RecordBatch:
    """Return the articles of pages; a page that holds none is a row with why."""
    return batch([place_columns(row) | _cleaned(row) for row in pages.to_pylist()], ARTICLES)


def _cleaned(row: Row) -> dict[str, Any]:
    if row["error"] is not None:
        return {"error": row["error"], "later": row["later"]}
    try:
        with careful(page_of(row)) as page:
            article = cleaned(page)
            found = body_print(article)
            compared = {"shingles": sorted(found.shingles), "bands": found.bands}
            return article_row(article) | compared | {"earliest": found.day, "page": found.page}
    except SkipArticle as error:
        return wrong_row(error)
