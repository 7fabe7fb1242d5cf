"""Weights that are not what they should be are told at once, and before anything is written."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner

from onrecord.cli import add
from onrecord.cli.main import onrecord
from onrecord.errors import StopRun
from onrecord.read import Reader
from onrecord.read.network import SHIPPED


def altered(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


@pytest.mark.parametrize("name", ["reader.json", "reader.onnx", "tables.npz", "vocab.txt", "events.onnx", "events.npz"])
@pytest.mark.parametrize("harm", [altered, cut, Path.unlink], ids=["altered", "cut short", "missing"])
def test_a_bad_file_is_named(name: str, harm: Callable[[Path], None], tmp_path: Path) -> None:
    folder = copytree(SHIPPED, tmp_path / "reader")
    harm(folder / name)
    with pytest.raises(StopRun, match=name):
        Reader(folder)


def test_nothing_is_written_where_the_weights_are_bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(add, "Reader", lambda: Reader(tmp_path / "nowhere"))
    report = tmp_path / "report.txt"
    report.write_text("Mayor Ada Roy said the ferry will sail on Friday.\n", encoding="utf8")
    store = tmp_path / "kept.sqlite"
    done = CliRunner().invoke(onrecord, ["--store", str(store), "add", str(report)])
    assert done.exit_code != 0
    assert not store.exists()


def test_a_card_that_names_no_file_opens_none(tmp_path: Path) -> None:
    folder = copytree(SHIPPED, tmp_path / "reader")
    (folder / "reader.json").write_text('{"version": "made up"}', encoding="utf8")
    with pytest.raises(StopRun, match=r"reader\.onnx"):
        Reader(folder)
