"""What is forgotten leaves no byte, in no table; what stays keeps its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from onrecord.model.record import Document
from onrecord.record import Forgotten, Store
from onrecord.record.derived.tables import prepared
from onrecord.record.forgotten import Stone

Capture = Callable[..., Document]
RunSql = Callable[..., list[Any]]
STONE = Stone((("article", "a1"), ("person", "per quarnstrom")), "2031-05-01T00:00:00+00:00")


def kept(store: Store, capture: Capture, number: int) -> list[str]:
    documents = [capture(f"The zebrawood ferry number {n} stays in port.", file=f"{n}.txt") for n in range(number)]
    for one in documents:
        store.keep(one.article, one.reading)
    return [one.article.id for one in documents]


def test_numbers_of_adds_stay_what_they_were(place: str, capture: Capture) -> None:
    with Store.open(place) as store:
        ids = kept(store, capture, 9)
        before = store.arrivals()
        forgotten = Forgotten(store)
        forgotten.forget(ids[2:5], [], STONE)
        forgotten.wiped()
        after = store.arrivals()
        assert after == {name: number for name, number in before.items() if name not in ids[2:5]}


def test_tables_that_can_be_made_again_go_with_it(path: Path, capture: Capture, run_sql: RunSql) -> None:
    with Store.open(path) as store:
        ids = kept(store, capture, 1)
        run_sql(path, "CREATE VIRTUAL TABLE derived_found USING fts5(words)")
        run_sql(path, "INSERT INTO derived_found VALUES ('zebrawood')")
        run_sql(path, "CREATE TABLE derived_prints (print TEXT)")
        run_sql(path, "INSERT INTO derived_prints VALUES ('zebrawood')")
        forgotten = Forgotten(store)
        forgotten.forget(ids, [], STONE)
        forgotten.wiped()
    assert b"zebrawood" not in b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_ids_that_were_given_to_what_begins_in_it_go_with_it(place: str, capture: Capture, run_sql: RunSql) -> None:
    with Store.open(place) as store:
        gone, stays = kept(store, capture, 2)
        with store.deriving() as (_, rows):
            prepared(rows.database, "any")
            rows.lines.give(
                [
                    ("t1", gone, ""),
                    ("t2", stays, ""),
                    ("c1", stays, f"date {gone}:4-9 {stays}:2-7"),
                    ("v1", gone, "4-9"),
                ]
            )
        Forgotten(store).forget([gone], [], STONE)
        assert run_sql(place, "SELECT * FROM given_ids") == [("t2", stays, "")]


def test_it_is_known_by_a_hash_alone(place: str) -> None:
    with Store.open(place) as store:
        forgotten = Forgotten(store)
        for _ in range(2):
            forgotten.forget([], [], STONE)
        assert forgotten.has(("person", "per quarnstrom")) and not forgotten.has(("person", "per"), ("text", "a1"))
        assert len(forgotten.hashes("person")) == 1
