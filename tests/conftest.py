"""How all tests run, and where they keep a record: in a file and in a database, each test that asks for `new_place`."""

import signal
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from benchmarks.postgres import FAST, MISSING, Server, programs, started

settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("untimed")

if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # as in a background job: so would what it starts
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Return a server of PostgreSQL; what needs one is skipped where it is not installed."""
    if programs() is None:
        pytest.skip(MISSING)
    with started(*FAST) as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Return a maker of places for new records: files of SQLite, or schemas of PostgreSQL."""
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("server")
        return server.place
    numbers = count()
    return lambda: str(tmp_path / f"record-{next(numbers)}.sqlite")


@pytest.fixture
def place(new_place: Callable[[], str]) -> str:
    """Return a place for a new record, once for each kind of place."""
    return new_place()
