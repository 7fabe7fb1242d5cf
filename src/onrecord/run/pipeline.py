"""The trip of an article: page, article, reading, kept. Read this file first.

Takes:  addresses (files, folders, "-"), a reader and a store.
Gives:  added(), one Outcome for each article; record_of(), all that follows from what was kept.
Leaves: each step to its room: intake/, clean/, read/, record/, link/.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, Protocol

from onrecord.clean import cleaned
from onrecord.errors import OnRecordError, SkipArticle
from onrecord.intake import pages
from onrecord.model.article import Article, Page
from onrecord.model.reading import Reading
from onrecord.model.record import Record, Witness
from onrecord.record import Store
from onrecord.run import relink


class Reads(Protocol):
    """What a reader is: the same version gives the same reading of the same article."""

    @property
    def version(self) -> str:
        """Name the reader's code, rules and weights."""

    def read(self, article: Article) -> Reading:
        """Return what the article says."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: kept (it is new), known (nothing changed), or skipped, and then why."""

    did: Literal["kept", "known", "skipped"]
    article: Article | None = None
    why: str = ""


def added(addresses: Iterable[str], store: Store, reader: Reads) -> Iterator[Outcome]:
    """Take in every article at addresses; each is safe on disk before its outcome is told. Then link what is new."""
    for page in pages(addresses):
        try:
            outcome = _kept(page, store, reader)
        except SkipArticle as error:
            outcome = Outcome("skipped", why=str(error))
        yield outcome
    relink.updated(store)


def _kept(page: Page | SkipArticle, store: Store, reader: Reads) -> Outcome:
    """Clean, read and keep one page; bytes that this reader has read before are neither cleaned nor read again."""
    with _one_article_at_most(page) as sound:
        if held := store.held(sound.raw, sound.file, reader=reader.version):
            return Outcome("known", held)
        article = cleaned(sound)
        if store.known(article.id, reader=reader.version):
            return Outcome("known", article)
        kept = store.keep(article, reader.read(article))
        return Outcome("kept" if kept else "known", article)


def witness_of(page: Page | SkipArticle, reader: Reads) -> Witness:
    """Clean and read one page, and keep nothing."""
    with _one_article_at_most(page) as sound:
        article = cleaned(sound)
        return Witness(article, reader.read(article))


def record_of(store: Store) -> Record:
    """Return all that follows from what the store keeps; nothing else goes into it, no order and no clock."""
    return relink.record_of(store)


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
