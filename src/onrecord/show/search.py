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

Row = tuple[str, str, str, str, int, int]


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
        """Return what has all the words, the last of them perhaps unfinished; events first, then the best.

        Every word is quoted, so that no character of it is taken for an operator of FTS5.
        """
        wanted = [word.replace('"', "") for word in words.split()]
        match = " ".join(f'"{word}"*' for word in wanted if any(char.isalnum() for char in word))
        if not match:
            return []
        query = (
            "SELECT kind, id, article, start, finish FROM found WHERE found MATCH ?"
            " ORDER BY kind = 'article', kind = 'statement', rank LIMIT ?"
        )
        with self.lock:
            rows = self.database.execute(query, (match, MOST)).fetchall()
        return [Hit(*row) for row in rows]


def _rows(record: Record) -> Iterator[Row]:
    names = {entity.id: entity.name for entity in record.entities}
    texts = {witness.article.id: witness.article.text for witness in record.witnesses}
    for witness in record.witnesses:
        article = witness.article
        yield f"{article.headline or ''} {article.text}", "article", article.id, article.id, 0, 0
    for said in record.statements:
        words = f"{names.get(said.speaker or '', '')} {said.span.of(texts[said.article])}"
        yield words, "statement", said.id, said.article, said.span.start, said.span.end
    for event in record.events:
        if event.mentions and event.shown:
            taking = " ".join(names.get(one, "") for one in (*event.participants, event.place or ""))
            at = event.mentions[0]
            yield f"{event.label} {event.kind} {taking}", "event", event.id, at.article, at.span.start, at.span.end
