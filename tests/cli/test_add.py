"""`onrecord add`: a line an article, what is wrong named, the rest done."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_each_article_has_a_line(run: Run, ferry: Path) -> None:
    told = run("add", str(ferry))
    assert told.exit_code == 0
    assert told.stdout == "kept ferry.txt  Ferry may sail on Friday\nRead 1 report: 1 kept. The record rests on 1.\n"


def test_adding_again_says_that_nothing_changed(run: Run, ferry: Path) -> None:
    run("add", str(ferry))
    before = run("export").stdout_bytes
    told = run("add", str(ferry))
    assert told.exit_code == 0
    assert told.stdout.splitlines()[0].startswith("known ferry.txt")
    assert "1 known; nothing changed" in told.stdout
    assert run("export").stdout_bytes == before


def test_standard_input_is_json_lines(run: Run) -> None:
    lines = [
        {"id": "one", "text": "The ferry sails."},
        {"id": "two", "text": "The ferry waits.", "published": "2031-05-02"},
    ]
    told = run("add", "-", given="\n".join(map(json.dumps, lines)).encode())
    assert [line.split()[:2] for line in told.stdout.splitlines()[:2]] == [["kept", "one"], ["kept", "two"]]


BAD = {
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
    "nothing.html": b"<html><body></body></html>",
    "nul.txt": b"Ferry sails\n\nThe ferry\0 sails.\n",
}


def test_what_is_wrong_is_named_and_the_rest_is_done(run: Run, ferry: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    for name, content in BAD.items():
        (folder / name).write_bytes(content)
    (folder / "lines.jsonl").write_bytes(
        b'{"id": "good", "text": "The ferry sails."}\n{"broken\n{"text": "\\ud800"}\n{"id": 4}\n'
    )
    told = run("add", str(folder), str(ferry))
    assert told.exit_code == 1
    assert "kept good" in told.stdout and "kept ferry.txt" in told.stdout
    complaints = told.stderr.splitlines()
    assert len(complaints) == len(BAD) + 3 and all(line.startswith("skipped ") for line in complaints)
    for name in (*BAD, "lines.jsonl:2", "lines.jsonl:3", "lines.jsonl:4"):
        assert any(name in line for line in complaints), name
    assert "skipped" not in told.stdout.splitlines()[0] and "7 skipped" in told.stdout
    assert run("check").exit_code == 0


ODD = {
    "latin.txt": "Café owner stays\n\nThe café’s owner, Zoë Å, said: “I stay.”\n".encode("cp1252"),
    "invalid.txt": b"Ferry sails\n\nThe captain said \xff\xfe\xfd it sails.\n",
    "unclosed.txt": "Ferry sails\n\n“It sails, said Moe. “No, ‘it «sails” she said.\n\n”””“““\n".encode(),
    "nested.html": b"<html><body>" + b"<div>" * 100_000 + b"<p>The ferry sails at six.</p>" + b"</div>" * 100_000,
    "year.txt": b"Ferry sails\n\nMay 2, 9999\n\nIt sails on 1 January 0000 and on 31 December 9999, Moe said.\n",
}


@pytest.mark.parametrize("name", ODD)
def test_odd_input_is_taken_in_or_named(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(ODD[name])
    told = run("add", name)
    assert told.exception is None or isinstance(told.exception, SystemExit)
    assert "OnRecord itself failed" not in told.stderr
    if told.exit_code:
        assert told.stderr.startswith("skipped ") and name in told.stderr
    else:
        assert told.stdout.startswith(f"kept {name}")
        assert run("show").exit_code == run("check").exit_code == run("export").exit_code == 0


def test_a_day_that_cannot_be_given_costs_no_other_line(run: Run) -> None:
    lines = [
        {"id": day, "text": "The ferry sails.", "published": day}
        for day in ("0000-01-01", "9999-12-31", "never", "2031-05-02")
    ]
    told = run("add", "-", given="\n".join(map(json.dumps, lines)).encode())
    assert "kept 2031-05-02" in told.stdout
    assert "OnRecord itself failed" not in told.stderr
    assert run("check").exit_code == run("show").exit_code == 0


def test_a_line_of_fifty_million_bytes_costs_no_other_line(run: Run) -> None:
    long = b'{"id": "long", "text": "' + b"The ferry sails. " * 3_000_000 + b'"}\n'
    told = run("add", "-", given=long + b'{"id": "short", "text": "The ferry sails."}\n')
    assert told.exit_code == 1
    assert "standard input:1" in told.stderr and "kept short" in told.stdout


def test_a_name_that_drives_a_terminal_is_made_harmless(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31mred\u202e.txt").write_text("Ferry\x1b]0;mine\x07 sails\n\nThe ferry sails.\n")
    (tmp_path / "b\x1b[2J.txt").write_text("")
    told = run("add", str(tmp_path))
    assert "\x1b" not in told.output and "\x07" not in told.output and "ared⟨U+202E⟩.txt" in told.stdout


def test_a_file_name_that_is_no_text_costs_one_article(run: Run, ferry: Path) -> None:
    Path(os.fsdecode(b"\xff.txt")).write_text("Ferry sails\n\nThe ferry sails.\n")
    told = run("add", ".")
    assert "kept ferry.txt" in told.stdout
    assert told.exception is None or isinstance(told.exception, SystemExit)
