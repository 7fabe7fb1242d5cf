"""The trip of an article: page, article, reading, kept. Read this file first.

Takes:  addresses (files, folders, "-"), a reader and a store.
Gives:  added(), one Outcome for each article; what follows from those that were kept is linked.
Leaves: each step to its room: intake/, clean/, read/, record/, link/. The record that they make: relink/.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, Protocol

from onrecord.clean import cleaned
from onrecord.clean.language import foreign
from onrecord.errors import OnRecordError, SkipArticle
from onrecord.intake import pages
from onrecord.model.article import Article, Page
from onrecord.model.reading import Abstention, Reading
from onrecord.model.record import Witness
from onrecord.record import Forgotten, Store
from onrecord.run import relink
from onrecord.run.admitting import admitted


class Reads(Protocol):
    """What a reader is: the same version gives the same reading of the same article."""

    @property
    def version(self) -> str:
        """Name the reader's code, rules and weights."""

    def read(self, article: Article) -> Reading:
        """Return what the article says."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: kept (it is new), known (nothing changed), or skipped, and then why.

    told is for what concerns no article: a feed that moved for good.
    """

    did: Literal["kept", "known", "skipped", "told"]
    article: Article | None = None
    why: str = ""


def added(addresses: Iterable[str], store: Store, reader: Reads) -> Iterator[Outcome]:
    """Take in every article at addresses; each is safe on disk before its outcome is told. Then link what is new."""
    for page in pages(addresses):
        yield taken(page, store, reader)
    relink.updated(store)


def taken(page: Page | SkipArticle, store: Store, reader: Reads) -> Outcome:
    """Take in one page, wherever it comes from; what is new is linked when somebody looks."""
    try:
        return _kept(page, store, reader)
    except SkipArticle as error:
        return Outcome("skipped", why=str(error))


def _kept(page: Page | SkipArticle, store: Store, reader: Reads) -> Outcome:
    """Clean, read and keep one page; bytes that this reader has read before are neither cleaned nor read again."""
    with _one_article_at_most(page) as sound:
        if held := store.held(sound.raw, sound.file, reader=reader.version):
            return Outcome("known", held)
        article = admitted(cleaned(sound), Forgotten(store))
        if store.known(article.id, reader=reader.version):
            return Outcome("known", article)
        kept = store.keep(article, _reading(article, reader))
        return Outcome("kept" if kept else "known", article)


def _reading(article: Article, reader: Reads) -> Reading:
    """Read the article; one that is surely in another language is kept unread, and the record says so."""
    language = foreign(article.text)
    if language is None:
        return reader.read(article)
    left = tuple(Abstention(zone.span, f"not read: language ({language})") for zone in article.zones if zone.reports)
    return Reading(reader.version, article.published, article.zones, (), (), (), (), (), (), left)


def witness_of(page: Page | SkipArticle, reader: Reads) -> Witness:
    """Clean and read one page, and keep nothing."""
    with _one_article_at_most(page) as sound:
        article = cleaned(sound)
        return Witness(article, reader.read(article))


@contextmanager
def _one_article_at_most(page: Page | SkipArticle) -> Iterator[Page]:
    """Let what is wrong with a page, a fault of ours included, cost its article and never the run."""
    if isinstance(page, SkipArticle):
        raise page
    try:
        yield page
    except OnRecordError:
        raise
    except Exception as fault:
        message = f"{page.file}: OnRecord itself failed on it ({type(fault).__name__}: {fault}). Please report it."
        raise SkipArticle(message, article=page.file) from fault
