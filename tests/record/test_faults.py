"""A store that is deleted, replaced, altered or on media that cannot be written."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import BadRequest, StopRun
from onrecord.model.record import Document
from onrecord.record import Store
from onrecord.record.backends import sqlite

Capture = Callable[..., Document]


@pytest.mark.parametrize("name", [":memory:", "", "a\udcff.sqlite", "a\nb.sqlite"])
def test_what_is_no_file_is_refused(name: str) -> None:
    with pytest.raises((BadRequest, StopRun), match="--store"):
        Store.open(name)


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.sqlite")
    with pytest.raises(StopRun, match="pipe"):
        Store.open(tmp_path / "pipe.sqlite")


@pytest.mark.parametrize("replaced", [False, True])
def test_a_store_that_goes_away_while_it_is_written_is_told(path: Path, capture: Capture, replaced: bool) -> None:
    first, second = capture(file="1.txt"), capture(file="2.txt")
    with Store.open(path) as store:
        assert store.keep(first.article, first.reading)
        for beside in path.parent.glob(f"{path.name}*"):
            beside.unlink()
        if replaced:
            path.write_bytes(b"")
        for ask in (lambda: store.keep(second.article, second.reading), lambda: list(store.documents())):
            with pytest.raises(StopRun, match="deleted or replaced"):
                ask()
        with pytest.raises(StopRun, match="deleted or replaced"):
            store.known(first.article.id)


def test_a_store_on_media_that_cannot_be_written_is_read(
    path: Path, capture: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = capture()
    with Store.open(path) as store:
        store.keep(kept.article, kept.reading)
    monkeypatch.setattr(sqlite, "unwritable", lambda _: True)
    before = sorted(beside.name for beside in path.parent.iterdir())
    with Store.open(path, new=False) as store:
        assert store.ids() == [kept.article.id] and len(list(store.documents())) == 1
        with pytest.raises(StopRun, match="cannot be written"):
            other = capture(file="other.txt")
            store.keep(other.article, other.reading)
    assert sorted(beside.name for beside in path.parent.iterdir()) == before


def test_what_a_writer_left_beside_it_is_not_passed_over(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store.open(path).close()
    path.with_name(path.name + "-wal").write_bytes(b"left")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(StopRun, match="copy both"):
        sqlite.unwritable(path)


ALTERED = [
    "UPDATE captures SET text = replace(text, 'e', 'o')",
    "UPDATE captures SET headline = 'Another'",
    "UPDATE captures SET published = replace(published, 'nothing', 'much')",
    "UPDATE captures SET zones = replace(zones, 'body', 'teaser')",
    "UPDATE captures SET file = 'b.txt'",
    "UPDATE readings SET reading = replace(reading, '1', '2')",
]


@pytest.mark.parametrize("change", ALTERED)
def test_what_was_altered_is_served_to_nobody(path: Path, capture: Capture, change: str) -> None:
    kept = capture(headline="Ferry sails")
    with Store.open(path) as store:
        store.keep(kept.article, kept.reading)
    with sqlite3.connect(path) as connection:
        if not connection.execute(change).rowcount:
            pytest.fail("nothing was altered")
    connection.close()
    with Store.open(path) as store, pytest.raises(StopRun, match="damaged"):
        list(store.documents())


def test_a_failing_disk_is_no_damage(path: Path) -> None:
    with pytest.raises(StopRun, match="the disk or its connection failed"), sqlite.plainly(path):
        raise sqlite3.OperationalError("disk I/O error")
