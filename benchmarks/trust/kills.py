"""kill -9 while reports are added, again and again: is anything told lost, in part or twice?

Takes:  the number of kills (2,000 where none is named).
Gives:  one line; exit status 1 where something was lost, in part, twice, or the export differs from an unkilled run's.
Leaves: kills at single writes of SQLite: writes.py.

Run it with: python -m benchmarks.trust.kills [NUMBER]
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.trust.ground import adding, asked, damage, kept, reports, told, without_aliases
from onrecord.record import Store
from onrecord.run.relink import record_of
from onrecord.show.export.json import record_json

REPORTS = 60
LONGEST = 0.1
"""Seconds from a report that is told to the kill: those after it may be in the making, or all be linked."""


def main(number: int) -> int:
    """Kill number times, each time at another instant; a store that is whole gives way to a new one."""
    chance, wrong, stores, inside = random.Random(3), list[str](), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        reports(base / "reports", REPORTS)
        subprocess.run(adding(base / "whole.sqlite", base / "reports"), stdout=subprocess.DEVNULL, check=True)
        right, path = _export(base / "whole.sqlite"), base / "0.sqlite"
        for kill in range(number):
            files = _killed(path, base / "reports", chance)
            inside += 0 < len(files) < REPORTS
            wrong += damage(path, files)
            if path.exists() and _is_whole(path):
                stores += 1
                wrong += ["another export"] * (_export(path) != right)
                path = base / f"{kill + 1}.sqlite"
    wrong += ["no kill came between the first and the last report: nothing measured"] * (not inside)
    return told("kill -9", wrong, f"{number} kills, {inside} between the first and the last report, {stores} exports")


def _killed(path: Path, folder: Path, chance: random.Random) -> set[str]:
    """Kill at some instant after so many reports were told of, and return all that were."""
    with subprocess.Popen(adding(path, folder), stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout
        lines = [run.stdout.readline() for _ in range(chance.randint(1, REPORTS))]
        time.sleep(chance.uniform(0, LONGEST))
        run.kill()
        return kept("".join(lines) + run.stdout.read())


def _is_whole(path: Path) -> bool:
    with Store.open(path) as store:
        return len(store.ids()) == REPORTS


def _export(path: Path) -> str:
    with Store.open(path) as store:
        return without_aliases(record_json(record_of(store)).decode())


if __name__ == "__main__":
    sys.exit(main(asked(2_000)))
