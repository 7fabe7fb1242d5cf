"""A server of PostgreSQL for tests and benchmarks, from Debian's packages (apt-get install postgresql).

Takes:  nothing.
Gives:  started(): a Server in a folder of its own, gone afterwards; programs(): where the packages put their programs.
Leaves: servers that keep a record for a newsroom: docs/team.md.

PostgreSQL refuses to run as root; it runs as the user that the packages make then.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
from psycopg import sql

MISSING = "PostgreSQL is not installed here: apt-get install postgresql"
USER = "postgres"
FAST = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")
"""Settings for tests: what is lost when the machine fails is lost to nobody."""


def programs() -> Path | None:
    """Return the folder of initdb and postgres, None where they are not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda file: int(file.parts[-3]))
    beside = shutil.which("postgres")
    return found[-1].parent if found else Path(beside).resolve().parent if beside else None


@dataclass
class Server:
    """A running server that listens on a socket in its folder."""

    folder: Path
    programs: Path
    settings: tuple[str, ...] = ()
    _numbers: Iterator[int] = field(default_factory=count)
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        settings = ("listen_addresses=", f"unix_socket_directories={self.folder}", *self.settings)
        options = [part for setting in settings for part in ("-c", setting)]
        command = [str(self.programs / "postgres"), "-D", str(self.folder / "data"), *options]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, user=_user(), cwd=self.folder)
        for _ in range(300):
            try:
                self.connect().close()
                return
            except psycopg.OperationalError:
                time.sleep(0.05)
        raise RuntimeError((self.folder / "log").read_text())

    def stop(self) -> None:
        """Stop it at once, as where the machine fails."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait()

    def place(self) -> str:
        """Make room for a new record; return its address: a schema of one database, since a database takes longer."""
        name = f"record_{next(self._numbers)}"
        self._do(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(name)))
        return f"{self.address()}&options=-csearch_path%3D{name}"

    def database(self, options: str = "ENCODING 'UTF8'") -> str:
        """Make an empty database; return its address."""
        name = f"record_{next(self._numbers)}"
        self._do(sql.SQL("CREATE DATABASE {} TEMPLATE template0 ").format(sql.Identifier(name)) + sql.SQL(options))
        return self.address(name)

    def address(self, database: str = "postgres") -> str:
        """Return the address of a database."""
        return f"postgresql+psycopg://{USER}@/{database}?host={quote(str(self.folder), safe='')}"

    def connect(self) -> psycopg.Connection[tuple[Any, ...]]:
        """Return a connection past the record."""
        return psycopg.connect(self.address().replace("+psycopg", ""), autocommit=True)

    def _do(self, statement: sql.Composable) -> None:
        with self.connect() as connection:
            connection.execute(statement.as_bytes())


@contextmanager
def started(*settings: str) -> Iterator[Server]:
    """Give a running server; RuntimeError where PostgreSQL is not installed."""
    found = programs()
    if found is None:
        raise RuntimeError(MISSING)
    folder = Path(tempfile.mkdtemp(prefix="onrecord-", dir="/tmp"))  # the path of a socket may have 107 bytes
    server = Server(folder, found, settings)
    try:
        if _user():
            shutil.chown(folder, USER)
        options = ("-D", str(folder / "data"), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8")
        command = [str(found / "initdb"), *options, "--no-sync"]
        subprocess.run(command, check=True, capture_output=True, user=_user(), cwd=folder)
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> str | None:
    """Return the user that the server runs as, None for whoever runs this."""
    return USER if os.geteuid() == 0 else None
