"""Cut every citation of a record out of its article: are they the words that the record shows?

Takes:  the number of citations (10,000 where none is named).
Gives:  one line; exit status 1 where one differs, or there is none. Reports are those of the corpora beside the
        checkout, where they are there, then invented ones; each STORE of them make a record of their own.
Leaves: altered stores: altered.py.

Run it with: python -m benchmarks.trust.citations [NUMBER]
"""

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain, count, islice
from pathlib import Path
from typing import Any

from benchmarks.trust.ground import asked, report, told
from onrecord.model.article import Page
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run import relink
from onrecord.run.pipeline import taken
from onrecord.show.export.json import record_json
from training.corpora import stories

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
STORE = 200


def main(number: int) -> int:
    """Read reports, export their record, and cut out each citation, until there are so many."""
    wrong, seen, read, reader, coming = list[str](), 0, 0, Reader(), _pages()
    while seen < number:
        record = _record(islice(coming, STORE), reader)
        texts = {article["id"]: article["text"] for article in record["articles"]}
        cited = [*_cited(record)]
        wrong += [a["id"] for a in record["articles"] if sha256(a["text"].encode()).hexdigest() != a["sha256"]]
        wrong += [f"{c['article']} {c['start']}-{c['end']}" for c in cited if _cut(texts, c) != c["words"]]
        seen, read = seen + len(cited), read + len(texts)
        print(f"{seen:,} citations of {read:,} reports, {len(wrong)} wrong", file=sys.stderr, flush=True)
        if not cited:
            wrong.append("a record cites nothing")
            break
    return told("citations", wrong, f"{seen:,} citations of {read:,} reports")


def _pages() -> Iterator[Page]:
    """Yield the reports of the corpora, then invented ones without end."""
    real = (report.page for report in stories.reports(CORPORA)) if CORPORA.is_dir() else ()
    return chain(real, (Page(f"ferry-{n}", "text", report(n), b"") for n in count()))


def _record(pages: Iterable[Page], reader: Reader) -> dict[str, Any]:
    """Return the exported record of some reports."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "record.sqlite") as store:
        for page in pages:
            taken(page, store, reader)
        relink.updated(store)
        record: dict[str, Any] = json.loads(record_json(relink.record_of(store)))
    return record


def _cut(texts: dict[str, str], citation: dict[str, Any]) -> str:
    return texts[citation["article"]][citation["start"] : citation["end"]]


def _cited(thing: Any) -> Iterator[dict[str, Any]]:
    """Yield every object with words and their place, however deep."""
    if isinstance(thing, list):
        for each in thing:
            yield from _cited(each)
    elif isinstance(thing, dict):
        if {"article", "start", "end", "words"} <= thing.keys():
            yield thing
        for each in thing.values():
            yield from _cited(each)


if __name__ == "__main__":
    sys.exit(main(asked(10_000)))
