"""A capture with its reading as one row, and whether it is as it was kept.

Takes:  a row of captures joined with readings.
Gives:  sound_document(), the document, StopRun where it is damaged; stored_capture(), what it can be checked against.
Leaves: asking for the rows: store.py. The columns of each: captures.py, readings.py.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Row

from onrecord.errors import StopRun
from onrecord.model.reading import Reading
from onrecord.model.record import Document
from onrecord.record.captures import article_of, seal_of
from onrecord.record.readings import unpacked
from onrecord.record.schema import captures, readings

ARTICLE = tuple(column for column in captures.c if column.name != "raw")
DOCUMENT = (*ARTICLE, *readings.c)


@dataclass(frozen=True, slots=True)
class StoredCapture:
    """A capture with its bytes as they came, its id and the hash of its text as they were kept.

    sealed: all else of it is as it was kept.
    """

    id: str
    sha256: str
    raw: bytes
    document: Document
    sealed: bool


def _document_of(row: Row[Any], previous: Mapping[str, str], reading: Callable[[str], Reading]) -> Document:
    if row.reading is None:
        raise StopRun(f"{row.id} has no reading: add {row.file} again")
    try:
        return Document(article_of(row, previous), reading(row.reading))
    except (msgspec.MsgspecError, ValueError, zlib.error) as error:
        raise StopRun(f"what is kept of {row.id} is damaged ({error}): run `onrecord check`") from error


def sound_document(
    row: Row[Any], previous: Mapping[str, str], reading: Callable[[str], Reading] = unpacked
) -> Document:
    """Return the document of a row that is as it was kept."""
    if not _seal_agrees(row):
        raise StopRun(f"what is kept of {row.id} is damaged (its seal differs): run `onrecord check`")
    return _document_of(row, previous, reading)


def _seal_agrees(row: Row[Any]) -> bool:
    """Tell whether a capture and its reading are as they were kept; those of an older version have no seal."""
    return row.seal in (None, seal_of(dict(row._mapping)))


def stored_capture(row: Row[Any]) -> StoredCapture:
    """Return a capture with its bytes; StopRun where they are damaged."""
    try:
        raw = zlib.decompress(row.raw)
    except zlib.error as error:
        raise StopRun(f"the bytes of {row.id} are damaged ({error}): go back to a copy of the store") from error
    return StoredCapture(row.id, row.sha256, raw, _document_of(row, {}, unpacked), _seal_agrees(row))
