"""Measure articles a second of `onrecord bulk`: the plain loop, Daft with one and two workers, a stream with copies.

Takes:  the number of articles (480), made of the examples under other names: invented.py.
Gives:  a row for each run, the start of its processes included: seconds, articles a second, processor seconds, and the
        articles of a processor second, which a busy machine does not change much; how much faster half copies are.
Leaves: what one article costs by itself: articles.py.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.invented import made_documents

NUMBER = 480
RUNS = (
    ("plain loop", "own", ("--engine", "plain")),
    ("Daft, 1 worker", "own", ("--engine", "daft", "--jobs", "1")),
    ("Daft, 2 workers", "own", ("--engine", "daft", "--jobs", "2")),
    ("plain loop, half copies", "half", ("--engine", "plain")),
)


def main(number: int) -> None:
    """Print a row for each run."""
    print(f"{'':26}{'seconds':>9}{'a second':>10}{'CPU s':>8}{'a CPU s':>9}", flush=True)
    rates: dict[str, float] = {}
    with TemporaryDirectory() as folder:
        for kind, rows in (("own", own(number)), ("half", half_copies(number))):
            Path(folder, f"{kind}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        for place, (name, kind, options) in enumerate(RUNS):
            wall, cpu = measured([f"{folder}/{kind}.jsonl", "--into", f"{folder}/{place}", *options])
            rates[name] = number / cpu
            print(f"{name:26}{wall:9.1f}{number / wall:10.1f}{cpu:8.1f}{number / cpu:9.1f}", flush=True)
    print(f"half copies: {rates['plain loop, half copies'] / rates['plain loop']:.2f} times the rate")


def own(number: int) -> Iterator[dict[str, str]]:
    """Yield so many articles with a text of their own."""
    for place, document in enumerate(made_documents(number)):
        yield {"id": f"w{place:06}", "text": document.article.text, "published": "2031-03-04", "outlet": "Coast Post"}


def half_copies(number: int) -> Iterator[dict[str, str]]:
    """Yield so many articles, of which each second one is reprinted by another outlet, which adds a line."""
    for row in own(number // 2):
        yield row
        yield row | {"id": f"{row['id']}-again", "outlet": "Shore Post", "text": row["text"] + "\n\nFrom the wires."}


def measured(arguments: list[str]) -> tuple[float, float]:
    """Return the seconds of one run, and those of processors in all of its processes."""
    begun, before = time.perf_counter(), os.times()
    subprocess.run([sys.executable, "-m", "onrecord", "bulk", *arguments], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - begun, cpu


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER)
