"""Write tables as one SQLite file, which Datasette and every SQL tool open.

Takes:  tables.
Gives:  the bytes of the file; every cell as it is stored.
Leaves: the store of OnRecord itself: record/. This file is for reading.
"""

import sqlite3
from contextlib import closing

from onrecord.show.export.tables import Kind, Table

TYPES: dict[Kind, str] = {"text": "TEXT", "words": "TEXT", "integer": "INTEGER", "real": "REAL", "truth": "INTEGER"}


def sqlite_bytes(tables: list[Table]) -> bytes:
    """Return the file; a column that is called id names a row, one called like a table refers to it."""
    with closing(sqlite3.connect(":memory:")) as database:
        for table in tables:
            database.execute(_created(table))
            marks = ", ".join("?" * len(table.columns))
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows)
        for table in tables:
            for name in ("report", "event", "story", "speaker"):
                if (name, "text") in table.columns:
                    database.execute(f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")')
        database.commit()
        return bytes(database.serialize())


REFERS = {"report": "reports", "event": "events", "story": "stories", "speaker": "parties", "party": "parties"}


def _created(table: Table) -> str:
    columns = []
    for name, kind in table.columns:
        key = " PRIMARY KEY" if name == "id" and table.name != "disagreements" else ""
        refers = f' REFERENCES "{REFERS[name]}" ("id")' if name in REFERS else ""
        columns.append(f'"{name}" {TYPES[kind]}{key}{refers}')
    return f'CREATE TABLE "{table.name}" ({", ".join(columns)})'
