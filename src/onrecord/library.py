"""OnRecord in a program of your own: read a text, keep a record, go through what it holds.

Takes:  texts; a store.
Gives:  read_text(), what one text says; open_record(), a Kept, with its stories, events, changes, statements, tables.
Leaves: pages and files for people: the command `onrecord`. Everything here works without a network.

    import onrecord

    with onrecord.open_record("record.sqlite") as kept:
        kept.add("reports/")
        for change in kept.changes():
            print(change.kind, change.old, change.new, kept.words(change.after))
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from onrecord.errors import BadRequest
from onrecord.model.article import Page
from onrecord.model.change import Change
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.record import Document, Record
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import Outcome, added
from onrecord.run.reading import document_of
from onrecord.run.relink import record_of
from onrecord.show.export.tables import table_rows
from onrecord.show.record_view import View


class Cites(Protocol):
    """Whatever cites words of an article: a statement, an assertion, a mention."""

    @property
    def article(self) -> str:
        """Return the id of the article."""

    @property
    def span(self) -> Span:
        """Return the span of the words in its text."""


def read_text(text: str, *, title: str | None = None, published: str | None = None) -> Document:
    """Read one text and keep nothing: article has the text as it is kept, reading what was found in it.

    title is the headline where text does not begin with it, published an ISO 8601 day; without it no day is guessed.
    Every position counts code points of article.text.
    """
    page = Page("text", "text", text, text.encode(), title=title, published=published)
    return document_of(page, Reader())


def open_record(path: str | Path, *, new: bool = True) -> Kept:
    """Open the record at path, made where there is none; new=False raises BadRequest then."""
    return Kept(Store.open(path, new=new))


class Kept(AbstractContextManager["Kept"]):
    """A record on disk. What is asked of it is computed once, and anew after add()."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __exit__(self, *_: object) -> None:
        self._store.close()

    def add(self, *paths: str | Path) -> list[Outcome]:
        """Take in files and folders; an Outcome for each article says whether it was kept, known or skipped."""
        outcomes = list(added([str(path) for path in paths], self._store, Reader()))
        self.__dict__.pop("view", None)
        return outcomes

    @cached_property
    def view(self) -> View:
        """Return the record with its indexes: lines by id, and what belongs to what."""
        return View(record_of(self._store))

    @property
    def record(self) -> Record:
        """Return everything that follows from the reports."""
        return self.view.record

    def articles(self) -> Iterator[Document]:
        """Yield each article with its reading."""
        yield from self.record.documents

    def stories(self) -> Iterator[Story]:
        """Yield the stories."""
        yield from self.record.stories

    def events(self, *, unsure: bool = False) -> Iterator[Event]:
        """Yield the events that are shown as sure; unsure=True yields the others too."""
        return (event for event in self.record.events if unsure or self.view.sure(event))

    def changes(self) -> Iterator[Change]:
        """Yield the changes, each with the assertions before and after it."""
        yield from self.record.changes

    def statements(self, *, by: str | None = None) -> Iterator[Statement]:
        """Yield the statements; by is the id or the whole name of a speaker."""
        party = self.party(by).id if by else None
        return (said for said in self.record.statements if party is None or said.speaker == party)

    def party(self, name: str) -> Entity:
        """Return the party with that id or whole name; BadRequest where there is none, or more than one."""
        found = [one for one in self.record.entities if name in (one.id, one.name, *one.also)]
        if len(found) != 1:
            near = "; ".join(f"{one.id} {one.name}" for one in found) or "none"
            raise BadRequest(f"{len(found)} parties are called {name!r}: name one by its id. There are: {near}")
        return found[0]

    def words(self, line: Cites) -> str:
        """Return the very words that a line cites, as they are stored."""
        return line.span.of(self.view.documents[line.article].article.text)

    def frame(self, name: str) -> Any:
        """Return one table of `onrecord export --format csv` as a pandas DataFrame; pandas must be installed."""
        made = {table.name: table for table in table_rows(self.record, self._store.judgements())}
        if name not in made:
            raise BadRequest(f"there is no table {name!r}: there are {', '.join(made)}")
        try:
            pandas = import_module("pandas")
        except ImportError as error:
            raise BadRequest("a DataFrame needs pandas: `pip install pandas`") from error
        return pandas.DataFrame.from_records(
            list(made[name].rows), columns=[column for column, _ in made[name].columns]
        )
