"""How fast the pages are, and how big: each kind of page of a record of many articles, over HTTP on one core.

Takes:  how many articles (1000) of invented.py, linked first; or the file of a store that has some.
Gives:  for each kind of page the median and the 99th percentile in ms of processor time, the biggest in kB; the same
        rows as Datasette shows them from the exported tables, where `datasette` is installed or named by DATASETTE.
Leaves: reading so many: readings are made, not read. What linking costs: growth.py.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from urllib.error import URLError
from urllib.request import urlopen

import uvicorn

from benchmarks.invented import made_documents
from onrecord.cli.moments import newest
from onrecord.record import Store
from onrecord.run.relink import updated, whole
from onrecord.show.export.sqlite import sqlite_bytes
from onrecord.show.export.tables import tables
from onrecord.show.moments import Now
from onrecord.show.web import app

ASKED = 40  # pages of each kind
SEED = 7


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
            with _pages(newest(store)) as site:
                print(f"{'page':<12}{'median ms':>10}{'p99 ms':>10}{'biggest kB':>12}")
                for name, addresses in _addresses(counts).items():
                    _report(name, [_timed(site + address) for address in addresses])
            _beside(Path(folder), store)


def _ids(store: Store, name: str) -> list[str]:
    with store.derived() as (_, rows):
        return rows.lines.column(f"SELECT id FROM derived_{name} ORDER BY id")


@contextmanager
def _pages(moments: Now) -> Iterator[str]:
    """Serve the pages in a thread of this process, and give their address."""
    server = uvicorn.Server(uvicorn.Config(app(moments), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    started = time.perf_counter()
    urlopen(f"http://127.0.0.1:{port}/").read()
    print(f"first page after {time.perf_counter() - started:.2f} s, the record being linked")
    yield f"http://127.0.0.1:{port}"
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


def _report(name: str, found: list[tuple[float, int]]) -> None:
    times = [milliseconds for milliseconds, _ in found]
    biggest = max(size for _, size in found) / 1000
    print(f"{name:<12}{median(times):>10.0f}{quantiles(times, n=100)[98]:>10.0f}{biggest:>12.0f}", flush=True)


def _beside(folder: Path, store: Store) -> None:
    """Print how long Datasette takes for pages of the same rows."""
    command = os.environ.get("DATASETTE") or shutil.which("datasette")
    if not command:
        print("datasette is not installed: nothing to compare with (pip install datasette, or DATASETTE=path)")
        return
    file, record = folder / "tables.db", whole(store)
    file.write_bytes(sqlite_bytes(tables(record)))
    told = subprocess.DEVNULL
    running = subprocess.Popen([command, "serve", str(file), "--port", "8997"], stdout=told, stderr=told)
    try:
        _wait("http://127.0.0.1:8997/")
        for name, table in (("changes", "changes"), ("events", "events"), ("article", "reports"), ("party", "parties")):
            keys = [row[0] for row in next(one for one in tables(record) if one.name == table).rows]
            address = f"http://127.0.0.1:8997/tables/{table}"
            chance = random.Random(SEED)
            one = "" if name in ("changes", "events") else "/"
            asked = [f"{address}{one}{chance.choice(keys) if one else ''}" for _ in range(ASKED)]
            _report(f"ds {name}", [_timed(one) for one in asked])
    finally:
        running.terminate()
        running.wait()


def _wait(address: str) -> None:
    for _ in range(200):
        try:
            urlopen(address).read()
            return
        except URLError:
            time.sleep(0.1)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "1000")
