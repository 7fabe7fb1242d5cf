"""A row of the table, and the reading of a list.

Takes:  a JSON table packed with xz.
Gives:  Row: one person in one office for one time; lines(): rows as they are shipped; rows_of(): a list's objects.
Leaves: what a list's fields mean: one file a list.
"""

import lzma
from collections.abc import Iterable
from dataclasses import astuple, fields, replace
from pathlib import Path
from typing import TypeVar

import msgspec

from onrecord.read.lexicon import Holder, titles

T = TypeVar("T")


Row = Holder
"""What a list tells, in the form in which the table is read."""
HEAD = "# " + "\t".join(field.name for field in fields(Row))


def lines(rows: Iterable[Row]) -> list[str]:
    """Return rows as they stand in the file, sorted by code point; those that differ in the office only are one."""
    offices: dict[Row, set[str]] = {}
    for row in rows:
        offices.setdefault(replace(row, office=""), set()).add(row.office)
    return sorted("\t".join(astuple(replace(row, office="|".join(sorted(of))))) for row, of in offices.items())


def rows_of(path: Path, form: type[T]) -> list[T]:
    """Return the objects of a list; msgspec.ValidationError names the field that is not as expected."""
    with lzma.open(path) as packed:
        return msgspec.json.decode(packed.read(), type=list[form])  # type: ignore[valid-type]


def gender(person: str, office: str) -> str:
    """Return what an office ("king"), or else a "bin" or "bint" tells; a given name would be a guess.

    >>> gender("Felipe VI", "king"), gender("Fayqa bint Said al-Salih", "health minister"), gender("Ada Lind", "emir")
    ('m', 'f', 'm')
    """
    title = titles().get(tuple(office.split()))
    if title and title.gender != "u":
        return title.gender
    words = person.split()
    return "m" if "bin" in words else "f" if "bint" in words else "u"
