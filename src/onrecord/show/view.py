"""A record that can be asked by id.

Takes:  a Record.
Gives:  View: the articles, parties and stories behind the ids, and their names in words.
Leaves: what is shown of them: text/.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from onrecord.model.assertion import Assertion
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.record import Record, Witness
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.show.cite import cite
from onrecord.show.visible import visible

Line = TypeVar("Line", Statement, Assertion)


@dataclass(frozen=True, slots=True)
class View:
    """What stands behind the ids of one record."""

    record: Record
    witnesses: dict[str, Witness]
    entities: dict[str, Entity]
    events: dict[str, Event]
    places: dict[str, int]
    """Where each article stands in the order of days; undated ones last, copies after what they copy."""

    @classmethod
    def of(cls, record: Record) -> View:
        """Return the view of record."""
        return cls(
            record,
            {witness.article.id: witness for witness in record.witnesses},
            {entity.id: entity for entity in record.entities},
            {event.id: event for event in record.events},
            {
                one.article.id: place
                for place, one in enumerate(sorted(record.witnesses, key=lambda one: _by_day(one, record)))
            },
        )

    def reports(self, story: Story) -> list[Witness]:
        """Return the articles of the story with their readings, oldest first."""
        return [self.witnesses[article] for article in sorted(story.articles, key=self.places.__getitem__)]

    def in_time(self, lines: Iterable[Line]) -> list[Line]:
        """Return lines of the record in the order in which a reader of all reports would come upon them."""
        return sorted(lines, key=lambda line: (self.places[line.article], line.span))

    def name(self, entity: str | None) -> str:
        """Name a party; None is the article's own voice."""
        return visible(self.entities[entity].name) if entity else "the report"

    def names(self, entities: Iterable[str], *, joined: str = ", ") -> str:
        """Name several parties."""
        return joined.join(self.name(entity) for entity in entities)

    def words(self, article: str, span: Span) -> str:
        """Return the words of a citation, safe to print."""
        return visible(span.of(self.witnesses[article].article.text))

    def cite(self, article: str, span: Span) -> str:
        """Return the citation of a span."""
        return cite(self.number(article), span)

    def number(self, article: str) -> int:
        """Return the number under which a page lists the report."""
        return self.places[article] + 1


def _by_day(witness: Witness, record: Record) -> tuple[str, bool, str, str]:
    days, article = witness.published.days, witness.article.id
    return (days.latest.isoformat() if days else "~", article in record.copies, witness.article.file, article)
