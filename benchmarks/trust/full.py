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

from benchmarks.trust.ground import PATIENCE, adding, asked, damage, kept, reports, told

REPORTS = 30


def main(number: int) -> int:
    """Fill up at number sizes between nothing and all that the reports need."""
    wrong, early = list[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        reports(base / "reports", REPORTS)
        _added(base / "whole.sqlite", base / "reports", None)
        most = 4 * (base / "whole.sqlite").stat().st_size
        for n in range(number):
            size, path = most * (n + 1) // number, base / f"{n}.sqlite"
            run = _added(path, base / "reports", size)
            early += run.returncode != 0
            wrong += [f"{size} bytes: {each}" for each in _after(run, path, base / "reports")]
    return told("disk full", wrong, f"{number} sizes, {early} of them too small")


def _added(path: Path, folder: Path, size: int | None) -> subprocess.CompletedProcess[str]:
    """Add the reports while no file may grow past size bytes (RLIMIT_FSIZE)."""
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size, size)) if size else None
    command = adding(path, folder)
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False, preexec_fn=limit)


def _after(run: subprocess.CompletedProcess[str], path: Path, folder: Path) -> list[str]:
    """Return what is wrong with a run that may have ended early, and with the store it left."""
    wrong = ["no word of why"] * (run.returncode != 0 and "StopRun" not in run.stderr)
    wrong += damage(path, kept(run.stdout))
    again = _added(path, folder, None)
    whole = again.returncode == 0 and len(kept(again.stdout)) == REPORTS
    return [*wrong, *["does not go on"] * (not whole), *damage(path, kept(again.stdout))]


if __name__ == "__main__":
    sys.exit(main(asked(200)))
