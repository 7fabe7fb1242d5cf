"""What a database must do for the record to be kept in it.

Takes:  nothing.
Gives:  Backend and Database, which sqlite.py and postgres.py fulfil; Lock, what a transaction may hold alone.
Leaves: the doing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Literal, Protocol

from sqlalchemy import Connection, Engine

Lock = Literal["migrating", "linking", "adding"]
"""What one transaction does at a time: change the tables, write derived rows, write all other rows.

A transaction of an engine with the execution option locks=(…) waits for them, then begins: it sees all that the one
before it wrote. SQLite has one lock for all of them.
"""

Found = tuple[Literal["article", "statement", "event"], str, str, int, int]
"""A hit of full-text search: kind, id, article, and where in it to look."""


class Cursor(Protocol):
    """The rows that answer a statement."""

    def fetchone(self) -> Any:
        """Return the next row, None after the last one."""

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""

    def __iter__(self) -> Iterator[Any]:
        """Yield the rows that are left."""


class FullText(Protocol):
    """The table derived_found, by which articles, statements and events are found by their words."""

    @property
    def statements(self) -> tuple[str, ...]:
        """Return the statements that make the table and its indexes, for Database.create()."""

    def clear(self) -> None:
        """Delete all rows."""

    def add(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Keep rows: number, words, kind, id, article, start, finish."""

    def hits(self, words: str, most: int) -> list[Found]:
        """Return at most so many hits that have all words, the last letters of each perhaps missing.

        Events come first, then statements, then articles, each kind by how well it fits.
        """


class Database(Protocol):
    """The driver's own connection inside a transaction; statements are SQL that both databases know, ? is a value."""

    @property
    def full_text(self) -> FullText:
        """Return the table by which things are found by their words."""

    def execute(self, statement: str, values: Sequence[Any] = ..., /) -> Cursor:
        """Run a statement."""

    def executemany(self, statement: str, values: Iterable[Sequence[Any]], /) -> object:
        """Run a statement once for each of the values."""

    def create(self, statement: str) -> None:
        """Run a statement that makes a table or an index, its types named as SQLite names them."""

    def tables(self, prefix: str) -> list[str]:
        """Return the names of the tables that begin so, in an order in which they can be dropped."""


class Backend(Protocol):
    """An opened file or database. name is what messages call it, kind what it is: "file" or "database"."""

    name: str
    kind: str
    only_read: bool
    engine: Engine

    def look(self, *, new: bool) -> None:
        """Raise where the store can be none, before anything is written; new allows one that is not there yet."""

    def plainly(self) -> AbstractContextManager[None]:
        """Turn what the database says into a StopRun that names the store and the remedy."""

    def must_be_there(self) -> None:
        """Raise StopRun where the store was deleted or replaced since it was opened."""

    def first(self) -> None:
        """Set what a new store needs before its first table."""

    def migrating(self) -> Engine:
        """Return the engine whose transactions change tables, one at a time."""

    def besides(self) -> tuple[str, ...]:
        """Return the statements that make what this database needs besides the first tables."""

    def created(self, statement: str) -> str:
        """Return a statement that makes a table, as this database writes it; {bytes} is its word for bytes."""

    def database(self, connection: Connection) -> Database:
        """Return the driver's connection of an open transaction."""

    def unsound(self, connection: Connection) -> list[str]:
        """Return what the database says is wrong with itself."""

    def wipe(self) -> None:
        """Write the store anew without the bytes of what was deleted."""
