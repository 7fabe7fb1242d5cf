"""How fast the pages are, and how big: each kind of page of a record of many articles, over HTTP on one core.

Takes:  how many articles (1000) of invented.py, linked first; or the file of a store that has some.
Gives:  for each kind of page the median and the 99th percentile in ms of processor time, the biggest in kB, and whether
        they are within what is wanted; how long the first page takes from a cold start; the same rows as Datasette
        shows them.
Leaves: reading so many: readings are made, not read. What linking costs: growth.py. Datasette's pages: beside.py.
"""

import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.request import urlopen

import uvicorn

from benchmarks.beside import addresses_of, datasette
from benchmarks.invented import made_documents
from onrecord.cli.moments import newest
from onrecord.record import Store
from onrecord.run.relink import complete_record, updated
from onrecord.show.export.tables import table_rows
from onrecord.show.web import app

ASKED = 100  # pages of each kind
SEED = 7
MEDIAN, SLOWEST, LARGEST = 100, 250, 150
"""What is wanted of each kind of page: ms at the median, ms at the 99th percentile, kB."""


def main(given: str) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.sqlite" if given.isdecimal() else Path(given)
        with Store.open(path) as store:
            for document in made_documents(int(given)) if given.isdecimal() else ():
                store.keep(document.article, document.reading)
            updated(store)
            counts = {name: _ids(store, name) for name in ("articles", "stories", "events", "parties")}
            print(", ".join(f"{len(ids)} {name}" for name, ids in counts.items()))
            taken, worked = _cold(path)
            print(f"front page {taken:.2f} s after `onrecord serve` is called ({worked:.2f} s of processor time)")
            print(f"{'page':<20}{'median ms':>10}{'p99 ms':>10}{'biggest kB':>12}")
            with _served(app(newest(store))) as site:
                within = [_report(name, site, asked) for name, asked in _addresses(counts).items()]
            wanted = f"under {MEDIAN} ms at the median, {SLOWEST} ms at the 99th percentile and {LARGEST} kB"
            print(f"every kind of page {wanted}: {'yes' if all(within) else 'no'}")
            _beside(Path(folder), store)


def _ids(store: Store, name: str) -> list[str]:
    with store.derived() as (_, rows):
        return rows.lines.column(f"SELECT id FROM derived_{name} ORDER BY id")


def _cold(path: Path) -> tuple[float, float]:
    """Return the seconds from the call of the command until the front page's first line; what the process worked."""
    started, before = time.perf_counter(), sum(os.times()[2:4])
    command = [sys.executable, "-m", "onrecord", "--store", str(path), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        address = running.stdout.readline().split()[4]
        with urlopen(address) as answer:
            answer.readline()
        taken = time.perf_counter() - started
        running.terminate()
    return taken, sum(os.times()[2:4]) - before


@contextmanager
def _served(pages: Any) -> Iterator[str]:
    """Serve pages in a thread of this process, and give their address; the first page is asked for already."""
    server = uvicorn.Server(uvicorn.Config(pages, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    site = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    urlopen(f"{site}/").read()
    yield site
    server.should_exit = True
    thread.join()


def _addresses(ids: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return some addresses of each kind of page."""
    chance = random.Random(SEED)

    def some(prefix: str, name: str) -> list[str]:
        return [f"{prefix}{chance.choice(ids[name])}" for _ in range(ASKED)]

    return {
        "front": ["/?since=2032-05-01"] * ASKED,
        "plans": [f"/plans?page={1 + number % 9}" for number in range(ASKED)],
        "stories": [f"/stories?page={1 + number % 9}" for number in range(ASKED)],
        "story": some("/story/", "stories"),
        "event": some("/event/", "events"),
        "party": some("/party/", "parties"),
        "article": some("/article/", "articles"),
        "search": ["/search?q=meeting", "/search?q=strike", "/search?q=cork+may", "/search?q=talks"] * (ASKED // 4),
        "api changes": ["/api/changes?since=2032-05-01"] * ASKED,
    }


def _timed(address: str) -> tuple[float, int]:
    started = time.process_time()  # of this process, which asks and answers: others may be busy on this machine
    with urlopen(address) as answer:
        size = len(answer.read())
    return 1000 * (time.process_time() - started), size


def _report(name: str, site: str, addresses: list[str]) -> bool:
    """Print the row of one kind of page; return whether it is as is wanted."""
    found = [_timed(site + address) for address in addresses]
    times, biggest = [milliseconds for milliseconds, _ in found], max(size for _, size in found) / 1000
    middle, slowest = median(times), quantiles(times, n=100, method="inclusive")[98]
    print(f"{name:<20}{middle:>10.0f}{slowest:>10.0f}{biggest:>12.0f}", flush=True)
    return middle < MEDIAN and slowest < SLOWEST and biggest < LARGEST


def _beside(folder: Path, store: Store) -> None:
    """Print how long Datasette takes for pages of the same rows, or that it is missing."""
    made = table_rows(complete_record(store))
    pages = datasette(made, folder / "tables.db")
    if pages is None:
        print("Datasette is not installed, so that there is nothing to compare with: run `make beside`")
        return
    with _served(pages) as site:
        for name, asked in addresses_of(made, ASKED, random.Random(SEED)).items():
            _report(name, site, asked)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "1000")
