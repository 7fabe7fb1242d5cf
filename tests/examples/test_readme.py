"""What the README shows is what a newcomer sees: its block of output is printed afresh and compared."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.main import onrecord

ROOT = Path(__file__).parents[2]
WIDTH = {"COLUMNS": "100"}


def test_the_readme_shows_real_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf8")
    block = re.search(r"```\n\$ .venv/bin/onrecord --store demo.sqlite show\n(.*?)```", readme, re.S)
    assert block
    stories, _, story = block[1].partition("\n$ .venv/bin/onrecord --store demo.sqlite show talks")
    monkeypatch.setenv("ONRECORD_STORE", str(tmp_path / "demo.sqlite"))
    run = CliRunner()
    assert run.invoke(onrecord, ["add", str(ROOT / "examples" / "harbour")]).exit_code == 0
    assert run.invoke(onrecord, ["show"], env=WIDTH).stdout.strip() == stories.strip()
    page = run.invoke(onrecord, ["show", "talks"], env=WIDTH).stdout
    assert story.splitlines()[1:] and all(line in page for line in story.splitlines()[1:])
