"""Tell sites and towns from bodies and people by how they are spoken of: "in the Rook Theatre".

Takes:  the names of an article, its text, and the towns from which its datelines send it.
Gives:  with_venues(): the same names, those of sites and towns as places; towns(): what datelines name.
Leaves: which place is an event's: events/event_places.py.

A theatre that says or plans something is a body, and the same name behind "in" or "at" is where something takes place;
an article that speaks of it as a site anywhere, and nowhere makes it act, means the site.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from onrecord.model.article import Article
from onrecord.read.lexicon import town_endings, venues
from onrecord.read.parties.name_recognition import Name

_LED = re.compile(r"(?:^|\W)(?:in|at|from|to|near|outside|inside) (?:the )?$", re.IGNORECASE)
_IN = re.compile(r"(?:^|\W)in $", re.IGNORECASE)
_TOWN = re.compile(r"[^,(/\[–—:]+")
"""What stands in a dateline before its country, its day or its agency."""
LONGEST = 20
"""Characters before a name in which a preposition leads to it."""


def with_venues(names: Iterable[Name], text: str, towns: Collection[str] = ()) -> tuple[Name, ...]:
    """Return the names, those of towns, and those of bodies that are sites and are told of as such, as places.

    towns has the names that the article's datelines give to where it was written, in small letters.
    """
    found = tuple(names)
    sites = {_words(one, text) for one in found if one.kind == "organisation" and _is_site(one, text)}
    sites |= {_words(one, text) for one in found if not one.title and _words(one, text) in towns}
    return tuple(replace(one, kind="place") if _words(one, text) in sites else one for one in found)


def towns(article: Article) -> frozenset[str]:
    """Return the towns of an article's datelines in small letters: "lantern cross" of "LANTERN CROSS, 2 May -"."""
    lines = [zone.span.of(article.text) for zone in article.zones if zone.kind == "dateline"]
    return frozenset(" ".join(town[0].lower().split()) for line in lines if (town := _TOWN.match(line)))


def _is_site(name: Name, text: str) -> bool:
    """Tell whether a name ends in a noun for sites or towns, and a preposition of place leads to it."""
    before, last = text[max(0, name.span.start - LONGEST) : name.span.start], _words(name, text).split()[-1]
    return (last in venues() and bool(_LED.search(before))) or (last in town_endings() and bool(_IN.search(before)))


def _words(name: Name, text: str) -> str:
    return " ".join(name.span.of(text).lower().split())
