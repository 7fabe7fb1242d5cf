"""Run the statements of the record on a connection of psycopg.

Takes:  a connection; SQL with ? as the placeholder of each value.
Gives:  PsycopgDatabase, a Database; exact_text(), after which every character of a text can be kept.
Leaves: opening and closing connections: postgres.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.types.string import StrDumperUnknown

from onrecord.record.backends.backend import Cursor
from onrecord.record.backends.tsvector import TsVector

ESCAPE = "\x10"  # "data link escape": no text that people write has it
NUL = f"{ESCAPE}0"
_escaped = re.compile("[\x00\x10]")
_kept = re.compile("\x10(.)", re.S)


class PsycopgDatabase:
    """See Database; created turns the types of a new table into those of PostgreSQL."""

    def __init__(self, connection: psycopg.Connection[Any], created: Callable[[str], str]) -> None:
        self._connection, self._created = connection, created
        self.full_text = TsVector(self)

    def execute(self, statement: str, values: Sequence[Any] = (), /) -> Cursor:
        """Run a statement."""
        return self._connection.execute(_formatted(statement), values, binary=True)

    def executemany(self, statement: str, values: Iterable[Sequence[Any]], /) -> object:
        """Run a statement once for each of the values, without waiting for each answer."""
        with self._connection.cursor() as cursor:
            cursor.executemany(_formatted(statement), values)
        return None

    def create(self, statement: str) -> None:
        """Run a statement that makes something."""
        self._connection.execute(self._created(statement).encode())

    def tables(self, prefix: str) -> list[str]:
        """Return the tables that this connection sees first under their names."""
        asked = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND starts_with(tablename, ?)"
        return sorted(name for (name,) in self.execute(asked, (prefix,)))


@lru_cache(1000)
def _formatted(statement: str) -> bytes:
    """Return a statement with the marks of psycopg in the place of ?."""
    return statement.replace("%", "%%").replace("?", "%s").encode()


class _Dumper(StrDumperUnknown):
    """Write a text, a NUL in it escaped: the one character that PostgreSQL does not take."""

    def dump(self, obj: str) -> Buffer | None:
        """Return what is sent."""
        return super().dump(escaped(obj))


class _Loader(Loader):
    """Read a text as it was before it was escaped."""

    def load(self, data: Buffer) -> str:
        """Return the text."""
        found = str(data, "utf-8")
        return unescaped(found) if ESCAPE in found else found


class _BinaryLoader(_Loader):
    format = psycopg.pq.Format.BINARY


def escaped(text: str) -> str:
    r"""Return a text without NUL.

    >>> escaped("the\x00ferry")
    'the\x100ferry'
    >>> unescaped(escaped("\x10 and \x00")) == "\x10 and \x00"
    True
    """
    return _escaped.sub(lambda char: NUL if char[0] == "\0" else ESCAPE * 2, text)


def unescaped(text: str) -> str:
    """Return the text that was escaped."""
    return _kept.sub(lambda pair: "\0" if pair[1] == "0" else pair[1], text)


def exact_text(connection: psycopg.Connection[Any]) -> None:
    """Let texts go through the connection with every character that they have."""
    connection.adapters.register_dumper(str, _Dumper)
    for name in ("text", "varchar"):
        connection.adapters.register_loader(name, _Loader)
        connection.adapters.register_loader(name, _BinaryLoader)
