"""The writer of Parquet, called as those of writers.py are.

Takes:  Whole.
Gives:  files.
Leaves: the bytes of one table: parquet.py.
"""

from onrecord.show.export.parquet import parquet_bytes
from onrecord.show.export.writers import Files, Whole


def parquet(whole: Whole) -> Files:
    """Write a Parquet file for each table."""
    return {f"{table.name}.parquet": parquet_bytes(table) for table in whole.tables()}
