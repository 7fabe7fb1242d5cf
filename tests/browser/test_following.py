"""The desk's morning in a browser: feeds are followed, and the front page says what that brought."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import onrecord
from onrecord.record import Store
from onrecord.run import following
from tests.browser.conftest import served
from tests.cli.test_follow import ITEM, RSS, WAITS
from tests.intake.serving import answer
from tests.intake.world import World

NEWS = (
    "<html><head><title>Ferry talks set</title></head><body><article><h1>Ferry talks set</h1><p>SKARVIK, May 5, 2031"
    " (Coast Agency) -</p><p>Mayor Ingrid Moe and union leader Per Lunde will meet in Skarvik on May 12 over the"
    " ferry, the mayor said on Monday. The meeting in Skarvik is confirmed, she said, and will last a day.</p>"
    "</article></body></html>"
)


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """Return a server on loopback that stands for every host that is followed."""
    made = World()

    monkeypatch.setattr(following, "crawl_of", made.crawl_of)
    for host, body in (("shore.example", NEWS), ("echo.example", NEWS), ("tide.example", WAITS)):
        made.pages[f"{host}/rss"] = answer(RSS.format(ITEM.format(host)))
        made.pages[f"{host}/ferry"] = answer(body)
    made.pages["gone.example/rss"] = answer(status=404)
    yield made
    made.serving.close()


def called(place: Path, *arguments: str) -> Result:
    return CliRunner().invoke(onrecord, ["--store", str(place), *arguments], prog_name="onrecord")


def test_the_front_page_says_what_the_morning_round_brought(chromium: Any, world: World, tmp_path: Path) -> None:
    """W1, step 1: reports read, how many changed nothing, what was unreadable."""
    place = tmp_path / "record.sqlite"
    hosts = ("shore", "echo", "tide", "gone")
    assert called(place, "follow", "add", *(f"http://{host}.example/rss" for host in hosts)).exit_code == 0
    with Store.open(place) as store, served(store) as site:
        context = chromium.new_context(base_url=site, java_script_enabled=False)
        page = context.new_page()
        page.goto("/")
        assert "last asked" not in page.locator("main").inner_text()
        told = called(place, "follow")
        assert "reports new 3, copies 1, unreadable 1" in told.stdout, told.output
        page.goto("/")
        said = page.locator("p.rests", has_text="Feeds and pages were last asked on").inner_text()
        assert said.endswith("3 reports read, 2 changed nothing, 1 could not be read.")  # a copy; one without a plan
        page.locator("summary", has_text="what could not be read").click()
        assert "http://gone.example/rss: is not there (404)" in page.locator("details[open] li").inner_text()
        world.clock.sleep(900)
        world.pages["gone.example/rss"] = answer(RSS.format(""))
        assert called(place, "follow").exit_code == 0
        page.goto("/")
        said = page.locator("p.rests", has_text="Feeds and pages were last asked on").inner_text()
        assert "nothing was new" in said and page.locator("summary", has_text="could not be read").count() == 0
        context.close()
