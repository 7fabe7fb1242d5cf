"""Measure expressions of time against the development articles of TimeBank and against WikiWars.

Takes:  ../shared/corpora/timebank (the documents of factuality's uw-dev), ../shared/corpora/wikiwars; with --show, the
        first wrong and missing expressions.
Gives:  for each corpus F1 of extents (strict: the same characters; relaxed: any in common) and of values (relaxed, the
        value the same), values as the corpus' repair has them.
Leaves: the days that a value covers: tests/read/test_times.py. The network's extents: reader.py.

Published beside it, on other parts: HeidelTime .81 / .90 / .78 on TempEval-3's test, UWTime's value .82.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.span import Span
from onrecord.model.time import Time
from onrecord.read import Reader
from training.corpora import CORPORA_AT, documents
from training.corpora.document import Document
from training.corpora.document import Time as Gold

CORPORA = ("timebank", "wikiwars")
SHOWN = 60


def main(*, show: bool) -> None:
    """Print the table."""
    if not CORPORA_AT.is_dir():
        print(f"There is no {CORPORA_AT}: nothing is measured.")
        return
    reader = Reader()
    for corpus in CORPORA:
        dev = [d for d in documents(corpus) if d.split == "dev" or corpus == "wikiwars"]
        counts: Counter[str] = Counter()
        lines: list[str] = []
        for document in dev:
            lines += _count(document, reader, counts)
        print(row(corpus, counts))
        if show:
            print("\n".join(lines[:SHOWN]))


def row(corpus: str, counts: Counter[str]) -> str:
    """Return a row of the table."""
    both = counts["given"] + counts["wanted"]
    parts = "  ".join(f"{name} {2 * counts[name] / max(1, both):.3f}" for name in ("strict", "relaxed", "value"))
    return f"{f'times, {corpus}':42}{parts}  of {counts['wanted']} ({counts['given']} given)"


def _count(document: Document, reader: Reader, counts: Counter[str]) -> Iterator[str]:
    """Count one document's expressions; yield a line for each that is not right."""
    ours, text = _read(document, reader), document.text
    gold = document.all("time", Gold)
    counts["given"] += len(ours)
    counts["wanted"] += len(gold)
    for label in gold:
        met = [t for t in ours if t.span.meets(Span(label.start, label.end))]
        counts["relaxed"] += bool(met)
        counts["strict"] += any(t.span == Span(label.start, label.end) for t in met)
        right = any(t.value == _iso(label.value) for t in met)
        counts["value"] += right
        if not right:
            found = [(t.span.of(text), t.value, t.found_by) for t in met]
            yield f"{document.published} {label.of(text)!r} {label.value} {found} | {_around(text, label)}"
    for time in ours:
        if not any(time.span.meets(Span(label.start, label.end)) for label in gold):
            yield f"{document.published} not in gold: {time.span.of(text)!r} {time.value} {time.found_by}"


def _iso(value: str | None) -> str | None:
    """Return a value with two digits for the week, as ISO 8601 has it; the corpus writes 1998-W7."""
    return value and re.sub(r"-W(\d)(?=$|-)", r"-W0\1", value)


def _around(text: str, label: Gold) -> str:
    return " ".join(text[max(0, label.start - 40) : label.end + 40].split())


def _read(document: Document, reader: Reader) -> Sequence[Time]:
    day = document.published.isoformat() if document.published else None
    page = Page(file=document.id, kind="text", text=document.text, raw=b"", published=day)
    return reader.read(cleaned(page)).times


if __name__ == "__main__":
    main(show="--show" in sys.argv)
