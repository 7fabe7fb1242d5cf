"""Change one character of a stored text, again and again: is it told every time?

Takes:  the number of changes (1,000 where none is named).
Gives:  one line; exit status 1 where a change went unseen.
Leaves: whole stores cut or overwritten: tests/record.

Run it with: python -m benchmarks.trust.altered [NUMBER]
"""

import random
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from benchmarks.trust.ground import asked, told
from onrecord.errors import StopRun
from onrecord.model.article import Article
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.model.zone import Zone
from onrecord.record import Store
from onrecord.run.check import problems

TEXT = (
    "Ferry may sail on Friday\n\n“We wait for the permit,” captain Ingrid Moe told reporters in Skarvik on Monday. "
    * 20
)
COLUMNS = (("captures", "text"), ("captures", "zones"), ("captures", "published"), ("readings", "reading"))


def main(number: int) -> int:
    """Print how many of number changes were told by check, and by whoever reads the record."""
    chance, seen, refused = random.Random(7), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.sqlite"
        _keep(path)
        for _ in range(number):
            table, column = chance.choice(COLUMNS)
            before = _altered(path, table, column, chance)
            with Store.open(path) as store:
                seen += bool(list(problems(store)))
                refused += _refuses(store)
            _set(path, table, column, before)
    wrong = [f"{number - times} not {how}" for times, how in ((seen, "told"), (refused, "refused")) if times < number]
    words = f"{seen} of {number} told by check, {refused} of {number} served to nobody"
    return told("one character changed", wrong, words)


def _keep(path: Path) -> None:
    zones = (Zone("body", Span(0, len(TEXT))),)
    article = Article(file="ferry.txt", text=TEXT, zones=zones, raw=TEXT.encode())
    reading = Reading("fake-1", article.published, zones, (Span(0, 24),), (), (), (), (), (), ())
    with Store.open(path) as store:
        store.keep(article, reading)


def _altered(path: Path, table: str, column: str, chance: random.Random) -> str:
    """Change one character of a column, and return what stood there."""
    with closing(sqlite3.connect(path)) as database:
        before = str(database.execute(f"SELECT {column} FROM {table}").fetchone()[0])
    at = chance.randrange(len(before))
    other = chance.choice([char for char in "aeiou0123456789" if char != before[at]])
    _set(path, table, column, before[:at] + other + before[at + 1 :])
    return before


def _set(path: Path, table: str, column: str, value: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(f"UPDATE {table} SET {column} = ?", (value,))


def _refuses(store: Store) -> bool:
    try:
        list(store.documents())
    except StopRun:
        return True
    return False


if __name__ == "__main__":
    sys.exit(main(asked(1_000)))
