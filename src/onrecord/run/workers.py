"""Clean and read pages in several processes, ahead of the one that keeps them.

Takes:  pages as they come, how many processes, and what opens a reader in each.
Gives:  Workers.ahead(): the pages in the same order, each with the Future of its Document.
Leaves: keeping what was read, one page after the other: pipeline.py.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread

from onrecord.errors import SkipArticle, StopRun
from onrecord.model.article import Page
from onrecord.model.record import Document
from onrecord.run.reading import Reads, document_of

ALONE = 8
"""Pages that one process has read before another one has opened its reader (about a second)."""
WAITING = 4
"""Pages for each process that are read or wait to be: a long one holds up none of the others."""
ENDED = (
    "a process that reads was ended from outside, for want of memory perhaps: run the same command again with"
    " --jobs 1; what was kept is kept"
)

Ahead = tuple[Page | SkipArticle, Future[Document] | None]

_readers: list[Reads] = []
"""The reader of this process, where it is one of the several."""


@dataclass(frozen=True, slots=True)
class Workers:
    """Processes that read; opened makes the reader of each, and is a name of a module, such as the class Reader."""

    jobs: int
    opened: Callable[[], Reads]

    def ahead(self, pages: Iterable[Page | SkipArticle], *, skip: Callable[[Page], bool]) -> Iterator[Ahead]:
        """Yield the pages in order, each with the Future of its Document; None for a page to be read by the caller.

        Those are the first ones, so that a few pages start no process, and those that skip says need no reading.
        """
        pages = iter(pages)
        yield from ((page, None) for page in islice(pages, ALONE))
        if (first := next(pages, None)) is None:
            return
        with _pool(self) as pool:
            waiting: deque[Ahead] = deque([(first, _submitted(pool, first, skip))])
            for page in pages:
                waiting.append((page, _submitted(pool, page, skip)))
                if len(waiting) > WAITING * self.jobs:
                    yield waiting.popleft()
            while waiting:
                yield waiting.popleft()


def result_of(ahead: Future[Document]) -> Document:
    """Wait for what a process has read; StopRun where the process has died, SkipArticle as document_of() raises it."""
    try:
        return ahead.result()
    except BrokenProcessPool as error:
        raise StopRun(ENDED) from error


@contextmanager
def _pool(workers: Workers) -> Iterator[ProcessPoolExecutor]:
    """Give the processes; where the caller stops, each ends after the page at hand."""
    # "spawn": a fork would take over the session of the network that its parent may have open
    pool = ProcessPoolExecutor(workers.jobs, get_context("spawn"), initializer=_open, initargs=(workers.opened,))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(
    pool: ProcessPoolExecutor, page: Page | SkipArticle, skip: Callable[[Page], bool]
) -> Future[Document] | None:
    if isinstance(page, SkipArticle) or skip(page):
        return None
    try:
        return pool.submit(_read_page, page)
    except BrokenProcessPool as error:
        raise StopRun(ENDED) from error


def _open(opened: Callable[[], Reads]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that keeps; it ends this one
    Thread(target=_end_with_parent, daemon=True).start()
    _readers.append(opened())


def _end_with_parent() -> None:
    """End this process when the one that keeps is killed: it would wait for ever, and hold the output of both open."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _read_page(page: Page) -> Document:
    return document_of(page, _readers[0])
