"""GUM: who or what is meant by each mention, in ten kinds of text.

Takes:  coref/gum-train.jsonl.xz and coref/gum-dev.jsonl.xz.
Gives:  layer chain, with singletons; kind is GUM's own (person, place, organization, event, time, object, ...); head
        is the first unbroken run of the mention's minimal span. genre tells news from the rest.
Leaves: bridging, split antecedents, dates; predication and apposition are left inside their chains, as GUM has them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from training.corpora.document import SPLITS, Document, Label, Mention, Split, X
from training.corpora.notes import Notes
from training.corpora.rows import day, rows

KNOWN = frozenset({"chain", "mention"})
NEWS_LIKE = frozenset({"news", "interview", "speech", "bio", "court"})
"""Genres whose sentences come nearest to a report; a trainer that wants only these asks genre."""

Piece = tuple[int, int]


class Marked(msgspec.Struct):
    """One mention; minspan numbers the words of its minimal span from 1."""

    start: int
    end: int
    chain: str
    type: str
    minspan: str


class Row(msgspec.Struct):
    """One text as it is stored; a sentence may carry speaker and addressee after its two positions."""

    id: str
    genre: str
    date: str | None
    text: str
    sentences: list[list[Any]]
    mentions: list[Marked]
    words: str


def gum(corpora: Path) -> Iterator[Document]:
    """Yield the texts of both parts."""
    for split in SPLITS:
        for row in rows(corpora / "coref" / f"gum-{split}.jsonl.xz", Row):
            yield document(row, split)


def document(row: Row, split: Split) -> Document:
    """Turn one stored text into a document."""
    notes = Notes(["chain", "mention"])
    words = places(row.words)
    for marked in row.mentions:
        head = head_of(marked, words)
        notes.add("chain", Mention(marked.start, marked.end, marked.type, chain=marked.chain, head=head))
        if head:
            notes.add("mention", Label(*head, X))
    return Document(
        row.id,
        "gum",
        row.text,
        notes.layers,
        (),
        KNOWN,
        "gold",
        split,
        published=day(row.date),
        sentences=tuple((int(sentence[0]), int(sentence[1])) for sentence in row.sentences),
        genre=row.genre,
        article=row.id,
    )


def places(words: str) -> list[Piece]:
    """Read the places of the words.

    >>> places("0:3 4:9")
    [(0, 3), (4, 9)]
    """
    return [(int(start), int(end)) for start, _, end in (word.partition(":") for word in words.split())]


def head_of(marked: Marked, words: list[Piece]) -> Piece | None:
    """Return the first unbroken run of the minimal span: both words of a name, the first part of "one and another"."""
    inside = [word for word in words if marked.start <= word[0] and word[1] <= marked.end]
    numbers = [int(number) - 1 for number in marked.minspan.split(",") if number.isdigit()]
    run = [number for place, number in enumerate(numbers) if number == numbers[0] + place]
    if not run or run[-1] >= len(inside):
        return None
    return inside[run[0]][0], inside[run[-1]][1]
