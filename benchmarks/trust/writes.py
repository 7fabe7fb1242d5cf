"""Let the Nth write or sync inside SQLite fail, or kill the process there, for each N: is what was told still there?

Takes:  the largest N (1,000 where none is named) and in how many steps to come there (25); strace, which injects the
        faults.
Gives:  one line; exit status 1 where something told was lost, or a fault ended in a traceback.
Leaves: kills at random instants: kills.py; cut files: power.py.

Run it with: python -m benchmarks.trust.writes [N [STEPS]]
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.trust.ground import PATIENCE, adding, asked, damage, kept, reports, told

FAULTS = (("pwrite64", "error=EIO"), ("pwrite64", "error=ENOSPC"), ("fdatasync", "error=EIO"), ("pwrite64", "signal=9"))


def main(number: int, steps: int = 25) -> int:
    """Inject each fault at each Nth call, N in steps that reach number in at most so many."""
    if not shutil.which("strace"):
        return told("faults inside SQLite", ["strace is not here: install it, nothing was measured"], "0 tries")
    wrong, tries, came = list[str](), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        reports(base / "reports", 8)
        for at in range(1, number + 1, max(1, number // steps)):
            for call, fault in FAULTS:
                path = base / f"{at}-{call}-{fault}.sqlite"
                early, found = _injected(path, base / "reports", call, f"{fault}:when={at}")
                tries, came = tries + 1, came + early
                wrong += [f"{call} {fault} at {at}: {each}" for each in found]
    return told("faults inside SQLite", wrong, f"{tries} tries, {came} of them ended early")


def _injected(path: Path, folder: Path, call: str, fault: str) -> tuple[bool, list[str]]:
    """Return whether the run ended early, and what is wrong after it."""
    trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{fault}"]
    command = [*trace, *adding(path, folder)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    stray = "Traceback" in run.stderr and "StopRun" not in run.stderr
    wrong = [f"a fault nobody foresaw: {run.stderr[-150:]}"] if stray else []
    return run.returncode != 0, wrong + damage(path, kept(run.stdout))


if __name__ == "__main__":
    sys.exit(main(asked(1_000), *map(int, sys.argv[2:3])))
