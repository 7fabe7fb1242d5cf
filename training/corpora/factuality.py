"""UDS-IH2 and UW: whether readers took an event to have happened, from -3 to 3.

Takes:  factuality/uds-ih2-* (the sentences of English EWT) and factuality/uw-* (of TimeBank and AQUAINT).
Gives:  one document a sentence; layer event with the score. Their choice of words is not a full list of events (UDS
        takes the heads of clauses, UW the words its readers were shown), so `event` is not in known. A UW sentence of
        an article that is in uw-dev is dev, in whichever file it stands: 19 of one article are in uw-train.
Leaves: factuality/meantime-*: the scores are laid on the articles of MEANTIME themselves (meantime.py).
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from training.corpora.document import SPLITS, Document, Event, Split, X
from training.corpora.notes import Notes
from training.corpora.rows import day, rows

KNOWN = frozenset({"factuality"})


class Row(msgspec.Struct):
    """One sentence as it is stored; the words are the source's, parted by blanks."""

    id: str
    text: str
    tokens: str
    targets: list[tuple[int, int, float, int]]
    document: str | None = None
    date: str | None = None


def uds(corpora: Path) -> Iterator[Document]:
    """Yield the sentences of UDS-IH2."""
    for split in SPLITS:
        for row in rows(corpora / "factuality" / f"uds-ih2-{split}.jsonl.xz", Row):
            yield document(row, "uds", split)


def uw(corpora: Path) -> Iterator[Document]:
    """Yield the sentences of UW; the split goes by article."""
    dev = judged_in_dev(corpora)
    for split in SPLITS:
        for row in rows(corpora / "factuality" / f"uw-{split}.jsonl.xz", Row):
            yield document(row, "uw", "dev" if row.document in dev else split)


@cache
def judged_in_dev(corpora: Path) -> frozenset[str]:
    """Return the articles that have a sentence in uw-dev: what they hold is dev wherever else they stand."""
    stored = rows(corpora / "factuality" / "uw-dev.jsonl.xz", Row)
    return frozenset(row.document for row in stored if row.document)


def document(row: Row, corpus: str, split: Split) -> Document:
    """Turn one stored sentence into a document."""
    notes = Notes(["event"])
    words = row.tokens.split(" ")
    for start, end, score, word in row.targets:
        if row.text[start:end].lower() not in words[word].lower():
            raise ValueError(f"{row.id}: {row.text[start:end]!r} is not {words[word]!r}")
        notes.add("event", Event(start, end, X, factuality=score))
    whole = ((0, len(row.text)),)
    return Document(
        row.id,
        corpus,
        row.text,
        notes.layers,
        (),
        KNOWN,
        "gold",
        split,
        published=day(row.date),
        sentences=whole,
        article=row.document or row.id,
    )
