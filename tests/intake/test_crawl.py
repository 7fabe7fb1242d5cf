"""Two hundred hosts are asked politely, whatever they answer; the time is made, the connections are real."""

from __future__ import annotations

from itertools import pairwise

import pytest

from onrecord.errors import SkipArticle, TryLater
from onrecord.intake.crawl import GAP, Reply, Request
from onrecord.intake.http_answer import Answer
from tests.intake.serving import answer
from tests.intake.world import BEGIN, World


def got(reply: Reply) -> Answer:
    assert isinstance(reply.answer, Answer), reply.answer
    return reply.answer


def test_two_hundred_hosts_are_asked_one_thing_at_a_time_and_five_seconds_apart() -> None:
    world = World()
    names = [f"h{number}.example" for number in range(200)]
    replies = world.asks(*(Request(f"http://{name}/{page}") for page in range(4) for name in names))
    assert len(replies) == 800 and all(got(one).status == 200 for one in replies)
    assert world.most == 1
    for name in names:
        times = [time for time, _ in world.asked[name]]
        assert len(times) == 5 and world.targets(name)[0] == "/robots.txt"
        assert all(later - earlier >= GAP for earlier, later in pairwise(times))
    assert world.clock.now() - BEGIN < 60  # side by side, not one host after the other


def test_what_robots_txt_forbids_is_not_asked() -> None:
    world = World(robots="User-agent: *\nDisallow: /\n\nUser-agent: OnRecord\nDisallow: /private\n")
    one, other = world.asks(Request("http://tide.example/private/1"), Request("http://tide.example/open"))
    assert isinstance(one.answer, SkipArticle) and "robots.txt" in str(one.answer)
    assert got(other).status == 200
    assert world.targets("tide.example") == ["/robots.txt", "/open"]


def test_robots_txt_is_kept_for_a_day_and_then_asked_again() -> None:
    world = World()
    for _ in range(3):
        world.asks(Request("http://tide.example/feed"))
        world.clock.sleep(3600)
    world.clock.sleep(24 * 3600)
    world.asks(Request("http://tide.example/feed"))
    assert world.targets("tide.example") == ["/robots.txt", "/feed", "/feed", "/feed", "/robots.txt", "/feed"]


@pytest.mark.parametrize("status", [500, 503, 429])
def test_where_robots_txt_fails_nothing_is_asked(status: int) -> None:
    world = World({"tide.example/robots.txt": answer(status=status)})
    (reply,) = world.asks(Request("http://tide.example/feed"))
    assert isinstance(reply.answer, TryLater) and world.targets("tide.example") == ["/robots.txt"]


def test_where_there_is_no_robots_txt_all_is_allowed() -> None:
    world = World({"tide.example/robots.txt": answer("<h1>Not here</h1>\nDisallow: /", status=404)})
    (reply,) = world.asks(Request("http://tide.example/feed"))
    assert got(reply).status == 200


def test_a_robots_txt_may_lead_elsewhere() -> None:
    away = answer(status=301, location="http://other.example/rules")
    world = World({
        "tide.example/robots.txt": away,
        "other.example/rules": answer("User-agent: *\nDisallow: /feed", content_type="text/plain"),
    })  # fmt: skip
    (reply,) = world.asks(Request("http://tide.example/feed"))
    assert isinstance(reply.answer, SkipArticle) and world.targets("tide.example") == ["/robots.txt"]


def test_a_crawl_delay_is_kept() -> None:
    world = World(robots="User-agent: *\nCrawl-delay: 20\n")
    world.asks(*(Request(f"http://tide.example/{page}") for page in range(3)))
    times = [time for time, _ in world.asked["tide.example"]]
    assert all(later - earlier >= 20 for earlier, later in pairwise(times[1:]))


@pytest.mark.parametrize(("status", "asked"), [(429, "3600"), (503, "3600"), (429, "Wed, 07 May 2031 07:00:00 GMT")])
def test_retry_after_is_kept_by_this_run_and_the_next(status: int, asked: str) -> None:
    world = World({"tide.example/1": answer(status=status, retry_after=asked)})
    first, second = world.asks(Request("http://tide.example/1"), Request("http://tide.example/2"))
    assert (
        got(first).status == status and isinstance(second.answer, TryLater) and "not asked before" in str(second.answer)
    )
    world.clock.sleep(1800)
    (third,) = world.asks(Request("http://tide.example/2"))
    assert isinstance(third.answer, TryLater)
    world.clock.sleep(1801)
    (fourth,) = world.asks(Request("http://tide.example/2"))
    assert got(fourth).status == 200


def test_a_host_that_fails_is_left_alone_longer_each_time() -> None:
    world = World({"tide.example/1": answer(status=500)})
    pauses = []
    for _ in range(12):
        world.asks(Request("http://tide.example/1"))
        pause = world.hosts["tide.example"].due - world.clock.now()
        pauses.append(pause)
        world.clock.sleep(pause)
    assert sorted(pauses) == pauses and pauses[0] == 300 and pauses[1] == 600 and pauses[-1] == 24 * 3600


def test_each_hop_of_a_redirect_has_its_turn_and_its_rules() -> None:
    world = World({
        "a.example/": answer(status=301, location="http://b.example/x#part"),
        "b.example/x": answer(status=302, location="/y"),
        "b.example/robots.txt": answer("User-agent: *\nDisallow: /y", content_type="text/plain"),
    })  # fmt: skip
    (reply,) = world.asks(Request("http://a.example/", about="feed"))
    assert isinstance(reply.answer, SkipArticle) and reply.request.about == "feed"
    assert world.targets("b.example") == ["/robots.txt", "/x"]


def test_only_what_moved_for_good_all_the_way_has_moved() -> None:
    world = World({
        "a.example/": answer(status=301, location="http://b.example/"),
        "b.example/": answer(status=308, location="http://c.example/"),
        "d.example/": answer(status=301, location="http://e.example/"),
        "e.example/": answer(status=302, location="http://c.example/"),
    })  # fmt: skip
    moved = {
        reply.request.hops[0]: reply.moved
        for reply in world.asks(Request("http://a.example/"), Request("http://d.example/"))
    }
    assert moved == {"http://a.example/": "http://c.example/", "http://d.example/": None}


def test_endless_redirects_end() -> None:
    world = World({"a.example/": answer(status=302, location="/")})
    (reply,) = world.asks(Request("http://a.example/"))
    assert isinstance(reply.answer, SkipArticle) and len(world.asked["a.example"]) == 7


@pytest.mark.parametrize(
    "to", ["http://[::1", "file:///etc/passwd", "http://u:p@a.example/", "gopher://a.example", "http://a.example:22/"]
)
def test_a_redirect_to_what_is_no_page_is_refused(to: str) -> None:
    world = World({"a.example/": answer(status=302, location=to)})
    (reply,) = world.asks(Request("http://a.example/"))
    assert isinstance(reply.answer, SkipArticle) and len(world.asked["a.example"]) == 2


def test_bad_servers_do_not_hold_up_the_others() -> None:
    world = World({f"bad{number}.example/robots.txt": b"" for number in range(30)})
    bad = [Request(f"http://bad{number}.example/") for number in range(30)]
    good = [Request(f"http://good{number}.example/") for number in range(30)]
    replies = world.asks(*bad, *good)
    assert sum(isinstance(one.answer, Answer) for one in replies) == 30 and len(replies) == 60
    assert all("bad" in str(one.answer) for one in replies if not isinstance(one.answer, Answer))
