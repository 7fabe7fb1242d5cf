"""What pages show of a store that nobody can write to, or that is added to while its record is computed."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from benchmarks.invented import documents
from onrecord.cli import moments
from onrecord.cli.moments import moment_of, newest
from onrecord.model.judgement import Judgement
from onrecord.model.record import Document, Record
from onrecord.record import Store
from onrecord.run.relink import at_once, updated
from onrecord.show.in_memory import RecordMoment
from onrecord.show.stored import StoredMoment


@cache
def reports() -> tuple[Document, ...]:
    return tuple(documents(6, stories=2, seed=3))


def kept(path: Path, *, linked: bool) -> None:
    with Store.open(path) as store:
        for one in reports():
            store.keep(one.article, one.reading)
        if linked:
            updated(store)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "record.sqlite"


@pytest.mark.parametrize("linked", [True, False])
def test_a_store_that_cannot_be_written_gives_page_after_page(
    path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    """Each page lets go of its moment, and the next one has one that still answers."""
    kept(path, linked=linked)
    monkeypatch.setattr("onrecord.record.backends.sqlite.unwritable", lambda _: True)
    with Store.open(path, new=False) as store:
        shown = newest(store)
        for _ in range(3):
            moment = shown.now()
            assert isinstance(moment, StoredMoment if linked else RecordMoment)
            assert len(list(moment.whole().record.documents)) == len(reports())
            moment.close()
        first, second = shown.now(), shown.now()
        first.close()
        assert [document.article.id for document in second.whole().record.documents] == sorted(store.ids())
        second.close()


def test_what_comes_while_the_record_is_computed_is_on_the_next_page(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    *early, late = reports()
    with Store.open(path) as store:
        for one in early:
            store.keep(one.article, one.reading)
        store.judge(Judgement("j1", "party", "a:1-2", "b:1-2", "same", 1.0, "", "desk", "2031-05-01"))

        def adding(of: Store) -> Record:
            found = real(of)
            of.keep(late.article, late.reading)
            return found

        real = moments.record_of
        monkeypatch.setattr(moments, "record_of", adding)
        shown = newest(store)
        assert at_once(store) and len(shown.now().whole().record.documents) == len(early)
        assert len(shown.now().whole().record.documents) == len(reports())


def test_one_look_is_let_go_of_when_it_is_over(path: Path) -> None:
    kept(path, linked=False)
    with Store.open(path) as store, moment_of(store) as moment:
        assert len(moment.whole().record.documents) == len(reports())
        assert moment.last == len(reports())
