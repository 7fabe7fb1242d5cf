"""The tables of words that linking looks up.

Takes:  the tab-separated files of data/, each described in data/README.md.
Gives:  one cached table each.
Leaves: the tables that reading looks up: read/lexicon.py.
"""

from functools import cache
from importlib.resources import files

from onrecord.link.tables import data_rows

COMMON = 2400
"""Lines of the vocabulary that hold common words: 1,000 marks, then pieces and the commonest words."""


@cache
def given_names_of(short: str) -> frozenset[str]:
    """Return the given names for which a name in small letters is short, itself among them ("bill": william)."""
    return frozenset((short, *_nicknames().get(short, ())))


@cache
def _nicknames() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for long, shorts in data_rows("nicknames.tsv"):
        for short in shorts.split("|"):
            table[short.lower()] = (*table.get(short.lower(), ()), long.lower())
    return table


@cache
def countries() -> dict[str, str]:
    """Return the country's ISO 3166 code of each place by its name in small letters, where the tables know one."""
    table: dict[str, str] = {}
    for name, country, _, aliases in data_rows("places.tsv"):
        table |= dict.fromkeys((form.lower() for form in (name, *aliases.split("|")) if form), country)
    for iso, name, aliases, _, capitals, seats in data_rows("countries.tsv"):
        forms = "|".join((name, aliases, capitals, seats)).split("|")
        table |= dict.fromkeys((form.lower() for form in forms if form), iso)
    return {form: iso for form, iso in table.items() if iso}


@cache
def nations() -> dict[str, str]:
    """Return the ISO code of each country by its names in small letters."""
    rows = list(data_rows("countries.tsv"))
    return {form.lower(): row[0] for row in rows for form in (row[1], *row[2].split("|")) if form}


@cache
def common_words() -> frozenset[str]:
    """Return the common words in small letters, of reports on anything: the first ones of the encoder's vocabulary,
    which goes from frequent words to rare ones."""
    words = (files("onrecord") / "data" / "reader" / "vocab.txt").read_text(encoding="utf8").split("\n")
    return frozenset(words[:COMMON])


@cache
def namesakes() -> frozenset[str]:
    """Return the names in small letters that several places of note have ("georgia", "birmingham")."""
    return frozenset(name.lower() for name, _ in data_rows("namesakes.tsv"))


@cache
def generic_words() -> frozenset[str]:
    """Return the words in small letters that name a body's sort and not the body ("ministry", "supreme", "party")."""
    return frozenset(word for (words,) in data_rows("generic_bodies.tsv") for word in words.split())
