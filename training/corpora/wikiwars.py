"""WikiWars: dates and periods in sixteen histories of wars.

Takes:  wikiwars/train.jsonl.xz.
Gives:  layer time. The source calls every expression DATE; a value that begins as a period does (P1Y, PT2H) makes it a
        DURATION here, one with an hour (T) a TIME. Its values and extents are otherwise left alone.
Leaves: the day of retrieval: these texts were not written about a day of publication.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from training.corpora.document import Document, Time
from training.corpora.notes import Notes
from training.corpora.rows import rows

KNOWN = frozenset({"time"})
NAMED = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


class Timex(msgspec.Struct):
    """One time expression."""

    start: int
    end: int
    value: str


class Row(msgspec.Struct):
    """One history as it is stored."""

    id: str
    text: str
    timex: list[Timex]


def wikiwars(corpora: Path) -> Iterator[Document]:
    """Yield the histories; all are train."""
    for row in rows(corpora / "wikiwars" / "train.jsonl.xz", Row):
        notes = Notes(["time"])
        for timex in row.timex:
            notes.add("time", Time(timex.start, timex.end, kind(timex.value), value=timex.value))
        yield Document(row.id, "wikiwars", row.text, notes.layers, (), KNOWN, "gold", "train", article=row.id)


def kind(value: str) -> str:
    """Return the TIMEX3 type that goes with a value.

    >>> kind("P3M"), kind("1944-06-06T06"), kind("1944-06"), kind("PAST_REF")
    ('DURATION', 'TIME', 'DATE', 'DATE')
    """
    if value in NAMED:
        return "DATE"
    if value.startswith("P"):
        return "DURATION"
    return "TIME" if "T" in value else "DATE"
