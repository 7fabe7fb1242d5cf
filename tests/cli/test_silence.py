"""Nothing leaves the machine, and nothing is written but the store: asked of the whole program, in its own process."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPORT = (
    '{"title": "Ferry to sail", "text": "Harbour mayor Ada Roy said on Monday that the ferry would sail on 12 May."}\n'
)
LINGER = """
import runpy, sys, time
try:
    runpy.run_module("onrecord", run_name="__main__")
finally:
    time.sleep({seconds})
"""
"""Telemetry looks its vendor up some seconds after the import: a process that ended at once would not show it."""


def _ran(arguments: list[str], home: Path, *, seconds: float = 0, before: tuple[str, ...] = ()) -> None:
    """Run one command of onrecord with an empty home of its own, its telemetry not switched off from outside."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("ORT_", "XDG_"))}
    command = [*before, sys.executable, "-c", LINGER.format(seconds=seconds), "--store", "r.sqlite", *arguments]
    done = subprocess.run(
        command, env={**outside, "HOME": str(home)}, cwd=home, input=REPORT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_nothing_is_written_but_the_store(tmp_path: Path) -> None:
    for arguments in (["add", "-"], ["show"], ["export", "--format", "json"], ["check"]):
        _ran(arguments, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} <= {"r.sqlite", "r.sqlite-wal", "r.sqlite-shm"}


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed: connections cannot be watched")
def test_no_internet_socket_is_opened(tmp_path: Path) -> None:
    trace = tmp_path / "trace.txt"
    watched = ("strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o", str(trace))
    _ran(["add", "-"], tmp_path, seconds=12, before=watched)
    assert "AF_INET" not in trace.read_text()
