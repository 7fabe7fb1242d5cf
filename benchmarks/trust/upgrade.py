"""Open stores of every version by this one, each step interrupted at each of its statements.

Takes:  nothing.
Gives:  one line; exit status 1 where a store did not arrive at the newest version or lost a row.
Leaves: programs older than a store, which refuse it: tests/record.

Run it with: python -m benchmarks.trust.upgrade
"""

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from benchmarks.trust.ground import told
from onrecord.errors import StopRun
from onrecord.record import Store
from onrecord.record.migrations import NEWEST, STEPS

ROWS = (
    """INSERT INTO captures (id, file, published, incomplete, text, sha256, zones, raw, raw_sha256)
        VALUES ('a1', 'ferry.txt', '{}', 0, 'Rain.', '', '[]', x'', '')""",
    "INSERT INTO readings (article, reader, reading) VALUES ('a1', 'old', '{}')",
)


def main() -> int:
    """Make a store of each version, break off the next step after each statement, then open it."""
    wrong, tries = list[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        for version in range(1, NEWEST + 1):
            following = STEPS[version] if version < NEWEST else ()
            for done in range(len(following) + 1):
                path = Path(folder) / f"{version}-{done}.sqlite"
                _make_store(path, version, following[:done])
                tries += 1
                wrong += [f"version {version}, {done} statements of the next: {each}" for each in _opened(path)]
    return told("upgrade", wrong, f"{tries} stores of {NEWEST} versions")


def _make_store(path: Path, version: int, begun: tuple[str, ...]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY)")
        for number, step in enumerate(STEPS[:version], 1):
            for statement in step:
                database.execute(statement.format(bytes="BLOB"))
            database.execute("INSERT INTO schema_version VALUES (?)", (number,))
            for row in ROWS if number == 1 else ():
                database.execute(row)
        database.execute("BEGIN IMMEDIATE")
        for statement in begun:
            database.execute(statement.format(bytes="BLOB"))  # and the connection closes: the power is gone


def _opened(path: Path) -> list[str]:
    try:
        with Store.open(path) as store:
            held = store.ids()
    except StopRun as error:
        return [str(error)]
    with closing(sqlite3.connect(path)) as database:
        (version,) = database.execute("SELECT max(version) FROM schema_version").fetchone()
        (readings,) = database.execute("SELECT count(*) FROM readings").fetchone()
    return [] if (held, version, readings) == (["a1"], NEWEST, 1) else [f"{held}, {version}, {readings}"]


if __name__ == "__main__":
    sys.exit(main())
