"""How fast the pages are, and how big: each kind of page of a record of many articles, over HTTP on one core.

Takes:  how many articles (10000), made by telling the example story many times over under other names.
Gives:  for each kind of page the median and the 99th percentile in milliseconds and the size of the biggest; the same
        rows as Datasette shows them from the exported tables, where `datasette` is installed or named by DATASETTE.
Leaves: reading and linking so many: the record is made, not read.
"""

import gc
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
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from urllib.error import URLError
from urllib.request import urlopen

import msgspec
import uvicorn

from onrecord.model.record import Record, Witness
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import added, record_of
from onrecord.show.export.sqlite import sqlite_bytes
from onrecord.show.export.tables import tables
from onrecord.show.in_memory import RecordMoment
from onrecord.show.moments import Moments
from onrecord.show.web import app

EXAMPLE = Path(__file__).parents[1] / "examples" / "bridge"
ASKED = 100  # pages of each kind
SEED = 7


def main(articles: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        record = _many(_example(Path(folder)), articles)
        print(f"{len(record.witnesses)} articles, {len(record.events)} events, {len(record.stories)} stories")
        arrivals = {one.article.id: number for number, one in enumerate(record.witnesses, 1)}
        gc.freeze()
        moments = Moments(lambda: "one", lambda state: RecordMoment(record, arrivals, state))
        with _pages(moments) as site:
            print(f"{'page':<12}{'median ms':>10}{'p99 ms':>10}{'biggest kB':>12}")
            for name, addresses in _addresses(record).items():
                _report(name, [_timed(site + address) for address in addresses])
        _beside(Path(folder), record)


def _example(folder: Path) -> Record:
    with Store.open(folder / "record.sqlite") as store:
        list(added([str(EXAMPLE)], store, Reader()))
        return record_of(store)


def _many(record: Record, articles: int) -> Record:
    """Return the record told so often that it has at least so many articles, each time under other names and ids."""
    gc.disable()  # nothing of this is garbage, and looking for some takes most of the time
    parts = [_renamed(record, number) for number in range(-(-articles // len(record.witnesses)))]
    lists = ("witnesses", "entities", "statements", "events", "changes", "disagreements", "stories")
    joined = {name: [row for part in parts for row in part[name]] for name in lists}  # type: ignore[attr-defined]
    copies = {one: of for part in parts for one, of in part["copies"].items()}  # type: ignore[attr-defined]
    return msgspec.convert({"reader": record.reader, "copies": copies, **joined}, Record)


def _renamed(record: Record, number: int) -> dict[str, object]:
    """Return the record as plain data, with other ids and another place for each article."""
    things = (record.entities, record.statements, record.events, record.changes, record.disagreements, record.stories)
    ids = {one.id: f"{one.id}{number:06}" for some in things for one in some}
    witnesses = [_moved(witness, number) for witness in record.witnesses]
    ids |= {old.article.id: new.article.id for old, new in zip(record.witnesses, witnesses, strict=True)}
    names = ("copies", "entities", "statements", "events", "changes", "disagreements", "stories")
    rest = {name: _with(msgspec.to_builtins(getattr(record, name)), ids) for name in names}
    return rest | {"witnesses": [msgspec.to_builtins(witness) for witness in witnesses]}


def _moved(witness: Witness, number: int) -> Witness:
    """Return the witness at another place, by which its article has another id."""
    article = witness.article
    place = f"{number}/{article.file}"
    return replace(witness, article=replace(article, file=place, url=f"https://example.org/{place}"))


def _with(plain: object, ids: dict[str, str]) -> object:
    """Return plain data with every id in it replaced."""
    if isinstance(plain, dict):
        return {ids.get(key, key): _with(value, ids) for key, value in plain.items()}
    if isinstance(plain, list | tuple):
        return [_with(one, ids) for one in plain]
    return ids.get(plain, plain) if isinstance(plain, str) else plain


@contextmanager
def _pages(moments: Moments) -> Iterator[str]:
    """Serve the pages in a thread of this process, and give their address."""
    server = uvicorn.Server(uvicorn.Config(app(moments), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    started = time.perf_counter()
    urlopen(f"http://127.0.0.1:{port}/").read()
    print(f"first page after {time.perf_counter() - started:.2f} s, the record being in memory")
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def _addresses(record: Record) -> dict[str, list[str]]:
    """Return some addresses of each kind of page."""
    chance = random.Random(SEED)

    def some(prefix: str, ids: list[str]) -> list[str]:
        return [f"{prefix}{chance.choice(ids)}" for _ in range(ASKED)]

    stories = [one.id for one in record.stories]
    return {
        "front": ["/?since=2032-05-01"] * ASKED,
        "plans": [f"/plans?page={1 + number % 9}" for number in range(ASKED)],
        "stories": [f"/stories?page={1 + number % 9}" for number in range(ASKED)],
        "story": some("/story/", stories),
        "event": some("/event/", [one.id for one in record.events]),
        "party": some("/party/", [one.id for one in record.entities]),
        "article": some("/article/", [one.article.id for one in record.witnesses]),
        "search": ["/search?q=bridge", "/search?q=strike", "/search?q=aldra+may", "/search?q=hoff"] * (ASKED // 4),
        "api changes": ["/api/changes?since=2032-05-01"] * ASKED,
    }


def _timed(address: str) -> tuple[float, int]:
    started = time.perf_counter()
    with urlopen(address) as answer:
        size = len(answer.read())
    return 1000 * (time.perf_counter() - started), size


def _report(name: str, found: list[tuple[float, int]]) -> None:
    times = [milliseconds for milliseconds, _ in found]
    biggest = max(size for _, size in found) / 1000
    print(f"{name:<12}{median(times):>10.0f}{quantiles(times, n=100)[98]:>10.0f}{biggest:>12.0f}", flush=True)


def _beside(folder: Path, record: Record) -> None:
    """Print how long Datasette takes for pages of the same rows."""
    command = os.environ.get("DATASETTE") or shutil.which("datasette")
    if not command:
        print("datasette is not installed: nothing to compare with (pip install datasette, or DATASETTE=path)")
        return
    file = folder / "tables.db"
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
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
