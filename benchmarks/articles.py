"""Measure articles a second on one core, from file to committed record, and the memory that it takes.

Takes:  the example texts, from which it makes 100 and 1,000 articles with other names and days.
Gives:  a table on standard output; each step runs in a process of its own, so that peaks are its own.
Leaves: how good the record is: cases.py.
"""

import json
import random
import resource
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import added
from onrecord.run.relink import record_of
from onrecord.show.export.json import record_json

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "harbour"
SIZES = (100, 1000)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
BEGIN, END = (
    ("Ba", "Cor", "Del", "Fen", "Gra", "Hol", "Jor", "Kes", "Lan", "Mor"),
    ("ver", "din", "low", "mark", "sten"),
)


def main() -> None:
    """Print a row for each number of articles."""
    print(f"{'articles':>9}{'step':>9}{'seconds':>10}{'CPU s':>9}{'ms each':>10}{'a second':>10}{'peak MB':>9}")
    for size in SIZES:
        with TemporaryDirectory() as folder:
            articles, store = Path(folder, "articles"), Path(folder, "record.sqlite")
            articles.mkdir()
            for number, text in enumerate(varied(size)):
                Path(articles, f"{number:05}.txt").write_text(text, encoding="utf-8")
            for step in ("add", "export"):
                done = subprocess.run(
                    [sys.executable, __file__, step, str(store), str(articles)],
                    capture_output=True,
                    text=True,
                    check=True,
                )
                row(size, step, json.loads(done.stdout))


def row(size: int, step: str, took: dict[str, float]) -> None:
    """Print what one step took."""
    each, wall, cpu, peak = took["wall"] / size, took["wall"], took["cpu"], took["peak"]
    print(f"{size:9,}{step:>9}{wall:10.2f}{cpu:9.2f}{1000 * each:10.2f}{1 / each:10.1f}{peak:9.0f}")


def varied(size: int) -> Iterator[str]:
    """Yield size articles, each an example text in which the people and the month are others."""
    chance = random.Random(2031)
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLE.glob("*.txt"))]
    labels = tomllib.loads((EXAMPLE / "expected.toml").read_text(encoding="utf-8"))
    names = sorted({word for label in labels["statement"] for word in label["speaker"].split() if word.istitle()})
    for number in range(size):
        text = texts[number % len(texts)]
        for name in names:
            text = text.replace(name, chance.choice(BEGIN) + chance.choice(END))
        yield text.replace("March", chance.choice(MONTHS)).replace("2031", str(1990 + number % 50))


def measured(step: str, store: str, articles: str) -> dict[str, float]:
    """Run one step in this process; what Python and its packages take to load is in the peak, not in the seconds."""
    with Store.open(store) as kept:
        wall, cpu = perf_counter(), process_time()
        if step == "add":
            for outcome in added([articles], kept, Reader()):
                assert outcome.did == "kept", outcome.why
        else:
            record_json(record_of(kept))
        took = {"wall": perf_counter() - wall, "cpu": process_time() - cpu}
    return took | {"peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measured(*sys.argv[1:])))
    else:
        main()
