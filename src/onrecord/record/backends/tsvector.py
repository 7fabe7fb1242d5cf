"""Find by words in PostgreSQL: a tsvector of the same words that FTS5 would find.

Takes:  rows with their words.
Gives:  TsVector, the full text of a store.
Leaves: what is found: link/search_words.py. The words of a text: fts5.py, so that both databases find the same.

Hits of one kind are ordered by ts_rank, which is not quite the order of FTS5 (BM25).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from onrecord.record.backends.backend import Database, Found
from onrecord.record.backends.fts5 import Tokens, wanted

LONGEST = 2_000
"""Bytes of a word; PostgreSQL takes 2,046."""
LARGEST = 900_000
"""Bytes of all words of a text; PostgreSQL takes 1,048,575."""
PLACES = 16_383
"""The last place that PostgreSQL tells apart."""

TABLE = (
    "CREATE TABLE derived_found (rowid INTEGER PRIMARY KEY, words tsvector NOT NULL, kind TEXT NOT NULL,"
    " id TEXT NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, finish INTEGER NOT NULL)"
)
STATEMENTS = (
    TABLE,
    "CREATE INDEX ix_derived_found_words ON derived_found USING gin (words)",
    "CREATE INDEX ix_derived_found_id ON derived_found (id)",
)


class TsVector:
    """The table derived_found."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def statements(self) -> tuple[str, ...]:
        """Return the statements that make the table."""
        return STATEMENTS

    def clear(self) -> None:
        """Delete all rows."""
        self._database.execute("DELETE FROM derived_found")

    def add(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Keep rows."""
        every = list(rows)
        tokens = self._tokens.of(row[1] for row in every)
        values = ((number, _vector(words), *rest) for (number, _, *rest), words in zip(every, tokens, strict=True))
        self._database.executemany("INSERT INTO derived_found VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def hits(self, words: str, most: int) -> list[Found]:
        """Return what has all words."""
        query = " & ".join(_phrase(tokens) for tokens in self._tokens.of(wanted(words)) if tokens)
        if not query:
            return []
        asked = (
            "SELECT kind, id, article, start, finish FROM derived_found, CAST(? AS tsquery) AS query"
            " WHERE words @@ query"
            " ORDER BY kind = 'article', kind = 'statement', ts_rank(words, query, 1) DESC, id LIMIT ?"
        )
        return self._database.execute(asked, (query, most)).fetchall()

    @cached_property
    def _tokens(self) -> Tokens:
        return Tokens()


def _phrase(tokens: list[str]) -> str:
    """Return the query for words in a row, the last of them perhaps unfinished.

    >>> _phrase(["co", "op"])
    "'co' <-> 'op':*"
    """
    return " <-> ".join(f"'{token}'" for token in tokens) + ":*"


def _vector(tokens: list[str]) -> str:
    """Return the words of a text with their places, as PostgreSQL reads them; of a text too large, without or in part.

    >>> _vector(["the", "ferri", "the"])
    "'the':1,3 'ferri':2"
    """
    places: dict[str, list[str]] = {}
    for place, token in enumerate(tokens, 1):
        places.setdefault(token.encode()[:LONGEST].decode(errors="ignore"), []).append(str(min(place, PLACES)))
    size, exact, kept = 0, 0, []
    for token, at in places.items():
        size += len(token.encode()) + 4
        exact += len(token.encode()) + 4 + 2 * min(len(at), 256)
        if size > LARGEST:
            break
        kept.append(token)
    if exact > LARGEST:
        return " ".join(f"'{token}'" for token in kept)
    return " ".join(f"'{token}':{','.join(places[token][:256])}" for token in kept)
