"""The Groningen Meaning Bank's names and times: many, found by programs and mended here and there.

Takes:  ner/gmb-silver.jsonl.xz.
Gives:  layers name (person, organisation, place) and time (type not told), silver. Titles before a person's name are
        stripped. Unjudged for names are gpe (nationalities, but also countries), art, eve and nat (few and mixed), and
        a person that is only a title; unjudged for times is a tim without a word of time ("two", "several", a town).
Leaves: where an article begins and ends: the source has only sentences.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from training.corpora.checks import wording
from training.corpora.document import Document, Label, Time, X
from training.corpora.factuality import uw
from training.corpora.names import THREE, Row
from training.corpora.notes import Notes
from training.corpora.rows import rows

KINDS = {"geo": "place", "org": "organisation", "per": "person"}
KNOWN = THREE | {"time"}

TITLES = frozenset(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame president vice prime minister premier chancellor secretary
    general secretary-general senator congressman congresswoman representative governor mayor ambassador judge justice
    king queen prince princess emperor pope cardinal archbishop bishop father reverend sheikh ayatollah imam mullah
    admiral colonel captain major lieutenant brigadier sergeant commander marshal chief chairman director
    foreign defense interior finance former deputy attorney state of and
    """.split()
)
"""What stands before a name without being it; the source puts it inside in 42 % of persons."""

TIMELY = re.compile(
    r"\d{4}|\d0s\b|day|week|month|year|decade|centur|hour|minute|second\b|morning|evening|night|noon|today|yesterday"
    r"|tomorrow|spring|summer|autumn|winter|season|quarter|recent|later|earlier|ago\b|now\b|past\b|since\b|annual"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)


def gmb(corpora: Path) -> Iterator[Document]:
    """Yield the sentences that are not dev elsewhere, as train: 61 stand in articles of UW and TimeBank dev."""
    dev = frozenset(wording(sentence.text) for sentence in uw(corpora) if sentence.split == "dev")
    for row in rows(corpora / "ner" / "gmb-silver.jsonl.xz", Row):
        if wording(row.text) not in dev:
            yield document(row)


def document(row: Row) -> Document:
    """Turn one stored sentence into a document."""
    notes = Notes(["name", "time", "unjudged"])
    for start, end, kind in row.entities:
        layer, label = read(row.text, start, end, kind)
        notes.add(layer, label)
    whole = ((0, len(row.text)),)
    return Document(
        row.id, "gmb", row.text, notes.layers, (), KNOWN, "silver", "train", sentences=whole, article=row.id
    )


def read(text: str, start: int, end: int, kind: str) -> tuple[str, Label]:
    """Return the layer and the label that one annotation gives."""
    if kind == "tim":
        timely = TIMELY.search(text[start:end])
        return ("time", Time(start, end, X)) if timely else ("unjudged", Label(start, end, "time"))
    begin = untitled(text, start, end) if kind == "per" else start
    if kind not in KINDS or begin == end:
        return "unjudged", Label(start, end, "name")
    return "name", Label(begin, end, KINDS[kind])


def untitled(text: str, start: int, end: int) -> int:
    """Return where the name begins that follows the titles in text[start:end], or end where there is none.

    >>> "Vice President Ada Lind"[untitled("Vice President Ada Lind", 0, 23) :]
    'Ada Lind'
    """
    for word in re.finditer(r"\S+", text[start:end]):
        if word.group().lower() not in TITLES:
            return start + word.start()
    return end
