"""The record whose lists are looked up, some entries at a time.

Takes:  parts.
Gives:  record(): a Record whose lists load what is asked for; going through one of them loads it all.
Leaves: looking up by id: view.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from onrecord.model.record import Record
from onrecord.show.record_view import View
from onrecord.show.stored.lazy import Lazy, Listed
from onrecord.show.stored.stored_parts import StoredParts

Thing = TypeVar("Thing")


def record(parts: StoredParts) -> Record:
    """Return the record of all that parts hold, without its statements and disagreements, which only stories list."""
    rows = parts.rows.lines
    copies = Lazy(
        lambda name: rows.one("SELECT origin FROM derived_articles WHERE id = ?", name),
        lambda: rows.column("SELECT id FROM derived_articles WHERE origin IS NOT NULL ORDER BY id"),
        lambda: int(rows.one("SELECT sum(copies) FROM derived_stories") or 0),
    )
    return Record(
        reader=rows.one("SELECT max(reader) FROM derived_articles") or "",
        documents=_listed_by_id(parts, "id", "derived_articles", parts.document),  # type: ignore[arg-type]
        copies=copies,  # type: ignore[arg-type]
        entities=_listed_by_id(parts, "id", "derived_parties", parts.entity),  # type: ignore[arg-type]
        statements=(),
        events=_Walked(parts, lambda view: view.record.events, "derived_events"),  # type: ignore[arg-type]
        changes=_Walked(parts, lambda view: view.record.changes, "derived_changes"),  # type: ignore[arg-type]
        disagreements=(),
        stories=_listed_by_id(parts, "number", "derived_stories", lambda n: parts.part(n).record.stories[0]),  # type: ignore[arg-type]
    )


def _listed_by_id(parts: StoredParts, key: str, table: str, find: Callable[[Any], Thing | None]) -> Listed[Thing]:
    """Return the things of a table by id, each found by its key."""
    rows = parts.rows.lines
    asked = f"SELECT {key} FROM {table} ORDER BY id LIMIT ? OFFSET ?"
    return Listed(
        lambda: rows.one(f"SELECT count(*) FROM {table}"),
        lambda start, end: [one for at in rows.column(asked, end - start, start) if (one := find(at)) is not None],
    )


class _Walked(Listed[Thing]):
    """The things of all stories in the order of the stories' ids, gone through from the beginning."""

    def __init__(self, parts: StoredParts, things: Callable[[View], Iterable[Thing]], table: str) -> None:
        rows = parts.rows.lines
        super().__init__(
            lambda: rows.one(f"SELECT count(*) FROM {table}"), lambda start, end: list(islice(self, start, end))
        )
        self._parts, self._things = parts, things

    def __iter__(self) -> Iterator[Thing]:
        for number in self._parts.rows.lines.column("SELECT number FROM derived_stories ORDER BY id"):
            yield from self._things(self._parts.part(number))
