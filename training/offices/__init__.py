"""Who held which office when: public lists brought into one table.

Takes:  the folder of the lists, as it lies beside the checkout: the CIA's snapshot of governments, REIGN's spells of
        leaders, the members of the US Congress.
Gives:  table(): every row, and what was left out, counted.
Leaves: looking somebody up: onrecord.read.offices; writing the file: __main__.py.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from training.corpora import CORPORA_AT
from training.offices import cia, congress, reign
from training.offices.row import Row

LORE = CORPORA_AT / "lore"


def table(lore: Path = LORE) -> tuple[set[Row], Counter[str]]:
    """Return the rows and how often each thing was left out; FileNotFoundError without the lists."""
    left: Counter[str] = Counter()
    known = [*cia.rows(lore, left), *congress.rows(lore)]
    spells = set(reign.rows(lore, known, left))
    return _gendered([*spells, *_untold(known, spells)]), left


def _untold(known: Iterable[Row], spells: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows but for what the CIA saw on one day and REIGN tells with its beginning and end.

    Where the CIA's list still names a leader who had gone by then, it tells of that leader's last month.
    """
    told = {_held(row) for row in spells}
    gone = {row.country: row.until for row in spells if row.office != "leader"}
    for row in known:
        if row.source != "cia":
            yield row
        elif _held(row) not in told:
            day = min(row.until, gone.get(row.country, row.until))
            yield replace(row, since=day, until=day)


def _gendered(rows: Iterable[Row]) -> set[Row]:
    """Return the rows, the gender that one list tells of a person given to the rows of another."""
    rows = list(rows)
    told = {(row.person, row.country): row.gender for row in rows if row.gender != "u"}
    return {replace(row, gender=told.get((row.person, row.country), "u")) for row in rows}


def _held(row: Row) -> tuple[str, str, str]:
    return row.person, row.country, row.office
