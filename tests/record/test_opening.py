"""A store that cannot be one is refused in words, and left as it was."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect

from onrecord.errors import BadRequest, OnRecordError, StopRun
from onrecord.record import Store
from onrecord.record.backends.sqlite import engine_of
from onrecord.record.migrations import NEWEST
from onrecord.record.schema import tables

RunSql = Callable[..., list[Any]]


def refusal(path: Path, *, new: bool = True) -> str:
    with pytest.raises(OnRecordError) as caught:
        Store.open(path, new=new)
    assert isinstance(caught.value, StopRun if new else BadRequest)
    assert str(path) in str(caught.value)
    return str(caught.value)


def test_another_kind_of_file_is_left_as_it_was(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("Buy bread. " * 100)
    assert "--store" in refusal(notes)
    assert notes.read_text() == "Buy bread. " * 100
    assert list(tmp_path.iterdir()) == [notes]


def test_the_database_of_another_program_is_left_as_it_was(tmp_path: Path, run_sql: RunSql) -> None:
    bank = tmp_path / "bank.sqlite"
    run_sql(bank, "CREATE TABLE money (amount)")
    before = bank.read_bytes()
    assert "another program" in refusal(bank)
    assert bank.read_bytes() == before


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_a_place_without_a_folder_is_refused(tmp_path: Path) -> None:
    assert "make the folder" in refusal(tmp_path / "nowhere" / "record.sqlite")


def test_a_place_where_nothing_can_be_made_is_refused() -> None:
    assert "permissions" in refusal(Path("/proc/record.sqlite"))


def test_looking_makes_no_store(path: Path) -> None:
    assert "onrecord --store" in refusal(path, new=False)
    assert not path.exists()


def test_a_store_cut_short_is_refused_in_words(path: Path) -> None:
    Store.open(path).close()
    path.write_bytes(path.read_bytes()[:5000])
    assert "copy" in refusal(path)


def test_a_store_of_a_newer_version_is_refused(path: Path, run_sql: RunSql) -> None:
    Store.open(path).close()
    run_sql(path, "INSERT INTO schema_version VALUES (?)", NEWEST + 1)
    assert "newer OnRecord" in refusal(path)


def test_an_empty_file_may_become_a_store(path: Path) -> None:
    path.touch()
    with Store.open(path) as store:
        assert store.ids() == []


def test_the_migrations_end_at_the_tables_that_the_code_knows(path: Path) -> None:
    Store.open(path).close()
    found = inspect(engine_of(path))
    for table in tables.sorted_tables:
        kept = {column["name"]: (str(column["type"]), column["nullable"]) for column in found.get_columns(table.name)}
        known = {column.name: (str(column.type), bool(column.nullable)) for column in table.columns}
        assert kept == known, table.name
        assert {index["name"] for index in found.get_indexes(table.name)} == {index.name for index in table.indexes}
    assert set(found.get_table_names()) == set(tables.tables)


def test_a_commit_outlives_a_power_cut(path: Path) -> None:
    Store.open(path).close()
    with engine_of(path).connect() as connection:
        kept = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert kept == ["wal", 2, 1]
