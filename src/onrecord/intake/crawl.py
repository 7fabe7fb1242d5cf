"""Ask many servers politely: each one thing at a time, some seconds apart, as its robots.txt allows.

Takes:  requests; what is known of each host, which is handed back as it changes, so that it can be kept.
Gives:  Crawl.replies(): what became of each request, redirects followed; more may be asked for while they come.
Leaves: one request: fetcher.py; what the answers mean: feeds.py, webpages.py.

Each hop of a redirect is a request like any other: its host has its turn, its address is checked, its robots.txt holds.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial

from onrecord.errors import OnRecordError, SkipArticle, TryLater
from onrecord.intake.fetcher import MOST, Fetcher
from onrecord.intake.http_answer import Answer
from onrecord.intake.permitted_addresses import absolute_url, host_of, origin_of
from onrecord.intake.robots import Rules, rules_of
from onrecord.intake.waiting import due_after
from onrecord.model.subscription import HostState, Validators

ROBOTS = 2_000_000  # bytes of a robots.txt; more is no such file
GAP = 5.0  # seconds between two requests to a host
WORKERS = 16  # hosts asked at once
HOPS = 5  # redirects; RFC 9309, 2.3.1.2 asks for as many
PATIENCE = 120.0  # seconds that a run waits for a host; what must wait longer is left to the next run
FRESH, FRESH_REFUSAL = 24 * 3600.0, 600.0  # seconds for which a robots.txt holds (RFC 9309, 2.4), and its absence
MOVED, FOR_GOOD = (301, 302, 303, 307, 308), (301, 308)


class Clock:
    """The time in seconds since 1970, and waiting; a test has one that does not wait."""

    def now(self) -> float:
        """Return the time."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


@dataclass(frozen=True, slots=True)
class Request:
    """One thing to fetch. about is handed back with the reply; limit is the most that it may unpack to, in bytes.

    hops are the addresses that led here; lasting tells whether all of them moved for good; robots is the origin whose
    robots.txt this is.
    """

    url: str
    about: object = None
    known: Validators = field(default_factory=Validators)
    limit: int = MOST
    hops: tuple[str, ...] = ()
    lasting: bool = True
    robots: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of a request: the answer of the last hop, or why there is none."""

    request: Request
    answer: Answer | OnRecordError

    @property
    def moved(self) -> str | None:
        """Return the address to which the page has moved for good, None where it has not."""
        return self.request.url if self.request.hops and self.request.lasting else None


class Crawl:
    """Requests that wait for their hosts. keep is told whenever something about a host changes."""

    def __init__(
        self,
        fetcher: Fetcher,
        hosts: Mapping[str, HostState] | None = None,
        keep: Callable[[str, HostState], None] = lambda host, state: None,
        *,
        clock: Clock | None = None,
    ) -> None:
        self._fetcher, self._keep = fetcher, keep
        self._clock = clock or Clock()
        self._now = self._clock.now
        self._hosts = dict(hosts or {})
        self._waiting: dict[str, list[Request]] = {}
        self._running: dict[Future[Answer], Request] = {}
        self._busy: set[str] = set()
        self._rules: dict[str, Rules] = {}
        self._asking: set[str] = set()  # origins whose robots.txt is on its way
        self._replies: list[Reply] = []
        self._workers = ThreadPoolExecutor(WORKERS, thread_name_prefix="fetch")

    @property
    def now(self) -> datetime:
        """Return the time by the clock of the crawl, to the second."""
        return datetime.fromtimestamp(int(self._now()), UTC)

    def ask(self, request: Request) -> None:
        """Put a request into the queue of its host; what must not be asked is replied to at once."""
        try:
            host = host_of(request.url)
        except SkipArticle as error:
            self._settle(request, error)
            return
        queue = self._waiting.setdefault(host, [])
        queue.insert(0 if request.robots else len(queue), request)

    def replies(self) -> Iterator[Reply]:
        """Yield replies as they come, until nothing waits any more."""
        try:
            while self._waiting or self._running or self._replies:
                while self._replies:
                    yield self._replies.pop(0)
                self._start()
                if not self._replies:
                    self._wait()
        finally:
            self._workers.shutdown(wait=False, cancel_futures=True)
            self._fetcher.hang_up()

    def _start(self) -> None:
        for host in [host for host in self._waiting if host not in self._busy]:
            state, now = self._state(host), self._now()
            if state.due - now > PATIENCE:
                self._refuse_waiting(host, state)
            elif state.due <= now and (request := self._next_request(host)):
                self._busy.add(host)
                call = partial(self._fetcher.fetch, request.url, request.known, limit=request.limit)
                self._running[self._workers.submit(call)] = request

    def _next_request(self, host: str) -> Request | None:
        """Return the first request of a host that may go out now, the robots.txt of its origin before it."""
        queue = self._waiting[host]
        for request in list(queue):
            origin = origin_of(request.url)
            rules = None if request.robots else self._fresh(host, origin)
            if request.robots or (rules and rules.allow(request.url)):
                self._remove_waiting(host, request)
                return request
            if rules:
                self._remove_waiting(host, request)
                self._settle(request, _forbidden(request.url, rules))
            elif origin not in self._asking:
                self._asking.add(origin)
                return Request(f"{origin}/robots.txt", limit=ROBOTS, robots=origin)
        return None

    def _remove_waiting(self, host: str, request: Request) -> None:
        self._waiting[host].remove(request)
        if not self._waiting[host]:
            del self._waiting[host]

    def _refuse_waiting(self, host: str, state: HostState) -> None:
        """Reply to all that waits for a host that is not to be asked for long."""
        until = datetime.fromtimestamp(state.due, UTC)
        for request in self._waiting.pop(host, []):
            self._settle(request, TryLater(f"{request.url}: not asked before {until:%Y-%m-%d %H:%M} UTC"))

    def _wait(self) -> None:
        """Wait for an answer, or until the next host may be asked."""
        dues = [self._state(host).due for host in self._waiting if host not in self._busy and self._ready(host)]
        pause = max(0.0, min(dues, default=self._now()) - self._now())
        if not self._running:
            self._clock.sleep(pause)
            return
        done, _ = wait(self._running, timeout=pause if dues and pause else None, return_when=FIRST_COMPLETED)
        for future in done:
            self._answered(self._running.pop(future), future)

    def _ready(self, host: str) -> bool:
        """Tell whether a request of the host waits for nothing but its turn."""
        return any(one.robots or origin_of(one.url) not in self._asking for one in self._waiting[host])

    def _answered(self, request: Request, future: Future[Answer]) -> None:
        host = host_of(request.url)
        answer: Answer | OnRecordError
        try:
            answer = future.result()
        except OnRecordError as error:
            answer = error
        self._busy.discard(host)
        self._let_rest(host, request, answer)
        self._settle(request, answer)

    def _let_rest(self, host: str, request: Request, answer: Answer | OnRecordError) -> None:
        """Let the host rest: for the usual gap, as long as it asks for, or longer each time that it fails."""
        if isinstance(answer, SkipArticle):
            return  # refused before, or cut off by us: no fault of the host
        delay = self._rules[origin].delay if (origin := origin_of(request.url)) in self._rules else 0.0
        state = self._state(host)
        failures, due = due_after(answer, state.failures, self._now(), max(GAP, delay))
        if request.robots and not failures:
            failures = state.failures  # that its robots.txt is there does not mend the pages that fail
        self._set_state(host, replace(state, failures=failures, due=due))

    def _settle(self, request: Request, answer: Answer | OnRecordError) -> None:
        """Follow a redirect, take in a robots.txt, or reply."""
        if isinstance(answer, Answer) and answer.status in MOVED and "location" in answer.headers:
            self._follow(request, answer)
        elif request.robots:
            self._ruled(request.robots, answer)
        else:
            self._replies.append(Reply(request, answer))

    def _follow(self, request: Request, answer: Answer) -> None:
        lasting = request.lasting and answer.status in FOR_GOOD
        try:
            if len(request.hops) == HOPS:
                raise SkipArticle(f"{request.url}: is sent on more than {HOPS} times.")
            url = absolute_url(request.url, answer.headers["location"])
        except SkipArticle as error:
            self._settle(request, error)
            return
        self.ask(replace(request, url=url, hops=(*request.hops, request.url), lasting=lasting))

    def _ruled(self, origin: str, answer: Answer | OnRecordError) -> None:
        """Keep the rules of an origin; where they cannot be had, nothing of it is fetched in this run."""
        host, rules = host_of(origin), rules_of(answer, self._now())
        self._asking.discard(origin)
        self._rules[origin] = rules
        others = tuple(one for one in self._state(host).robots if one[0] != origin)
        self._set_state(host, replace(self._state(host), robots=(*others, (origin, rules.text, rules.fetched))))
        if rules.text is not None:
            return
        why = answer if isinstance(answer, OnRecordError) else TryLater(f"{origin}/robots.txt fails ({answer.status})")
        for request in [one for one in self._waiting.get(host, []) if origin_of(one.url) == origin]:
            self._remove_waiting(host, request)
            self._settle(request, why)

    def _fresh(self, host: str, origin: str) -> Rules | None:
        """Return the rules of an origin, None where they must be fetched (again)."""
        if origin not in self._rules:
            kept = {name: Rules(text, fetched) for name, text, fetched in self._state(host).robots}
            self._rules |= {name: rules for name, rules in kept.items() if name == origin}
        rules = self._rules.get(origin)
        if rules is None or self._now() - rules.fetched > (FRESH if rules.text is not None else FRESH_REFUSAL):
            return None
        return rules

    def _state(self, host: str) -> HostState:
        return self._hosts.get(host, HostState())

    def _set_state(self, host: str, state: HostState) -> None:
        self._hosts[host] = state
        self._keep(host, state)


def _forbidden(url: str, rules: Rules) -> OnRecordError:
    if rules.text is None:
        return TryLater(f"{url}: the robots.txt of its server cannot be had, so nothing is fetched from it now")
    return SkipArticle(f"{url}: its robots.txt asks not to fetch it.")
