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

from benchmarks.trust.ground import asked, reports, told
from onrecord.record import Store
from onrecord.run.check import problems
from onrecord.run.pipeline import record_of
from onrecord.show.export.json import record_json

REPORTS = 60


def main(number: int) -> int:
    """Kill number times, each time at another instant; a store that is whole gives way to a new one."""
    chance, wrong, stores, inside = random.Random(3), list[str](), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        reports(base / "reports", REPORTS)
        start = time.monotonic()
        _adding(base / "whole.sqlite", base / "reports").communicate()
        whole, right = time.monotonic() - start, _export(base / "whole.sqlite")
        path = base / "0.sqlite"
        for kill in range(number):
            kept = _killed(path, base / "reports", chance.uniform(0.4, 1.0) * whole)
            inside += 0 < len(kept) < REPORTS
            if not path.exists():
                continue
            held = _held(path, wrong)
            wrong += [f"lost: {name}" for name in kept - set(held)] + ["twice"] * (len(held) != len(set(held)))
            if len(held) == REPORTS:
                stores += 1
                wrong += ["another export"] * (_export(path) != right)
                path = base / f"{kill + 1}.sqlite"
    return told("kill -9", wrong, f"{number} kills, {inside} between the first and the last report, {stores} exports")


def _adding(path: Path, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.trust.adding", str(path), str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _killed(path: Path, folder: Path, after: float) -> set[str]:
    run = _adding(path, folder)
    time.sleep(after)
    run.kill()
    out, _ = run.communicate()
    return {line.split()[1] for line in out[: out.rfind("\n") + 1].splitlines()}


def _held(path: Path, wrong: list[str]) -> list[str]:
    with Store.open(path) as store:
        wrong += problems(store)
        return [witness.article.file for witness in store.witnesses()]


def _export(path: Path) -> bytes:
    with Store.open(path) as store:
        return record_json(record_of(store))


if __name__ == "__main__":
    sys.exit(main(asked(2_000)))
