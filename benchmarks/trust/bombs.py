"""Give what is small on disk and large in memory, or has no end: refused in seconds, within 64 MB more.

Takes:  nothing.
Gives:  one line; exit status 1 where a bomb took five seconds of a processor or 64 MB more than a plain report takes,
        or ended the command by a traceback or a signal.
Leaves: packed feeds and archives, which OnRecord does not open.

Run it with: python -m benchmarks.trust.bombs
"""

import bz2
import gzip
import lzma
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.trust.ground import report, told

SECONDS, MORE = 5, 64
LINE = b'{"id": "a", "title": "Ferry may sail", "text": "The ferry may sail on Friday, captain Ingrid Moe said."}\n'


def main() -> int:
    """Add each bomb by itself."""
    wrong, number = list[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        _, usual, _ = _cost(_written(Path(folder) / "plain.txt", report(1).encode()))
        for path in _bombs(Path(folder)):
            seconds, most, broken = _cost(path)
            number += 1
            over = seconds > SECONDS or most - usual > MORE or broken
            wrong += [f"{path.name}: {seconds:.1f} s, {most - usual} MB more{', broken' * broken}"] * over
    return told("bombs", wrong, f"{number} bombs beside {usual} MB for a plain report")


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _bombs(folder: Path) -> Iterator[Path]:
    """Yield bombs: packed, nested, endless, sparse."""
    zeros = b"0" * 50_000_000
    for packed, name in ((gzip.compress(zeros), "gz"), (bz2.compress(zeros), "bz2"), (lzma.compress(zeros), "xz")):
        for kind in ("txt", "html", "jsonl"):
            yield _written(folder / f"{name}.{kind}", packed)
    ten = zeros
    for _ in range(10):
        ten = gzip.compress(ten)
    yield _written(folder / "ten.jsonl", ten)
    yield _written(folder / "deep.jsonl", b"[" * 1_000_000 + b"\n" + LINE)
    yield _written(folder / "objects.jsonl", b'{"a":' * 200_000 + b"\n" + LINE)
    yield _written(folder / "deep.html", b"<div>" * 55_000 + b"rain")
    yield _written(folder / "deeper.html", b"<div>" * 2_000_000)
    yield _written(folder / "attributes.html", b"<p " + b"a=b " * 2_000_000 + b">Rain.</p>")
    yield _written(folder / "entities.html", b"<h1>Rain</h1><p>" + b"&amp;" * 2_000_000)
    for kind in ("txt", "html", "jsonl"):
        path = folder / f"sparse.{kind}"
        with path.open("wb") as file:
            os.truncate(file.fileno(), 8_000_000_000)
        yield path


def _cost(path: Path) -> tuple[float, int, bool]:
    """Return the seconds of a processor and the megabytes at most that adding path takes, and whether it broke."""
    command = [sys.executable, "-m", "onrecord", "--store", str(path.with_suffix(".sqlite")), "add", str(path)]
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said) as run:
            _, status, used = os.wait4(run.pid, 0)
            run.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        broken = run.returncode < 0 or b"Traceback" in said.read()
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, broken


if __name__ == "__main__":
    sys.exit(main())
