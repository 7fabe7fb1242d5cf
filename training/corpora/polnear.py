"""PolNeAR: who said what, in political news of seven American outlets.

Takes:  polnear/train.jsonl.xz and polnear/dev.jsonl.xz.
Gives:  layers source, cue and content, with links from each cue to every piece of its source and content; attributions
        without a cue link source and content directly. Regions that the annotators left in no relation are `unjudged`:
        their Discuss and Discard marks, and lone sources, cues and contents.
        The roles do not overlap: of 22,026 attributions none has its cue, and one its source, inside another's content;
        one pair of contents crosses, one is nested. A flat tagging of the three loses next to nothing.
Leaves: further annotators' versions (*-other-annotators): they serve agreement, not training.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from training.corpora.document import SPLITS, Document, Label, Split, X
from training.corpora.notes import Notes, trimmed
from training.corpora.rows import day, rows

ROLES = ("source", "cue", "content")
KNOWN = frozenset({*ROLES, "cue source", "cue content"})

Piece = tuple[int, int]


class Attribution(msgspec.Struct):
    """One relation; a role that is not there has no piece."""

    source: list[Piece]
    cue: list[Piece]
    content: list[Piece]


class Row(msgspec.Struct):
    """One article as it is stored."""

    id: str
    date: str | None
    text: str
    publisher: str
    attributions: list[Attribution]
    loose: list[tuple[str, int, int]]


def polnear(corpora: Path) -> Iterator[Document]:
    """Yield the articles of both parts."""
    for split in SPLITS:
        for row in rows(corpora / "polnear" / f"{split}.jsonl.xz", Row):
            yield document(row, split)


def document(row: Row, split: Split) -> Document:
    """Turn one stored article into a document."""
    notes = Notes([*ROLES, "unjudged"])
    for attribution in row.attributions:
        _relate(notes, attribution, row.text)
    for _, start, end in row.loose:
        for layer in ROLES:
            notes.add("unjudged", Label(start, end, layer))
    return Document(
        row.id,
        "polnear",
        row.text,
        notes.layers,
        notes.links,
        KNOWN,
        "gold",
        split,
        published=day(row.date),
        genre=row.publisher,
        article=row.id,
    )


def _relate(notes: Notes, attribution: Attribution, text: str) -> None:
    sources = notes.pieces("source", _labels(attribution.source, text))
    cues = notes.pieces("cue", _labels(attribution.cue, text))
    contents = notes.pieces("content", _labels(attribution.content, text))
    for cue in cues:
        for source in sources:
            notes.link("cue source", cue, source)
        for content in contents:
            notes.link("cue content", cue, content)
    if not cues:
        for source, content in ((s, c) for s in sources for c in contents):
            notes.link("source content", source, content)


def _labels(pieces: list[Piece], text: str) -> list[Label]:
    """Return the pieces as labels without white space at their ends: 57 of the corpus' 68,000 have some."""
    return [trimmed(Label(start, end, X), text) for start, end in pieces]
