"""Several processes write to one store at once."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.synchronize import Barrier
from pathlib import Path
from threading import Thread

import pytest

from onrecord.errors import StopRun
from onrecord.model.record import Document
from onrecord.record import Store
from onrecord.record.backends.opening import opened
from onrecord.record.migrations import migrate

Capture = Callable[..., Document]


def _add(place: str, start: Barrier, documents: list[Document]) -> None:
    start.wait()
    with Store.open(place) as store:
        for document in documents:
            store.keep(document.article, document.reading)


def test_two_writers_make_and_fill_one_store(new_place: Callable[[], str], capture: Capture) -> None:
    """The two meet in each phase: making the file, migrating, and keeping the same articles."""
    processes = multiprocessing.get_context("fork")
    documents = [capture(f"The ferry left at {hour}.", file=f"{hour}.txt") for hour in range(20)]
    for _ in range(8):
        place, start = new_place(), processes.Barrier(2)
        writers = [
            processes.Process(target=_add, args=(place, start, order))
            for order in (documents, list(reversed(documents)))
        ]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join(60)
        assert [writer.exitcode for writer in writers] == [0, 0]
        with Store.open(place) as store:
            assert store.ids() == sorted(document.article.id for document in documents)


def test_a_store_that_another_made_while_this_one_was_opened_is_written_to(tmp_path: Path) -> None:
    place = tmp_path / "record.sqlite"
    backend = opened(place, new=True)  # there is no file yet
    with Store.open(place):
        migrate(backend)
    backend.must_be_there()
    backend.engine.dispose()
    place.unlink()
    with pytest.raises(StopRun, match="deleted or replaced"):
        backend.must_be_there()


def test_reading_sees_one_moment_while_another_writes(place: str, capture: Capture) -> None:
    first, second = (capture(f"The ferry left at {hour}.", file=f"{hour}.txt") for hour in (1, 2))
    with Store.open(place) as store, Store.open(place) as other:
        store.keep(first.article, first.reading)
        reading = store.documents()
        seen = [next(reading)]
        assert other.keep(second.article, second.reading)
        assert [*seen, *reading] == seen
        assert len(list(store.documents())) == 2


def test_whoever_has_seen_a_number_of_an_add_never_meets_a_lower_one(place: str, capture: Capture) -> None:
    """Else a report that another writer finishes later would be new to nobody."""
    with Store.open(place) as store:
        lots = [[capture(f"The ferry left at {w}:{n}.", file=f"{w}-{n}.txt") for n in range(15)] for w in range(4)]
        writers = [Thread(target=lambda lot=lot: [store.keep(one.article, one.reading) for one in lot]) for lot in lots]
        for writer in writers:
            writer.start()
        seen: dict[str, int] = {}
        while len(seen) < 60:
            now = store.arrivals()
            new = [number for name, number in now.items() if name not in seen]
            assert all(number > max(seen.values(), default=0) for number in new)
            seen = now
        for writer in writers:
            writer.join()
