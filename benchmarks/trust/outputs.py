"""Carry formulas, hidden characters and terminal codes through title, outlet, id and text: do any come out working?

Takes:  nothing.
Gives:  one line; exit status 1 where an export or the terminal passed one on, or the command failed.
Leaves: scripts on the pages: tests/show/web and tests/browser.

Run it with: python -m benchmarks.trust.outputs
"""

import csv
import json
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from benchmarks.trust.ground import onrecord, told

FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1")
HIDDEN = ("\u202e", "\u200b", "\u2066", "\u200f", "\x1b[31m", "\x1b]0;x\x07", "\x9b31m")
FIELDS = ("title", "outlet", "id", "text")


def main() -> int:
    """Add a report for each payload in each field, and look at what comes out."""
    wrong, number = list[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        with (base / "a.jsonl").open("w", encoding="utf-8") as file:
            for number, (bad, field) in enumerate(product((*FORMULAS, *HIDDEN), FIELDS), 1):
                line = {"id": f"r{number}", "title": f"Ferry {number} may sail", "outlet": "Coast News"}
                line["text"] = (
                    f"The ferry {number} may sail on Friday, captain Ingrid Moe said. “We wait {number},” she said."
                )
                line[field] = bad + line[field]
                file.write(json.dumps(line) + "\n")
        store = ("--store", base / "r.sqlite")
        added, _ = onrecord(*store, "add", base / "a.jsonl")
        written, _ = onrecord(*store, "export", "--format", "csv", "--output", base / "csv")
        told_of, shown = onrecord(*store, "show")
        wrong += [f"add, export and show ended with {added, written, told_of}"] * any((added, written, told_of))
        wrong += [f"{path.name}: {cell[:30]!r}" for path in (base / "csv").glob("*.csv") for cell in _working(path)]
        wrong += [f"show: {bad!r}" for bad in HIDDEN if bad in shown]
    return told("outputs", wrong, f"{number} payloads through CSV and the terminal")


def _working(path: Path) -> Iterator[str]:
    """Yield the cells of a table that begin with a formula or hold hidden characters."""
    with path.open(encoding="utf-8-sig", newline="") as table:
        for cell in (cell for row in csv.reader(table) for cell in row):
            if cell.startswith(FORMULAS) or any(bad in cell for bad in HIDDEN):
                yield cell


if __name__ == "__main__":
    sys.exit(main())
