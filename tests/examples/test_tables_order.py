"""The tables of the example are the same bytes in whatever order its reports are added (workflow 4)."""

from pathlib import Path

import pytest

from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import added
from onrecord.run.relink import record_of
from onrecord.show.export.csv import csv_bytes
from onrecord.show.export.parquet import parquet_bytes
from onrecord.show.export.sqlite import sqlite_bytes
from onrecord.show.export.tables import table_rows

HARBOUR = Path(__file__).parents[2] / "examples" / "harbour"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def test_tables_do_not_depend_on_the_order_of_adding(tmp_path: Path, reader: Reader) -> None:
    files = sorted(str(file) for file in HARBOUR.iterdir() if file.suffix != ".toml")
    written = []
    for name, order in (("one", files), ("two", files[::-1]), ("three", files[2:] + files[:2])):
        with Store.open(tmp_path / f"{name}.sqlite") as store:
            assert {outcome.did for outcome in added(order, store, reader)} == {"kept"}
            made = table_rows(record_of(store), store.judgements())
        whole = b"".join(csv_bytes(table) + parquet_bytes(table) for table in made)
        written.append(whole + sqlite_bytes(made))
    assert written[0] == written[1] == written[2]
