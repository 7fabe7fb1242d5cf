"""UNER, Wikigold and CrossNER: names in single sentences, by hand.

Takes:  ner/uner-ewt-*, ner/wikigold and ner/crossner-politics-*.
Gives:  layer name, in our five kinds. `known` tells for each corpus and part which kinds it annotates.
Leaves: silver names (gmb.py); re3d, whose entities are whole phrases ("the members of ...") and cross each other.

MISC, misc and OTH become "other". In all three they hold nationalities and works, and in UNER and Wikigold also named
events, so those two do not teach "event": an event found where they have "other" is no mistake.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from training.corpora.document import SPLITS, Document, Label, Split
from training.corpora.notes import Notes
from training.corpora.rows import rows

UNER = {"PER": "person", "ORG": "organisation", "LOC": "place", "OTH": "other"}
WIKIGOLD = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
CROSSNER = {
    "politician": "person",
    "person": "person",
    "organisation": "organisation",
    "politicalparty": "organisation",
    "country": "place",
    "location": "place",
    "election": "event",
    "event": "event",
    "misc": "other",
}

THREE = frozenset({"name:person", "name:organisation", "name:place"})
FOUR = THREE | {"name:other"}


class Row(msgspec.Struct):
    """One sentence as it is stored."""

    id: str
    text: str
    entities: list[tuple[int, int, str]]
    document: str | None = None


def uner(corpora: Path) -> Iterator[Document]:
    """Yield the sentences of UNER English-EWT; its dev part does not annotate OTH."""
    for split, known in (("train", FOUR), ("dev", THREE)):
        for row in rows(corpora / "ner" / f"uner-ewt-{split}.jsonl.xz", Row):
            yield document(row, "uner", UNER, known=known, split="dev" if split == "dev" else "train")


def wikigold(corpora: Path) -> Iterator[Document]:
    """Yield the sentences of Wikigold; all are train. Two neighbours of one kind may stand as one name."""
    for row in rows(corpora / "ner" / "wikigold.jsonl.xz", Row):
        yield document(row, "wikigold", WIKIGOLD, known=FOUR, split="train")


def crossner(corpora: Path) -> Iterator[Document]:
    """Yield the sentences of CrossNER's politics."""
    for split in SPLITS:
        for row in rows(corpora / "ner" / f"crossner-politics-{split}.jsonl.xz", Row):
            yield document(row, "crossner", CROSSNER, known=frozenset({"name"}), split=split)


def document(row: Row, corpus: str, kinds: dict[str, str], *, known: frozenset[str], split: Split) -> Document:
    """Turn one stored sentence into a document."""
    notes = Notes(["name"])
    for start, end, kind in row.entities:
        notes.add("name", Label(start, end, kinds[kind]))
    whole = ((0, len(row.text)),)
    article = row.document or row.id
    return Document(row.id, corpus, row.text, notes.layers, (), known, "gold", split, sentences=whole, article=article)
