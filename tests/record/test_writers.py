"""Several processes write to one store at once."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.synchronize import Barrier

from onrecord.model.record import Witness
from onrecord.record import Store

Capture = Callable[..., Witness]


def _add(place: str, start: Barrier, witnesses: list[Witness]) -> None:
    start.wait()
    with Store.open(place) as store:
        for witness in witnesses:
            store.keep(witness.article, witness.reading)


def test_two_writers_make_and_fill_one_store(new_place: Callable[[], str], capture: Capture) -> None:
    """The two meet in each phase: making the file, migrating, and keeping the same articles."""
    processes = multiprocessing.get_context("fork")
    witnesses = [capture(f"The ferry left at {hour}.", file=f"{hour}.txt") for hour in range(20)]
    for _ in range(8):
        place, start = new_place(), processes.Barrier(2)
        writers = [
            processes.Process(target=_add, args=(place, start, order))
            for order in (witnesses, list(reversed(witnesses)))
        ]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join(60)
        assert [writer.exitcode for writer in writers] == [0, 0]
        with Store.open(place) as store:
            assert store.ids() == sorted(witness.article.id for witness in witnesses)


def test_reading_sees_one_moment_while_another_writes(place: str, capture: Capture) -> None:
    first, second = (capture(f"The ferry left at {hour}.", file=f"{hour}.txt") for hour in (1, 2))
    with Store.open(place) as store, Store.open(place) as other:
        store.keep(first.article, first.reading)
        reading = store.witnesses()
        seen = [next(reading)]
        assert other.keep(second.article, second.reading)
        assert [*seen, *reading] == seen
        assert len(list(store.witnesses())) == 2
