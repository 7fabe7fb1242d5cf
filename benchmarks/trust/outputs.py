"""Carry formulas, hidden characters and scripts through title, words, name and outlet: do any come out working?

Takes:  nothing.
Gives:  one line; exit status 1 where an export or the terminal passed one on.
Leaves: the pages: tests/show/web and tests/browser.

Run it with: python -m benchmarks.trust.outputs
"""

import csv
import json
import sys
import tempfile
from itertools import product
from pathlib import Path

from benchmarks.trust.ground import onrecord, told

FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1")
HIDDEN = ("\u202e", "\u200b", "\u2066", "\u200f", "\x1b[31m", "\x1b]0;x\x07", "\x9b31m")
SCRIPTS = ("</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>")
FIELDS = ("title", "outlet", "id", "text")


def main() -> int:
    """Add a report for each payload in each field, and look at what comes out."""
    wrong, number = list[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        with (base / "a.jsonl").open("w", encoding="utf-8") as file:
            for number, (bad, field) in enumerate(product((*FORMULAS, *HIDDEN, *SCRIPTS), FIELDS), 1):
                line = {"id": f"r{number}", "title": f"Ferry {number} may sail", "outlet": "Coast News"}
                line["text"] = (
                    f"The ferry {number} may sail on Friday, captain Ingrid Moe said. “We wait {number},” she said."
                )
                line[field] = bad + line[field]
                file.write(json.dumps(line) + "\n")
        onrecord("--store", base / "r.sqlite", "add", base / "a.jsonl")
        onrecord("--store", base / "r.sqlite", "export", "--format", "csv", "--output", base / "csv")
        for path in (base / "csv").glob("*.csv"):
            with path.open(encoding="utf-8-sig", newline="") as table:
                cells = (cell for row in csv.reader(table) for cell in row)
                wrong += [f"{path.name}: {cell[:30]!r}" for cell in cells if cell[:1] in "=+@\t\r" and cell]
        _, shown = onrecord("--store", base / "r.sqlite", "show")
        wrong += [f"show: {bad!r}" for bad in HIDDEN if bad in shown]
    return told("outputs", wrong, f"{number} payloads through CSV and the terminal")


if __name__ == "__main__":
    sys.exit(main())
