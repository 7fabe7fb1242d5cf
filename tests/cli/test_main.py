"""The command itself: quick help, plain errors, quiet ends."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from onrecord import __version__
from onrecord.cli.main import COMMANDS, onrecord

Run = Callable[..., Result]

HEAVY = (
    "sqlalchemy",
    "trafilatura",
    "lxml",
    "rich",
    "msgspec",
    "rapidfuzz",
    "rensa",
    "numpy",
    "onnxruntime",
    "threadpoolctl",
    "charset_normalizer",
    "onrecord.model",
)


@pytest.mark.parametrize("asked", ["--help", "--version"])
def test_help_loads_nothing_heavy(asked: str) -> None:
    code = f"""
import sys
from onrecord.cli.main import onrecord
try:
    onrecord([{asked!r}])
except SystemExit:
    print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stderr.strip() == "[]"


def test_help_says_of_each_command_what_the_command_says_of_itself(run: Run) -> None:
    page = run("--help").output
    for name, (_, sentence) in COMMANDS.items():
        command = onrecord.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None and command.short_help == sentence
        assert sentence in page
        assert run(name, "--help").exit_code == 0


def test_the_version_is_told(run: Run) -> None:
    assert __version__ in run("--version").output


def test_a_command_line_that_does_not_fit_is_told_with_status_2(run: Run) -> None:
    assert run("frobnicate").exit_code == 2
    assert run("add").exit_code == 2
    assert run("export", "--format", "papyrus").exit_code == 2


@pytest.mark.parametrize("command", ["show", "export", "check"])
def test_looking_at_no_store_makes_none(run: Run, tmp_path: Path, command: str) -> None:
    told = run(command)
    assert told.exit_code == 1
    assert told.stderr.startswith("onrecord: there is no record at onrecord.sqlite") and told.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_the_store_is_named_by_option_then_variable_then_habit(
    run: Run, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", str(ferry))
    monkeypatch.setenv("ONRECORD_STORE", "variable.sqlite")
    run("add", str(ferry))
    run("--store", "option.sqlite", "add", str(ferry))
    for name in ("onrecord", "variable", "option"):
        assert Path(f"{name}.sqlite").exists()


def test_a_store_that_is_no_database_is_refused_in_one_line(run: Run, ferry: Path) -> None:
    told = run("--store", str(ferry), "add", str(ferry))
    assert (told.exit_code, told.stdout, told.stderr.count("\n")) == (1, "", 1)
    assert "ferry.txt is not a store" in told.stderr


def test_a_reader_that_stops_listening_ends_it_quietly(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": n, "text": f"The ferry sails at {n}. " * 300}) + "\n" for n in range(60))
    (tmp_path / "many.jsonl").write_text(lines)
    whole = [sys.executable, "-m", "onrecord", "read", str(tmp_path / "many.jsonl")]
    with subprocess.Popen(whole, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reading:
        assert reading.stdout and reading.stderr
        reading.stdout.readline()
        reading.stdout.close()
        assert reading.stderr.read() == b""


def test_an_interrupted_add_says_so_and_keeps_what_was_kept(tmp_path: Path) -> None:
    store = tmp_path / "record.sqlite"
    command = [sys.executable, "-m", "onrecord", "--store", str(store), "add", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as adding:
        assert adding.stdin and adding.stdout and adding.stderr
        adding.stdin.write(b'{"id": "one", "text": "The ferry sails."}\n')
        adding.stdin.flush()
        assert adding.stdout.readline().startswith(b"kept one")
        time.sleep(0.1)
        adding.send_signal(signal.SIGINT)
        assert adding.wait(20) == 130
        assert adding.stderr.read() == b"onrecord: stopped; what was kept stays kept\n"
    told = subprocess.run([*command[:-2], "check"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith("1 report:")
