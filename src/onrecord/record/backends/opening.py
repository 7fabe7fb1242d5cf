"""Tell a file from the address of a database, and open it.

Takes:  what follows --store.
Gives:  opened(): a Backend; BadRequest where it is neither, or where the driver of PostgreSQL is not installed.
Leaves: opening: sqlite.py and postgres.py, of which the second is loaded only when it is asked for.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

from onrecord.errors import BadRequest
from onrecord.record.backends.backend import Backend
from onrecord.record.backends.sqlite import Sqlite

SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30})://", re.I)
POSTGRES = ("postgresql", "postgres", "postgresql+psycopg")


def opened(place: str | Path, *, new: bool) -> Backend:
    """Return what keeps the store at place; new=False raises BadRequest where there is no such file."""
    scheme = SCHEME.match(place) if isinstance(place, str) else None
    if not scheme:
        return Sqlite(Path(place), new=new)
    if scheme[1].lower() not in POSTGRES:
        raise BadRequest(
            f"no record can be kept at {scheme[0]}…: name a file, or postgresql+psycopg://user@host/db, with --store"
        )
    try:
        postgres = import_module("onrecord.record.backends.postgres")
    except ImportError as error:
        raise BadRequest(
            f"a record in PostgreSQL needs psycopg ({error}): install it with `pip install onrecord[postgres]`"
        ) from error
    backend: Backend = postgres.Postgres(place)
    return backend
