"""Read texts that hold as much as a text can of one thing: under five seconds and 512 MB for each.

Takes:  nothing.
Gives:  one line; exit status 1 where one took longer or more.
Leaves: what is found in them: tests/read.

Run it with: python -m benchmarks.trust.dense
"""

import resource
import sys
import time

from benchmarks.trust.ground import told
from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.read import Reader

SECONDS, MEGABYTES, CHARACTERS = 5, 512, 300_000
NAMES = (f"Bo{a}{b} Kar{c}{a}" for a in "abcdefghijklmnopq" for b in "abcdefghijklmnopq" for c in "abcdefghijklmnopqr")
DENSE = {
    "and": "and ",
    "said": "said ",
    "commas": ", ",
    "brackets": "(",
    "open quotation marks": "“",
    "closed quotation marks": "“a” ",
    "days": "1/2/2031 ",
    "a question in between": 'He said "no" and ',
    "short quotations": "“Yes,” he said. ",
    "short paragraphs": "“Yes,” he said.\n\n",
    "5,000 names": ", ".join(NAMES),
    "events": "The fire killed 12 people in Vesla. ",
    "plans": "The council will meet on 4 May. ",
    "every verb is said": "Bray said Moe said Harl said it rained. ",
    "denials": "Moe denied that he met Harl. ",
    "one sentence": "the ship sailed to a port with men who ",
    "turns": "MOE: Yes.\n\n",
    "offices": "the mayor of Vesla ",
    "double single marks": "a'' ",
    "firms": "Moe Inc. ",
}


def main() -> int:
    """Clean and read each of them."""
    wrong, slowest, reader = list[str](), 0.0, Reader()
    reader.read(cleaned(Page("a.txt", "text", "Ferry may sail\n\nIt may sail on Friday.", b"")))  # opens the tables
    for name, piece in DENSE.items():
        text = ("Ferry may sail on Friday\n\nVESLA – " + piece * (CHARACTERS // len(piece) + 1))[:CHARACTERS]
        start = time.process_time()
        reader.read(cleaned(Page("a.txt", "text", text, b"")))
        took = time.process_time() - start
        slowest = max(slowest, took)
        wrong += [f"{name}: {took:.1f} s"] * (took > SECONDS)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    wrong += [f"{most} MB"] * (most > MEGABYTES)
    return told("dense texts", wrong, f"{len(DENSE)} of {CHARACTERS:,} characters, slowest {slowest:.1f} s, {most} MB")


if __name__ == "__main__":
    sys.exit(main())
