"""A record in PostgreSQL and one in SQLite are the same record: every byte of an export, every page, every hit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.invented import EXAMPLES
from benchmarks.postgres import Server
from onrecord.cli.main import onrecord
from onrecord.cli.moments import newest
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import added
from onrecord.run.relink import complete_record
from onrecord.show.export.json import record_json
from onrecord.show.stored import StoredMoment
from onrecord.show.web import app
from tests.show.web.conftest import asked

COMMANDS = (
    ["show"],
    ["show", "--full"],
    ["show", "talks"],
    ["show", "Okafor"],
    ["show", "2031-03-18"],
    ["find", "talks"],
    ["brief"],
    ["check"],
    ["export", "--format", "json"],
    ["export", "--format", "ics"],
)
QUERIES = ("talks", "meetings", "meet cork", "strik", "Nora Castellan", "raise of 6", '"the', "half-hour", "Tómas", "?")


@pytest.fixture(scope="module")
def places(server: Server, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Return two records of the example story."""
    both = (str(tmp_path_factory.mktemp("alike") / "record.sqlite"), server.place())
    for place in both:
        with Store.open(place) as store:
            assert all(outcome.did == "kept" for outcome in added([str(EXAMPLES / "harbour")], store, Reader()))
    return both


@pytest.fixture
def stores(places: tuple[str, str]) -> Iterator[tuple[Store, ...]]:
    with ExitStack() as opened:
        yield tuple(opened.enter_context(Store.open(place)) for place in places)


def test_the_export_is_the_same_to_the_byte(stores: tuple[Store, ...]) -> None:
    one, other = (record_json(complete_record(store)) for store in stores)
    assert one == other and len(one) > 10_000


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_says_the_same(places: tuple[str, str], tmp_path: Path, command: list[str]) -> None:
    told = [CliRunner().invoke(onrecord, ["--store", place, *command]) for place in places]
    assert told[0].stdout == told[1].stdout
    assert told[0].exit_code == told[1].exit_code


@pytest.mark.parametrize("words", QUERIES)
def test_the_same_is_found(stores: tuple[Store, ...], words: str) -> None:
    found = []
    for store in stores:
        with StoredMoment(store) as moment:
            found.append([(hit.kind, hit.id) for hit in moment.search(words)[1]])
    assert sorted(found[0]) == sorted(found[1])
    assert [kind for kind, _ in found[0]] == [kind for kind, _ in found[1]]
    assert found[0] or words in ("half-hour", "?", "Tómas", '"the')


ADDRESSES = [
    "/?since=2031-01-01",
    "/?since=1",
    "/?since=",
    "/plans?today=2031-03-01",
    "/stories",
    "/search?q=meeting%00",
    "/api/changes?since=2&field=date",
    "/changes.json?field=date",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_the_same(stores: tuple[Store, ...], address: str) -> None:
    one, other = (asked(app(newest(store)), address) for store in stores)
    assert one.status == 200 and one.body == other.body
