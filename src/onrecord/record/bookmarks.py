"""Remember how far a reader of briefs has come.

Takes:  a Store.
Gives:  Bookmarks: the sequence number of the last add that a brief covered.
Leaves: the record, of which this is no part: who reads when changes nothing in it.
"""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text, delete, insert, select

from onrecord.record.schema import tables
from onrecord.record.store import Store

bookmarks = Table(
    "bookmarks",
    tables,
    Column("name", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)


class Bookmarks:
    """The bookmarks of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def at(self, name: str) -> int | None:
        """Return where a bookmark lies, None where there is none."""
        with self._store.connected() as connection:
            return connection.scalar(select(bookmarks.c.number).where(bookmarks.c.name == name))

    def put(self, name: str, number: int) -> None:
        """Put a bookmark at the number of an add."""
        with self._store.connected(writes=True) as connection:
            connection.execute(delete(bookmarks).where(bookmarks.c.name == name))
            connection.execute(insert(bookmarks).values(name=name, number=number))
