"""Make the table of office-holders anew.

Takes:  the lists beside the checkout.
Gives:  src/onrecord/data/offices.tsv; on standard output how many rows each source gave, and what could not be matched.
Leaves: what the columns mean: src/onrecord/data/README.md.

    python -m training.offices
"""

import sys
from collections import Counter
from pathlib import Path

from training.offices import table
from training.offices.row import HEAD, lines

OFFICES = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "data" / "offices.tsv"


def main() -> None:
    """Write the table and tell what is in it."""
    rows, left = table()
    OFFICES.write_text("\n".join([HEAD, *lines(rows), ""]), encoding="utf8")
    counts = Counter(row.source for row in rows)
    sys.stdout.write(f"{OFFICES.name}: {len(rows):,} rows, {OFFICES.stat().st_size:,} bytes; {dict(counts)}\n")
    for what, count in sorted(left.items()):
        sys.stdout.write(f"left out: {what} ({count})\n")


if __name__ == "__main__":
    main()
