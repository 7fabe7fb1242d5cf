"""Find articles, statements and events by words.

Takes:  a Record.
Gives:  Index, a full-text index in memory (SQLite FTS5), built once for each state of the record.
Leaves: how a hit is shown: web/.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

from onrecord.link.words import Row, words_of, words_of_article
from onrecord.model.record import Record
from onrecord.show.views import Hit

MOST = 200
"""Hits that are given: who wants more asks with more words."""

# "porter" lets "meetings" find "meeting"; accents do not matter.
TABLE = (
    "CREATE VIRTUAL TABLE found USING fts5("
    "words, kind UNINDEXED, id UNINDEXED, article UNINDEXED, start UNINDEXED, finish UNINDEXED,"
    " tokenize = 'porter unicode61 remove_diacritics 2')"
)


@dataclass(frozen=True, slots=True)
class Index:
    """The words of a record. One connection serves all threads, one after the other."""

    database: sqlite3.Connection
    lock: Lock

    @classmethod
    def of(cls, record: Record) -> Index:
        """Return the index of record."""
        database = sqlite3.connect(":memory:", check_same_thread=False)
        database.execute(TABLE)
        database.executemany("INSERT INTO found VALUES (?, ?, ?, ?, ?, ?)", _rows(record))
        return cls(database, Lock())

    def hits(self, words: str) -> list[Hit]:
        """Return what has all the words, the last of them perhaps unfinished; events first, then the best."""
        with self.lock:
            return hits(self.database, "found", words)


def hits(database: sqlite3.Connection, table: str, words: str) -> list[Hit]:
    """Return what of a full-text table has all the words.

    Every word is quoted, so that no character of it is taken for an operator of FTS5.
    """
    wanted = [word.replace('"', "") for word in words.split()]
    match = " ".join(f'"{word}"*' for word in wanted if any(char.isalnum() for char in word))
    if not match:
        return []
    query = (
        f"SELECT kind, id, article, start, finish FROM {table} WHERE {table} MATCH ?"
        " ORDER BY kind = 'article', kind = 'statement', rank, id LIMIT ?"
    )
    return [Hit(*row) for row in database.execute(query, (match, MOST))]


def _rows(record: Record) -> Iterator[Row]:
    names = {entity.id: entity.name for entity in record.entities}
    texts = {witness.article.id: witness.article.text for witness in record.witnesses}
    yield from (words_of_article(witness.article) for witness in record.witnesses)
    yield from words_of(record.statements, record.events, names, texts)
