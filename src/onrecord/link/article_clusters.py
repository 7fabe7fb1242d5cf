"""See each article's events as the record sees them.

Takes:  a document and the parties of the record.
Gives:  Cluster: the mentions of one event in one document, with entities for its chains.
Leaves: which clusters of several documents are one event: event_coreference.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.link.entities import Parties, folded
from onrecord.model.assertion import MOVED, Assertion, Claim
from onrecord.model.event import OTHER, EventMention
from onrecord.model.interval import Interval
from onrecord.model.record import Document
from onrecord.model.span import Span

OFTEN = 2
"""Mentions from which its theme alone distinguishes an event from others: "the closing of the line"."""
SURE = 0.3
"""Confidence from which an event that is new but has no party, place or day of its own is one of the record."""
NEAR = 40
"""Characters before a noun that are searched for its article: "a serious train crash"."""
_ARRIVING = ("arriv", "com", "came", "return", "go", "reach")
"""Beginnings of the words by which a thing comes too: "the trams arrive in May"."""
_NEW = re.compile(r"\b(?:an?|another)\s+(?:[a-z-]+\s+){0,2}$", re.I)
_ANOTHER = re.compile(r"\b(?:another|an? (?:second|third|further|fresh|new))\s+(?:[a-z-]+\s+){0,2}$", re.I)
_IN = re.compile(r",? (?:(?:in|of|at)(?: the)? )?", re.I)
"""What is written between a place and the one that it is in: "Kelby in Norland", "Lund, Sweden"."""
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Cluster:
    """The mentions of one event in one document. past is None where the document leaves open whether it has happened.

    where has the words of its place's name: "Linden" may be "Linden Harbour". lemmas are the beginnings of its trigger
    words, context those of the longer words in its sentences, vector the sum of what the network saw of its mentions.
    introduced tells that it is told as new: "a strike could follow"; another, as one more of its kind; sole, that its
    document tells of no other event of its kind; left has the places from which it is told to have been moved.
    """

    article: str
    published: Interval | None
    kind: str
    participants: frozenset[str]
    place: str | None
    days: Interval | None
    was: Interval | None
    past: bool | None
    themes: frozenset[str]
    where: frozenset[str]
    lemmas: frozenset[str]
    context: frozenset[str]
    vector: tuple[int, ...]
    confidence: float
    background: bool
    mentions: tuple[Span, ...]
    assertions: tuple[Assertion, ...]
    words: tuple[str, ...]
    introduced: bool = False
    another: bool = False
    sole: bool = False
    left: frozenset[str] = frozenset()
    anew: bool = False
    copies: tuple[Cluster, ...] = ()

    @property
    def stands_alone(self) -> bool:
        """Tell whether it is an event of the record by itself: one told from others, or one that is new and either
        sure or told by what it is about: "a sale of the railway could follow"."""
        return self.told_apart or (self.introduced and (self.confidence >= SURE or bool(self.themes)))

    @property
    def told_apart(self) -> bool:
        """Tell whether it can be told from other events: by a party, place, day, or often by a theme.

        "The strike is off" cannot, and is an event only with the reports that tell which strike.
        """
        named = bool(self.participants) or self.place is not None or self.days is not None
        return named or (bool(self.themes) and len(self.mentions) >= OFTEN)

    @property
    def facts(self) -> int:
        """Count what is known of it."""
        return len(self.participants) + 2 * (self.place is not None) + 2 * (self.days is not None)

    @property
    def order(self) -> tuple[date, str, Span]:
        """Rank clusters by when their articles came out, then by place."""
        return self.published.latest if self.published else date.max, self.article, self.mentions[0]


def clusters(document: Document, parties: Parties) -> Iterator[Cluster]:
    """Yield the events of one document, each with its mentions."""
    together: dict[int | None, list[EventMention]] = {}
    for mention in (m for m in document.reading.events if m.kind != OTHER):
        together.setdefault(mention.same, []).append(mention)
    found = [cluster(document, parties, each) for each in together.values() if not _private(document, each)]
    of_kind = Counter(one.kind for one in found)
    yield from (replace(one, sole=of_kind[one.kind] == 1) for one in found)


def _private(document: Document, mentions: Sequence[EventMention]) -> bool:
    """Tell whether it is no event of a record: what a person buys on no day ("a ticket"), a thing that arrives."""
    chains = {document.reading.chains[place].kind for mention in mentions for place in mention.participants}
    if mentions[0].kind == "sale":
        return chains == {"person"} and not any(mention.days for mention in mentions)
    arrives = all(mention.span.of(document.article.text).lower().startswith(_ARRIVING) for mention in mentions)
    return mentions[0].kind == "visit" and arrives and not chains and any(mention.themes for mention in mentions)


def cluster(document: Document, parties: Parties, mentions: Sequence[EventMention]) -> Cluster:
    """Return the mentions of one event in one document as one cluster; at least one."""
    article, text = document.article.id, document.article.text
    chains = dict.fromkeys(p for m in mentions for p in m.participants)
    place = next((m.place for m in mentions if m.place is not None), None)
    words = tuple(m.span.of(text).lower() for m in mentions)
    told = tuple(_assertions(document, parties, mentions))
    return Cluster(
        article=article,
        published=document.reading.published.days,
        kind=mentions[0].kind,
        participants=frozenset(parties.of[article, c] for c in chains),
        place=parties.of[article, place] if place is not None else None,
        days=_common([m.days for m in reversed(mentions) if m.days]),
        was=next((m.was for m in mentions if m.was), None),
        past=_past([m.over for m in mentions]),
        themes=frozenset(theme for m in mentions for theme in m.themes),
        where=frozenset(folded(document.reading.chains[place].name).split() if place is not None else ()),
        lemmas=frozenset(word.split()[0][:4] for word in words),
        context=_context(document, mentions),
        vector=tuple(map(sum, zip(*(m.vector for m in mentions if m.vector), strict=True))),
        confidence=max(m.confidence for m in mentions),
        background=all(m.background for m in mentions),
        mentions=tuple(m.span for m in mentions),
        assertions=told,
        words=words,
        introduced=_led(_NEW, text, mentions),
        another=_led(_ANOTHER, text, mentions),
        left=frozenset(a.entity for a in told if a.field == "place" and a.former and a.entity),
        anew=any(a.found_by == MOVED for a in told),
    )


def _led(words: re.Pattern[str], text: str, mentions: Sequence[EventMention]) -> bool:
    """Tell whether some words lead to one of the mentions."""
    return any(words.search(text[max(0, m.span.start - NEAR) : m.span.start]) for m in mentions)


def _past(told: Sequence[bool | None]) -> bool | None:
    """Return whether most mentions with a tense report an event as past; False where as many report it as future."""
    done, coming = told.count(True), told.count(False)
    return done > coming if done or coming else None


def _context(document: Document, mentions: Sequence[EventMention]) -> frozenset[str]:
    """Return the beginnings of the longer words of the sentences in which the event is mentioned."""
    spans = {s for s in document.reading.sentences for m in mentions if s.holds(m.span)}
    return frozenset(word[:6] for s in spans for word in _WORD.findall(s.of(document.article.text).lower()))


def _assertions(document: Document, parties: Parties, mentions: Sequence[EventMention]) -> Iterator[Assertion]:
    """Yield what the article claims of the event, each once."""
    named = _Named(document, parties)
    yield from dict.fromkeys(
        _assertion_of(claim, document.article.id, parties, named) for m in mentions for claim in m.claims
    )


class _Named:
    """Which entity the words of a span name, in one article."""

    def __init__(self, document: Document, parties: Parties) -> None:
        self._document, article = document, document.article.id
        chains = document.reading.chains
        named = [(span, n) for n, chain in enumerate(chains) for span in chain.mentions]
        self._of = {span.start: parties.of[article, n] for span, n in sorted(named, reverse=True)}
        self._places = [span for span, n in sorted(named) if chains[n].kind == "place"]

    def __call__(self, span: Span) -> str | None:
        """Return the entity whose name begins in the span, the first one."""
        return next((self._of[at] for at in range(span.start, span.end) if at in self._of), None)

    def in_headline(self, span: Span) -> bool:
        """Tell whether words are in the headline."""
        return any(zone.kind == "headline" and zone.span.meets(span) for zone in self._document.article.zones[:2])

    def within(self, place: Span) -> frozenset[str]:
        """Return the names of the places that the words say a place is in: "lund", of "the town hall in *Lund*"."""
        text, first = self._document.article.text, bisect_left(self._places, place.end, key=lambda span: span.start)
        behind = self._places[first : first + 1]
        return frozenset(folded(s.of(text)) for s in behind if _IN.fullmatch(text, place.end, s.start))

    def led_by_the(self, place: Span) -> bool:
        """Tell whether an article leads to a place."""
        return self._document.article.text[max(0, place.start - 4) : place.start].lower() == "the "

    def beside(self, place: Span) -> frozenset[str]:
        """Return the names of the other places that its sentence names."""
        text, sentences = self._document.article.text, self._document.reading.sentences
        number = bisect_right(sentences, place.start, key=lambda span: span.start) - 1
        sentence = sentences[number] if number >= 0 and sentences[number].holds(place) else place
        first, last = (
            bisect_left(self._places, at, key=lambda span: span.start) for at in (sentence.start, sentence.end)
        )
        return frozenset(folded(s.of(text)) for s in self._places[first:last] if not s.meets(place))


def _assertion_of(claim: Claim, article: str, parties: Parties, named: _Named) -> Assertion:
    by = parties.of[article, claim.by] if claim.by is not None else None
    place = claim.field == "place"
    return Assertion(
        field=claim.field,
        value=claim.value,
        normalised=claim.normalised,
        by=by,
        said_on=claim.said_on,
        article=article,
        span=claim.span,
        confidence=claim.confidence,
        found_by=claim.found_by,
        former=claim.former,
        entity=named(claim.span) if claim.field in ("place", "participants") else None,
        headline=named.in_headline(claim.span),
        within=named.within(claim.span) if place else frozenset(),
        beside=named.beside(claim.span) if place else frozenset(),
        the=place and named.led_by_the(claim.span),
    )


def _common(days: list[Interval]) -> Interval | None:
    """Return the days that all hold; the most frequent where they do not meet, the first of them where even."""
    if not days:
        return None
    earliest, latest = max(d.earliest for d in days), min(d.latest for d in days)
    if earliest <= latest:
        return Interval(earliest, latest)
    counted = Counter(days)
    return max(counted, key=lambda d: (counted[d], -days.index(d)))


def with_copies(found: Sequence[Cluster], copies: Mapping[str, str]) -> list[Cluster]:
    """Return the clusters of originals, each with those of reprints that print the same words of it.

    What only a reprint reports (it added a paragraph) stays a cluster of its own.
    """
    by_article: dict[str, list[Cluster]] = {}
    for cluster in found:
        by_article.setdefault(cluster.article, []).append(cluster)
    reprints: dict[int, list[Cluster]] = {}
    alone: list[Cluster] = []
    for article, own in sorted(by_article.items()):
        originals = by_article.get(copies.get(article, ""), [])
        left = {(c.kind, c.words): n for n, c in reversed(list(enumerate(originals)))}
        for cluster in own:
            n = left.pop((cluster.kind, cluster.words), None)
            if n is None:
                alone.append(cluster)
            else:
                reprints.setdefault(id(originals[n]), []).append(cluster)
    return [replace(c, copies=tuple(reprints[id(c)])) if id(c) in reprints else c for c in alone]
