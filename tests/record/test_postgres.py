"""A record in PostgreSQL: what is refused, who waits for whom, and what outlives a server that goes away."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import psycopg
import pytest

from benchmarks.postgres import MISSING, Server, programs, started
from onrecord.errors import BadRequest, OnRecordError, StopRun
from onrecord.model.record import Document
from onrecord.record import Forgotten, Store
from onrecord.record.backends import opening
from onrecord.record.derived.tables import drop, prepared, put, state
from onrecord.record.forgotten import Stone
from onrecord.record.migrations import NEWEST

Capture = Callable[..., Document]
RunSql = Callable[..., list[Any]]


@pytest.fixture
def place(server: Server) -> str:
    return server.place()


@pytest.fixture
def own_server() -> Iterator[Server]:
    """Return a server that a test may stop, with the settings that a newsroom would have."""
    if programs() is None:
        pytest.skip(MISSING)
    with started() as running:
        yield running


def some(capture: Capture, number: int, *, first: int = 0) -> list[Document]:
    return [capture(f"The ferry left at {n}.", file=f"{n}.txt") for n in range(first, first + number)]


def refusal(place: str, **how: bool) -> str:
    with pytest.raises(OnRecordError) as caught:
        Store.open(place, **how)
    return str(caught.value)


# what is refused


def test_an_address_of_another_database_is_no_record() -> None:
    assert "postgresql+psycopg://" in refusal("mysql://ann@tide.example/record")
    assert "postgresql+psycopg://" in refusal("postgresql://:port/")


def test_without_the_driver_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(f"No module named {name!r}")

    monkeypatch.setattr(opening, "import_module", missing)
    assert "pip install onrecord[postgres]" in refusal("postgresql+psycopg://ann@tide.example/record")


def test_a_server_that_does_not_answer_is_told_without_the_password() -> None:
    told = refusal("postgresql+psycopg://ann:secret-word@127.0.0.1:1/record")
    assert "start the server, or check the host and the port" in told and "127.0.0.1" in told
    assert "secret-word" not in told


def test_a_database_that_is_not_there_is_told_with_what_makes_it(server: Server) -> None:
    assert "createdb" in refusal(server.address("nowhere"))


def test_a_database_that_cannot_keep_every_character_is_refused(server: Server) -> None:
    other = server.database("ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
    assert "LATIN1" in refusal(other) and "--encoding UTF8" in refusal(other)


def test_the_database_of_another_program_is_left_as_it_was(place: str, run_sql: RunSql) -> None:
    run_sql(place, "CREATE TABLE money (amount INTEGER)")
    assert "another program: name another database" in refusal(place)
    assert run_sql(place, TABLES) == [("money",)]


def test_a_store_of_a_newer_version_is_refused(place: str, run_sql: RunSql) -> None:
    Store.open(place).close()
    run_sql(place, "INSERT INTO schema_version VALUES (?)", NEWEST + 1)
    assert "newer OnRecord" in refusal(place)


def test_looking_makes_no_store(place: str, run_sql: RunSql) -> None:
    with pytest.raises(BadRequest, match=r"there is no record in .*add PATH"):
        Store.open(place, new=False)
    assert run_sql(place, TABLES) == []


TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"


def test_who_may_only_look_is_told_so_when_adding(server: Server, capture: Capture, run_sql: RunSql) -> None:
    place = server.place()
    first, second = some(capture, 2)
    with Store.open(place) as store:
        store.keep(first.article, first.reading)
    schema = place.rpartition("%3D")[2]
    run_sql(place, "DROP ROLE IF EXISTS looker")
    run_sql(place, "CREATE ROLE looker LOGIN")
    run_sql(place, f"GRANT USAGE ON SCHEMA {schema} TO looker")
    run_sql(place, f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO looker")
    with Store.open(place.replace("//postgres@", "//looker@"), new=False) as store:
        assert store.only_read and store.ids() == [first.article.id]
        with pytest.raises(StopRun, match="GRANT"):
            store.keep(second.article, second.reading)
    run_sql(place, "DROP OWNED BY looker")


# who waits for whom


def test_neither_readers_nor_writers_of_reports_wait_for_linking(place: str, capture: Capture) -> None:
    """A linker that makes all rows anew holds them for as long as it likes; whoever looks sees the rows before."""
    first, second = some(capture, 2)
    with Store.open(place) as linking, Store.open(place) as other:
        linking.keep(first.article, first.reading)
        with linking.deriving() as (_, rows):
            prepared(rows.database, "one")
            put(rows.database, "state", "before")
        with linking.deriving() as (_, rows), other.derived() as (_, seen):
            prepared(rows.database, "two")
            drop(rows.database)
            assert state(seen.database, "state") == "before"
            assert other.keep(second.article, second.reading)
        with other.derived() as (_, seen):
            assert state(seen.database, "state") is None


def test_who_links_sees_what_the_linker_before_wrote(place: str, capture: Capture) -> None:
    with Store.open(place) as one, Store.open(place) as other:
        found: list[str | None] = []

        def link() -> None:
            with other.deriving() as (_, rows):
                found.append(state(rows.database, "state"))

        with one.deriving() as (_, rows):
            prepared(rows.database, "any")
            waiting = threading.Thread(target=link)
            waiting.start()
            waiting.join(0.3)
            assert waiting.is_alive()
            put(rows.database, "state", "newest")
        waiting.join(10)
    assert found == ["newest"]


# a server that goes away


def test_a_server_that_is_restarted_while_reports_are_added(own_server: Server, capture: Capture) -> None:
    """What was told to be kept is kept; adding again keeps the rest, and nothing twice."""
    place, documents = own_server.place(), some(capture, 400)
    told: list[str] = []
    errors: list[str] = []

    def add() -> None:
        try:
            for one in documents:
                if store.keep(one.article, one.reading):
                    told.append(one.article.id)
        except StopRun as error:
            errors.append(str(error))

    with Store.open(place) as store:
        adding = threading.Thread(target=add)
        adding.start()
        while len(told) < 50:
            adding.join(0.01)
        own_server.stop()
        adding.join(30)
        (error,) = errors
        assert "see that the server runs, then run the same command again" in error or "start the server" in error
        own_server.start()
        assert set(told) <= set(store.ids())
        add()
        assert store.ids() == sorted(one.article.id for one in documents)
        assert len(set(store.arrivals().values())) == len(documents) and store.unsound() == []


# what is forgotten


def test_what_is_forgotten_leaves_no_byte_in_the_tables(place: str, server: Server, capture: Capture) -> None:
    kept = capture("The sandalwood ferry stays in port.", headline="Sandalwood")
    with Store.open(place) as store:
        store.keep(kept.article, kept.reading)
        checkpoint(server)
        assert b"sandalwood" in pages(server)
        forgotten = Forgotten(store)
        forgotten.forget([kept.article.id], [], Stone((("article", kept.article.id),), "2031-05-01T00:00:00+00:00"))
        forgotten.wiped()
        checkpoint(server)
        assert b"sandalwood" not in pages(server) and store.ids() == []


def checkpoint(server: Server) -> None:
    with server.connect() as connection:
        connection.execute("CHECKPOINT")


def pages(server: Server) -> bytes:
    """Return the bytes of all tables; a file may go while they are read."""
    found = []
    for file in (server.folder / "data" / "base").rglob("*"):
        with suppress(FileNotFoundError, IsADirectoryError):
            found.append(file.read_bytes())
    return b"".join(found)


def test_a_store_in_use_elsewhere_is_wiped_when_nobody_looks_any_more(place: str, capture: Capture) -> None:
    with Store.open(place) as store, psycopg.connect(place.replace("+psycopg", "")) as looking:
        looking.execute("SELECT 1")
        wiping = threading.Thread(target=Forgotten(store).wiped)
        wiping.start()
        wiping.join(0.3)
        assert wiping.is_alive()
        looking.rollback()
        wiping.join(20)
        assert not wiping.is_alive()
