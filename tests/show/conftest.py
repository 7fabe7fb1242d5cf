"""An invented story, put together by hand so that every part of a page has something to show."""

from datetime import date

import pytest

from onrecord.model.article import Article, Published
from onrecord.model.assertion import Assertion, Field
from onrecord.model.change import Change
from onrecord.model.citation import Citation
from onrecord.model.disagreement import Disagreement
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.reading import Abstention, Reading
from onrecord.model.record import Document, Record
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.model.zone import Zone

LAMP = (
    "Lighthouse at Skarvik may close in June\n\n"
    "The lighthouse at Skarvik could be switched off in June, harbour master Ingrid Moe said on Tuesday. "
    "“We have not decided,” Moe told reporters, “but the lamp is old.”\n\n"
    "A final vote may follow.\n"
)
TIDE = (
    "Council denies lighthouse plan\n\n"
    "The closure is off the table, said council leader Per Lunde. “Nobody will switch off anything,” he said. "
    "Moe now expects the lamp to stay until 14 September.\n"
)


def span(text: str, words: str) -> Span:
    """Return where words stand in text."""
    start = text.index(words)
    return Span(start, start + len(words))


def document(file: str, text: str, outlet: str, day: date | None, **facts: object) -> Document:
    """Return a report whose first line is its headline."""
    head = text.index("\n")
    zones = (Zone("headline", Span(0, head)), Zone("body", Span(head, len(text))))
    days = Interval.day(day) if day else None
    article = Article(file, text, zones, headline=text[:head], outlet=outlet, published=Published(days), **facts)  # type: ignore[arg-type]
    left = (Abstention(span(text, "A final vote may follow."), "no day found"),) if "A final vote" in text else ()
    return Document(article, Reading("fake-1", article.published, zones, (), (), (), (), (), (), left, marks=2))


@pytest.fixture
def lamp() -> Document:
    return document("lamp-1.txt", LAMP, "The Lamp", date(2031, 3, 4))


@pytest.fixture
def tide() -> Document:
    return document("tide.txt", TIDE, "Tide Weekly", date(2031, 3, 9), via="Coast Agency", byline="Ola Vik")


@pytest.fixture
def record(lamp: Document, tide: Document) -> Record:
    """Return a record of two reports and an undated copy of the first."""
    copy = document("echo.txt", LAMP + "\n", "Echo", None)
    one, two = lamp.article.id, tide.article.id

    def said(field: Field, value: str, by: str | None, article: str, words: str, **more: object) -> Assertion:
        text = LAMP if article == one else TIDE
        facts = {"normalised": None, "said_on": None} | more
        return Assertion(
            field=field,
            value=value,
            by=by,
            article=article,
            span=span(text, words),
            confidence=0.91,
            found_by="fake",
            **facts,
        )  # type: ignore[arg-type]

    tentative = said(
        "status", "tentative", "e1", one, "could be switched off in June", said_on=Interval.day(date(2031, 3, 4))
    )
    denied = said("status", "denied", "e2", two, "The closure is off the table")
    june = said("date", "in June", "e1", one, "in June", normalised="2031-06")
    stay = said("date", "14 September", "e1", two, "until 14 September", normalised="2031-09-14")
    event = Event(
        "v1", "closure", "closure of the lighthouse at Skarvik", ("e1",), "e3",
        Interval(date(2031, 6, 1), date(2031, 6, 30)), False, "denied",
        (Citation(one, span(LAMP, "switched off")), Citation(two, span(TIDE, "closure"))),
        (june, tentative, denied, stay),
    )  # fmt: skip
    parts = (span(LAMP, "We have not decided,"), span(LAMP, "but the lamp is old."))
    statements = (
        statement("s1", one, parts, speaker="e1", as_written="Moe", told="reporters", cue="told"),
        statement(
            "s2",
            one,
            (span(LAMP, "The lighthouse at Skarvik could be switched off in June"),),
            mode="indirect",
            speaker="e1",
        ),
        statement(
            "s3", two, (span(TIDE, "Nobody will switch off anything,"),), candidates=("e1", "e2"), as_written="he"
        ),
        statement("s4", two, (span(TIDE, "The closure is off the table"),), mode="indirect", speaker="e2"),
    )
    return Record(
        "fake-1",
        (lamp, tide, copy),
        {copy.article.id: one},
        (
            Entity("e1", "person", "Ingrid Moe", ("Moe", "harbour master Ingrid Moe")),
            Entity("e2", "person", "Per Lunde"),
            Entity("e3", "place", "Skarvik"),
        ),
        statements,
        (event,),
        (Change("c1", "v1", "date", june, stay, "speaker", "e1", Interval.day(date(2031, 3, 9))),),
        (Disagreement("d1", "v1", "closure of the lighthouse at Skarvik", "status", (tentative, denied)),),
        (Story("t1f", "Lighthouse at Skarvik may close in June", (one, two, copy.article.id), ("v1",)),),
    )


def statement(name: str, article: str, parts: tuple[Span, ...], **facts: object) -> Statement:
    """Return a statement, direct unless facts say otherwise."""
    unknown = {
        "mode": "direct", "speaker": None, "as_written": None, "candidates": (), "through": (),
        "told": None, "where": None, "cue": "said", "said_on": None, "confidence": 0.88, "found_by": "fake",
    }  # fmt: skip
    whole = Span(parts[0].start, parts[-1].end)
    return Statement(id=name, article=article, span=whole, parts=parts, **(unknown | facts))  # type: ignore[arg-type]
