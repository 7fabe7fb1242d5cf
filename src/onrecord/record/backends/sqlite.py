"""Keep a record in a file of SQLite, or say why that cannot be.

Takes:  a path.
Gives:  Sqlite, a Backend whose transactions are durable; StopRun or BadRequest that name the file and the remedy.
Leaves: the tables: migrations.py.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from time import sleep
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from onrecord.errors import BadRequest, StopRun
from onrecord.record.backends.fts5 import Fts5

MAGIC = b"SQLite format 3\x00"  # https://www.sqlite.org/fileformat.html, 1.3
PATIENCE = 300
"""Seconds that a writer waits for others. One that keeps an article takes milliseconds, but one that links a hundred
takes seconds, and with four of them on a busy machine the last waited more than a minute."""

REMEDIES = (
    ("disk I/O error", "the disk or its connection failed: check it, then run the same command again"),
    ("locked", "other programs have held it for five minutes: end them, then try again"),
    ("disk is full", "make room on the disk, then run the same command again: what was kept is kept"),
    ("readonly", "it cannot be written: change its permissions, or name another file with --store"),
    ("unable to open", "it cannot be opened or made there: check the folder's permissions, or use --store"),
    ("too big", "one text is larger than a database can keep: give it in parts"),
    ("", "the file may be damaged: run `onrecord check`, or go back to a copy of it"),
)


class Sqlite:
    """See Backend."""

    kind = "file"

    def __init__(self, path: Path, *, new: bool) -> None:
        refuse(path, new=new)
        self.name, self.only_read = str(path), not new and unwritable(path)
        self.engine = engine_of(path, only_read=self.only_read)
        self._path, self._file = path, identity_of(path)
        event.listen(self.engine, "connect", self._see_file)

    def look(self, *, new: bool) -> None:
        """Do nothing: the file was looked at before it was opened."""

    def plainly(self) -> AbstractContextManager[None]:
        """Turn what SQLite says into a StopRun."""
        return plainly(self._path)

    def must_be_there(self) -> None:
        """Raise StopRun where the file is another one: what is written then goes to a file without a name."""
        if identity_of(self._path) != self._file:
            raise StopRun(f"{self._path} was deleted or replaced while it was in use: add again what came last")

    def _see_file(self, *_: object) -> None:
        """Remember the file that connecting has made, or that another process made since we looked."""
        self._file = self._file or identity_of(self._path)

    def first(self) -> None:
        """Let people read while somebody writes."""
        write_ahead(self.engine)

    def migrating(self) -> Engine:
        """Return the engine whose transactions change tables."""
        return self.engine.execution_options(locks=("migrating",))

    def besides(self) -> tuple[str, ...]:
        """Return nothing: SQLite numbers rows by itself."""
        return ()

    def created(self, statement: str) -> str:
        """Return the statement with the word for bytes."""
        return statement.format(bytes="BLOB")

    def database(self, connection: Connection) -> SqliteDatabase:
        """Return the connection of sqlite3 itself."""
        driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
        return SqliteDatabase(driver)

    def unsound(self, connection: Connection) -> list[str]:
        """Return what SQLite finds wrong with the file, and the rows that belong to no other."""
        said = connection.scalars(text("PRAGMA integrity_check")).all()
        lost = connection.execute(text("PRAGMA foreign_key_check")).all()
        return [word for word in said if word != "ok"] + [f"a row of {row[0]} belongs to no capture" for row in lost]

    def wipe(self) -> None:
        """Write the whole file anew without what was deleted, and empty its log.

        secure_delete has deleted bytes overwritten; VACUUM leaves no free page; the checkpoint cuts the log to nothing
        (https://www.sqlite.org/pragma.html).
        """
        with (
            self.plainly(),
            closing(self.engine.raw_connection()) as connection,
            closing(connection.cursor()) as cursor,
        ):
            cursor.execute("PRAGMA secure_delete = ON")
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class SqliteDatabase:
    """See Database: the connection's own methods, since a layer over them would cost more than most statements do."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.execute, self.executemany = connection.execute, connection.executemany
        self.full_text = Fts5(connection)

    def create(self, statement: str) -> None:
        """Run a statement that makes something."""
        self.execute(statement)

    def tables(self, prefix: str) -> list[str]:
        """Return tables, those for search first: SQLite drops the tables that it keeps for them by itself."""
        asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, ?) = ?"
        found = self.execute(f"{asked} ORDER BY sql NOT LIKE 'CREATE VIRTUAL%'", (len(prefix), prefix))
        return [name for (name,) in found]


def refuse(path: Path, *, new: bool) -> None:
    """Raise where path cannot be a store, before anything is written; new allows one that is not there yet."""
    if str(path) == ":memory:":
        raise BadRequest(f"{path} is no file, so nothing would be kept: name a file with --store")
    if not str(path).isprintable():
        raise BadRequest(f"{str(path)!r} has characters in its name that are no text: rename it, or use --store")
    if path.is_dir():
        raise StopRun(f"{path} is a folder, not a store: name a file with --store")
    if path.exists() and not path.is_file():
        raise StopRun(f"{path} is a pipe or a device, not a store: name a file with --store")
    if path.exists():
        _refuse_other(path)
    elif not new:
        raise BadRequest(f"there is no record at {path}: make one with `onrecord --store {path} add PATH…`")
    elif not path.absolute().parent.is_dir():
        raise StopRun(f"{path}: its folder does not exist: make the folder, or name another file with --store")


def _refuse_other(path: Path) -> None:
    """Raise where the file holds something else; an empty file may become a store."""
    try:
        with path.open("rb") as file:
            begin = file.read(len(MAGIC))
    except OSError as error:
        raise StopRun(f"{path} cannot be read ({error.strerror}): change its permissions, or use --store") from error
    if begin and begin != MAGIC:
        raise StopRun(f"{path} is not a store of OnRecord: name another file with --store; this one was left as it is")


def engine_of(path: Path, *, only_read: bool = False) -> Engine:
    """Return the engine on the file; with the option locks a transaction takes the one lock of the file at once.

    Taking it at the first write instead would fail, not wait, where another process wrote in between. only_read is for
    a store on media that cannot be written, where SQLite can make none of the files that it shares with writers.
    """
    url = URL.create("sqlite", database=str(path))
    if only_read:
        query = {"mode": "ro", "immutable": "1", "uri": "true"}
        url = URL.create("sqlite", database=f"file:{quote(str(path.absolute()))}", query=query)
    engine = create_engine(url, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def unwritable(path: Path) -> bool:
    """Tell whether path is a store that nobody can write to here; StopRun where it waits for a writer to finish it.

    What the last writer left in FILE-wal is part of the store and would be passed over.
    """
    if not path.exists() or (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)):
        return False
    left = path.with_name(path.name + "-wal")
    if left.exists() and left.stat().st_size:
        raise StopRun(
            f"{path} cannot be written, and {left.name} beside it waits to be: copy both to where they can be"
        )
    return True


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at path from another one that takes its place, None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _prepare(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    """Set what SQLite keeps for each connection; FULL lets a commit outlive a power cut, not only a crash."""
    connection.isolation_level = None  # we say BEGIN ourselves: the driver's own would come too late
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")


def _begin(connection: Connection) -> None:
    locks = connection.get_execution_options().get("locks", ())
    connection.exec_driver_sql("BEGIN IMMEDIATE" if locks else "BEGIN")


def write_ahead(engine: Engine) -> None:
    """Let people read while somebody writes; the file remembers it, so that this is asked once.

    Where two processes make one store, SQLite refuses the second at once, without its usual patience: ask again.
    """
    with closing(engine.raw_connection()) as connection:
        for tried in range(50 * PATIENCE):
            try:
                connection.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or tried + 1 == 50 * PATIENCE:
                    raise
                sleep(1 / 50)


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn what the database says into a StopRun that names the file and the remedy.

    What it says of a damaged file may itself be no text.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, UnicodeDecodeError) as error:
        said = str(getattr(error, "orig", error))
        remedy = next(remedy for word, remedy in REMEDIES if word in said)
        raise StopRun(f"{path}: {said}: {remedy}") from error
    except StopRun as error:
        raise error if str(path) in str(error) else StopRun(f"{path}: {error}") from error
