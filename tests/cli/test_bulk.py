"""`onrecord bulk`: what it tells, and `onrecord add` of what it made."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

pytest.importorskip("pyarrow", reason="pyarrow is not installed: reading in bulk cannot be tried")
pytest.importorskip("fastwarc", reason="fastwarc is not installed: reading in bulk cannot be tried")

from tests.bulk.made import line, lines, record

Run = Callable[..., Result]


def test_it_tells_pace_copies_and_what_could_not_be_read(run: Run, tmp_path: Path) -> None:
    lines(tmp_path / "wire.jsonl", [line(1), line(4, of=1), {"id": "void", "text": " "}])
    told = run("bulk", "wire.jsonl", "--into", "out")
    assert told.exit_code == 1
    assert 'skipped wire.jsonl:3: "text" is empty.' in told.stderr
    assert "a second, 0 s left" in told.stdout
    assert "Wrote 2 articles to out/readings: 1 read, 1 copy. 1 record could not be read" in told.stdout
    assert "wire.jsonl:3" in (tmp_path / "out" / "unreadable.txt").read_text(encoding="utf-8")


def test_a_run_that_was_stopped_is_told_and_is_no_record_that_could_not_be_read(run: Run, tmp_path: Path) -> None:
    lines(tmp_path / "wire.jsonl", [line(1)])
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "lock").write_text("4242", encoding="ascii")
    told = run("bulk", "wire.jsonl", "--into", "out")
    assert told.exit_code == 0 and "could not be read" not in told.stdout
    assert "process 4242 was stopped in the middle: this run goes on from there" in told.stderr


def test_stories_are_gathered_where_they_are_asked_for(run: Run, tmp_path: Path) -> None:
    lines(tmp_path / "wire.jsonl", [line(1), line(4, of=1), line(2)])
    assert "story" not in run("bulk", "wire.jsonl", "--into", "out").stdout
    told = run("bulk", "wire.jsonl", "--into", "out", "--stories")
    assert told.exit_code == 0 and "Nothing new: out/readings is as it was." in told.stdout
    assert "to out/stories.parquet." in told.stdout and (tmp_path / "out" / "stories.parquet").exists()


def test_add_takes_in_what_was_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news.warc.gz").write_bytes(record(1) + record(2))
    assert run("bulk", "news.warc.gz", "--into", "out").exit_code == 0
    told = run("add", "out")
    assert "Read 2 reports: 2 kept. The record rests on 2." in told.stdout
    assert run("check").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("gone.jsonl",), "gone.jsonl: there is no such file or folder"),
        (("https://archive.example/n.warc.gz",), "download the file and give its path"),
        (("ftp://archive.example/n.warc.gz",), "is no storage that can be read"),
        (("wire.jsonl", "--engine", "plain", "--jobs", "2"), "give --engine daft for more than one job"),
    ],
)
def test_what_cannot_be_done_is_told_with_a_remedy(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], why: str
) -> None:
    lines(tmp_path / "wire.jsonl", [line(1)])
    told = run("bulk", *arguments, "--into", "out")
    assert told.exit_code == 1 and why in told.stderr and "Traceback" not in told.output
