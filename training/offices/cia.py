"""The CIA's list of chiefs of state and cabinet members, as it stood on one day.

Takes:  lore/offices-2019.json.xz.
Gives:  a row for each person and each of their offices, since and until the day of the list.
Leaves: how long before and after that day they held it: nobody says. The list was mended now and then, not daily.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from training.offices.countries import iso
from training.offices.names import name
from training.offices.row import Row, gender, rows_of
from training.offices.words import offices


class Entry(msgspec.Struct):
    """One person in one office."""

    person: str
    office: str
    country: str
    snapshot: str


def rows(lore: Path, left: Counter[str]) -> Iterator[Row]:
    """Yield the rows of offices that newspapers name, counting what is left out."""
    for entry in rows_of(lore / "offices-2019.json.xz", Entry):
        country = iso(entry.country)
        if country is None:
            left[f"cia, country {entry.country}"] += 1
            continue
        words = offices(entry.office, country)
        left["cia, office that newspapers do not name"] += not words
        who = name(entry.person, country)
        for office in words:
            sex = gender(who.person, office)
            day = entry.snapshot
            yield Row(who.person, who.surname, sex, country, office, "", day, day, "cia")
