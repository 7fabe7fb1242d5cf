"""Find by words in SQLite: FTS5.

Takes:  rows with their words.
Gives:  Fts5, the full text of a store, or of a table in memory; Tokens, the words that it makes of a text.
Leaves: what is found: link/search_words.py.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from onrecord.record.backends.backend import Found

TOKENIZER = "porter unicode61 remove_diacritics 2"
""""porter" lets "meetings" find "meeting"; accents do not matter."""


class Fts5:
    """The table derived_found, or another one, of a file or in memory."""

    def __init__(self, database: sqlite3.Connection, table: str = "derived_found") -> None:
        self._database, self._table = database, table

    @property
    def statements(self) -> tuple[str, ...]:
        """Return the statement that makes the table."""
        unindexed = "kind UNINDEXED, id UNINDEXED, article UNINDEXED, start UNINDEXED, finish UNINDEXED"
        return (f"CREATE VIRTUAL TABLE {self._table} USING fts5(words, {unindexed}, tokenize = '{TOKENIZER}')",)

    def clear(self) -> None:
        """Make the table anew: deleting its rows would look at the words of each."""
        self._database.execute(f"DROP TABLE {self._table}")
        for statement in self.statements:
            self._database.execute(statement)

    def add(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Keep rows."""
        columns = "rowid, words, kind, id, article, start, finish"
        self._database.executemany(f"INSERT INTO {self._table} ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def hits(self, words: str, most: int) -> list[Found]:
        """Return what has all words; each is quoted, so that no character of it is taken for an operator of FTS5."""
        match = " ".join(f'"{word}"*' for word in wanted(words))
        if not match:
            return []
        asked = (
            f"SELECT kind, id, article, start, finish FROM {self._table} WHERE {self._table} MATCH ?"
            " ORDER BY kind = 'article', kind = 'statement', rank, id LIMIT ?"
        )
        return self._database.execute(asked, (match, most)).fetchall()


def wanted(words: str) -> list[str]:
    r"""Return the words that can be looked for: those with a letter or a digit. A NUL would end the question.

    >>> wanted('the "ferry\0 - ')
    ['the', 'ferry']
    """
    bare = (word.replace('"', "") for word in words.replace("\0", " ").split())
    return [word for word in bare if any(char.isalnum() for char in word)]


class Tokens:
    """What FTS5 makes of texts, for a database that has no FTS5: the same words, so that the same is found."""

    def __init__(self) -> None:
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.execute(f"CREATE VIRTUAL TABLE texts USING fts5(words, tokenize = '{TOKENIZER}')")
        self._database.execute("CREATE VIRTUAL TABLE tokens USING fts5vocab(texts, 'instance')")

    def of(self, texts: Iterable[str]) -> list[list[str]]:
        """Return the tokens of each text in their order."""
        found: list[list[tuple[int, str]]] = []
        for number, text in enumerate(texts):
            self._database.execute("INSERT INTO texts (rowid, words) VALUES (?, ?)", (number, text))
            found.append([])
        for number, place, token in self._database.execute("SELECT doc, offset, term FROM tokens"):
            found[number].append((place, token))
        self._database.rollback()
        return [[token for _, token in sorted(one)] for one in found]
