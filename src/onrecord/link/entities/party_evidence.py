"""Gather the evidence of one article on one party besides its name.

Takes:  a document, and the number of its story where one is known.
Gives:  Signs: names, offices, the other parties and places of the article, its days.
Leaves: weighing them: party_features.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.link.entities.names import folded
from onrecord.link.entities.tables import common_words, countries
from onrecord.model.chain import Chain, Office, PartyKind
from onrecord.model.interval import Interval
from onrecord.model.record import Document

_NAMESAKE = re.compile(
    r"\bof (?:the|his|her) same name\b|\bof that name\b|\bno relation\b|\bnot related to\b|\bnamesake\b"
    r"|\bnot to be confused with\b|\bshares? (?:a|the|his|her) name with\b"
    r"|\bname of (?:his|her) (?:father|mother|grandfather|grandmother|uncle|aunt)\b"
)
BEHIND = 120
"""Characters behind a name in which words say that another has it."""
_WORD = re.compile(r"(?<!\w)[a-z]{4,}(?!\w)")

At = tuple[str, int]
"""A chain: its article's id and its place in the reading."""


@dataclass(frozen=True, slots=True)
class MentionContext:
    """Parties and places that an article mentions, in folded names: of people full names only, of countries ISO codes.

    home is the country that it mentions most, "" where two are level or none is named. words are those in small
    letters that are rare in reports.
    """

    people: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    home: str
    days: Interval | None
    words: frozenset[str]
    story: str


@dataclass(frozen=True, slots=True)
class Signs:
    """One chain with the evidence on whether another one is the same party. offices have folded places and bodies.

    namesake: the article says that somebody else has its name.
    """

    at: At
    kind: PartyKind
    name: str
    forms: frozenset[str]
    sex: str
    offices: tuple[Office, ...]
    context: MentionContext
    namesake: bool = False

    @property
    def whole(self) -> bool:
        """Tell whether the name is more than a surname."""
        return " " in self.name

    @property
    def others(self) -> frozenset[str]:
        """Return the other people of the article, by full name."""
        return self.context.people - self.forms - {self.name}


PairTest = Callable[[Signs, Signs], bool]
"""Whether a feature holds of two parties."""


def signs(document: Document, story: str) -> Iterator[Signs]:
    """Yield the signs of each party of an article, in the order of its chains."""
    context = context_of(document, story)
    for place, chain in enumerate(document.reading.chains):
        yield Signs(
            at=(document.article.id, place),
            kind=chain.kind,
            name=folded(chain.name),
            forms=frozenset(folded(form) for form in (chain.name, *chain.also)),
            sex=chain.sex,
            offices=tuple(_folded_office(office) for office in chain.offices),
            context=context,
            namesake=_has_namesake(document, chain),
        )


def _has_namesake(document: Document, chain: Chain) -> bool:
    """Tell whether words behind a person's name say that another has it: "Ada Roy, no relation to the mayor"."""
    text = document.article.text
    return chain.kind == "person" and any(_NAMESAKE.search(text, at.end, at.end + BEHIND) for at in chain.mentions)


def context_of(document: Document, story: str) -> MentionContext:
    """Return the parties, places, days and rare words of an article."""
    chains = document.reading.chains
    places = _folded_names(chains, "place")
    return MentionContext(
        people=frozenset(name for name in _folded_names(chains, "person") if " " in name),
        bodies=_folded_names(chains, "organisation"),
        places=places,
        countries=frozenset(countries()[name] for name in places if name in countries()),
        home=_main_country(chains),
        days=document.published.days,
        words=_rare_words(document),
        story=story,
    )


def _rare_words(document: Document) -> frozenset[str]:
    text = document.article.text
    reports = " ".join(zone.span.of(text) for zone in document.article.zones if zone.reports)
    return frozenset(_WORD.findall(reports)) - common_words()


def _main_country(chains: tuple[Chain, ...]) -> str:
    told: Counter[str] = Counter()
    for chain in chains:
        name = folded(chain.name)
        if chain.kind == "place" and name in countries():
            told[countries()[name]] += len(chain.mentions)
    first, second = [*told.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] > second[1] else ""


def _folded_names(chains: tuple[Chain, ...], kind: PartyKind) -> frozenset[str]:
    return frozenset(folded(chain.name) for chain in chains if chain.kind == kind)


def _folded_office(office: Office) -> Office:
    """Return an office with folded names; countries stay codes."""
    places = tuple(name if is_code(name) else folded(name) for name in office.places)
    return Office(office.words, places, tuple(map(folded, office.bodies)), office.former)


def is_code(name: str) -> bool:
    """Tell whether the place of an office is the code of a country ("NO", "GB-SCT")."""
    return name.isupper() and name[:2].isalpha() and (len(name) == 2 or name[2:3] == "-")
