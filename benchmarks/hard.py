"""Read the hard paragraphs of tests/quality/hard and count what became of each statement in them.

Takes:  nothing; with --show, prints each statement that is not right.
Gives:  for each difficulty how many are right, left open, missed and in a wrong mouth.
Leaves: the judging: tests/quality/hard.py.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict

from onrecord.read import Reader
from tests.quality.hard import cases, read, verdicts


def main(*, show: str | None) -> None:
    """Print the table."""
    reader, counts = Reader(), defaultdict[str, Counter[str]](Counter)
    for case in cases():
        difficulty = case["id"].split("/")[0]
        for verdict, line in verdicts(case, *read(case, reader)):
            counts[difficulty][verdict] += 1
            if show in (verdict, "all") and verdict != "right":
                print(f"{case['id']}: {verdict}: {line}")
    for difficulty, found in sorted(counts.items()):
        print(row(difficulty, found))
    print(row("hard paragraphs", sum(counts.values(), Counter())))


def row(name: str, found: Counter[str]) -> str:
    """Return a row of the table."""
    parts = "  ".join(f"{verdict} {found[verdict]:3}" for verdict in ("right", "open", "missed", "wrong"))
    return f"{name:42}{parts}  of {found.total()}"


if __name__ == "__main__":
    main(show=sys.argv[1].removeprefix("--") if len(sys.argv) > 1 else None)
