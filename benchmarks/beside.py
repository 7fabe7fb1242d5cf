"""Datasette over the tables of a record: what serve.py puts beside our pages.

Takes:  tables, and a file to write them to.
Gives:  datasette(), an ASGI application, None where it is not installed; addresses_of(): some pages of each kind.
Leaves: asking and timing: serve.py.
"""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

from onrecord.show.export.sqlite import sqlite_bytes
from onrecord.show.export.tables import Table


def datasette(tables: list[Table], file: Path) -> Any:
    """Return the application that shows the tables of a file; it is installed by `make beside` and nothing else."""
    if find_spec("datasette") is None:
        return None
    file.write_bytes(sqlite_bytes(tables))
    return import_module("datasette.app").Datasette([str(file)]).app()


def addresses_of(tables: Sequence[Table], number: int, chance: Random) -> dict[str, list[str]]:
    """Return so many addresses of each kind: the rows of a table, and one row with how many others refer to it."""
    rows = {table.name: [row[0] for row in table.rows] for table in tables}
    database = "/tables"

    def some(table: str) -> list[str]:
        return [f"{database}/{table}/{chance.choice(rows[table])}" for _ in range(number)]

    return {
        "Datasette changes": [f"{database}/changes"] * number,
        "Datasette events": [f"{database}/events?_next={100 * (n % 9)}" for n in range(number)],
        "Datasette story": some("stories"),
        "Datasette event": some("events"),
        "Datasette party": some("parties"),
        "Datasette report": some("reports"),
    }
