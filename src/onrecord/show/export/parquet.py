"""Write tables as Parquet, with pyarrow (the extra "parquet").

Takes:  tables.
Gives:  the bytes of one file for each; every cell as it is stored.
Leaves: CSV and SQLite, which need no library.
"""

import pyarrow as arrow
import pyarrow.parquet as parquet

from onrecord.show.export.tables import Kind, Table

TYPES: dict[Kind, arrow.DataType] = {
    "text": arrow.string(),
    "words": arrow.string(),
    "integer": arrow.int64(),
    "real": arrow.float64(),
    "truth": arrow.bool_(),
}


def parquet_bytes(table: Table) -> bytes:
    """Return one table; empty ones have their columns too."""
    schema = arrow.schema([(name, TYPES[kind]) for name, kind in table.columns])
    columns = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    arrays = [arrow.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)]
    sink = arrow.BufferOutputStream()
    parquet.write_table(arrow.Table.from_arrays(arrays, schema=schema), sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())
