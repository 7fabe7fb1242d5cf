"""Ask and write rows, past the layer that would cost more than the rows do.

Takes:  the connection of the driver inside a transaction of the store.
Gives:  Rows: what each kind of derived row is written with.
Leaves: what the rows are: the other files of this folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.record.backends import Database

MANY = 500
"""Values that one question names: SQLite takes up to 32,766."""
ALL = 2**62
"""A limit that nothing reaches."""


class Rows:
    """Questions and orders in SQL; ? is the placeholder of a value, {} that of a list of them."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def ask(self, question: str, *values: object) -> list[Any]:
        """Return the rows that answer."""
        return self.database.execute(question, values).fetchall()

    def column(self, question: str, *values: object) -> list[Any]:
        """Return the first value of each row that answers."""
        return [row[0] for row in self.database.execute(question, values)]

    def one(self, question: str, *values: object) -> Any:
        """Return the first value of the first row, None where there is none."""
        row = self.database.execute(question, values).fetchone()
        return row[0] if row else None

    def among(self, question: str, values: Iterable[object]) -> Iterator[Any]:
        """Yield the rows that answer for any of the values."""
        every = list(values)
        for at in range(0, len(every), MANY):
            some = every[at : at + MANY]
            yield from self.database.execute(question.format(", ".join("?" * len(some))), some).fetchall()

    def do(self, order: str, *values: object) -> None:
        """Change rows."""
        self.database.execute(order, values)

    def each(self, order: str, values: Iterable[tuple[object, ...]]) -> None:
        """Change rows, once for each of the values."""
        self.database.executemany(order, values)
