"""Read the packed lines of a corpus.

Takes:  a file of JSON lines or of plain lines, packed with xz.
Gives:  one object of the wanted type for each line, checked against that type; other fields are passed over.
Leaves: what the fields mean: one file a corpus.
"""

import lzma
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")
DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")


def rows(path: Path, form: type[T]) -> Iterator[T]:
    """Yield the objects of a file of JSON lines; msgspec.ValidationError names the field that is not as expected."""
    decoder = msgspec.json.Decoder(form)
    for line in lines(path):
        yield decoder.decode(line)


def lines(path: Path) -> Iterator[str]:
    """Yield the lines of a packed file without their ends."""
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as packed:
        for line in packed:
            yield line.rstrip("\n")


def day(stated: str | None) -> date | None:
    """Return the day that a stated date names, or None where it names none ("2006", "PRESENT_REF").

    >>> day("2018-05-04T11:00"), day("2018-5-4Z"), day("2018")
    (datetime.date(2018, 5, 4), datetime.date(2018, 5, 4), None)
    """
    found = DAY.search(stated or "")
    return date(*map(int, found.groups())) if found else None
