"""`onrecord follow` and `onrecord add URL` as a person calls them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.record import Rounds, Store
from onrecord.run import following
from tests.intake.serving import answer
from tests.intake.world import World

Run = Callable[..., Result]

WAITS = (
    "<html><head><title>Ferry may sail on Friday</title></head><body><article><h1>Ferry may sail on Friday</h1>"
    "<p>SKARVIK, May 2, 2031 (Coast Agency) -</p><p>The ferry could sail at six on Friday, captain Ingrid Moe said. "
    "“We wait for the permit,” she told reporters.</p><p>The company has asked the harbour for two more days, and the "
    "crew is ready to leave the pier as soon as the wind drops below eight metres a second, the captain added. Some "
    "forty lorries were waiting on the quay at noon, and the queue reached the church by the evening.</p>"
    "</article></body></html>"
)
SAILS = (
    "<html><head><title>Ferry has sailed</title></head><body><article><h1>Ferry has sailed</h1>"
    "<p>SKARVIK, May 3, 2031 (Coast Agency) -</p><p>The ferry left the pier at noon on Saturday with all lorries on "
    "board, captain Ingrid Moe said. The crossing was calm, and passengers cheered when the island came in sight.</p>"
    "</article></body></html>"
)
RSS = '<rss version="2.0"><channel><title>Shore Post</title>{}</channel></rss>'
ITEM = "<item><title>Ferry</title><link>http://{}/ferry</link></item>"


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """Return a server that stands for the whole network, to which the command is led."""
    made = World()

    monkeypatch.setattr(following, "crawl_of", made.crawl_of)
    made.pages["shore.example/rss"] = answer(RSS.format(ITEM.format("shore.example")))
    made.pages["shore.example/ferry"] = answer(WAITS)
    made.pages["echo.example/rss"] = answer(RSS.format(ITEM.format("echo.example")))
    made.pages["echo.example/ferry"] = answer(WAITS)
    yield made
    made.serving.close()


def test_a_round_ends_with_what_it_brought(run: Run, world: World) -> None:
    told = run("follow", "add", "http://shore.example/rss", "http://echo.example/rss", "http://echo.example/none")
    assert told.exit_code == 0 and told.stdout.startswith("Following 3 addresses more.")
    world.pages["echo.example/none"] = answer(status=404)
    told = run("follow")
    assert told.exit_code == 1
    assert told.stdout.splitlines()[-1] == "reports new 2, copies 1, unreadable 1, undated 0, lines changed 0"
    assert told.stderr == "unreadable http://echo.example/none: is not there (404).\n"
    world.pages["shore.example/rss"] = answer(RSS.format(ITEM.format("shore.example").replace("/ferry", "/later")))
    world.pages["shore.example/later"] = answer(SAILS)
    world.clock.sleep(900)
    run("follow", "drop", "http://echo.example/none")
    told = run("follow")
    assert (told.exit_code, told.stderr) == (0, "")
    assert told.stdout.splitlines()[0].startswith("new shore.example/later")
    assert "reports new 1, copies 0, unreadable 0, undated 0" in told.stdout
    world.clock.sleep(900)
    told = run("follow")
    assert told.stdout == "reports new 0, copies 0, unreadable 0, undated 0, lines changed 0\n"
    assert run("check").exit_code == 0


def test_what_is_followed_is_listed_and_dropped(run: Run, world: World, tmp_path: Path) -> None:
    (tmp_path / "list.opml").write_text(
        '<opml version="2.0"><body><outline text="Coast"><outline text="Shore" xmlUrl="http://shore.example/rss"/>'
        '<outline title="Echo" xmlUrl="http://echo.example/rss"/></outline></body></opml>'
    )
    assert "2 addresses" in run("follow", "add", "list.opml").stdout
    assert "0 addresses more; 1 followed already" in run("follow", "add", "http://shore.example/rss").stdout
    run("follow")
    told = run("follow", "list").stdout
    assert "http://shore.example/rss  Shore" in told and "feed; items 1, new 1" in told
    assert run("follow", "drop", "http://shore.example/rss").exit_code == 0
    assert "shore" not in run("follow", "list").stdout
    told = run("follow", "drop", "http://shore.example/rss")
    assert told.exit_code == 1 and "is not followed" in told.stderr
    run("follow", "add", "https://tide.example")
    assert run("follow", "drop", "https://tide.example").exit_code == 0  # it is listed with a slash at its end


BAD_LISTS = {
    "no.opml": "this is no list",
    "empty.opml": "<opml><body/></opml>",
    "bomb.opml": '<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline xmlUrl="http://a.example/"/></body></opml>',
    "local.opml": '<opml><body><outline xmlUrl="file:///etc/passwd"/></body></opml>',
}


@pytest.mark.parametrize("name", BAD_LISTS)
def test_a_list_that_is_none_is_refused_in_a_line(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(BAD_LISTS[name])
    told = run("follow", "add", name)
    assert told.exit_code == 1 and told.stderr.count("\n") == 1 and told.stderr.startswith("onrecord: ")


@pytest.mark.parametrize("address", ["http://127.0.0.1:22/", "https://u:p@news.example/", "missing.opml"])
def test_an_address_that_cannot_be_followed_is_refused(run: Run, address: str) -> None:
    told = run("follow", "add", address)
    assert told.exit_code == 1 and told.stderr.count("\n") == 1


def test_following_nothing_says_how_to_begin(run: Run) -> None:
    told = run("follow")
    assert told.exit_code == 1 and "onrecord follow add URL" in told.stderr


@pytest.mark.parametrize("every", ["5s", "often", "0m", "15"])
def test_a_time_that_is_none_is_refused(run: Run, every: str) -> None:
    assert run("follow", "--every", every).exit_code == 2


def test_it_asks_again_until_it_is_stopped(run: Run, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        world.clock.sleep(seconds)
        if len(slept) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", sleep)
    run("follow", "add", "http://shore.example/rss")
    told = run("follow", "--every", "15m")
    assert slept == [900.0] * 3 and told.exit_code == 130
    assert told.stdout.count("reports new") == 3 and "what was kept stays kept" in told.stderr


def test_a_page_is_added_by_its_address_beside_a_file(run: Run, world: World, ferry: Path) -> None:
    told = run("add", str(ferry), "http://shore.example/ferry", "http://127.0.0.1/")
    assert told.exit_code == 1
    assert "kept shore.example/ferry  Ferry may sail on Friday" in told.stdout
    assert "Read 3 reports: 2 kept, 1 skipped" in told.stdout


def test_a_page_in_another_language_is_kept_and_not_read(run: Run, world: World) -> None:
    words = "Le bac reste au port, a dit la capitaine du port mardi, et on ne veut pas que les bateaux partent. "
    world.pages["shore.example/bac"] = answer(f"<article><h1>Le bac</h1><p>{words * 6}</p></article>")
    assert "kept shore.example/bac" in run("add", "http://shore.example/bac").stdout
    assert "not read: language (French)" in run("export").stdout


def test_what_a_round_brought_is_forgotten_with_its_address(run: Run, world: World) -> None:
    world.pages["echo.example/none"] = answer(status=404)
    run("follow", "add", "http://shore.example/rss", "http://echo.example/none")
    assert run("follow").exit_code == 1
    with Store.open("onrecord.sqlite") as store:
        brought = Rounds(store).last()
        assert brought and (brought.reports, brought.idle) == (1, 1)
        assert brought.unreadable == ("http://echo.example/none: is not there (404).",)
    assert run("forget", "http://echo.example/none", "--yes").exit_code == 0
    with Store.open("onrecord.sqlite") as store:
        assert Rounds(store).last() is None
