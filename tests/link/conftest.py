"""Reports of an invented story, read by the real reader."""

from collections.abc import Callable

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.record import Document, Record
from onrecord.read import Reader

Told = Callable[..., Document]


@pytest.fixture(scope="session")
def told() -> Told:
    """Return a function that reads a text as a report of a file and a day."""
    reader = Reader()

    def read(
        text: str, *, file: str = "report.txt", day: str | None = "2031-05-06", outlet: str | None = None
    ) -> Document:
        article = cleaned(Page(file=file, kind="text", text=text, raw=b"", published=day, outlet=outlet))
        return Document(article, reader.read(article))

    return read


def names(record: Record) -> dict[str, str]:
    """Return the name of each entity by its id."""
    return {entity.id: entity.name for entity in record.entities}
