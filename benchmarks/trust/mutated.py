"""Break real pages, and see whether anything but an article or a clear refusal comes of them.

Takes:  the number of broken pages (2,000 where none is named); the page corpus beside the checkout.
Gives:  one line; exit status 1 where a fault of ours, or more than five seconds, came of one.
Leaves: what such an article says: benchmarks/pages.py.

Run it with: python -m benchmarks.trust.mutated [NUMBER]
"""

import gzip
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.trust.ground import asked, told
from onrecord.clean import cleaned
from onrecord.errors import SkipArticle
from onrecord.intake.decoding import decoded
from onrecord.model.article import Page

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "pages" / "html"
SECONDS = 5

Break = Callable[[bytes, random.Random], bytes]


def _cut(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(len(raw))]


def _flipped(raw: bytes, chance: random.Random) -> bytes:
    broken = bytearray(raw)
    for _ in range(chance.randrange(1, 200)):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def _in_another_encoding(raw: bytes, chance: random.Random) -> bytes:
    return raw.decode("utf-8", "replace").encode(chance.choice(["cp1252", "utf-16", "cp1251", "cp037"]), "replace")


def _nested(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    return raw[:at] + chance.choice([b"<div>", b"<b>", b"<ul><li>", b"<table><tr>"]) * 10_000 + raw[at:]


def _on_one_line(raw: bytes, _: random.Random) -> bytes:
    return raw.replace(b"\n", b" ").replace(b"\r", b" ")


def _controlled(raw: bytes, chance: random.Random) -> bytes:
    return raw.replace(b" ", bytes([chance.randrange(1, 32)]), chance.randrange(1, 500))


BREAKS: tuple[Break, ...] = (_cut, _flipped, _in_another_encoding, _nested, _on_one_line, _controlled)


def main(number: int) -> int:
    """Print what came of number broken pages."""
    pages, chance, came = sorted(CORPUS.glob("*.gz")), random.Random(11), Counter[str]()
    if not pages:
        return told("broken pages", [f"there are no pages in {CORPUS}: nothing was measured"], "0 pages")
    slowest = 0.0
    for _ in range(number):
        raw = chance.choice(BREAKS)(gzip.decompress(chance.choice(pages).read_bytes()), chance)
        start = time.process_time()
        came[_outcome(raw)] += 1
        slowest = max(slowest, time.process_time() - start)
    wrong = [f"{times} times {name}" for name, times in came.items() if name not in ("article", "refused")]
    wrong += [f"one took {slowest:.1f} s"] * (slowest > SECONDS)
    words = f"{number} pages, {came['article']} articles, {came['refused']} refused, slowest {slowest:.1f} s of CPU"
    return told("broken pages", wrong, words)


def _outcome(raw: bytes) -> str:
    try:
        cleaned(Page("a.html", "html", decoded(raw, "a.html"), raw))
    except SkipArticle:
        return "refused"
    except Exception as fault:
        return f"{type(fault).__name__}: {fault}"[:80]
    return "article"


if __name__ == "__main__":
    sys.exit(main(asked(2_000)))
