"""TimeBank and AQUAINT: dates and times, events, and which time holds which event.

Takes:  timebank/timebank.jsonl.xz and timebank/aquaint.jsonl.xz, with ARTime's repairs of values and types.
Gives:  layers time and event; links from events to the time that holds them. Dev are the articles whose sentences stand
        in factuality/uw-dev (45 of TimeBank, 20 of AQUAINT); the rest is train.
Leaves: order of events among each other; times that no words stand for (the day of writing only tells `when`);
        AQUAINT's polarity, which is broken at the source.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from training.corpora import tenses
from training.corpora.document import Document, Event, Split, Time, X
from training.corpora.factuality import judged_in_dev
from training.corpora.notes import Notes, trimmed
from training.corpora.rows import day, rows
from training.corpora.tenses import Told

KNOWN = frozenset({"time", "event", "when", "certainty", "polarity"})
WRITING = "t0"
INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE", "INCLUDES": "IS_INCLUDED", "IS_INCLUDED": "INCLUDES"}
INVERSE |= {"IBEFORE": "IAFTER", "IAFTER": "IBEFORE", "SIMULTANEOUS": "SIMULTANEOUS", "IDENTITY": "IDENTITY"}
HELD = {"IS_INCLUDED": "included", "DURING": "included", "SIMULTANEOUS": "overlap", "IDENTITY": "overlap"}

Triple = tuple[str, str, str]


class Timex(msgspec.Struct):
    """One time expression; the corrected fields stand only where ARTime repaired."""

    start: int
    end: int
    tid: str
    type: str
    value: str
    value_corrected: str | None = None
    type_corrected: str | None = None


class Happening(msgspec.Struct, rename={"word_class": "class"}):
    """One event; 24 of TimeBank's have no attributes but their class."""

    start: int
    end: int
    eid: str
    word_class: str | None = None
    tense: str | None = None
    aspect: str | None = None
    polarity: str | None = None
    modality: str | None = None


class Row(msgspec.Struct):
    """One article as it is stored."""

    id: str
    date: str
    text: str
    timex: list[Timex]
    events: list[Happening]
    tlinks: list[Triple]
    slinks: list[Triple]


def timebank(corpora: Path) -> Iterator[Document]:
    """Yield the articles of TimeBank."""
    return _part(corpora, "timebank")


def aquaint(corpora: Path) -> Iterator[Document]:
    """Yield the articles of AQUAINT."""
    return _part(corpora, "aquaint")


def _part(corpora: Path, name: str) -> Iterator[Document]:
    dev = judged_in_dev(corpora)
    for row in rows(corpora / "timebank" / f"{name}.jsonl.xz", Row):
        yield document(row, name, "dev" if row.id in dev else "train")


def document(row: Row, corpus: str, split: Split) -> Document:
    """Turn one stored article into a document."""
    notes = Notes(["time", "event"])
    times = {timex.tid: notes.add("time", time(timex)) for timex in row.timex}
    told = stories(row)
    events = {one.eid: notes.add("event", trimmed(event(one, told[one.eid]), row.text)) for one in row.events}
    for source, target, relation in both_ways(row.tlinks):
        if source in events and target in times and relation in HELD:
            notes.link("event time", events[source], times[target], HELD[relation])
    known = KNOWN if corpus == "timebank" else KNOWN - {"polarity"}
    published = day(row.date)
    return Document(
        row.id, corpus, row.text, notes.layers, notes.links, known, "gold", split, published=published, article=row.id
    )


def time(timex: Timex) -> Time:
    """Return a time expression with its type and value as repaired."""
    kind = timex.type_corrected or timex.type
    return Time(timex.start, timex.end, kind, value=timex.value_corrected or timex.value)


def event(one: Happening, told: Told) -> Event:
    """Return an event with what follows from its grammar and links."""
    when, certainty, polarity = tenses.when(told), tenses.certainty(told), tenses.polarity(told)
    return Event(one.start, one.end, X, when=when, polarity=polarity, certainty=certainty)


def stories(row: Row) -> dict[str, Told]:
    """Return what the article's markup tells of each event."""
    written = {source: relation for source, target, relation in both_ways(row.tlinks) if target == WRITING}
    under = {lower: (relation, upper) for upper, lower, relation in row.slinks}
    tense = {one.eid: one.tense or "" for one in row.events if "PERFECTIVE" not in (one.aspect or "")}
    return {one.eid: _told(one, written.get(one.eid, ""), under.get(one.eid, ("", "")), tense) for one in row.events}


def _told(one: Happening, written: str, under: tuple[str, str], tense: dict[str, str]) -> Told:
    relation, upper = under
    modality = "" if one.modality in (None, "none") else one.modality
    return Told(
        one.tense or "",
        one.aspect or "",
        modality or "",
        one.word_class or "",
        one.polarity or "",
        written,
        relation,
        tense.get(upper, ""),
    )


def both_ways(links: list[Triple]) -> Iterator[Triple]:
    """Yield each link, and the same link read from its other end where its relation has an inverse."""
    for source, target, relation in links:
        yield source, target, relation
        if relation in INVERSE:
            yield target, source, INVERSE[relation]
