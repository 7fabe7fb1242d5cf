"""Captures for a store: small, and made without cleaning or reading anything."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from onrecord.model.article import Article, Published
from onrecord.model.attribution import Attribution
from onrecord.model.interval import Interval
from onrecord.model.reading import Abstention, Reading
from onrecord.model.record import Document
from onrecord.model.span import Span
from onrecord.model.zone import Zone


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.sqlite"


@pytest.fixture
def run_sql() -> Callable[..., list[Any]]:
    """Return a way past the store, to damage one or to look inside; ? is a value in either database."""

    def run(place: str | Path, statement: str, *values: object) -> list[Any]:
        if "://" in str(place):
            with psycopg.connect(str(place).replace("+psycopg", "")) as connection:
                found = connection.execute(statement.replace("?", "%s").encode(), values)
                return found.fetchall() if found.description else []
        with closing(sqlite3.connect(place)) as database, database:
            return database.execute(statement, values).fetchall()

    return run


@pytest.fixture
def capture() -> Callable[..., Document]:
    """Return a maker of documents: the text, and whatever facts a test cares about."""

    def made(
        text: str = "The ferry stays in port.", *, reader: str = "fake-1", day: Interval | None = None, **facts: object
    ) -> Document:
        zones = (Zone("body", Span(0, len(text))),)
        published = Published(day, "given" if day else "nothing on the page says so")
        given = {"file": "ferry.txt", "raw": text.encode(), "published": published} | facts
        article = Article(text=text, zones=zones, **given)  # type: ignore[arg-type]
        said = Attribution((Span(0, 9),), "direct", 0.9, "fake", source=Span(4, 9), said_on=day)
        left = (Abstention(Span(0, 3), "too short"),)
        return Document(
            article, Reading(reader, published, zones, (Span(0, len(text)),), (), (), (said,), (), (), left, 1)
        )

    return made
