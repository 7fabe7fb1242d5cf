"""Feed each parser with mutated seeds: an answer or a refusal, never another fault, never five seconds.

Takes:  the seconds for each parser (20 where none is named).
Gives:  one line; exit status 1 where a fault of ours, or five seconds, came of one.
Leaves: coverage: mutations are blind, and nothing is learned from one to the next (guided.py).

Run it with: python -m benchmarks.trust.fuzz [SECONDS]
"""

import random
import sys
import time

from benchmarks.trust.ground import asked, told
from benchmarks.trust.parsers import PARSERS
from onrecord.errors import SkipArticle

BITS = (
    b"\0",
    b"\xff\xfe",
    b"<",
    b">",
    b"&#",
    b"]]>",
    b"{",
    b"\\ud800",
    b"\xe2\x80",
    "“’‮".encode(),
    b"99999999999",
    b"\r",
)


def main(seconds: int) -> int:
    """Mutate for so many seconds each."""
    chance, wrong, tries = random.Random(13), list[str](), 0
    for name, (seed, parse) in PARSERS.items():
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            raw, start = _mutated(seed, chance), time.process_time()
            try:
                parse(raw)
            except SkipArticle:
                pass
            except Exception as fault:
                wrong.append(f"{name}: {type(fault).__name__}: {fault} of {raw[:60]!r}")
            wrong += [f"{name}: 5 s for {raw[:60]!r}"] * (time.process_time() - start > 5)
            tries += 1
    return told("fuzzing", wrong, f"{tries:,} mutated inputs of {len(PARSERS)} parsers")


def _mutated(raw: bytes, chance: random.Random) -> bytes:
    broken = bytearray(raw)
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(broken) + 1)
        match chance.randrange(4):
            case 0:
                broken[at:at] = chance.choice(BITS) * chance.choice((1, 1, 1, 300))
            case 1:
                del broken[at : at + chance.randrange(1, 40)]
            case 2:
                broken[at:at] = broken[chance.randrange(len(broken) + 1) :][: chance.randrange(1, 60)]
            case _:
                broken[at : at + 1] = bytes([chance.randrange(256)])
    return bytes(broken)


if __name__ == "__main__":
    sys.exit(main(asked(20)))
