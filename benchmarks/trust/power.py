"""Cut the power: cut the log of writes at many places, evenly spaced, and see what opens.

Takes:  the number of cuts (2,000 where none is named).
Gives:  one line; exit status 1 where a store did not open, held something in part, or lost what was safe at the cut.
Leaves: disks that reorder what was not synced: no such disk is modelled.

Run it with: python -m benchmarks.trust.power [NUMBER]
"""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.trust.ground import Quick, asked, damage, reports, told
from onrecord.record import Store
from onrecord.run.pipeline import added

REPORTS = 40


def main(number: int) -> int:
    """Keep reports, note how long the log is after each, and open the store with its log cut anywhere."""
    wrong = list[str]()
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        path, log = base / "store.sqlite", base / "store.sqlite-wal"
        with Store.open(path) as store:
            safe = list[tuple[int, str]]()
            for outcome in added([str(each) for each in reports(base / "reports", REPORTS)], store, Quick()):
                safe.append((log.stat().st_size, outcome.article.file if outcome.article else ""))
            for each in (path, log):
                shutil.copy(each, base / f"copy-{each.name}")
        size = safe[-1][0]
        for cut in range(number):
            at = size * (cut + 1) // number
            shutil.copy(base / f"copy-{path.name}", base / "cut.sqlite")
            (base / "cut.sqlite-wal").write_bytes((base / f"copy-{log.name}").read_bytes()[:at])
            (base / "cut.sqlite-shm").unlink(missing_ok=True)
            files = {file for end, file in safe if end <= at}
            wrong += [f"cut at {at}: {each}" for each in damage(base / "cut.sqlite", files)]
    return told("power cuts", wrong, f"{number} cuts of a log of {size:,} bytes, {REPORTS} reports")


if __name__ == "__main__":
    sys.exit(main(asked(2_000)))
