"""Several processes read ahead: the same record, and what goes wrong in one of them is told."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import StopRun
from onrecord.model.article import Article
from onrecord.model.reading import Reading
from onrecord.record import Store
from onrecord.run.pipeline import added
from onrecord.run.reading import Reads
from onrecord.run.relink import record_of
from onrecord.run.workers import ALONE, Workers
from onrecord.show.export.json import record_json
from tests.run.conftest import FakeReader


class Elsewhere(FakeReader):
    """Tells by its abstention in which process it reads."""

    def read(self, article: Article) -> Reading:
        if "end this process" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if article.text.startswith("Ferry to Ternes"):
            (Path(os.environ["READ_BY"]) / str(os.getpid())).touch()
        return super().read(article)


WORKERS = Workers(2, Elsewhere)


@pytest.fixture(autouse=True)
def read_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "read-by"
    folder.mkdir()
    monkeypatch.setenv("READ_BY", str(folder))
    return folder


def test_outcomes_and_record_are_those_of_one_process(tmp_path: Path, reports: Path, read_by: Path) -> None:
    (reports / "ferry-11.txt").write_text("Ferry stays\n\nThis one will break the reader.\n")
    (reports / "ferry-12.txt").write_bytes(b"")
    told = []
    for name, workers in (("one", None), ("two", WORKERS)):
        with Store.open(tmp_path / f"{name}.sqlite") as store:
            outcomes = list(added([str(reports)], store, Elsewhere(), workers=workers))
            told.append((outcomes, record_json(record_of(store))))
    assert told[0] == told[1]
    assert [outcome.did for outcome in told[0][0]].count("skipped") == 2
    assert any(one.name != str(os.getpid()) for one in read_by.iterdir())


def test_what_is_known_is_read_by_nobody(tmp_path: Path, reports: Path, reader: Reads, read_by: Path) -> None:
    with Store.open(tmp_path / "record.sqlite") as store:
        list(added([str(reports)], store, reader))
        again = list(added([str(reports)], store, Elsewhere(), workers=WORKERS))
    assert {outcome.did for outcome in again} == {"known"}
    assert not list(read_by.iterdir())


def test_a_process_that_is_ended_is_told_and_what_was_kept_is_kept(tmp_path: Path, reports: Path) -> None:
    (reports / "ferry-20.txt").write_text("Ferry stays\n\nThis one will end this process.\n")
    with Store.open(tmp_path / "record.sqlite") as store:
        with pytest.raises(StopRun, match="--jobs 1"):
            list(added([str(reports)], store, Elsewhere(), workers=WORKERS))
        assert ALONE <= len(store.ids()) < 30


def test_a_few_pages_start_no_process(tmp_path: Path, reports: Path, read_by: Path) -> None:
    for report in sorted(reports.iterdir())[ALONE:]:
        report.unlink()
    with Store.open(tmp_path / "record.sqlite") as store:
        list(added([str(reports)], store, Elsewhere(), workers=WORKERS))
    assert {one.name for one in read_by.iterdir()} == {str(os.getpid())}


ADDING = """
import sys
from onrecord.record import Store
from onrecord.run.pipeline import added
from tests.run.conftest import FakeReader
from tests.run.test_workers import WORKERS
if __name__ == "__main__":
    with Store.open(sys.argv[1]) as store:
        for outcome in added([sys.argv[2]], store, FakeReader(), workers=WORKERS):
            print(outcome.did, flush=True)
        sys.stdin.read()
"""


def test_no_process_outlives_the_one_that_is_killed(tmp_path: Path, reports: Path) -> None:
    """They hold its standard output open, by which it is seen that they are gone."""
    (tmp_path / "adding.py").write_text(ADDING)
    command = [sys.executable, str(tmp_path / "adding.py"), str(tmp_path / "record.sqlite"), str(reports)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, env=environment) as run:
        assert run.stdout
        for _ in range(ALONE + 2):
            assert run.stdout.readline() == b"kept\n"
        run.kill()
        run.communicate(timeout=30)
