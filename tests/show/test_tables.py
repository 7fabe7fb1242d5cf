"""The record as tables, read back by programs that did not write them."""

import csv
import io
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as parquet
import pytest

from onrecord.model.judgement import Judgement
from onrecord.model.record import Record
from onrecord.show.export.csv import csv_bytes
from onrecord.show.export.parquet import parquet_bytes
from onrecord.show.export.sqlite import sqlite_bytes
from onrecord.show.export.tables import Table, table_rows

NAMES = (
    "reports origins parties statements stories story_reports events participants mentions assertions changes"
    " disagreements abstentions corrections"
).split()


def named(record: Record, name: str, *, texts: bool = True) -> Table:
    return next(table for table in table_rows(record, texts=texts) if table.name == name)


def test_every_table_is_there_and_none_but_corrections_is_empty(record: Record) -> None:
    made = table_rows(record)
    assert [table.name for table in made] == NAMES
    assert [table.name for table in made if not table.rows] == ["corrections"]
    for table in made:
        assert all(len(row) == len(table.columns) for row in table.rows), table.name


def test_offsets_cut_out_the_words(record: Record) -> None:
    texts = {document.article.id: document.article.text for document in record.documents}
    for table in table_rows(record):
        columns = [name for name, _ in table.columns]
        for begin in ("", "before_", "after_"):
            if f"{begin}words" not in columns:
                continue
            for row in table.rows:
                cells = dict(zip(columns, row, strict=True))
                start, end = cells[f"{begin}start"], cells[f"{begin}end"]
                assert texts[str(cells[f"{begin}report"])][start:end] == cells[f"{begin}words"]  # type: ignore[misc]


def test_an_assertion_is_a_row_with_its_place_in_the_timeline(record: Record) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_bytes(named(record, "assertions")).decode())))
    assert [(row["field"], row["number"], row["value"], row["by_name"]) for row in rows] == [
        ("date", "1", "in June", "Ingrid Moe"),
        ("status", "1", "tentative", "Ingrid Moe"),
        ("status", "2", "denied", "Per Lunde"),
        ("date", "2", "14 September", "Ingrid Moe"),
    ]
    assert rows[0]["normalised"] == "2031-06" and rows[1]["said_first"] == "2031-03-04"


def test_tables_without_text_hold_no_words_of_an_article(record: Record) -> None:
    texts = " ".join(document.article.text for document in record.documents)
    for table in table_rows(record, texts=False):
        assert not [name for name, kind in table.columns if kind == "words"], table.name
        cells = [cell for row in table.rows for cell in row if isinstance(cell, str) and len(cell) > 12]
        assert not [cell for cell in cells if cell in texts], table.name
    reports = named(record, "reports", texts=False)
    assert {"sha256", "url", "id"} <= {name for name, _ in reports.columns}


def test_parquet_and_sqlite_hold_every_cell_as_it_is(record: Record, tmp_path: Path) -> None:
    hostile = replace(record.documents[0].article, byline="=1+1\u202e\x1b[31m")
    record = replace(record, documents=(replace(record.documents[0], article=hostile), *record.documents[1:]))
    file = tmp_path / "record.db"
    made = table_rows(record, [Judgement("k1", "speaker", "s1", "e1", "same", 1.0, "", "me", "2031-03-10T08:00:00Z")])
    file.write_bytes(sqlite_bytes(made))
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in made:
            read = database.execute(f'SELECT * FROM "{table.name}"').fetchall()
            assert read == list(table.rows), table.name
            (tmp_path / table.name).write_bytes(parquet_bytes(table))
            there = parquet.read_table(tmp_path / table.name)
            assert there.column_names == [name for name, _ in table.columns]
            assert [tuple(row.values()) for row in there.to_pylist()] == list(table.rows), table.name


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "%0A=1", "|cmd"])
def test_no_spreadsheet_takes_a_cell_for_a_formula(record: Record, word: str) -> None:
    bad = replace(record, entities=tuple(replace(one, name=word) for one in record.entities))
    for row in csv.DictReader(io.StringIO(csv_bytes(named(bad, "parties")).decode(), newline="")):
        assert row["name"][0] == "'" and row["also"][0] == "["


def test_what_cannot_be_seen_is_visible_in_csv(record: Record) -> None:
    bad = replace(record, entities=tuple(replace(one, name="a\u202eb\x1b[31mc") for one in record.entities))
    text = csv_bytes(named(bad, "parties")).decode()
    assert "a⟨U+202E⟩bc" in text and "\x1b" not in text and "\u202e" not in text


def test_numbers_stay_numbers() -> None:
    table = Table("numbers", (("n", "integer"), ("r", "real"), ("t", "truth")), ((-1, -0.5, True), (None, None, False)))
    assert csv_bytes(table) == b"n,r,t\r\n-1,-0.5,true\r\n,,false\r\n"
