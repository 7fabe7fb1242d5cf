"""What is known across articles.

Takes:  everything that link/ computed.
Gives:  Record, and Document, an article with its reading.
Leaves: how it is shown: show/.
"""

from dataclasses import dataclass

from onrecord.model.article import Article, Published
from onrecord.model.change import Change
from onrecord.model.correction import Correction
from onrecord.model.disagreement import Disagreement
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.reading import Reading
from onrecord.model.statement import Statement
from onrecord.model.story import Story


@dataclass(frozen=True, slots=True)
class Document:
    """An article and what was read in it."""

    article: Article
    reading: Reading

    @property
    def published(self) -> Published:
        """Return when the article came out: as its page says, else as its own words bound it."""
        return self.article.published if self.article.published.days else self.reading.published


@dataclass(frozen=True, slots=True)
class Record:
    """The record, a pure function of the documents and of people's judgements.

    copies maps the id of each reprint to the id of the article whose text it reprints.
    """

    reader: str
    documents: tuple[Document, ...]
    copies: dict[str, str]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    changes: tuple[Change, ...]
    disagreements: tuple[Disagreement, ...]
    stories: tuple[Story, ...]
    corrections: tuple[Correction, ...] = ()
