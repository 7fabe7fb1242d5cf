"""Write tables as CSV (RFC 4180), safe to open in a spreadsheet.

Takes:  tables.
Gives:  the bytes of one file for each; harmless(), a cell as a spreadsheet may have it.
Leaves: cells as they are stored, character by character: parquet.py and sqlite.py have those.
"""

import csv
import io
import re

from onrecord.show.export.tables import Cell, Table
from onrecord.show.safe_text import seen

FORMULA = re.compile(r"\A[\s\u200b\ufeff]*[=+\-@\t\r|%]")
"""What a spreadsheet takes for a formula or a command (OWASP, CSV injection)."""


def csv_bytes(table: Table) -> bytes:
    """Return one table; what is not known is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(name for name, _ in table.columns)
    writer.writerows([harmless(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode()


def harmless(cell: Cell) -> Cell:
    """Return a cell that no program runs and in which nothing is unseen.

    >>> harmless("=HYPERLINK(1)"), harmless(-1)
    ("'=HYPERLINK(1)", -1)
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if not isinstance(cell, str):
        return cell
    plain = seen(cell)
    return f"'{plain}" if FORMULA.match(plain) else plain
