"""A bulk job: every article once, whatever comes in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("fastwarc", reason="fastwarc is not installed: reading in bulk cannot be tried")

from onrecord.errors import BadRequest, StopRun
from onrecord.run.atomic_files import put
from onrecord.run.bulk import parts as parts_room
from onrecord.run.bulk.engines.plain import plain
from onrecord.run.bulk.run import bulk
from tests.bulk.made import Counting, files, line, lines, written

PART = 4


def _run(source: Path, into: Path) -> list[str]:
    """Run a job to its end; return what it says is bad."""
    return [why for progress in bulk([str(source)], into, plain, part=PART) for why in progress.bad]


def test_readings_lie_by_day_and_carry_the_version_of_the_reader(tmp_path: Path, counting: Counting) -> None:
    source = lines(
        tmp_path / "wire.jsonl", [line(n) for n in range(10)] + [{"id": "undated", "text": "A ferry waits."}]
    )
    assert _run(source, tmp_path / "out") == []
    rows = written(tmp_path / "out")
    assert list(files(rows)) == [*(f"w{n:03}" for n in range(10)), "undated"]
    assert {row["day"] for row in rows} == {"2031-05-01", "2031-05-02", "2031-05-03", "unknown"}
    assert {row["reader"] for row in rows} == {"counting/1"}
    assert all(row["text"] and row["raw"] and row["reading"] for row in rows)


def test_a_copy_is_not_read_and_refers_to_its_origin(tmp_path: Path, counting: Counting) -> None:
    half = [line(n, of=n - n % 2) for n in range(40)]
    _run(lines(tmp_path / "wire.jsonl", half), tmp_path / "out")
    rows = {row["file"]: row for row in written(tmp_path / "out")}
    assert len(rows) == 40 and len(counting.asked) == 20
    copies = {name: row for name, row in rows.items() if row["origin"]}
    assert len(copies) == 20 and not set(copies) & set(counting.asked)
    for name, row in copies.items():
        (origin,) = (other for other in rows.values() if other["article"] == row["origin"])
        assert origin["text"] == row["text"] and origin["file"] != name and row["reading"] is None


def test_a_copy_finds_its_origin_in_another_input(tmp_path: Path, counting: Counting) -> None:
    news = tmp_path / "news"
    news.mkdir()
    lines(news / "a.jsonl", [line(n) for n in range(6)])
    lines(news / "b.jsonl", [line(n, of=n - 10) for n in range(10, 16)])
    _run(news, tmp_path / "out")
    assert len(counting.asked) == 6 and len(written(tmp_path / "out")) == 12


def test_the_same_capture_twice_is_one_row(tmp_path: Path, counting: Counting) -> None:
    same = line(1, url="https://shore-post.example/1")
    _run(lines(tmp_path / "wire.jsonl", [same, line(2), same | {"id": "again"}]), tmp_path / "out")
    assert list(files(written(tmp_path / "out"))) == ["w001", "w002"]


def test_what_is_done_is_not_done_again(tmp_path: Path, counting: Counting) -> None:
    source = lines(tmp_path / "wire.jsonl", [line(n) for n in range(6)])
    _run(source, tmp_path / "out")
    counting.asked.clear()
    assert _run(source, tmp_path / "out") == [] and counting.asked == []
    assert len(written(tmp_path / "out")) == 6


def test_a_disk_that_is_full_at_any_write_loses_nothing(
    tmp_path: Path, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = lines(tmp_path / "wire.jsonl", [line(n, of=n - n % 2) for n in range(10)] + [{"text": ""}])
    _run(source, tmp_path / "whole")
    stops = 0
    for failing in range(1, 100):
        calls = 0

        def full(raw: bytes, place: Path, last: int = failing) -> None:
            nonlocal calls
            calls += 1
            if calls == last:
                raise OSError(28, "No space left on device")
            put(raw, place)

        monkeypatch.setattr(parts_room, "put", full)
        try:
            _run(source, tmp_path / "out")
            break
        except StopRun as error:
            assert "No space left on device" in str(error) and "make room" in str(error)
            stops += 1
    assert stops >= 5
    assert written(tmp_path / "out") == written(tmp_path / "whole")


KILLED = """
import sys, time
from pathlib import Path
from onrecord.run.bulk import reading
from onrecord.run.bulk.engines.plain import plain
from onrecord.run.bulk.run import bulk
from tests.bulk.made import Counting

class Slow(Counting):
    def read(self, article):
        time.sleep(0.05)
        return super().read(article)

reading.Reader = Slow
for progress in bulk([sys.argv[1]], Path(sys.argv[2]), plain, part=4):
    print(progress.step, progress.told, flush=True)
"""


def test_killed_three_times_it_goes_on_and_nothing_is_lost_or_twice(tmp_path: Path, counting: Counting) -> None:
    source = lines(tmp_path / "wire.jsonl", [line(n, of=n - n % 2) for n in range(60)])
    _run(source, tmp_path / "whole")
    command = [sys.executable, "-c", KILLED, str(source), str(tmp_path / "out")]
    marks = tmp_path / "out" / "work" / "read"
    for kill in range(1, 4):
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
        while child.poll() is None and len(list(marks.glob("*.json"))) < 3 * kill:
            time.sleep(0.01)
        child.send_signal(signal.SIGKILL)
        said = child.communicate()[0]
        assert child.returncode == -signal.SIGKILL, "it was done before it could be killed"
        assert kill == 1 or "was stopped in the middle" in said
        assert len(list(marks.glob("*.json"))) < 15
    last = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert "was stopped in the middle" in last.stdout
    assert written(tmp_path / "out") == written(tmp_path / "whole")


def test_two_runs_into_one_folder_are_refused_with_why(tmp_path: Path, counting: Counting) -> None:
    source = lines(tmp_path / "wire.jsonl", [line(n) for n in range(8)])
    first = bulk([str(source)], tmp_path / "out", plain, part=PART)
    next(first)
    with pytest.raises(BadRequest, match=f"another run writes there \\(process {os.getpid()}\\)"):
        _run(source, tmp_path / "out")
    list(first)
    assert len(written(tmp_path / "out")) == 8


def test_other_inputs_need_another_folder(tmp_path: Path, counting: Counting) -> None:
    source = lines(tmp_path / "wire.jsonl", [line(1)])
    _run(source, tmp_path / "out")
    lines(source, [line(1), line(2)])
    with pytest.raises(BadRequest, match=r"other inputs, or they have changed \(.*wire.jsonl\)"):
        _run(source, tmp_path / "out")


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path, counting: Counting) -> None:
    source = lines(tmp_path / "wire.jsonl", [line(1)])
    with pytest.raises(BadRequest, match="holds other things"):
        _run(source, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["wire.jsonl"]
