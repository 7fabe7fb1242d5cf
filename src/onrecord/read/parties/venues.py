"""Tell sites from bodies by how they are spoken of: "in the Rook Theatre".

Takes:  the names of an article and its text.
Gives:  with_venues(): the same names, those of sites as places.
Leaves: which place is an event's: events/event_places.py.

A theatre that says or plans something is a body, and the same name behind "in" or "at" is where something takes place;
an article that speaks of it as a site anywhere, and nowhere makes it act, means the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.read.lexicon import venues
from onrecord.read.parties.name_recognition import Name

_LED = re.compile(r"(?:^|\W)(?:in|at|from|to|near|outside|inside) (?:the )?$", re.IGNORECASE)
LONGEST = 20
"""Characters before a name in which a preposition leads to it."""


def with_venues(names: Iterable[Name], text: str) -> tuple[Name, ...]:
    """Return the names, those of bodies that are sites and are told of as such as places."""
    found = tuple(names)
    sites = {_words(one, text) for one in found if one.kind == "organisation" and _is_site(one, text)}
    return tuple(replace(one, kind="place") if _words(one, text) in sites else one for one in found)


def _is_site(name: Name, text: str) -> bool:
    """Tell whether a name ends in a noun for sites, and a preposition of place leads to it."""
    led = _LED.search(text[max(0, name.span.start - LONGEST) : name.span.start])
    return led is not None and _words(name, text).split()[-1] in venues()


def _words(name: Name, text: str) -> str:
    return " ".join(name.span.of(text).lower().split())
