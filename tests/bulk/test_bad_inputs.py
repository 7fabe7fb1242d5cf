"""Inputs that cannot be read cost themselves, and are named."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pyarrow as arrow
import pyarrow.parquet as parquet
import pytest

pytest.importorskip("fastwarc", reason="fastwarc is not installed: reading in bulk cannot be tried")

from onrecord.errors import BadRequest, TryLater
from onrecord.intake import objects
from onrecord.run.bulk.engines.plain import plain
from onrecord.run.bulk.run import bulk
from tests.bulk.made import Counting, files, line, lines, record, written


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Open a port at which a storage seems to be."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.getsockname()[1]}")
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_EC2_METADATA_DISABLED"):
            monkeypatch.setenv(name, "true")
        monkeypatch.setattr(objects, "CONNECT", 1.0)
        monkeypatch.setattr(objects, "ANSWER", 1.0)
        yield server


def _run(into: Path, *sources: object) -> list[str]:
    return [why for progress in bulk(map(str, sources), into, plain, part=4) for why in progress.bad]


def test_a_cut_archive_gives_what_came_before(tmp_path: Path, counting: Counting) -> None:
    archive = tmp_path / "news.warc.gz"
    archive.write_bytes(b"".join(record(n) for n in range(6)) + record(6)[:-60])
    (wrong,) = _run(tmp_path / "out", archive)
    assert "news.warc.gz: at byte " in wrong and "cut" in wrong
    assert len(written(tmp_path / "out")) == 6
    assert wrong in (tmp_path / "out" / "unreadable.txt").read_text(encoding="utf-8")


def test_the_three_kinds_of_input_give_their_articles(tmp_path: Path, counting: Counting) -> None:
    (tmp_path / "news.warc").write_bytes(record(1, packed=False))
    lines(tmp_path / "wire.jsonl", [line(2)])
    (tmp_path / "wire.jsonl.gz").write_bytes(gzip.compress(lines(tmp_path / "other", [line(3)]).read_bytes()))
    parquet.write_table(arrow.Table.from_pylist([line(4, url="https://coast.example/4")]), tmp_path / "t.parquet")
    assert _run(tmp_path / "out", tmp_path) == []
    assert set(files(written(tmp_path / "out"))) == {"shore-post.example/1", "w002", "w003", "w004"}


def test_parquet_with_other_columns_is_told_which_are_needed(tmp_path: Path, counting: Counting) -> None:
    parquet.write_table(arrow.table({"body": ["A ferry."], "lang": ["en"]}), tmp_path / "t.parquet")
    (wrong,) = _run(tmp_path / "out", tmp_path / "t.parquet")
    assert 't.parquet: has no column "text", but body, lang. Give "text"' in wrong and "published" in wrong


def test_parquet_and_packed_lines_that_are_cut_are_named(tmp_path: Path, counting: Counting) -> None:
    parquet.write_table(arrow.Table.from_pylist([line(1)]), tmp_path / "t.parquet")
    (tmp_path / "t.parquet").write_bytes((tmp_path / "t.parquet").read_bytes()[:-20])
    whole = gzip.compress(lines(tmp_path / "l", [line(n) for n in range(50)]).read_bytes())
    (tmp_path / "w.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    wrong = _run(tmp_path / "out", tmp_path / "t.parquet", tmp_path / "w.jsonl.gz")
    assert any("t.parquet: is no whole Parquet file" in one for one in wrong)
    assert any("w.jsonl.gz: is cut or broken from here on" in one for one in wrong)
    assert written(tmp_path / "out")


def test_empty_missing_and_foreign_files_are_named(tmp_path: Path, counting: Counting) -> None:
    for name in ("empty.jsonl", "empty.warc.gz", "empty.parquet", "page.html"):
        (tmp_path / name).write_bytes(b"")
    names = ("empty.jsonl", "empty.warc.gz", "empty.parquet", "page.html", "gone.jsonl")
    wrong = _run(tmp_path / "out", *(tmp_path / name for name in names))
    for name in names:
        assert sum(name in one for one in wrong) == 1, (name, wrong)
    assert written(tmp_path / "out") == []


def test_a_link_to_what_is_gone_costs_itself(tmp_path: Path, counting: Counting) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.jsonl").symlink_to(tmp_path / "gone.jsonl")
    lines(news / "b.jsonl", [line(1)])
    (wrong,) = _run(tmp_path / "out", news)
    assert "a.jsonl: there is no such file" in wrong
    assert list(files(written(tmp_path / "out"))) == ["w001"]


def test_a_storage_that_does_not_answer_is_named_in_seconds(
    tmp_path: Path, counting: Counting, bucket: socket.socket
) -> None:
    began = time.monotonic()
    with pytest.raises(TryLater, match=r"s3://archive/news\.jsonl: its storage does not answer"):
        _run(tmp_path / "out", "s3://archive/news.jsonl")
    assert time.monotonic() - began < 15


def test_an_object_is_read_from_where_the_environment_says(
    tmp_path: Path, counting: Counting, bucket: socket.socket
) -> None:
    held = lines(tmp_path / "wire", [line(1), line(2)]).read_bytes()
    Thread(target=_served, args=(bucket, held), daemon=True).start()
    assert _run(tmp_path / "out", "s3://archive/wire.jsonl") == []
    assert list(files(written(tmp_path / "out"))) == ["w001", "w002"]


def test_an_address_of_the_web_is_refused_with_what_to_do(tmp_path: Path, counting: Counting) -> None:
    with pytest.raises(BadRequest, match="download the file and give its path"):
        _run(tmp_path / "out", "https://archive.example/news.warc.gz")


def _served(server: socket.socket, held: bytes) -> None:
    """Answer each request for the object, as S3 does, until the test ends."""
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        with connection:
            asked = connection.recv(65_536)
            fields = b'Content-Length: %d\r\nETag: "1"\r\nLast-Modified: Fri, 02 May 2031 10:00:00 GMT' % len(held)
            status = b"206 Partial Content" if b"ange: bytes" in asked else b"200 OK"
            body = b"" if asked.startswith(b"HEAD") else held
            connection.sendall(b"HTTP/1.1 " + status + b"\r\n" + fields + b"\r\nConnection: close\r\n\r\n" + body)
