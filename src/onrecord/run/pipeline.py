"""The trip of an article: page, article, reading, kept. Read this file first.

Takes:  addresses (files, folders, "-"), a reader and a store.
Gives:  added(), one Outcome for each article; what follows from those that were kept is linked.
Leaves: each step to its room: intake/, clean/, read/, record/, link/. The record that they make: relink/.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import repeat
from typing import Literal

from onrecord.clean import cleaned
from onrecord.errors import SkipArticle
from onrecord.intake import pages
from onrecord.model.article import Article, Page
from onrecord.model.record import Document
from onrecord.record import Forgotten, Store
from onrecord.run import relink
from onrecord.run.forgotten_articles import admitted
from onrecord.run.reading import Reads, careful, reading_of
from onrecord.run.workers import Workers, result_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: kept (it is new), known (nothing changed), or skipped, and then why.

    told is for what concerns no article: a feed that moved for good.
    """

    did: Literal["kept", "known", "skipped", "told"]
    article: Article | None = None
    why: str = ""


def added(
    addresses: Iterable[str], store: Store, reader: Reads, *, workers: Workers | None = None
) -> Iterator[Outcome]:
    """Take in every article at addresses; each is safe on disk before its outcome is told. Then link what is new.

    Where workers are given they clean and read, and this process keeps; order and outcomes are the same.
    """
    coming = pages(addresses)
    ahead = workers.ahead(coming, skip=lambda page: bool(_known_article(page, store, reader))) if workers else None
    for page, read in ahead or zip(coming, repeat(None)):
        yield taken(page, store, reader, read)
    relink.updated(store)


def taken(page: Page | SkipArticle, store: Store, reader: Reads, read: Future[Document] | None = None) -> Outcome:
    """Take in one page, wherever it comes from; what is new is linked when somebody looks."""
    try:
        return _keep_page(page, store, reader, read)
    except SkipArticle as error:
        return Outcome("skipped", why=str(error))


def _keep_page(page: Page | SkipArticle, store: Store, reader: Reads, read: Future[Document] | None) -> Outcome:
    """Clean, read and keep one page; bytes that this reader has read before are neither cleaned nor read again."""
    with careful(page) as sound:
        if held := _known_article(sound, store, reader):
            return Outcome("known", held)
        document = result_of(read) if read else None
        return keep_article(document.article if document else cleaned(sound), store, reader, document)


def keep_article(article: Article, store: Store, reader: Reads, document: Document | None = None) -> Outcome:
    """Keep an article, read already where document is given, unless it is forgotten (SkipArticle) or known."""
    fit = admitted(article, Forgotten(store))
    if store.known(fit.id, reader=reader.version):
        return Outcome("known", fit)
    reading = document.reading if document and fit is article else reading_of(fit, reader)
    return Outcome("kept" if store.keep(fit, reading) else "known", fit)


def _known_article(page: Page, store: Store, reader: Reads) -> Article | None:
    return store.held(page.raw, page.file, reader=reader.version)
