"""Tell which body "the ministry", "the company" means.

Takes:  the noun of a description, the cast of the article and its layout.
Gives:  body_called(): the one body that the article names or introduces by that noun.
Leaves: people by their office: roles.py.

A body is called by the last word of its name ("the agency" for the Harbour Water Agency), or by the noun with which the
article brings it in: "the shipping company Orvig Lines", "Holt Power, an operator of dams". Where two bodies can be
called so, none is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from itertools import takewhile

from onrecord.model.span import Span
from onrecord.read.layout import Layout
from onrecord.read.parties.namekinds import BODY_NOUNS
from onrecord.read.parties.parties import TAILS, Cast, Party

_FIRMS = frozenset(
    "airline bank broadcaster carmaker chain company corporation developer enterprise firm group insurer manufacturer "
    "operator producer publisher retailer supplier utility".split()
)
_ANY_FIRM = frozenset("company firm group".split())
"""Nouns by which any business can be called."""
_BRITISH = {"center": "centre"}
_APPOSED = re.compile(r"(?:,| is| was) (?:an?|the|its|their) ((?:[\w’'-]+ ?){1,5})")
"""What a body is told to be right after its name."""
_BEFORE, _AFTER = re.compile(r"([\w-]+) $"), re.compile(r" ([\w-]+)")
LONGEST = 20
"""Characters before a name in which a noun for it is looked for."""


def body_called(noun: str, at: int, cast: Cast, layout: Layout) -> int | None:
    """Return the one body that a noun in small letters at a place means, None where it is none or several.

    A body named since that may be called so too ("NH1" between "Harbour Network" and "the network") leaves it open.
    """
    called = {
        n: nouns_of(party, layout) for n, party in enumerate(cast.parties) if party.kind in ("organisation", "group")
    }
    fits = [n for n, nouns in called.items() if _spelt(noun) in nouns]
    rivals = [n for n, nouns in called.items() if not nouns and cast.parties[n].kind == "organisation"]
    return fits[0] if len(fits) == 1 and last_named({*fits, *rivals}, at, cast, layout) in fits else None


def last_named(bodies: Collection[int], at: int, cast: Cast, layout: Layout) -> int | None:
    """Return the one of some parties that the report named last before a place, None where it named none."""
    before = cast.order[: bisect_left(cast.order, at, key=lambda span: span.start)]
    told = (cast.at[span] for span in reversed(before) if layout.sentence_at(span.start) is not None)
    return next((party for party in told if party in bodies), None)


def nouns_of(party: Party, layout: Layout) -> frozenset[str]:
    """Return the nouns by which the body of the article can be called again, of its name and of its introductions."""
    told = [span for span in party.mentions if layout.sentence_at(span.start) is not None]
    if not told:
        return frozenset()  # the agency that a dateline names
    own = [name.lower().split() for name in (party.name, *party.forms)]
    found = {name[-1] for name in own if len(name) > 1}
    if party.kind == "organisation":
        found.update(word for span in told for word in _introductions(span, layout.text))
    nouns = frozenset(_spelt(word) for word in found) & BODY_NOUNS
    return nouns if nouns.isdisjoint(_FIRMS) else nouns | _ANY_FIRM


def _introductions(span: Span, text: str) -> Iterator[str]:
    """Yield the nouns beside a name: "the company Orvig", "the Norland army", "Orvig, a shipping company"."""
    before = _BEFORE.search(text, max(0, span.start - LONGEST), span.start)
    after, apposed = _AFTER.match(text, span.end), _APPOSED.match(text, span.end)
    yield from (match[1] for match in (before, after) if match)
    if apposed:
        yield from takewhile(lambda word: word not in TAILS, apposed[1].split())


def _spelt(word: str) -> str:
    """Return a noun in one spelling."""
    return _BRITISH.get(word, word)
