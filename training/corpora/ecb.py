"""ECB+: entities, events, times and places, and which mentions within one report are the same.

Takes:  ecb/train.jsonl.xz and ecb/dev.jsonl.xz.
Gives:  layer chain; kind is event, place, time, or for entities person, organisation or other. A mention in pieces has
        one label a piece. Only the sentences that were checked are annotated throughout: the others are `unjudged`,
        their mentions stay.
Leaves: chains across reports (the chain ids are kept: equal ids of two documents are the same thing).
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from training.corpora.document import EVERY, SPLITS, Document, Label, Mention, Split
from training.corpora.notes import Notes, trimmed
from training.corpora.rows import day, rows

KNOWN = frozenset({"chain"})
ENTITIES = {"HUMAN_PART_PER": "person", "HUMAN_PART_ORG": "organisation"}


class Marked(msgspec.Struct):
    """One mention."""

    start: int
    end: int
    family: str
    tag: str
    chain: str
    parts: list[tuple[int, int]] = []


class Row(msgspec.Struct):
    """One report as it is stored; the third number of a sentence is 1 where it was checked."""

    id: str
    story: str
    date: str | None
    text: str
    sentences: list[tuple[int, int, int]]
    mentions: list[Marked]


def ecb(corpora: Path) -> Iterator[Document]:
    """Yield the reports of both parts."""
    for split in SPLITS:
        for row in rows(corpora / "ecb" / f"{split}.jsonl.xz", Row):
            yield document(row, split)


def document(row: Row, split: Split) -> Document:
    """Turn one stored report into a document."""
    notes = Notes(["chain", "unjudged"])
    for marked in row.mentions:
        notes.pieces("chain", mentions(marked, row.text))
    for start, end, checked in row.sentences:
        if not checked:
            notes.add("unjudged", trimmed(Label(start, end, EVERY), row.text))
    return Document(
        row.id,
        "ecb",
        row.text,
        notes.layers,
        notes.links,
        KNOWN,
        "gold",
        split,
        published=day(row.date),
        sentences=tuple((start, end) for start, end, _ in row.sentences),
        genre=row.story,
        article=row.id,
    )


def mentions(marked: Marked, text: str) -> list[Mention]:
    """Return a label for each piece of a mention."""
    kind = ENTITIES.get(marked.tag, "other") if marked.family == "entity" else marked.family
    pieces = marked.parts or [(marked.start, marked.end)]
    return [trimmed(Mention(start, end, kind, chain=marked.chain), text) for start, end in pieces]
