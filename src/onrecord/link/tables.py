"""The tables of words that linking looks things up in.

Takes:  the tab-separated files of data/ (data/README.md describes them).
Gives:  scales(), levels(), sites(), gatherings(), accidents(), individual(), titles(), frequencies(): each read once a
        process, on first use.
Leaves: what the words mean in a sentence: read/.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def data_rows(name: str) -> Iterator[list[str]]:
    """Yield the cells of each row of a table; a line that begins with # heads the columns."""
    for line in (files("onrecord") / "data" / name).read_text(encoding="utf8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def scales() -> tuple[tuple[str, str, str], ...]:
    """Return each word of format with a scale and its value on that scale: ("brief", "length", "short")."""
    return tuple((word, scale, side) for scale, side, words in data_rows("scales.tsv") for word in words.split("|"))


@cache
def levels() -> dict[str, tuple[str, str]]:
    """Return the kind and the country of each place that the tables know, its name in small letters."""
    known = {
        form.lower(): (kind, country)
        for name, country, kind, aliases in data_rows("places.tsv")
        for form in (name, *aliases.split("|"))
    }
    for iso, name, aliases, _, capitals, _ in data_rows("countries.tsv"):
        known |= {form.lower(): ("country", iso) for form in (name, *aliases.split("|"))}
        known |= {form.lower(): ("city", iso) for form in capitals.split("|")}
    known.pop("", None)
    return known


@cache
def sites() -> frozenset[str]:
    """Return the last words of the names of sites: what is in a town, and no town itself."""
    return frozenset(word for word, kind in data_rows("sites.tsv") if kind != "town")


def gatherings() -> frozenset[str]:
    """Return the kinds of event that bring people together."""
    return _kinds_with("gathering")


def accidents() -> frozenset[str]:
    """Return the kinds of event that nobody plans."""
    return _kinds_with("accident")


def individual() -> frozenset[str]:
    """Return the kinds of event that participants tell apart: the arrest of one is not that of another."""
    return _kinds_with("individual")


@cache
def _kinds_with(trait: str) -> frozenset[str]:
    return frozenset(row[0] for row in data_rows("kinds.tsv") if trait in row[6].split("|"))


@cache
def titles() -> frozenset[str]:
    """Return the last words of the titles of offices, in small letters: "minister" for "prime minister"."""
    return frozenset(title.lower().split()[-1] for title, _, kind in data_rows("titles.tsv") if kind == "office")


@cache
def frequencies() -> dict[str, int]:
    """Return in how many articles of news each word stands, and how many there are under (all)."""
    return {word: int(articles) for word, articles in data_rows("frequencies.tsv")}
