"""Clean and read one page.

Takes:  a page, and a reader.
Gives:  document_of(): the article with its reading; reading_of(), for an article that is clean already. Reads is what
        a reader is. careful() keeps what is wrong with one page from costing more than it.
Leaves: keeping it: pipeline.py. Several pages at once: workers.py.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from onrecord.clean import cleaned
from onrecord.clean.language import foreign
from onrecord.errors import OnRecordError, SkipArticle
from onrecord.model.article import Article, Page
from onrecord.model.reading import Abstention, Reading
from onrecord.model.record import Document

Given = TypeVar("Given", Page, Article)


class Reads(Protocol):
    """What a reader is: the same version gives the same reading of the same article."""

    @property
    def version(self) -> str:
        """Name the reader's code, rules and weights."""

    def read(self, article: Article) -> Reading:
        """Return what the article says."""


def document_of(page: Page | SkipArticle, reader: Reads) -> Document:
    """Clean and read one page, and keep nothing; SkipArticle where it cannot be read."""
    with careful(page) as sound:
        article = cleaned(sound)
        return Document(article, reading_of(article, reader))


def reading_of(article: Article, reader: Reads) -> Reading:
    """Read the article; of one that is surely in another language the reading says only that it was not read."""
    language = foreign(article.text)
    if language is None:
        return reader.read(article)
    left = tuple(Abstention(zone.span, f"not read: language ({language})") for zone in article.zones if zone.reports)
    return Reading(reader.version, article.published, article.zones, (), (), (), (), (), (), left)


@contextmanager
def careful(given: Given | SkipArticle) -> Iterator[Given]:
    """Let what is wrong with a page or an article, a fault of ours included, cost that and never the run."""
    if isinstance(given, SkipArticle):
        raise given
    try:
        yield given
    except OnRecordError:
        raise
    except Exception as fault:
        message = f"{given.file}: OnRecord itself failed on it ({type(fault).__name__}: {fault}). Please report it."
        raise SkipArticle(message, article=given.file) from fault
