"""Who is known to have held which office on a day.

Takes:  the table of office-holders, read once a process, on first use.
Gives:  offices_of(): what people of a surname held; known(): when; folded(), a name as surnames are compared.
Leaves: which of them a text means: its words. Who is not here may hold the office all the same: no list is whole.
"""

import unicodedata
from datetime import date, timedelta
from functools import cache

from onrecord.model.interval import Interval
from onrecord.model.time import whole_month
from onrecord.read.lexicon import Holder, office_holders

BEFORE, AFTER = timedelta(days=365), timedelta(days=183)
SPELLING = {"defense": "defence", "labor": "labour", "advisor": "adviser", "counselor": "counsellor"}
PLAIN = str.maketrans("øłđıð", "oldid", "'’‘ʼ`")
"""Letters that Unicode does not take apart, and apostrophes."""


def offices_of(surname: str) -> tuple[Holder, ...]:
    """Return the rows of everybody with a surname, or with one as a part of it: "Pena Nieto" has "Peña"."""
    return tuple(_by_surname().get(folded(surname), ()))


def known(row: Holder) -> Interval:
    """Return the days for which a row is believed; the last month or year of an office is believed whole.

    The CIA's list tells of one day. It counts for a year before that day and half a year after: a guess. Ministers stay
    for some years, so most have been there for one; the list was mended late, so it tells less of the time after.
    """
    first, last = _days(row.since).earliest, _days(row.until).latest
    return Interval(first - BEFORE, last + AFTER) if row.source == "cia" else Interval(first, last)


def folded(name: str) -> str:
    """Return a name without letter case, accents, apostrophes, hyphens and the article al.

    >>> folded("Al-Sisi"), folded("Peña Nieto"), folded("Erdoğan"), folded("O’Neill")
    ('sisi', 'pena nieto', 'erdogan', 'oneill')
    """
    plain = name.casefold().replace("-", " ").translate(PLAIN)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if unicodedata.category(c) != "Mn")
    return " ".join(word for word in plain.split() if word not in ("al", "el"))


def _days(iso: str) -> Interval:
    """Return the days of an ISO day, month or year."""
    if len(iso) == 4:
        return Interval(date(int(iso), 1, 1), date(int(iso), 12, 31))
    month = whole_month(int(iso[:4]), int(iso[5:])) if len(iso) == 7 else None
    return month or Interval.day(date.fromisoformat(iso))


@cache
def _by_surname() -> dict[str, list[Holder]]:
    forms = {surname: folded(surname) for surname in {row.surname for row in office_holders()}}
    table: dict[str, list[Holder]] = {}
    for row in office_holders():
        whole = forms[row.surname]
        for form in {whole, *whole.split()}:
            table.setdefault(form, []).append(row)
    return table
