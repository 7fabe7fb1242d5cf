"""Four writers and twenty readers on one record in PostgreSQL: nobody sees an error, nothing is lost, pages stay quick.

Takes:  seconds (60); the address of an empty database, else a server of its own is started (benchmarks/postgres.py).
Gives:  one line: reports kept and pages shown, how long pages took on the clock and of the web server's processor time,
        errors and reports lost, and how busy the machine was (more than its cores: others took their share). Exit
        status 1 where a limit is missed: no error, nothing lost, the record that of linking all at once, 99 of 100
        pages in LIMIT.
Leaves: reading reports, which are invented and read beforehand (invented.py), so that the store is what is measured.

A writer keeps a report every PAUSE seconds and links after each LOT, as `add` does.
A reader looks at a page of `onrecord serve`, then reads for five seconds on average.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from multiprocessing.queues import Queue
from pathlib import Path
from statistics import median, quantiles
from threading import Thread
from typing import Protocol
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from benchmarks.invented import made_documents
from benchmarks.postgres import Server, started
from onrecord.link import linked
from onrecord.model.record import Document
from onrecord.record import Store
from onrecord.run.relink import complete_record, updated
from onrecord.show.export.json import record_json

WRITERS, READERS = 4, 20
FIRST = 300
"""Reports that are there before."""
PAUSE, LOT, THINKING = 4.0, 10, 5.0
LIMIT = 0.25
TOKEN = "team-benchmark-token"
PAGES = ("/", "/plans", "/stories", "/search?q=talks", "/api/changes", "/stories?page=2", "/changes.atom")


class Person(Protocol):
    """Who writes or reads: a process or a thread."""

    def start(self) -> None:
        """Begin."""

    def join(self) -> None:
        """Wait until the end."""


@dataclass
class Seen:
    """What readers have seen: seconds for each page, and what went wrong."""

    times: list[float] = field(default_factory=list)
    processor: float = 0.0
    errors: list[str] = field(default_factory=list)


def main(seconds: float, place: str) -> None:
    """Print the line."""
    documents = list(made_documents(FIRST + int(WRITERS * seconds / PAUSE)))
    with Store.open(place) as store:
        for one in documents[:FIRST]:
            store.keep(one.article, one.reading)
        updated(store)
        events = [event.id for event in complete_record(store).events if event.shown]
    told: Queue[tuple[str, str]] = multiprocessing.get_context("fork").Queue()
    seen = Seen()
    with _serving(place, seen) as site:
        until = time.monotonic() + seconds
        writers = [_writer(place, documents[FIRST + n :: WRITERS], until, told) for n in range(WRITERS)]
        readers = [Thread(target=_look_at_pages, args=(site, n, until, events, seen)) for n in range(READERS)]
        people: list[Person] = [*writers, *readers]
        for person in people:
            person.start()
        said = [told.get() for _ in iter(lambda: _going(writers, told), False)]
        for person in people:
            person.join()
    _report(seconds, place, documents[:FIRST], said, seen)


def _going(writers: Sequence[BaseProcess], told: Queue[tuple[str, str]]) -> bool:
    """Tell whether more is to be told, once it is."""
    while told.empty():
        if not any(one.is_alive() for one in writers) and told.empty():
            return False
        time.sleep(0.05)
    return True


def _writer(place: str, own: list[Document], until: float, told: Queue[tuple[str, str]]) -> BaseProcess:
    return multiprocessing.get_context("fork").Process(target=_write, args=(place, own, until, told))


def _write(place: str, own: list[Document], until: float, told: Queue[tuple[str, str]]) -> None:
    """Keep reports until the time is over; tell the id of each that was kept, or an error."""
    try:
        with Store.open(place) as store:
            for number, one in enumerate(own, 1):
                if time.monotonic() > until:
                    break
                store.keep(one.article, one.reading)
                told.put(("kept", one.article.id))
                if number % LOT == 0:
                    updated(store)
                time.sleep(PAUSE)
    except Exception as error:
        told.put(("error", f"{type(error).__name__}: {error}"))


def _look_at_pages(site: str, number: int, until: float, events: list[str], seen: Seen) -> None:
    """Look at pages until the time is over."""
    chance = random.Random(number)
    time.sleep(chance.random() * THINKING)
    while time.monotonic() < until:
        address = chance.choice((*PAGES, f"/event/{chance.choice(events)}"))
        begin = time.perf_counter()
        try:
            with urlopen(Request(site + address, headers={"authorization": f"Bearer {TOKEN}"}), timeout=60) as answer:
                answer.read()
        except HTTPError as error:
            if not (error.code == 404 and address.startswith("/event/")):  # an event may become none as reports come
                seen.errors.append(f"{address}: {error.code} {error.read()[:300]!r}")
        except OSError as error:
            seen.errors.append(f"{address}: {error}")
        seen.times.append(time.perf_counter() - begin)
        time.sleep(chance.expovariate(1 / THINKING))


@contextmanager
def _serving(place: str, seen: Seen) -> Iterator[str]:
    """Run `onrecord serve`; give its address once a first page was shown, and its processor time at the end."""
    command = [sys.executable, "-m", "onrecord", "--store", place, "serve", "--port", "0"]
    environment = os.environ | {"ONRECORD_TOKEN": TOKEN}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        try:
            site = (server.stdout.readline() if server.stdout else "").split()[4].rstrip("/")
            urlopen(Request(site, headers={"authorization": f"Bearer {TOKEN}"}), timeout=60).read()
            begin = _processor(server.pid)
            yield site
            seen.processor = _processor(server.pid) - begin
        finally:
            server.terminate()


def _processor(process: int) -> float:
    """Return the seconds of processor time that a process has had."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _report(seconds: float, place: str, first: list[Document], said: list[tuple[str, str]], seen: Seen) -> None:
    kept = {name for what, name in said if what == "kept"}
    errors = [*seen.errors, *(name for what, name in said if what == "error")]
    with Store.open(place) as store:
        lost = ({one.article.id for one in first} | kept) ^ set(store.ids())
        updated(store)
        same = _bare(record_json(complete_record(store))) == _bare(record_json(linked(tuple(store.documents()))))
    times = sorted(seen.times)
    p99 = quantiles(times, n=100)[98]
    print(
        f"{seconds:.0f} s: {WRITERS} writers kept {len(kept)} reports, {READERS} readers saw {len(times)} pages;"
        f" median {1000 * median(times):.0f} ms, p99 {1000 * p99:.0f} ms, longest {1000 * times[-1]:.0f} ms,"
        f" {1000 * seen.processor / len(times):.0f} ms of processor time each, load {os.getloadavg()[0]:.1f};"
        f" {len(errors)} errors, {len(lost)} reports lost or unknown, record {'as' if same else 'OTHER than'} at once"
    )
    for error in errors[:5]:
        print(error, file=sys.stderr)
    sys.exit(int(bool(errors or lost or not same or p99 > LIMIT)))


def _bare(written: bytes) -> bytes:
    """Return an export without the ids that things had before, which only a store can know."""
    return re.sub(rb'"aliases": \[[^\]]*\]', b"", written)


if __name__ == "__main__":
    with started() if len(sys.argv) < 3 else nullcontext() as running:
        given = running.place() if isinstance(running, Server) else sys.argv[2]
        main(float(sys.argv[1]) if len(sys.argv) > 1 else 60, given)
