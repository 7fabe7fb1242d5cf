"""Deliver the same reports once, twice and five times, shuffled, by 1 to 8 processes: one record, byte by byte.

Takes:  the number of reports (1,000 where none is named).
Gives:  one line; exit status 1 where two exports differ.
Leaves: other processors, whose int8 arithmetic differs.

Run it with: python -m benchmarks.trust.order [NUMBER]
"""

import random
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.trust.ground import asked, onrecord, reports, told, without_aliases

RUNS = ((1, 1), (2, 1), (1, 2), (2, 4), (5, 8))
"""How many times each report is delivered, and by how many processes."""


def main(number: int) -> int:
    """Compare the exports of all ways to deliver."""
    chance, exports, wrong = random.Random(5), dict[str, list[str]](), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        paths = reports(base / "reports", number)
        for times, workers in RUNS:
            given = paths * times
            chance.shuffle(given)
            store = base / f"{times}-{workers}.sqlite"
            onrecord("--store", store, "add", given[0])
            runs = [_adding(store, given[worker::workers]) for worker in range(workers)]
            codes = [run.wait() for run in runs]
            code, text = onrecord("--store", store, "export", "--format", "json")
            wrong += [f"{times} times by {workers} ended with {codes}, the export with {code}"] * any((*codes, code))
            exports.setdefault(without_aliases(text), []).append(f"{times} times by {workers}")
    wrong += [f"one export of: {', '.join(ways)}" for ways in exports.values()] if len(exports) > 1 else []
    return told("order and repetition", wrong, f"{number} reports in {len(RUNS)} ways, {len(exports)} export")


def _adding(store: Path, given: list[Path]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "onrecord", "--store", str(store), "add", *map(str, given)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(asked(1_000)))
