"""Time every pattern of the program on long texts made to hurt it: linear, or banned.

Takes:  the length of the longer text (2,500 where none is named: 1,000 are too few to tell the square of many
        patterns from chance); the shorter one has a quarter of it.
Gives:  one line, and the patterns that take more than linear time; exit status 1 where there is one.
Leaves: patterns that are put together while a text is read.

Run it with: python -m benchmarks.trust.slopes [LENGTH]
"""

import importlib
import math
import pkgutil
import re
import sys
import time
from collections.abc import Iterator

import onrecord
from benchmarks.trust.ground import asked, told

SLOPE, TIMED = 1.5, 0.01
"""Of log time to log length; shorter times than this many seconds are not measured."""
BITS = (
    "a",
    "A ",
    "1",
    " ",
    "\t",
    "1/",
    "a-",
    "(",
    "“",
    "'",
    ",",
    ". ",
    "and ",
    "A.",
    "by ",
    "said ",
    "https://a.",
    "a@",
    "1 May ",
    "1,",
    "<!--",
    "<p ",
    "[",
    "-- ",
    "\n",
    "reply ",
    "no ",
)


def main(length: int) -> int:
    """Search, and match, each pattern in each text."""
    patterns = dict(_patterns())
    slow = [
        f"{name}: slope {slope:.2f} on {bit!r}"
        for pattern, name in patterns.items()
        for bit in BITS
        if (slope := _slope(pattern, bit, length)) > SLOPE
    ]
    return told("patterns", slow, f"{len(patterns)} patterns on {len(BITS)} texts of {length:,} characters")


def _patterns() -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield the patterns that modules hold, by themselves or in tuples, with their names."""
    for found in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
        if found.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(found.name)).items():
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, re.Pattern) and isinstance(each.pattern, str):
                    yield each, f"{found.name}.{name}"


def _slope(pattern: re.Pattern[str], bit: str, length: int) -> float:
    """Return how time grows with length; 0 where it is too short to tell."""
    long, short = (_time(pattern, (bit * length)[:size] + "\x01") for size in (length, length // 4))
    return math.log(long / max(short, 1e-6)) / math.log(4) if long > TIMED else 0.0


def _time(pattern: re.Pattern[str], text: str) -> float:
    start = time.process_time()
    for _ in zip(range(10_000_000), pattern.finditer(text), strict=False):
        pass
    pattern.match(text)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main(asked(2_500)))
