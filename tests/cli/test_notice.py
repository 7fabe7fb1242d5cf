"""A planner's own entry, edited since: what differs is told, with the note, and nothing is overwritten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.cli.test_correct import LATER, REPORT

Run = Callable[..., Result]


@pytest.fixture
def entry(run: Run, tmp_path: Path) -> dict[str, Any]:
    """Return the entry of a meeting that was moved, as it is handed over."""
    (tmp_path / "talks.txt").write_text(REPORT)
    (tmp_path / "later.txt").write_text(LATER)
    run("add", "talks.txt", "later.txt")
    found: list[dict[str, Any]] = json.loads(run("export", "--format", "ninjs").stdout)
    return next(one for one in found if "2031-05-14" in str(one))


def test_a_day_that_moved_is_one_difference_with_its_note(run: Run, entry: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "desk.json"
    old = json.dumps(entry["eventDetails"]).replace("2031-05-14", "2031-05-12")
    file.write_text(json.dumps([{**entry, "title": "Our own title", "eventDetails": json.loads(old)}]))
    before = file.read_bytes()
    told = run("notice", "desk.json").stdout
    assert "will not overwrite: 1 difference" in told
    assert "date: the entry has 2031-05-12, the record 2031-05-14" in told
    assert "Note: moved: 12 May → 14 May 2031; Ingrid Moe" in " ".join(told.split()) and file.read_bytes() == before
    file.write_text(json.dumps([{**entry, "uri": "urn:onrecord:v0"}, entry]))
    told = run("notice", "desk.json")
    assert "as the record has it" in told.stdout and "no event v0" in told.stderr and told.exit_code == 1


@pytest.mark.parametrize("bad", ["[]", "{}", '{"uri": "urn:other:1"}', '{"uri": "urn:onrecord:v0"}', "no json", None])
def test_a_file_that_has_no_entry_of_ours_is_told_in_a_line(run: Run, entry: object, tmp_path: Path, bad: str) -> None:
    if bad:
        (tmp_path / "desk.json").write_text(bad)
    told = run("notice", "desk.json")
    assert told.exit_code == 1 and told.stderr.count("\n") == 1, told.output
