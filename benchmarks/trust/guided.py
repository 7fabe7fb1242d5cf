"""Feed each parser with inputs bred by coverage: what reaches new lines is kept and mutated again (libFuzzer).

Takes:  the seconds for each parser (120 where none is named), and where inputs that reach new lines are kept between
        runs (--corpus FOLDER, fuzzed/ where none is named).
Gives:  one line a parser; exit status 1 where a fault of ours, five seconds or 1 GB came of an input, which is kept.
Leaves: the parsers and their seeds: parsers.py; blind mutation, which needs no atheris: fuzz.py.

Run it with: make guided, or python -m benchmarks.trust.guided [SECONDS] [--corpus FOLDER]
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from benchmarks.trust.ground import told
from onrecord.errors import SkipArticle

NAMES = ("text", "html", "lines", "feed", "warc", "packed warc", "robots", "days")
"""PARSERS by name: whoever imports them does so before they can be watched."""
LONGEST = 4_096
"""Bytes of the longest input: what is longer is cut and pasted from what is shorter."""
LIMITS = ("-timeout=5", "-rss_limit_mb=1024", f"-max_len={LONGEST}", "-print_final_stats=1", "-verbosity=0")
SPARE = 60
"""Seconds beyond its own that a parser's process may take to start and end."""


def main() -> int:
    """Breed inputs for each parser in a process of its own."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("seconds", nargs="?", type=int, default=120)
    options.add_argument("--corpus", type=Path, default=Path("fuzzed"))
    options.add_argument("--parser", help="breed inputs for this one in this process")
    asked = options.parse_args()
    if asked.seconds < 1:
        options.error("SECONDS is 1 or more")  # libFuzzer takes 0 for without end
    if asked.parser:
        breed(asked.parser, asked.seconds, asked.corpus)
    wrong, tries = list[str](), list[str]()
    for name in NAMES:
        line, fault = _bred(name, asked.seconds, asked.corpus)
        tries.append(line)
        wrong += [fault] * bool(fault)
    return told("fuzzing by coverage", wrong, "; ".join(tries))


def _bred(name: str, seconds: int, corpus: Path) -> tuple[str, str]:
    """Return how often a parser was tried and from how many inputs, and the fault that ended it, "" for none."""
    command = [sys.executable, "-m", "benchmarks.trust.guided", f"{seconds}", "--corpus", f"{corpus}", "--parser", name]
    _home(corpus, name).mkdir(parents=True, exist_ok=True)
    try:
        ended = subprocess.run(command, capture_output=True, text=True, timeout=seconds + SPARE, check=False)
    except subprocess.TimeoutExpired:
        return f"{name}: no answer", f"{name}: went on {SPARE} seconds too long"
    said = ended.stdout + ended.stderr
    count = re.search(r"number_of_executed_units: *(\d+)", said)
    kept = len(list(_home(corpus, name).iterdir()))
    line = f"{name}: {int(count[1]) if count else 0:,} inputs, {kept:,} kept"
    return line, "" if ended.returncode == 0 else f"{name}: {_fault(said)}"


def _fault(said: str) -> str:
    lines = [line for line in said.splitlines() if "Error" in line or "ERROR" in line or "Test unit written" in line]
    return " | ".join(lines[:4]) or said[-300:]


def _home(corpus: Path, name: str) -> Path:
    return corpus / name.replace(" ", "-")


def breed(name: str, seconds: int, corpus: Path) -> None:
    """Breed inputs for one parser; libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["onrecord"]):
        from benchmarks.trust.parsers import PARSERS
    assert tuple(PARSERS) == NAMES
    seed, parse = PARSERS[name]
    home = _home(corpus, name)
    (home / "seed").write_bytes(seed)

    def one(raw: bytes) -> None:
        with suppress(SkipArticle):
            parse(raw)

    atheris.Setup([sys.argv[0], f"{home}", f"-max_total_time={seconds}", f"-artifact_prefix={corpus}/", *LIMITS], one)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
