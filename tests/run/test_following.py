"""Following: everything once, nothing twice, each failure named, whatever stops it in between."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from onrecord.errors import StopRun
from onrecord.intake.crawl import Crawl
from onrecord.model.subscription import Subscription
from onrecord.record import Store, Subscriptions
from onrecord.run import following
from onrecord.run.following import fetched, followed
from onrecord.run.pipeline import Outcome
from onrecord.run.relink import record_of
from onrecord.show.export.json import record_json
from tests.intake.serving import answer
from tests.intake.world import World
from tests.run.conftest import FakeReader

FEED = "http://shore.example/feed"


def page(number: int, *, more: str = "") -> str:
    words = " ".join(f"The ferry number {number} passed buoy {buoy} on its way." for buoy in range(30))
    article = f"<article><h1>Ferry {number} waits</h1><p>{words}{more}</p></article>"
    return f"<html><head><title>Ferry {number} waits</title></head><body>{article}</body></html>"


def rss(numbers: range, host: str = "shore.example") -> str:
    items = "".join(
        f"<item><title>Ferry {n} waits</title><link>http://{host}/{n}</link><guid>{n}</guid>"
        f"<pubDate>Tue, 06 May 2031 10:00:00 GMT</pubDate></item>"
        for n in numbers
    )
    return f'<rss version="2.0"><channel><title>Shore Post</title>{items}</channel></rss>'


class Shore(World):
    """A server with a feed of some items and their pages, which knows conditional requests."""

    def __init__(self, number: int = 4) -> None:
        super().__init__()
        self.conditional = self.unconditional = 0
        self.pages["shore.example/feed"] = answer(rss(range(number)), content_type="application/rss+xml", etag='"1"')
        for n in range(number):
            self.pages[f"shore.example/{n}"] = answer(page(n))

    def says(self, host: str, target: str, headers: dict[str, str]) -> bytes:
        said = super().says(host, target, headers)
        tag = headers.get("if-none-match")
        if target == "/feed":
            self.conditional += tag is not None
            self.unconditional += tag is None
        return answer(status=304) if tag and f"etag: {tag}".encode() in said else said


@pytest.fixture
def shore() -> Iterator[Shore]:
    world = Shore()
    yield world
    world.serving.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "record.sqlite") as opened:
        Subscriptions(opened).add([Subscription(FEED)])
        yield opened


def ask(store: Store, world: World, reader: FakeReader) -> list[Outcome]:
    """Follow for one round, as a program does that has just been started."""
    kept = Subscriptions(store)
    return list(followed(store, reader, Crawl(world.serving.fetcher(), kept.hosts(), kept.rest, clock=world.clock)))


def counts(outcomes: list[Outcome]) -> dict[str, int]:
    return dict(Counter(one.did for one in outcomes))


def test_a_feed_brings_its_pages_once(shore: Shore, store: Store, reader: FakeReader) -> None:
    assert counts(ask(store, shore, reader)) == {"kept": 4}
    assert all(w.published.days and str(w.published.days.earliest) == "2031-05-06" for w in store.documents())
    for _ in range(20):
        shore.clock.sleep(900)
        assert ask(store, shore, reader) == []
    assert len(store.ids()) == 4 and shore.conditional >= 0.9 * (shore.conditional + shore.unconditional)
    (one,) = Subscriptions(store).all()
    assert (one.kind, one.title, one.said) == ("feed", "Shore Post", "nothing new")


def test_what_is_added_to_a_feed_is_brought(shore: Shore, store: Store, reader: FakeReader) -> None:
    ask(store, shore, reader)
    shore.pages["shore.example/feed"] = answer(rss(range(6)), etag='"2"')
    shore.pages |= {f"shore.example/{n}": answer(page(n)) for n in (4, 5)}
    shore.clock.sleep(900)
    assert counts(ask(store, shore, reader)) == {"kept": 2}


def test_what_fails_for_now_is_asked_again_and_what_fails_for_good_is_told_once(
    shore: Shore, store: Store, reader: FakeReader
) -> None:
    there = shore.pages["shore.example/1"]
    shore.pages |= {"shore.example/1": answer(status=503, retry_after="60"), "shore.example/2": answer(status=404)}
    first = ask(store, shore, reader)
    assert counts(first) == {"kept": 2, "skipped": 2}
    assert {"503", "404"} == {why[-4:-1] if why.endswith(")") else why[-5:-2] for why in (o.why for o in first) if why}
    shore.pages["shore.example/1"] = there
    shore.clock.sleep(900)
    assert counts(ask(store, shore, reader)) == {"kept": 1}
    shore.clock.sleep(900)
    assert ask(store, shore, reader) == []


def test_an_empty_page_is_asked_for_again(shore: Shore, store: Store, reader: FakeReader) -> None:
    there = shore.pages["shore.example/1"]
    shore.pages["shore.example/1"] = answer("")
    assert counts(ask(store, shore, reader)) == {"kept": 3, "skipped": 1}
    shore.pages["shore.example/1"] = there
    shore.clock.sleep(900)
    assert counts(ask(store, shore, reader)) == {"kept": 1}


def test_a_store_that_cannot_be_written_ends_the_round(
    shore: Shore, store: Store, reader: FakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StopRun("record.sqlite: the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(Store, "keep", full)
        with pytest.raises(StopRun):
            ask(store, shore, reader)
    shore.clock.sleep(900)
    assert counts(ask(store, shore, reader)) == {"kept": 4}


def test_a_watched_page_is_one_capture_for_each_of_its_texts(shore: Shore, tmp_path: Path, reader: FakeReader) -> None:
    with Store.open(tmp_path / "watched.sqlite") as store:
        Subscriptions(store).add([Subscription("http://shore.example/0")])
        dids = []
        for text in (page(0), page(0), page(0) + "<!-- 12:01 -->", page(0, more=" It sails at six."), page(0)):
            shore.pages["shore.example/0"] = answer(text)
            dids += [one.did for one in ask(store, shore, reader)]
            shore.clock.sleep(900)
        assert dids == ["kept", "known", "known", "kept", "known"]
        assert sum(bool(w.article.previous) for w in store.documents()) == 1


def test_a_feed_that_moves_for_good_is_followed_where_it_is(shore: Shore, store: Store, reader: FakeReader) -> None:
    ask(store, shore, reader)
    shore.pages["new.example/rss"] = shore.pages["shore.example/feed"]
    shore.pages["shore.example/feed"] = answer(status=301, location="http://new.example/rss")
    shore.clock.sleep(900)
    told = ask(store, shore, reader)
    assert counts(told) == {"told": 1} and "moved for good" in told[0].why
    assert [one.url for one in Subscriptions(store).all()] == ["http://new.example/rss"]
    shore.clock.sleep(900)
    assert ask(store, shore, reader) == [] and len(store.ids()) == 4


BAD = {
    "a page": (answer("<!DOCTYPE html><html><p>Welcome</p></html>"), "is a page now"),
    "gone": (answer(status=410), "is gone"),
    "an entity": (answer('<!DOCTYPE x [<!ENTITY a "b">]><rss version="2.0"/>'), "document type"),
    "empty": (answer(""), "is empty"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_feed_is_named_and_the_others_go_on(shore: Shore, store: Store, reader: FakeReader, name: str) -> None:
    said, why = BAD[name]
    Subscriptions(store).add([Subscription("http://bad.example/feed", "feed")])
    shore.pages["bad.example/feed"] = said
    outcomes = ask(store, shore, reader)
    assert counts(outcomes) == {"kept": 4, "skipped": 1}
    assert any(why in one.why and "bad.example" in one.why for one in outcomes)
    assert any(why in (one.said or "") for one in Subscriptions(store).all())


def test_a_wall_is_said_to_be_one(shore: Shore, store: Store, reader: FakeReader) -> None:
    wall = "<html><p>We value your privacy.</p><button>Accept all</button></html>"
    shore.pages["shore.example/0"] = answer(wall)
    outcomes = ask(store, shore, reader)
    assert counts(outcomes) == {"kept": 3, "skipped": 1}
    assert any("consent wall" in one.why for one in outcomes)


def test_a_feed_of_thousands_is_taken_in_bit_by_bit(
    store: Store, reader: FakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "MOST", 10)
    world = Shore(0)
    world.pages["shore.example/feed"] = answer(rss(range(2_000)), etag='"1"')
    world.pages |= {f"shore.example/{n}": answer(page(n)) for n in range(20)}
    assert counts(ask(store, world, reader)) == {"kept": 10}
    (one,) = Subscriptions(store).all()
    assert f"{2_000 - 10} left" in (one.said or "")
    world.clock.sleep(900)
    assert counts(ask(store, world, reader)) == {"kept": 10}
    world.serving.close()


def test_a_page_is_fetched_once_by_its_address(shore: Shore, tmp_path: Path, reader: FakeReader) -> None:
    with Store.open(tmp_path / "pages.sqlite") as store:
        crawl = Crawl(shore.serving.fetcher(), clock=shore.clock)
        urls = ["http://shore.example/1", "http://127.0.0.1:22/", "http://shore.example/none"]
        shore.pages["shore.example/none"] = answer(status=404)
        assert counts(list(fetched(urls, store, reader, crawl))) == {"kept": 1, "skipped": 2}
        (kept,) = store.documents()
        assert kept.article.url == "http://shore.example/1" and kept.article.captured


class Killed(BaseException):
    """The process is gone."""


def test_stopped_before_any_of_its_writes_nothing_is_lost_or_doubled(
    shore: Shore, tmp_path: Path, reader: FakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Store.connected
    writes = [0, 10**9]

    def counting(store: Store, *, writes_: list[int] = writes, **options: bool) -> object:
        writes_[0] += bool(options.get("writes"))
        if writes_[0] >= writes_[1]:
            raise Killed
        return whole(store, **options)

    monkeypatch.setattr(Store, "connected", counting)
    found = set()
    for stop in range(2, 20, 2):
        shore.clock.sleep(10_000)
        with Store.open(tmp_path / f"{stop}.sqlite") as store:
            writes[:] = [0, 10**9]
            Subscriptions(store).add([Subscription(FEED)])
            writes[1] = stop
            with suppress(Killed):
                ask(store, shore, reader)
            writes[1] = 10**9
            shore.clock.sleep(900)
            ask(store, shore, reader)
            found.add(tuple(store.ids()))
            shore.clock.sleep(900)
            assert ask(store, shore, reader) == []
    assert len(found) == 1 and len(found.pop()) == 4


SCRIPT = """
import sys
from tests.intake.serving import Serving
from tests.intake.world import Made
from tests.run.conftest import FakeReader
from onrecord.intake.crawl import Crawl
from onrecord.intake.fetcher import Fetcher
from onrecord.record import Store, Subscriptions
from onrecord.run.following import followed
import socket, time
port = int(sys.argv[2])
connect = lambda host, port_, timeout: socket.create_connection(("127.0.0.1", port), timeout)
with Store.open(sys.argv[1]) as store:
    kept = Subscriptions(store)
    clock = Made()
    clock.time = time.time()
    print("ready", flush=True)
    for outcome in followed(store, FakeReader(), Crawl(Fetcher(connect), {}, kept.rest, clock=clock)):
        print(outcome.did, outcome.article.id if outcome.article else "", flush=True)
"""


def test_killed_at_random_instants_nothing_is_lost_or_doubled(tmp_path: Path, reader: FakeReader) -> None:
    world = Shore(20)
    path = tmp_path / "record.sqlite"
    with Store.open(path) as store:
        Subscriptions(store).add([Subscription(FEED)])
    command = [sys.executable, "-c", SCRIPT, str(path), str(world.serving.port)]
    told: set[str] = set()
    for pause in (0.03, 0.15, 20):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
            assert run.stdout and run.stdout.readline() == "ready\n"
            if pause < 20:
                time.sleep(pause)
                run.send_signal(signal.SIGKILL)
            told |= {
                line.split()[1]
                for line in run.stdout.read().splitlines(keepends=True)
                if line.endswith("\n") and " " in line
            }
    with Store.open(path) as store:
        assert told <= set(store.ids()) and len(store.ids()) == 20
        assert len({w.article.url for w in store.documents()}) == 20
    world.serving.close()


def test_the_order_of_following_changes_nothing(tmp_path: Path, reader: FakeReader) -> None:
    told = set()
    for order in (range(6), range(5, -1, -1)):
        world = Shore(6)
        with Store.open(tmp_path / f"{order.start}.sqlite") as store:
            crawl = Crawl(world.serving.fetcher(), clock=world.clock)
            list(fetched([f"http://shore.example/{n}" for n in order], store, reader, crawl))
            rows = json.loads(record_json(record_of(store)))
        for article in rows["articles"]:
            del article["captured"]  # when it came
        told.add(json.dumps(rows))
        world.serving.close()
    assert len(told) == 1
