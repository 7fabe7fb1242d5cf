"""The library works as its page says: each example of docs/library.md is run."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import onrecord
from onrecord.errors import BadRequest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "library.md").read_text(encoding="utf8")


def test_the_examples_run_and_print_what_the_page_shows(tmp_path: Path) -> None:
    code = "\n".join(re.findall(r"```python\n(.*?)```", PAGE, re.S)).replace("examples/", f"{ROOT}/examples/")
    told = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    (shown,) = re.findall(r"```\n(.*?)```", re.sub(r"```python.*?```", "", PAGE, flags=re.S), re.S)
    assert told.stdout.startswith(shown)
    assert "moved March 14 -> March 18" in told.stdout and "direct It is a kind letter" in told.stdout


def test_a_party_that_is_not_there_or_a_table_is_named(tmp_path: Path) -> None:
    with onrecord.open_record(tmp_path / "record.sqlite") as kept:
        with pytest.raises(BadRequest, match="0 parties are called 'Nobody'"):
            kept.statements(by="Nobody")
        with pytest.raises(BadRequest, match=r"no table 'plans': there are reports, origins"):
            kept.frame("plans")
        assert list(kept.changes()) == [] and kept.record.documents == ()


def test_what_the_package_does_not_have_is_no_name() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        onrecord.nonsense  # noqa: B018
