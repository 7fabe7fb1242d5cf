"""`onrecord serve`, called as a person would, until it answers."""

import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import Result

from onrecord.cli.serve import _host_names

Run = Callable[..., Result]


def test_a_page_is_given_on_this_machine_and_what_is_added_meanwhile_is_shown(run: Run, ferry: Path) -> None:
    run("add", str(ferry))
    command = [sys.executable, "-m", "onrecord", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ferry.parent) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().split()[4]
            assert address.startswith("http://127.0.0.1:")
            assert "1 report," in urlopen(address, timeout=60).read().decode()
            other = ferry.with_name("other.txt")
            other.write_text("Harbour to open\n\nMayor Ada Roy said on 3 May 2031 that it would open on 9 May.\n")
            run("add", str(other))
            assert "2 reports" in urlopen(address, timeout=60).read().decode()
        finally:
            server.terminate()


def test_a_port_in_use_is_told_with_what_to_do(run: Run, ferry: Path) -> None:
    run("add", str(ferry))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = run("serve", "--port", str(taken.getsockname()[1]))
    assert told.exit_code == 1 and "another program may have it; name another with --port" in " ".join(
        told.stderr.split()
    )


def test_a_record_that_is_not_there_is_told_before_anything_listens(run: Run) -> None:
    told = run("serve", "--port", "0")
    assert told.exit_code == 1 and "there is no record at" in told.stderr


@pytest.mark.parametrize(
    ("host", "alone"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("desk.lan", False)],
)
def test_on_this_machine_alone_it_answers_to_no_other_name(host: str, alone: bool) -> None:
    assert ("*" not in _host_names(host)) == alone


def test_other_machines_are_shown_nothing_without_a_token(
    run: Run, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", str(ferry))
    told = run("serve", "--host", "0.0.0.0", "--port", "0")
    assert told.exit_code == 1 and "set the variable ONRECORD_TOKEN" in " ".join(told.stderr.split())
    monkeypatch.setenv("ONRECORD_TOKEN", "12345")
    for host in ("0.0.0.0", "127.0.0.1"):
        told = run("serve", "--host", host, "--port", "0")
        assert told.exit_code == 1 and "can be guessed" in " ".join(told.stderr.split())
