"""`onrecord read`: a filter, one reading a line."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]


def lines(told: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told.stdout.splitlines()]


def test_one_reading_a_line_in_order(run: Run) -> None:
    given = (
        b'{"id": "b", "text": "The ferry sails."}\n{"id": "a", "text": "The ferry waits.", "published": "2031-05-02"}\n'
    )
    told = run("read", given=given)
    assert told.exit_code == 0
    assert [row["id"] for row in lines(told)] == ["b", "a"]
    assert lines(told)[1]["published"] == ["2031-05-02", "2031-05-02"]
    assert not any("text" in row for row in lines(told))


def test_what_cannot_be_read_has_a_line_in_its_place(run: Run) -> None:
    rows = [
        '{"id": "a", "text": "The ferry sails."}',
        '{"id": "b", "text": ""}',
        "?",
        '{"id": "c", "text": "It waits."}',
    ]
    told = run("read", given="\n".join(rows).encode())
    assert told.exit_code == 1
    assert [(row["id"], "error" in row) for row in lines(told)] == [
        ("a", False),
        ("b", True),
        (None, True),
        ("c", False),
    ]


def test_positions_point_into_the_text_that_was_sent(run: Run) -> None:
    text = "\ufeff 🚢\u00a0The ferry sails.\r\n\r\n\tIt\u2028waits…\u200b  \n"
    (row,) = lines(run("read", given=json.dumps({"id": "x", "text": text}).encode()))
    covered = [0] * len(text)
    for zone in row["zones"]:
        for place in range(zone["start"], zone["end"]):
            covered[place] += 1
    assert all(covered[place] == 1 for place, char in enumerate(text) if not char.isspace())


def test_a_file_has_its_text_along(run: Run, ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "lines.jsonl").write_text('{"id": "line", "text": "The ferry sails."}\n')
    first, second, third = lines(run("read", str(ferry), "lines.jsonl", "nowhere.txt"))
    assert first["id"] == "ferry.txt" and first["text"] == ferry.read_text()
    assert second["id"] == "line" and "text" not in second
    assert third["id"] == "nowhere.txt" and "error" in third


def test_nothing_is_kept(run: Run, ferry: Path, tmp_path: Path) -> None:
    run("read", str(ferry))
    assert list(tmp_path.iterdir()) == [ferry]


def test_each_reading_is_out_before_the_next_text_comes_in() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "onrecord", "read"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as reading:
        assert reading.stdin and reading.stdout
        for number in range(3):
            reading.stdin.write(b'{"id": "%d", "text": "The ferry sails."}\n' % number)
            reading.stdin.flush()
            assert json.loads(reading.stdout.readline())["id"] == str(number)
