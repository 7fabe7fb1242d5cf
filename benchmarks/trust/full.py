"""Let no file grow past a size, as a full disk does, at many sizes: a clear error, still readable, goes on with room.

Takes:  the number of sizes (200 where none is named).
Gives:  one line; exit status 1 where the error was not told, what was kept cannot be read, or adding does not go on.
Leaves: disks that fail at single writes: writes.py.

Run it with: python -m benchmarks.trust.full [NUMBER]
"""

import resource
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.trust.ground import asked, reports, told
from onrecord.errors import StopRun
from onrecord.record import Store
from onrecord.run.check import problems

REPORTS = 30


def main(number: int) -> int:
    """Fill up at number sizes between nothing and all that the reports need."""
    wrong, early = list[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        reports(base / "reports", REPORTS)
        _adding(base / "whole.sqlite", base / "reports", None)
        most = 4 * (base / "whole.sqlite").stat().st_size
        for n in range(number):
            size, path = most * (n + 1) // number, base / f"{n}.sqlite"
            run = _adding(path, base / "reports", size)
            early += run.returncode != 0
            wrong += [f"{size} bytes: {each}" for each in _after(run, path, base / "reports")]
    return told("disk full", wrong, f"{number} sizes, {early} of them too small")


def _adding(path: Path, folder: Path, size: int | None) -> subprocess.CompletedProcess[str]:
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size, size)) if size else None
    command = [sys.executable, "-m", "benchmarks.trust.adding", str(path), str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, preexec_fn=limit)


def _after(run: subprocess.CompletedProcess[str], path: Path, folder: Path) -> list[str]:
    """Return what is wrong with a run that may have ended early, and with the store it left."""
    kept = {line.split()[1] for line in run.stdout.splitlines()}
    wrong = ["no word of why"] * (run.returncode != 0 and "StopRun" not in run.stderr)
    try:
        if path.exists():
            with Store.open(path) as store:
                wrong += [f"lost {name}" for name in kept - {w.article.file for w in store.witnesses()}]
        again = _adding(path, folder, None)
        with Store.open(path) as store:
            wrong += [*problems(store), *["does not go on"] * (len(store.ids()) != REPORTS or again.returncode != 0)]
    except StopRun as error:
        wrong.append(str(error))
    return wrong


if __name__ == "__main__":
    sys.exit(main(asked(200)))
