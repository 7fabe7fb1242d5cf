"""The command line, called as a person would, with the store in a folder of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import onrecord

Run = Callable[..., Result]

REPORT = (
    "Ferry may sail on Friday\n\nSKARVIK, May 2, 2031 (Coast Agency) -\n\n"
    "The ferry could sail at six on Friday, captain Ingrid Moe said. “We wait for the permit,” she told reporters.\n"
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a way to call the command; the current folder is a new one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD_STORE", raising=False)

    def called(*arguments: str, given: bytes | None = None) -> Result:
        return CliRunner().invoke(onrecord, arguments, input=given, prog_name="onrecord")

    return called


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """Return a file with a report."""
    file = tmp_path / "ferry.txt"
    file.write_text(REPORT)
    return file
