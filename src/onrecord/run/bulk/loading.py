"""Take what was read in bulk into a store, without reading it again.

Takes:  the folder of a job that is done, and a store.
Gives:  loaded(): an Outcome for each article; the record is then, to the byte, what adding the same articles gives.
Leaves: keeping and linking: pipeline.py, relink/.

A copy was not read in bulk. Where all that a reader looks at is the same in its origin, its reading is the same too;
otherwise it is read now, since a reprint with another first sentence has statements of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as arrow
import pyarrow.parquet as parquet

from onrecord.errors import BadRequest, SkipArticle, StopRun
from onrecord.model.article import Article
from onrecord.model.record import Document
from onrecord.record import Store
from onrecord.record.readings import unpacked
from onrecord.run import relink
from onrecord.run.bulk.job import Place, finished
from onrecord.run.bulk.reading import reader
from onrecord.run.bulk.rows import Row, article_of
from onrecord.run.pipeline import Outcome, keep_article
from onrecord.run.reading import careful


def loaded(folder: Path, store: Store) -> Iterator[Outcome]:
    """Take in every article of a job: first those that were read, then the copies.

    BadRequest where the job is not done, or was read by another version of the reader than this one.
    """
    place = Place(folder)
    job = finished(place)
    if job.reader != (now := reader().version):
        raise BadRequest(f"{folder}: was read by {job.reader}, and this is {now}: read it in bulk again")
    for copies in (False, True):
        for row in _job_rows(place, copies=copies):
            yield _load_row(row, store)
    relink.updated(store)


def _job_rows(place: Place, *, copies: bool) -> Iterator[Row]:
    """Yield the rows of a job in the order of the input: those that were read, or the copies."""
    parts = place.read()
    wanted = [("origin", "!=", "")] if copies else None
    for name, mark in parts.done().items():
        try:
            tables = [parquet.read_table(file, filters=wanted, partitioning=None) for file in parts.tables(mark)]
        except (OSError, arrow.ArrowException) as error:
            raise StopRun(f"{place.readings}: part {name} cannot be read ({error}): read it in bulk again") from error
        rows = [row for table in tables for row in table.to_pylist() if (row["origin"] is not None) == copies]
        yield from sorted(rows, key=lambda row: int(row["row"]))


def _load_row(row: Row, store: Store) -> Outcome:
    try:
        with careful(article_of(row)) as article:
            return keep_article(article, store, reader(), _document_of(article, row, store))
    except SkipArticle as error:
        return Outcome("skipped", why=str(error))


def _document_of(article: Article, row: Row, store: Store) -> Document | None:
    """Return an article with the reading that is there; None for a copy that differs from its origin."""
    if row["reading"] is not None:
        return Document(article, unpacked(row["reading"]))
    with store.derived() as (connection, _):
        for origin in store.some([row["origin"]], {}, connection):
            if origin.reading.reader == reader().version and _seen(origin.article) == _seen(article):
                return Document(article, origin.reading)
    return None


def _seen(article: Article) -> tuple[object, ...]:
    """Return all of an article that its reading is a function of."""
    return article.text, article.zones, article.published
