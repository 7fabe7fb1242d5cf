"""A made time and a server for all hosts, which notes when each was asked and how many things at once."""

from __future__ import annotations

from collections import defaultdict
from threading import Lock

from onrecord.intake.crawl import Clock, Crawl, Reply, Request
from onrecord.model.subscription import HostState
from onrecord.record import Store, Subscriptions
from tests.intake.serving import Serving, answer

BEGIN = 1935900000.0  # 7 May 2031, 06:00 UTC


class Made(Clock):
    """A clock that moves only when somebody waits."""

    def __init__(self) -> None:
        self.time = BEGIN

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds


class World:
    """A server for all hosts, which notes when each was asked and how many at once."""

    def __init__(self, pages: dict[str, bytes] | None = None, *, robots: str = "") -> None:
        self.clock, self.pages, self.robots = Made(), pages or {}, robots
        self.asked: dict[str, list[tuple[float, str]]] = defaultdict(list)
        self.open: dict[str, int] = defaultdict(int)
        self.most, self.lock = 0, Lock()
        self.hosts: dict[str, HostState] = {}
        self.serving = Serving(self.says)

    def crawl_of(self, store: Store) -> Crawl:
        """Return what run/following.py crawls with, led to this server."""
        kept = Subscriptions(store)
        return Crawl(self.serving.fetcher(), kept.hosts(), kept.rest, clock=self.clock)

    def says(self, host: str, target: str, headers: dict[str, str]) -> bytes:
        with self.lock:
            self.asked[host].append((self.clock.now(), target))
            self.open[host] += 1
            self.most = max(self.most, self.open[host])
        said = self.pages.get(f"{host}{target}")
        if said is None:
            said = answer(self.robots, content_type="text/plain") if target == "/robots.txt" else answer("page")
        with self.lock:
            self.open[host] -= 1
        return said

    def crawl(self) -> Crawl:
        return Crawl(self.serving.fetcher(), self.hosts, self.hosts.__setitem__, clock=self.clock)

    def asks(self, *requests: Request) -> list[Reply]:
        crawl = self.crawl()
        for request in requests:
            crawl.ask(request)
        return list(crawl.replies())

    def targets(self, host: str) -> list[str]:
        return [target for _, target in self.asked[host]]
