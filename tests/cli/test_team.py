"""A team's record: a web server leaves linking to those who add, and does it where they do not."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.invented import documents
from onrecord.record import Store
from onrecord.run.relink import fresh, updated
from onrecord.show.stored import StoredMoments


@pytest.mark.parametrize("others", [True, False])
def test_pages_wait_for_nobody_and_what_nobody_links_is_linked(tmp_path: Path, others: bool) -> None:
    renewed: list[float] = []
    found = documents(8, stories=2, seed=11)
    with Store.open(tmp_path / "record.sqlite") as store:

        def renew() -> None:
            renewed.append(time.monotonic())
            updated(store)

        moments = StoredMoments(store, lambda: not fresh(store), renew, delay=1.5)
        for one in found[:6]:
            store.keep(one.article, one.reading)
        moments.now().close()
        assert len(renewed) == 1  # the first page has something to show
        store.keep(found[6].article, found[6].reading)
        begin = time.monotonic()
        shown(moments, 6)
        assert time.monotonic() - begin < 1.2
        if others:
            updated(store)
            store.keep(found[7].article, found[7].reading)
        until(lambda: moments._worker is None or not moments._worker.is_alive())
        assert len(renewed) == (1 if others else 2)
        shown(moments, 7)


def shown(moments: StoredMoments, number: int) -> None:
    with moments.now() as moment:
        assert len(moment.whole().record.documents) == number


def until(done: Callable[[], bool]) -> None:
    for _ in range(200):
        if done():
            return
        time.sleep(0.05)
    pytest.fail("it never ended")
