"""What a command prints and writes: whole or not at all, and no traceback whatever it meets."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.cli.output import put

Run = Callable[..., Result]


def called(*arguments: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "onrecord", *arguments]
    return subprocess.run(command, stderr=subprocess.PIPE, check=False, timeout=60, **options)  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize(
    "command", [["show"], ["export"], ["check"], ["read", "ferry.txt"], ["--help"], ["add", "ferry.txt"]]
)
def test_a_full_disk_behind_standard_output_is_told_in_one_line(run: Run, ferry: Path, command: list[str]) -> None:
    run("add", str(ferry))
    with Path("/dev/full").open("wb") as full:
        told = called(*command, stdout=full)
    assert told.returncode == 1
    assert told.stderr.count(b"\n") == 1 and told.stderr.startswith(b"onrecord: standard output cannot be written")


@pytest.mark.parametrize("command", [["show"], ["add", "odd.txt"], ["check"]])
def test_a_terminal_of_few_letters_costs_no_traceback(
    run: Run, ferry: Path, tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "odd.txt").write_text("Łódź bridge ‘shut’ – 橋\n\nThe bridge of Łódź is shut, mayor Ewa Żak said.\n")
    run("add", "odd.txt", str(ferry))
    told = called(
        *command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    )
    assert (told.returncode, told.stderr) == (0, b"")


def test_an_export_is_there_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "record.json"
    put(b"old", place)
    place.chmod(0o640)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(OSError):
            put(b"new", place)
    assert place.read_bytes() == b"old" and list(tmp_path.iterdir()) == [place]
    put(b"new", place)
    assert place.read_bytes() == b"new" and place.stat().st_mode & 0o777 == 0o640


def test_an_export_goes_through_a_pipe(run: Run, ferry: Path, tmp_path: Path) -> None:
    run("add", str(ferry))
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["cat", "pipe"], stdout=subprocess.PIPE) as reading:
        assert run("export", "--output", "pipe").exit_code == 0
        assert reading.stdout and reading.stdout.read().startswith(b"{")


def test_an_empty_path_names_nothing(run: Run, ferry: Path) -> None:
    told = run("add", "", str(ferry))
    assert told.exit_code == 1 and "empty path" in told.stderr
    assert told.stdout.count("kept") == 2  # the ferry, and the sum


def test_a_file_name_that_is_no_text_is_kept_under_a_name_that_is(run: Run) -> None:
    Path(os.fsdecode(b"sh\xffp.txt")).write_text("Ferry sails\n\nThe ferry sails.\n")
    told = run("add", os.fsdecode(b"sh\xffp.txt"))
    assert told.exit_code == 0 and "kept sh\ufffdp.txt" in told.stdout
    assert run("export").exit_code == run("show").exit_code == run("check").exit_code == 0


@pytest.mark.parametrize("name", ["add", "show", "export", "read", "check"])
def test_help_gives_an_example(run: Run, name: str) -> None:
    page = run(name, "--help").output
    assert "Example" in page and f"onrecord {name}" in page.replace("--store ferry.sqlite ", "")


def test_help_tells_the_fields_of_a_line(run: Run) -> None:
    page = run("add", "--help").output
    assert all(f'"{field}"' in page for field in "id title text published outlet url captured".split())
