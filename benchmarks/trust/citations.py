"""Cut every citation of a record out of its article: are they the words that the record shows?

Takes:  the number of citations (10,000 where none is named).
Gives:  one line; exit status 1 where one differs, or there is none. Reports are those of the corpora beside the
        checkout, where they are there, at most half of what is asked; then invented ones, whose readings are made from
        those of the examples. Each STORE of them make a record of their own.
Leaves: altered stores: altered.py.

Run it with: python -m benchmarks.trust.citations [NUMBER]
"""

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import count, islice
from pathlib import Path
from typing import Any

from benchmarks.invented import made_documents
from benchmarks.trust.ground import asked, told
from onrecord.model.record import Document
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run import relink
from onrecord.run.reading import document_of
from onrecord.show.export.json import record_json
from training.corpora import stories

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
STORE = 50


def main(number: int) -> int:
    """Cut out each citation of the records of some reports, then of others, until there are so many."""
    seen, wrong, read = 0, list[str](), 0
    for most, coming in ((number // 2, _real()), (number, _invented_documents())):
        while seen < most and (some := [*islice(coming, STORE)]):
            cited, different = _compared(some)
            seen, read, wrong = seen + cited, read + len(some), wrong + different
            print(f"{seen:,} citations of {read:,} reports, {len(wrong)} wrong", file=sys.stderr, flush=True)
    wrong += ["too little is cited"] * (seen < number)
    return told("citations", wrong, f"{seen:,} citations of {read:,} reports")


def _real() -> Iterator[Document]:
    """Yield the reports of the corpora, read now."""
    reader = Reader()
    if CORPORA.is_dir():
        yield from (document_of(report.page, reader) for report in stories.reports(CORPORA))


def _invented_documents() -> Iterator[Document]:
    """Yield invented reports without end, STORE of them of each seed."""
    for seed in count():
        yield from made_documents(STORE, seed=seed)


def _compared(documents: Iterable[Document]) -> tuple[int, list[str]]:
    """Return how many citations the exported record of some reports has, and which are not the words that they cite."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "record.sqlite") as store:
        for document in documents:
            store.keep(document.article, document.reading)
        relink.updated(store)
        record: dict[str, Any] = json.loads(record_json(relink.record_of(store)))
    texts = {article["id"]: article["text"] for article in record["articles"]}
    cited = [*_citations_in(record)]
    wrong = [a["id"] for a in record["articles"] if sha256(a["text"].encode()).hexdigest() != a["sha256"]]
    wrong += [f"{c['article']} {c['start']}-{c['end']}" for c in cited if _cut(texts, c) != c["words"]]
    return len(cited), wrong


def _cut(texts: dict[str, str], citation: dict[str, Any]) -> str:
    return texts[citation["article"]][citation["start"] : citation["end"]]


def _citations_in(thing: Any) -> Iterator[dict[str, Any]]:
    """Yield every object with words and their place, however deep."""
    if isinstance(thing, list):
        for each in thing:
            yield from _citations_in(each)
    elif isinstance(thing, dict):
        if {"article", "start", "end", "words"} <= thing.keys():
            yield thing
        for each in thing.values():
            yield from _citations_in(each)


if __name__ == "__main__":
    sys.exit(main(asked(10_000)))
