"""Daft gives what the plain loop gives, also when a worker dies, and tells nobody that it runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("daft", reason="daft is not installed: `pip install onrecord[bulk]`")
pytest.importorskip("fastwarc", reason="fastwarc is not installed: `pip install onrecord[bulk]`")

from onrecord.run.bulk.engines.plain import plain
from onrecord.run.bulk.linking.stories import write_stories
from onrecord.run.bulk.run import bulk
from tests.bulk.made import line, lines, record, written

HERE = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "onrecord", "bulk"]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Write two inputs, most of whose articles are copies, and a record that cannot be read."""
    folder = tmp_path / "news"
    folder.mkdir()
    lines(folder / "a.jsonl", [line(n, of=n - n % 4) for n in range(40)])
    (folder / "b.warc.gz").write_bytes(b"".join(record(n) for n in range(20, 26)) + record(9)[:-50])
    return folder


def test_the_rows_are_those_of_the_plain_loop(tmp_path: Path, news: Path) -> None:
    list(bulk([str(news)], tmp_path / "one", plain))
    write_stories(tmp_path / "one", plain)
    command = [*COMMAND, str(news), "--into", str(tmp_path / "two"), "--jobs", "2", "--stories"]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and "1 record could not be read" in done.stdout, done.stderr
    assert written(tmp_path / "one") == written(tmp_path / "two") != []
    for name in ("unreadable.txt", "stories.parquet"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


KILLED = """
import os, signal
from onrecord.errors import StopRun
from onrecord.run.bulk.engines.daft import on_daft
from onrecord.run.bulk.rows import PAGES, batch
from onrecord.run.bulk.step import Step

class Given:
    def batches(self):
        yield batch([{"part": "00000-000000", "row": 0, "rows": 1}], PAGES)

def killed(pages):
    os.kill(os.getpid(), signal.SIGKILL)

try:
    list(on_daft([Given()], Step(killed, PAGES, PAGES), 1))
except StopRun as error:
    print(error)
"""


def test_a_worker_that_is_killed_stops_the_run_with_what_to_do() -> None:
    done = subprocess.run([sys.executable, "-c", KILLED], cwd=HERE, capture_output=True, text=True, check=True)
    assert "a worker ended before its time" in done.stdout and "run the same command again" in done.stdout


def test_a_killed_run_lets_go_of_the_folder_and_goes_on(tmp_path: Path, news: Path) -> None:
    out = tmp_path / "out"
    command = [*COMMAND, str(news), "--into", str(out), "--engine", "daft"]
    child = subprocess.Popen(command, cwd=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while child.poll() is None and not list((out / "work" / "cleaned").glob("*.json")):
        time.sleep(0.02)
    child.kill()
    child.wait()
    again = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    assert "was stopped in the middle" in again.stderr, again.stderr
    list(bulk([str(news)], tmp_path / "whole", plain))
    assert written(out) == written(tmp_path / "whole")


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed: connections cannot be watched")
def test_no_internet_socket_is_opened(tmp_path: Path) -> None:
    source, trace = lines(tmp_path / "wire.jsonl", [line(1)]), tmp_path / "trace.txt"
    watched = ("strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o", str(trace))
    quiet = ("DAFT_ANALYTICS_ENABLED", "DO_NOT_TRACK", "SCARF_NO_ANALYTICS")
    outside = {name: value for name, value in os.environ.items() if name not in quiet}
    command = [*watched, *COMMAND, str(source), "--into", str(tmp_path / "out"), "--engine", "daft"]
    done = subprocess.run(command, cwd=HERE, env=outside, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "AF_INET" not in trace.read_text()
