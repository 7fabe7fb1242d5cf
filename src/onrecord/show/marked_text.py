"""Mark in the kept text of an article everything that the record found there.

Takes:  a View and an article.
Gives:  MarkedZone: the text part by part, each MarkedPiece with the findings that cover it and the anchors that begin
        there.
Leaves: colours: web/static. Nothing but white space between zones is lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.show.record_view import View
from onrecord.show.sentences.statements import speaker


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found in the text: kind is said, event or asked; about says it in words."""

    kind: str
    span: Span
    about: str


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """Characters that the same findings cover; anchors are the spans ("1412-1478") that begin here."""

    words: str
    kinds: tuple[str, ...]
    about: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkedZone:
    """One zone of the page with its pieces."""

    kind: str
    reports: bool
    pieces: tuple[MarkedPiece, ...]


def marked_zones(view: View, article: Article, asked: Span | None = None) -> list[MarkedZone]:
    """Return the zones of an article in order with everything found in them, and the span that is asked for."""
    found = sorted(_findings(view, article.id), key=lambda one: (one.span, one.kind))
    if asked:
        found.append(Finding("asked", asked, "the words that are cited"))
    zones = sorted(article.zones, key=lambda zone: zone.span)
    return [MarkedZone(zone.kind, zone.reports, tuple(_pieces(article.text, zone.span, found))) for zone in zones]


def _findings(view: View, article: str) -> Iterator[Finding]:
    for said in view.said_in.get(article, ()):
        yield from (Finding("said", part, f"{speaker(view, said.speaker)} says") for part in said.parts)
    for event, span in view.cited_in.get(article, ()):
        if view.sure(event):
            yield Finding("event", span, event.label)


def _pieces(text: str, zone: Span, found: Sequence[Finding]) -> Iterator[MarkedPiece]:
    here = [one for one in found if one.span.meets(zone)]
    cuts = {zone.start, zone.end} | {at for one in here for at in (one.span.start, one.span.end)}
    begins: dict[int, list[str]] = defaultdict(list)
    for one in here:
        begins[max(one.span.start, zone.start)].append(f"{one.span.start}-{one.span.end}")
    ordered = sorted(at for at in cuts if zone.start <= at <= zone.end)
    for start, end in pairwise(ordered):
        over = [one for one in here if one.span.holds(Span(start, end))]
        yield MarkedPiece(
            text[start:end],
            tuple(dict.fromkeys(one.kind for one in over)),
            "; ".join(dict.fromkeys(one.about for one in over)),
            tuple(dict.fromkeys(begins.get(start, ()))),
        )
