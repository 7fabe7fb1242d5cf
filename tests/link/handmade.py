"""Clusters, positions and documents made by hand, so that linking is tested without a reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from onrecord.link.article_clusters import Cluster
from onrecord.link.entities import Parties
from onrecord.link.positions import Position
from onrecord.model.allegation import Form
from onrecord.model.article import Article, Published
from onrecord.model.assertion import Assertion
from onrecord.model.attribution import Attribution
from onrecord.model.chain import Chain
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.reading import Reading
from onrecord.model.record import Document
from onrecord.model.span import Span
from onrecord.model.zone import Zone
from tests.link.asserted import FIRST


def may(first: int, last: int | None = None) -> Interval:
    """Return days of May, counted on beyond its end: the 32nd is the first of June."""
    return Interval(FIRST + timedelta(days=first - 1), FIRST + timedelta(days=(last or first) - 1))


def cluster(
    article: str = "a01",
    *,
    on: Interval | None = may(1),  # noqa: B008 - an interval never changes
    kind: str = "meeting",
    parties: str = "",
    place: str | None = None,
    where: str = "",
    days: Interval | None = None,
    was: Interval | None = None,
    past: bool | None = None,
    themes: str = "",
    lemmas: str = "",
    context: str = "",
    vector: tuple[int, ...] = (),
    confidence: float = 0.8,
    background: bool = False,
    at: Sequence[int] = (0,),
    assertions: tuple[Assertion, ...] = (),
    words: str = "meet",
    sole: bool = False,
    left: str = "",
    anew: bool = False,
    copies: tuple[Cluster, ...] = (),
) -> Cluster:
    """Return the mentions of an event of which only what is given is known; sets are given as words of a line."""
    return Cluster(
        article=article,
        published=on,
        kind=kind,
        participants=frozenset(parties.split()),
        place=place,
        days=days,
        was=was,
        past=past,
        themes=frozenset(themes.split()),
        where=frozenset(where.split()),
        lemmas=frozenset(lemmas.split()),
        context=frozenset(context.split()),
        vector=vector,
        confidence=confidence,
        background=background,
        mentions=tuple(Span(start, start + 5) for start in at),
        assertions=assertions,
        sole=sole,
        left=frozenset(left.split()),
        anew=anew,
        words=tuple(words.split()),
        copies=copies,
    )


def side(
    words: str = "",
    *,
    by: str | None = "holt",
    form: Form | None = None,
    article: str = "a01",
    at: int = 0,
    cited: Span | None = None,
    sentence: int = 0,
    mentioned: str = "",
    against: str = "",
    matter: str = "",
    names: str = "",
    as_written: str = "",
    said_on: Interval | None = None,
) -> Position:
    """Return what a party holds in the words at a place; a denial where its form is one.

    cited is the span of the assertion, else that of the words.
    """
    value = "affirmed" if form in (None, "charge") else "denied"
    content = Span(at, at + len(words))
    assertion = Assertion("allegation", value, None, by, said_on, article, cited or content, 0.8, "made")
    return Position(
        assertion=assertion,
        form=form,
        content=content,
        sentence=sentence,
        lower=tuple(words.lower().split()),
        mentioned=tuple(mentioned.split()),
        against=frozenset(against.split()),
        matter=tuple(matter.split()),
        names=frozenset(names.split()),
        as_written=as_written,
    )


def document(
    text: str,
    *,
    on: Interval | None = may(1),  # noqa: B008 - an interval never changes
    zones: Iterable[Zone] | None = None,
    headline: str | None = None,
    chains: Sequence[Chain] = (),
    events: Sequence[EventMention] = (),
    attributions: Sequence[Attribution] = (),
    sentences: Sequence[Span] = (),
    file: str = "report.txt",
) -> Document:
    """Return a report of which just that has been read; all of it is body unless zones are given."""
    parts = (Zone("body", Span(0, len(text))),) if zones is None else tuple(zones)
    article = Article(file=file, text=text, zones=parts, headline=headline, published=Published(on))
    reading = Reading(
        reader="none",
        published=Published(on),
        zones=parts,
        sentences=tuple(sentences),
        names=(),
        times=(),
        attributions=tuple(attributions),
        events=tuple(events),
        chains=tuple(chains),
        abstentions=(),
    )
    return Document(article, reading)


def named(*documents: Document) -> Parties:
    """Return parties such that every name is one party in all documents: "e-Holt" for what is called Holt."""
    of = {(d.article.id, n): f"e-{chain.name}" for d in documents for n, chain in enumerate(d.reading.chains)}
    return Parties((), of)


def at(text: str, words: str) -> Span:
    """Return where words stand first in a text."""
    start = text.index(words)
    return Span(start, start + len(words))
