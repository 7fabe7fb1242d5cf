"""Give the command less and less memory: it works, or says so, and the store is whole.

Takes:  nothing.
Gives:  a line for each limit; exit status 1 where a limit ended in a traceback or a broken store.
Leaves: how much a page may take: dense.py.

Run it with: python -m benchmarks.trust.memory
"""

import resource
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.trust.ground import PATIENCE, damage, reports, told

LIMITS = (100, 200, 300, 400, 500, 650, 800, 1200)
"""Megabytes of address space (RLIMIT_AS)."""


def main() -> int:
    """Add five reports under each limit."""
    wrong, ends = list[str](), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        reports(base / "reports", 5)
        for limit in LIMITS:
            path = base / f"{limit}.sqlite"
            run = _adding(path, base / "reports", limit * 1_000_000)
            ends.append(f"{limit} MB: {'works' if run.returncode == 0 else 'ends with ' + str(run.returncode)}")
            wrong += [f"{limit} MB: {run.stderr[-200:]}"] * (run.returncode > 1 or "Traceback" in run.stderr)
            wrong += [f"{limit} MB: {each}" for each in damage(path, set())]
    return told("memory", wrong, "; ".join(ends))


def _adding(path: Path, folder: Path, limit: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "onrecord", "--store", str(path), "add", str(folder)]
    bound = partial(resource.setrlimit, resource.RLIMIT_AS, (limit, limit))
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False, preexec_fn=bound)


if __name__ == "__main__":
    sys.exit(main())
