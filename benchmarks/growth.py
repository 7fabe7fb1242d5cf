"""What linking one more article and looking at a record cost as it grows, beside linking everything at once.

Takes:  the numbers of articles (100 1000 10000), made of the examples under other names: invented.py.
Gives:  for each the processor time of linking all anew; of linking the last LAST articles, added one by one; of `show`
        and `show STORY` without starting Python; of linking all in memory, up to AT_ONCE. The highest memory; and the
        size of the store before and after linking.
        With --orders: whether 2,000 articles in five orders give one export, the same as at once, and one set of
        tables.
Leaves: reading the articles; pages over HTTP: serve.py.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from io import StringIO
from itertools import islice
from pathlib import Path
from statistics import mean

from rich.console import Console

from benchmarks.invented import documents, made_documents, shuffled
from onrecord.link import linked
from onrecord.model.record import Document
from onrecord.record import Store
from onrecord.run.relink import complete_record, updated
from onrecord.show.export.csv import csv_bytes
from onrecord.show.export.json import record_json
from onrecord.show.export.tables import table_rows
from onrecord.show.stored import StoredMoment
from onrecord.show.text import PageOptions, stories_page, story_asked, story_page

SIZES = (100, 1_000, 10_000)
LAST = 20
ORDERS = 5
AT_ONCE = 1_000
"""Articles up to which linking at once is measured beside it."""
COLUMNS = (
    *("articles", "all anew, s", "one more, ms", "show, ms", "story, ms", "at once, s"),
    *("memory, MB", "kept, MB", "linked, MB"),
)


def main(sizes: Sequence[int]) -> None:
    """Print a line for each size, each from a process of its own, so that memory is that of one."""
    print("".join(f"{column:>14}" for column in COLUMNS), flush=True)
    for size in sizes:
        subprocess.run([sys.executable, "-m", "benchmarks.growth", "--one", str(size)], check=True)


def one(size: int) -> None:
    """Print the line of one size."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "record.sqlite") as store:
        last = _filled(store, size)
        kept = _megabytes(store)
        anew = _seconds(partial(updated, store))
        size_linked = _megabytes(store)
        more = mean([_seconds(partial(_add_one, store, document)) for document in last])
        front, story = _seconds(partial(_front, store)), _seconds(partial(_story, store))
        highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1_000
        at_once = f"{_seconds(lambda: linked(tuple(store.documents()))):.1f}" if size <= AT_ONCE else "-"
        times = (f"{anew:.1f}", *(f"{1000 * seconds:.0f}" for seconds in (more, front, story)), at_once)
        print("".join(f"{one:>14}" for one in (size, *times, highest, kept, size_linked)), flush=True)


def _filled(store: Store, size: int) -> list[Document]:
    """Keep so many articles, which need not be in memory together; return LAST more, which are not kept."""
    made = made_documents(size + LAST)
    _keep_all(store, islice(made, size))
    return list(made)


def _megabytes(store: Store) -> int:
    """Return the size of the store's pages."""
    with store.derived() as (_, rows):
        pages, size = (rows.lines.one(f"PRAGMA {name}") for name in ("page_count", "page_size"))
    return int(pages * size) // 1_000_000


def _keep_all(store: Store, found: Iterable[Document]) -> None:
    for document in found:
        store.keep(document.article, document.reading)


def _add_one(store: Store, document: Document) -> None:
    store.keep(document.article, document.reading)
    updated(store)


def _front(store: Store) -> None:
    with StoredMoment(store) as moment:
        _printed(stories_page(moment.whole(), PageOptions()))


def _story(store: Store) -> None:
    with StoredMoment(store) as moment:
        view = moment.whole()
        _printed(story_page(view.part(story_asked(view, view.record.stories[0].id)), PageOptions()))


def _printed(lines: Iterable[object]) -> None:
    console = Console(file=StringIO(), width=100)
    for line in lines:
        console.print(line)


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def orders(size: int) -> None:
    """Tell whether so many articles in any order, linked in lots, give the one export of linking them at once.

    The tables of a store have the digest of the bytes of each report, which nothing but a store has.
    """
    found = documents(size)
    exports, made = {_exported(record_json(linked(found)))}, set[bytes]()
    for seed in range(ORDERS):
        with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "record.sqlite") as store:
            _keep_all(store, shuffled(found, seed))
            updated(store, lot=97)
            record = complete_record(store)
        exports.add(_exported(record_json(record)))
        made.add(b"".join(map(csv_bytes, table_rows(record))))
        told = f"{len(exports)} export(s), {len(made)} set(s) of tables"
        print(f"{size} articles in {seed + 1} orders, and all at once: {told}", flush=True)


def _exported(written: bytes) -> bytes:
    """Leave out what a store alone knows: ids it gave out before, the bytes from which a text was cut."""
    return re.sub(rb'"aliases": \[[^\]]*\]|"raw_sha256": [^,}]*', b"", written)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(int(sys.argv[2]))
    elif sys.argv[1:2] == ["--orders"]:
        orders(int(sys.argv[2]) if len(sys.argv) > 2 else 2_000)
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
