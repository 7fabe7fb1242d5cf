"""Temporal dependency graphs: which time each event of a Wikinews article belongs to.

Takes:  tdg/train.jsonl.xz and tdg/dev.jsonl.xz.
Gives:  layer event; layer time with kinds not told, which is not in known (some periods are missing, and none has a
        value); a link from every event to its one time: included or overlap where the event falls in it, else before
        or after. The first time is the article's date line.
Leaves: order among events, and which time another time hangs on.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from training.corpora.document import SPLITS, Document, Event, Label, Split, Time, X
from training.corpora.notes import Notes
from training.corpora.rows import day, rows

KNOWN = frozenset({"event", "event time"})

Node = tuple[int, int, Literal["timex", "event"]]


class Row(msgspec.Struct):
    """One article as it is stored; an edge joins a node to the node, or the root, that it hangs on."""

    id: str
    date: str | None
    text: str
    sentences: list[tuple[int, int]]
    nodes: list[Node]
    edges: list[tuple[int, int | str, str]]


def tdg(corpora: Path) -> Iterator[Document]:
    """Yield the articles of both parts."""
    for split in SPLITS:
        for row in rows(corpora / "tdg" / f"{split}.jsonl.xz", Row):
            yield document(row, split)


def document(row: Row, split: Split) -> Document:
    """Turn one stored article into a document."""
    notes = Notes(["event", "time"])
    labels = [_label(notes, node) for node in row.nodes]
    for child, parent, relation in row.edges:
        if isinstance(parent, int) and isinstance(labels[child], Event) and isinstance(labels[parent], Time):
            notes.link("event time", labels[child], labels[parent], relation)
    return Document(
        row.id,
        "tdg",
        row.text,
        notes.layers,
        notes.links,
        KNOWN,
        "gold",
        split,
        published=day(row.date),
        sentences=tuple(row.sentences),
        article=row.id,
    )


def _label(notes: Notes, node: Node) -> Label:
    start, end, layer = node
    return notes.add("event", Event(start, end, X)) if layer == "event" else notes.add("time", Time(start, end, X))
