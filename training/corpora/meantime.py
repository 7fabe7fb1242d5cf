"""MEANTIME: events with time, certainty, polarity and participants, and chains, in ninety Wikinews articles.

Takes:  meantime/documents.jsonl.xz, and the scores of factuality/meantime-*.jsonl.xz.
Gives:  layers event, time and chain (entities and events with their instance; one without an instance is a chain of its
        own); links from events to times, participants and places. Topic gm is dev; airbus and apple are train.
        After the headline, the date and the first few sentences the annotators only went after what they had already
        met: from there on all is `unjudged`, and so is `when` on the 491 events in it.
Leaves: money and quantities, chains across articles (the instance ids are those of meantime/instances).

A mention in pieces has one label a piece. UNDERSPECIFIED is None: on topic gm it is used where the others have POS.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from training.corpora.document import EVERY, SPLITS, Certainty, Document, Event, Label, Mention, Polarity, Time, When
from training.corpora.factuality import Row as Sentence
from training.corpora.notes import Notes
from training.corpora.rows import day, rows
from training.corpora.timebank import HELD, both_ways

KNOWN = frozenset({"event", "time", "chain", "when", "certainty", "polarity", "factuality", "event chain"})
KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place", "PRO": "other", "FIN": "other", "MIX": "other"}
CERTAINTY: dict[str, Certainty] = {"CERTAIN": "certain", "PROBABLE": "probable", "POSSIBLE": "possible"}
POLARITY: dict[str, Polarity] = {"POS": "positive", "NEG": "negative"}
PLACE = "Argm-LOC"
WRITING = "CREATION_TIME"

Triple = tuple[str, str, str]
Piece = tuple[int, int]


class Found(msgspec.Struct, kw_only=True):
    """One entity, event or time; 24 times have no words, and so no place."""

    id: str
    start: int | None
    end: int | None
    parts: list[Piece] = []
    instance: str | None = None
    type: str | None = None
    value: str | None = None
    function: str | None = msgspec.field(default=None, name="functionInDocument")
    tense: str | None = None
    aspect: str | None = None
    certainty: str | None = None
    polarity: str | None = None
    time: str | None = None

    @property
    def pieces(self) -> list[Piece]:
        """Where its words stand."""
        if self.start is None or self.end is None:
            return []
        return self.parts or [(self.start, self.end)]


class Row(msgspec.Struct):
    """One article as it is stored."""

    id: str
    topic: str
    date: str
    text: str
    sentences: list[Piece]
    entities: list[Found]
    events: list[Found]
    timex: list[Found]
    participants: list[Triple]
    tlinks: list[Triple]


def meantime(corpora: Path) -> Iterator[Document]:
    """Yield the articles of the three topics."""
    sentences = judged(corpora)
    for row in rows(corpora / "meantime" / "documents.jsonl.xz", Row):
        yield document(row, scores(row.text, sentences))


def document(row: Row, judgements: dict[Piece, float]) -> Document:
    """Turn one stored article, with readers' scores of words in it, into a document."""
    notes = Notes(["event", "time", "chain", "unjudged"])
    times = {found.id: label for found in row.timex for label in _times(notes, found)}
    chain = {found.id: label for found in row.entities for label in _mentions(notes, found, _class(found))}
    events = {found.id: label for found in row.events for label in _events(notes, found, row, judgements)}
    for source, target, relation in both_ways(row.tlinks):
        if source in events and target in times and relation in HELD:
            notes.link("event time", events[source], times[target], HELD[relation])
    for source, target, role in row.participants:
        if source in events and target in chain:
            notes.link("event chain", events[source], chain[target], "place" if role == PLACE else role.lower())
    _leave_open(notes, row)
    return Document(
        row.id,
        "meantime",
        row.text,
        notes.layers,
        notes.links,
        KNOWN,
        "gold",
        "dev" if row.topic == "gm" else "train",
        published=day(row.date),
        sentences=tuple(row.sentences),
        genre=row.topic,
        article=row.id,
    )


# Each of the three yields the first piece of what was found: links begin and end there.


def _times(notes: Notes, found: Found) -> Iterator[Time]:
    labels = [Time(start, end, found.type or "x", value=found.value) for start, end in found.pieces]
    yield from notes.pieces("time", labels)[:1]


def _mentions(notes: Notes, found: Found, kind: str) -> Iterator[Mention]:
    labels = [Mention(start, end, kind, chain=found.instance or found.id) for start, end in found.pieces]
    yield from notes.pieces("chain", labels)[:1]


def _events(notes: Notes, found: Found, row: Row, judgements: dict[Piece, float]) -> Iterator[Event]:
    score = next((s for piece, s in judgements.items() if any(_holds(whole, piece) for whole in found.pieces)), None)
    labels = [
        Event(start, end, "x", when(found, row), polarity(found), certainty(found), score)
        for start, end in found.pieces
    ]
    list(_mentions(notes, found, "event"))
    yield from notes.pieces("event", labels)[:1]


def _holds(whole: Piece, part: Piece) -> bool:
    return whole[0] <= part[0] and part[1] <= whole[1]


def _class(entity: Found) -> str:
    """Return our kind by the letters that begin a shared instance; local instances do not tell."""
    return KINDS.get((entity.instance or "")[:3], "x")


def _leave_open(notes: Notes, row: Row) -> None:
    """Mark what follows the last sentence that holds an event with factuality: nobody annotated it throughout."""
    last = max((event.start or 0 for event in row.events if event.time), default=0)
    after = [start for start, _ in row.sentences if start > last]
    if after:
        notes.add("unjudged", Label(after[0], row.sentences[-1][1], EVERY))


def when(event: Found, row: Row) -> When | None:
    """Say when an event is: past where its tense or its link to the day of writing parts the past from NON_FUTURE."""
    if event.time == "FUTURE":
        return "future"
    if event.time != "NON_FUTURE":
        return None
    writing = {timex.id for timex in row.timex if timex.function == WRITING}
    before = any((one, far) == (event.id, "BEFORE") and day in writing for one, day, far in both_ways(row.tlinks))
    return "past" if before or event.tense == "PAST" or event.aspect == "PERFECTIVE" else "non-future"


def certainty(event: Found) -> Certainty | None:
    """Say how certain an event is made, in our words."""
    return CERTAINTY.get(event.certainty or "")


def polarity(event: Found) -> Polarity | None:
    """Say whether an event is told as being so, in our words."""
    return POLARITY.get(event.polarity or "")


@cache
def judged(corpora: Path) -> tuple[Sentence, ...]:
    """Return the scored sentences of both parts: their articles are train here, so none of them is dev."""
    parts = (corpora / "factuality" / f"meantime-{split}.jsonl.xz" for split in SPLITS)
    return tuple(row for part in parts for row in rows(part, Sentence))


def scores(text: str, sentences: tuple[Sentence, ...]) -> dict[Piece, float]:
    """Lay scored sentences on the article that holds them."""
    found = {}
    for sentence in sentences:
        at = text.find(sentence.text)
        if at >= 0:
            found.update({(at + start, at + end): score for start, end, score, _ in sentence.targets})
    return found
