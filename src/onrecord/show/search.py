"""Find articles, statements and events by words.

Takes:  a Record.
Gives:  Index, a full-text index in memory, built once for each state of the record; MOST, how many hits are given.
Leaves: how a hit is shown: web/.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

from onrecord.link.search_words import Row, words_of, words_of_article
from onrecord.model.record import Record
from onrecord.record.backends.fts5 import Fts5
from onrecord.show.moment import SearchHit

MOST = 200
"""Hits that are given: who wants more asks with more words."""


@dataclass(frozen=True, slots=True)
class Index:
    """The words of a record. One connection serves all threads, one after the other."""

    table: Fts5
    lock: Lock

    @classmethod
    def of(cls, record: Record) -> Index:
        """Return the index of record."""
        database = sqlite3.connect(":memory:", check_same_thread=False)
        table = Fts5(database, "found")
        for statement in table.statements:
            database.execute(statement)
        table.add((number, *row) for number, row in enumerate(_search_rows(record), 1))
        return cls(table, Lock())

    def hits(self, words: str) -> list[SearchHit]:
        """Return what has all the words, the last letters of each perhaps missing; events first, then the best."""
        with self.lock:
            return [SearchHit(*row) for row in self.table.hits(words, MOST)]


def _search_rows(record: Record) -> Iterator[Row]:
    names = {entity.id: entity.name for entity in record.entities}
    texts = {document.article.id: document.article.text for document in record.documents}
    yield from (words_of_article(document.article) for document in record.documents)
    yield from words_of(record.statements, record.events, names, texts)
