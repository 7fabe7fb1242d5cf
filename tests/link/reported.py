"""Reports and the signs of their parties made by hand, so that linking is tested without a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from onrecord.link.entities.party_evidence import At, MentionContext, Signs
from onrecord.model.article import Article, Published
from onrecord.model.attribution import Attribution
from onrecord.model.chain import Chain, Office, PartyKind
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.judgement import Judgement, Verdict, mentioned
from onrecord.model.reading import Reading
from onrecord.model.record import Document
from onrecord.model.span import Span
from onrecord.model.zone import Zone


def day_of(day: str | None) -> Interval | None:
    """Return a day, or days with a stroke between them, as ISO 8601 writes them."""
    first, _, last = (day or "").partition("/")
    return Interval(date.fromisoformat(first), date.fromisoformat(last or first)) if day else None


def context(
    *,
    story: str = "s",
    people: Iterable[str] = (),
    bodies: Iterable[str] = (),
    places: Iterable[str] = (),
    countries: Iterable[str] = (),
    home: str = "",
    day: str | None = None,
    words: Iterable[str] = (),
) -> MentionContext:
    """Return of whom and where a report tells: of nobody and nothing but what is given."""
    named = (frozenset(names) for names in (people, bodies, places, countries))
    return MentionContext(*named, home, day_of(day), frozenset(words), story)


def sign(
    name: str,
    *,
    of: str = "a1",
    chain: int = 0,
    kind: PartyKind = "person",
    forms: Iterable[str] = (),
    sex: str = "u",
    offices: Sequence[Office] = (),
    told: MentionContext | None = None,
) -> Signs:
    """Return what one report tells of a party; a report is a story of its own where nothing else is said."""
    return Signs((of, chain), kind, name, frozenset((name, *forms)), sex, tuple(offices), told or context(story=of))


def post(words: str, *, places: Iterable[str] = (), bodies: Iterable[str] = (), former: bool = False) -> Office:
    """Return a post: "foreign minister" of places and bodies."""
    return Office(tuple(sorted(words.split())), tuple(places), tuple(bodies), former)


def party(
    name: str, kind: PartyKind = "person", *, also: Sequence[str] = (), sex: str = "u", offices: Sequence[Office] = ()
) -> Chain:
    """Return a party of a report, which document() finds in the report's text."""
    return Chain(name, kind, (), tuple(also), sex, tuple(offices))


def document(
    article: str,
    text: str,
    *parties: Chain,
    day: str | None = None,
    headline: str | None = None,
    url: str | None = None,
    sentences: Sequence[Span] = (),
    attributions: Sequence[Attribution] = (),
    events: Sequence[EventMention] = (),
    zones: Sequence[Zone] | None = None,
) -> Document:
    """Return a report under the id of its article; its parties are mentioned wherever their names stand."""
    published = Published(day_of(day), "given") if day else Published()
    held = tuple(zones) if zones is not None else (Zone("body", Span(0, len(text))),)
    made = Article(article, text, held, headline=headline, url=url, published=published)
    vars(made)["id"] = article  # else the hash of the text
    chains = tuple(replace(one, mentions=one.mentions or _found(text, one)) for one in parties)
    reading = Reading(
        "by hand", published, held, tuple(sentences), (), (), tuple(attributions), tuple(events), chains, ()
    )
    return Document(made, reading)


def _found(text: str, one: Chain) -> tuple[Span, ...]:
    """Return where the names of a party stand in a text, the longest form at each place."""
    forms = sorted((one.name, *one.also), key=len, reverse=True)
    return tuple(Span(*m.span()) for m in re.finditer("|".join(map(re.escape, forms)), text))


def span_of(document: Document, words: str) -> Span:
    """Return where words first stand in a report."""
    start = document.article.text.index(words)
    return Span(start, start + len(words))


def place_in(document: Document, words: str) -> str:
    """Return the reference to words of a report."""
    span = span_of(document, words)
    return mentioned(document.article.id, span.start, span.end)


def judgement(
    subject: str,
    left: str,
    right: str | None,
    verdict: Verdict = "same",
    *,
    minute: int = 0,
    by: str = "Ada",
    name: str | None = None,
    old: str | None = None,
) -> Judgement:
    """Return what a person judges at a minute past eight."""
    made = f"2031-09-01T08:{minute:02}:00Z"
    return Judgement(name or f"j{minute:02}", subject, left, right, verdict, 1.0, "I know it", by, made, old)


def ats(*places: str) -> list[At]:
    """Return the chains of "a1:0 a2:3"."""
    return [(article, int(chain)) for article, chain in (place.split(":") for place in places)]
