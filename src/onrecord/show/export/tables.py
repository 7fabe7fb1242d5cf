"""Lay the record out as tables, for people who count.

Takes:  a Record, and the corrections that people made.
Gives:  Table: named columns with their types, and rows. The same record gives the same rows in the same order.
Leaves: the files: csv.py, parquet.py, sqlite.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Literal

import msgspec

from onrecord.model.assertion import Assertion
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.judgement import Judgement
from onrecord.model.record import Document, Record
from onrecord.model.span import Span
from onrecord.show.export.positions import confidence_step
from onrecord.show.record_view import View

Cell = str | int | float | bool | None
Kind = Literal["text", "integer", "real", "truth", "words"]
"""What a column holds; words are text of an article, which a table without text leaves out."""
Rows = Iterator[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; the first keys columns name a row, or several that belong together."""

    name: str
    columns: tuple[tuple[str, Kind], ...]
    rows: tuple[tuple[Cell, ...], ...]


def table_rows(record: Record, corrections: Iterable[Judgement] = (), *, texts: bool = True) -> list[Table]:
    """Return all tables; texts=False leaves out every column that holds an article's words, offsets and hashes stay.

    Whoever has the same captures cuts the words out of them again: text[start:end].
    """
    view = View(record)
    made = [_table(name, columns, rows(view)) for name, (columns, rows) in TABLES.items()]
    made.append(_table("corrections", CORRECTIONS, (tuple(asdict(one).values()) for one in corrections)))
    return made if texts else [_without_words(table) for table in made]


def _table(name: str, columns: str, rows: Iterable[tuple[Cell, ...]]) -> Table:
    """Return a table; columns are written `name` for text, `name:kind` for another kind."""
    parts = (word.partition(":") for word in columns.split())
    return Table(name, tuple((part[0], part[2] or "text") for part in parts), tuple(rows))  # type: ignore[misc]


def _without_words(table: Table) -> Table:
    kept = [place for place, (_, kind) in enumerate(table.columns) if kind != "words"]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in table.rows),
    )


def _day_cells(days: Interval | None) -> tuple[str | None, str | None]:
    return (days.earliest.isoformat(), days.latest.isoformat()) if days else (None, None)


def _citation_cells(view: View, article: str, span: Span) -> tuple[str, int, int, str]:
    """Return an article, two offsets in code points, and the words between them as they are stored."""
    return article, span.start, span.end, span.of(view.documents[article].article.text)


def _json_list(things: Iterable[str]) -> str:
    """Return several ids as one cell: a JSON array."""
    return msgspec.json.encode(list(things)).decode()


def _party_name(view: View, party: str | None) -> str | None:
    return view.entities[party].name if party else None


REPORTS = (
    "id file url outlet:words headline:words byline:words via:words published_first published_last published_basis"
    " captured previous incomplete:truth sha256 raw_sha256 origin reader text:words"
)


def _reports(view: View) -> Rows:
    for one in view.record.documents:
        yield (*_article_cells(one), view.origin(one.article.id), one.reading.reader, one.article.text)


def _article_cells(document: Document) -> tuple[Cell, ...]:
    article, published = document.article, document.published
    named = (article.id, article.file, article.url, article.outlet, article.headline, article.byline, article.via)
    seen = (article.captured, article.previous, article.incomplete, article.sha256, article.raw_sha256)
    return (*named, *_day_cells(published.days), published.basis, *seen)


ORIGINS = "origin report copy:truth"


def _origins(view: View) -> Rows:
    for article in view.documents:
        yield view.origin(article), article, article in view.record.copies


PARTIES = "id kind name:words also:words"


def _parties(view: View) -> Rows:
    for one in view.record.entities:
        yield one.id, one.kind, one.name, _json_list(one.also)


STATEMENTS = (
    "id report start:integer end:integer words:words mode speaker speaker_name:words as_written:words candidates"
    " through told:words where:words cue:words said_first said_last utterance confidence:real found_by"
)


def _statements(view: View) -> Rows:
    for one in view.record.statements:
        who = (
            one.speaker,
            _party_name(view, one.speaker),
            one.as_written,
            _json_list(one.candidates),
            _json_list(one.through),
        )
        told = (one.told, one.where, one.cue, *_day_cells(one.said_on), min((one.id, *one.same_as)))
        yield (
            one.id,
            *_citation_cells(view, one.article, one.span),
            one.mode,
            *who,
            *told,
            confidence_step(one.confidence),
            one.found_by,
        )


EVENTS = (
    "id kind label:words story place place_name:words date_first date_last happened:truth status count:words"
    " format:words confidence:real shown:truth background:truth reports:integer origins:integer"
)


def _events(view: View) -> Rows:
    for one in view.record.events:
        articles = {at.article for at in one.mentions}
        story = next((story.id for story in view.stories_of.get(one.id, ())), None)
        where = (one.place, _party_name(view, one.place), *_day_cells(one.date))
        held = (
            one.happened,
            one.status,
            one.count,
            one.format,
            confidence_step(one.confidence),
            one.shown,
            one.background,
        )
        yield (one.id, one.kind, one.label, story, *where, *held, len(articles), view.origins(articles))


PARTICIPANTS = "event party name:words"


def _participants(view: View) -> Rows:
    return ((one.id, party, _party_name(view, party)) for one in view.record.events for party in one.participants)


MENTIONS = "event report start:integer end:integer words:words"


def _mentions(view: View) -> Rows:
    return ((one.id, *_citation_cells(view, at.article, at.span)) for one in view.record.events for at in one.mentions)


ASSERTIONS = (
    "event field number:integer value:words status normalised by by_name:words party said_first said_last report"
    " start:integer end:integer words:words former:truth reprints:integer confidence:real found_by"
)


def _assertions(view: View) -> Rows:
    for event in view.record.events:
        places: dict[str, int] = {}
        for one in event.assertions:
            places[one.field] = places.get(one.field, 0) + 1
            yield _assertion_row(view, event, one, places[one.field])


def _assertion_row(view: View, event: Event, one: Assertion, number: int) -> tuple[Cell, ...]:
    """Return the row of an assertion; number is its place in the timeline of its field, from 1."""
    status = one.value if one.field == "status" else None
    value = (one.value, status, one.normalised, one.by, _party_name(view, one.by), one.entity, *_day_cells(one.said_on))
    kept = (one.former, len(one.reprints), confidence_step(one.confidence), one.found_by)
    return (event.id, one.field, number, *value, *_citation_cells(view, one.article, one.span), *kept)


CHANGES = (
    "id event field kind old:words new:words cause by by_name:words day_first day_last"
    " before_report before_start:integer before_end:integer before_words:words"
    " after_report after_start:integer after_end:integer after_words:words"
)


def _changes(view: View) -> Rows:
    for one in view.record.changes:
        what = (one.id, one.event, one.field, one.kind, one.old, one.new, one.cause, one.by, _party_name(view, one.by))
        before, after = (_citation_cells(view, end.article, end.span) for end in (one.before, one.after))
        yield (*what, *_day_cells(one.day), *before, *after)


DISAGREEMENTS = (
    "id side:integer event field about:words by by_name:words value:words report start:integer end:integer words:words"
)


def _disagreements(view: View) -> Rows:
    for one in view.record.disagreements:
        for number, side in enumerate(one.sides, 1):
            held = (side.by, _party_name(view, side.by), side.value, *_citation_cells(view, side.article, side.span))
            yield (one.id, number, one.event, one.field, one.about, *held)


STORIES = "id label:words reports:integer events:integer"


def _stories(view: View) -> Rows:
    return ((one.id, one.label, len(one.articles), len(one.events)) for one in view.record.stories)


STORY_REPORTS = "story report"


def _story_reports(view: View) -> Rows:
    return ((one.id, article) for one in view.record.stories for article in one.articles)


ABSTENTIONS = "report start:integer end:integer words:words why"


def _abstentions(view: View) -> Rows:
    for document in view.record.documents:
        for one in document.reading.abstentions:
            yield (*_citation_cells(view, document.article.id, one.span), one.why)


CORRECTIONS = "id subject left right:words verdict score:real reason:words by made old:words"

TABLES: dict[str, tuple[str, Callable[[View], Rows]]] = {
    "reports": (REPORTS, _reports),
    "origins": (ORIGINS, _origins),
    "parties": (PARTIES, _parties),
    "statements": (STATEMENTS, _statements),
    "stories": (STORIES, _stories),
    "story_reports": (STORY_REPORTS, _story_reports),
    "events": (EVENTS, _events),
    "participants": (PARTICIPANTS, _participants),
    "mentions": (MENTIONS, _mentions),
    "assertions": (ASSERTIONS, _assertions),
    "changes": (CHANGES, _changes),
    "disagreements": (DISAGREEMENTS, _disagreements),
    "abstentions": (ABSTENTIONS, _abstentions),
}
"""Every table with its columns and its rows; the corrections come last, since they are not of the record."""
