"""Cut every citation of a record out of its article: are they the words that the record shows?

Takes:  the number of reports (300 where none is named).
Gives:  one line; exit status 1 where one differs, or there is none.
Leaves: altered stores: altered.py.

Run it with: python -m benchmarks.trust.citations [NUMBER]
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.trust.ground import asked, reports, told
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import added
from onrecord.run.relink import record_of
from onrecord.show.export.json import record_json


def main(number: int) -> int:
    """Read the reports, export the record, and cut out each citation."""
    wrong, seen, reader = list[str](), 0, Reader()
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "record.sqlite") as store:
        list(added([str(path) for path in reports(Path(folder) / "reports", number)], store, reader))
        record = json.loads(record_json(record_of(store)))
    texts = {article["id"]: article["text"] for article in record["articles"]}
    wrong += [a["id"] for a in record["articles"] if sha256(a["text"].encode()).hexdigest() != a["sha256"]]
    for one in _cited(record):
        seen += 1
        if texts[one["article"]][one["start"] : one["end"]] != one["words"]:
            wrong.append(f"{one['article']} {one['start']}-{one['end']}")
    wrong += ["the record cites nothing"] * (not seen)
    return told("citations", wrong, f"{seen:,} citations of {number} reports")


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
    sys.exit(main(asked(300)))
