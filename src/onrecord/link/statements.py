"""Make statements of attributions, and join those that report one utterance.

Takes:  documents and their parties.
Gives:  statements, in order of article and place.
Leaves: who spoke: read/.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from onrecord.link.entities import Parties
from onrecord.link.ids import identity
from onrecord.link.union_find import Groups
from onrecord.model.attribution import Attribution
from onrecord.model.interval import Interval
from onrecord.model.record import Document
from onrecord.model.span import Span, hull, trimmed
from onrecord.model.statement import Statement

OVERLAP = 0.7
"""The part of the shorter wording's words that the longer one must have for both to report one utterance."""
FEW = 4
"""Words below which two wordings are too short to be taken for one."""
LONG = 4
"""Letters from which a word is compared: shorter ones ("the", "of", "had") stand in every sentence."""
LOOKED_UP = 8
"""Longest words of a wording, one of which a longer wording must have to be compared with it."""
NEAR = 3  # days between the statements of one utterance, at most
MANY = 12
"""Reports of one utterance up to which each names all others."""


def linked_statements(documents: Sequence[Document], parties: Parties) -> tuple[Statement, ...]:
    """Return the statements of all articles, each naming the others that report the same utterance."""
    found = [s for w in documents for s in _article_statements(w, parties)]
    texts = {w.article.id: w.article.text for w in documents}
    published = {w.article.id: w.reading.published.days for w in documents}
    groups = _utterances(found, texts, published)
    same = {s: group for group in map(sorted, groups.all()) for s in group}
    joined = (replace(s, same_as=_other_reports(s.id, same[s.id])) for s in found)
    return tuple(sorted(joined, key=lambda s: (s.article, s.span, s.id)))


def _other_reports(name: str, group: list[str]) -> tuple[str, ...]:
    """Return the others of an utterance; where they are MANY, all but the first name the first one alone.

    The words of 500 reprints would else name one another 250,000 times.
    """
    return tuple(i for i in group if i != name) if len(group) <= MANY or name == group[0] else (group[0],)


def _article_statements(document: Document, parties: Parties) -> Iterator[Statement]:
    """Yield an article's statements; the same words are one statement, whoever is found to say them again."""
    seen: set[str] = set()
    for attribution in (part for a in document.reading.attributions if a.stated for part in _reported(a, document)):
        statement = _statement_of(attribution, document, parties)
        if statement.id not in seen:
            seen.add(statement.id)
            yield statement


def _reported(a: Attribution, document: Document) -> Iterator[Attribution]:
    """Yield an attribution split where anything but the report lies between its parts: a link, an advertisement."""
    zones = document.article.zones
    others = [zone.span for zone in zones if not zone.reports and zone.span.meets(hull(a.content))]
    if not others:
        yield a
        return
    pieces = sorted(piece for span in a.content for piece in _outside_of(span, others, document.article.text))
    for _, group in groupby(pieces, key=lambda piece: sum(other.start < piece.start for other in others)):
        yield replace(a, content=tuple(group))


def _outside_of(span: Span, others: Sequence[Span], text: str) -> Iterator[Span]:
    """Yield what of span lies outside of the others, which are in reading order."""
    start = span.start
    for other in (o for o in others if o.meets(span)):
        if len(piece := trimmed(Span(start, max(start, other.start)), text)):
            yield piece
        start = max(start, other.end)
    if len(piece := trimmed(Span(start, span.end), text)):
        yield piece


def _statement_of(a: Attribution, document: Document, parties: Parties) -> Statement:
    text, article = document.article.text, document.article.id
    return Statement(
        id=identity("s", article, *((p.start, p.end) for p in a.content)),
        article=article,
        span=hull(a.content),
        parts=a.content,
        mode=a.mode,
        speaker=parties.of[article, a.speaker] if a.speaker is not None else None,
        as_written=_span_text(a.source, text),
        candidates=tuple(sorted({parties.of[article, c] for c in a.candidates})),
        through=tuple(dict.fromkeys(parties.of[article, c] for c in a.through)),
        told=_span_text(a.told, text),
        where=_span_text(a.where, text),
        cue=_span_text(a.cue, text),
        said_on=_said_on(a, document),
        confidence=a.confidence,
        found_by=a.found_by,
    )


def _said_on(attribution: Attribution, document: Document) -> Interval | None:
    """Return the day of saying, cut off at the day of the report: nobody reports what is yet to be said."""
    days, published = attribution.said_on, document.reading.published.days
    if days and published and days.earliest <= published.latest < days.latest:
        return Interval(days.earliest, published.latest)
    return days


def _span_text(span: Span | None, text: str) -> str | None:
    return " ".join(span.of(text).split()) if span else None


def _utterances(found: list[Statement], texts: dict[str, str], published: dict[str, Interval | None]) -> Groups[str]:
    """Join statements of one speaker whose words overlap and whose days are near.

    The shorter wording looks for the longer ones that have one of its longest words: a long one that looked for the
    short quotation of it by its own would miss it, or not, by which article comes first.
    """
    groups = Groups[str](s.id for s in found)
    by_speaker: dict[str, list[tuple[Statement, set[str]]]] = {}
    for s in found:
        if s.speaker:
            by_speaker.setdefault(s.speaker, []).append((s, _weighty(s, texts[s.article])))
    for said in by_speaker.values():
        said.sort(key=lambda one: (-len(one[1]), one[0].id))
        index: dict[str, list[int]] = {}
        for n, (s, words) in enumerate(said):
            for m in {m for w in sorted(words, key=lambda w: (-len(w), w))[:LOOKED_UP] for m in index.get(w, ())}:
                other, theirs = said[m]
                if _same_wording(words, theirs) and _may_be_one_day(s, other, published):
                    groups.join(s.id, other.id)
            for w in words:
                index.setdefault(w, []).append(n)
    return groups


def _same_wording(one: set[str], other: set[str]) -> bool:
    """Tell whether two wordings may be of one utterance: the same words, or enough of them."""
    short = min(len(one), len(other))
    return one == other or (short >= FEW and len(one & other) >= OVERLAP * short)


def _weighty(said: Statement, text: str) -> set[str]:
    """Return the longer words of a statement, by which two wordings are compared."""
    words = (w for part in said.parts for w in re.findall(r"\w+", part.of(text).lower()))
    return {word for word in words if len(word) >= LONG}


def _may_be_one_day(a: Statement, b: Statement, published: dict[str, Interval | None]) -> bool:
    """Tell whether two statements may have been made on one day, as far as their days are known."""
    one, other = a.said_on or published[a.article], b.said_on or published[b.article]
    if a.article == b.article and a.span.meets(b.span):
        return False
    return one is None or other is None or one.days_between(other) <= NEAR
