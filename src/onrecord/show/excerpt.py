"""Cut out the words of a citation with their context.

Takes:  a View, an article and a span.
Gives:  Excerpt: the words in their place, and where that is.
Leaves: how they are set off: web/.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.show.cite import publication_day
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible

AROUND = 130
"""Characters shown before and after: about a sentence to each side, and a page of 150 such stays under 150 kB."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words with their context before and after; outlet and day say whose they are, copies who prints the same."""

    article: str
    span: Span
    before: str
    words: str
    after: str
    outlet: str
    day: str
    headline: str

    @property
    def source(self) -> str:
        """Say whose words they are."""
        return f"{self.outlet}, {self.day}"

    @property
    def at(self) -> str:
        """Return the characters as a page names them: 1412-1478."""
        return f"{self.span.start}-{self.span.end}"


def excerpt(view: View, article: str, span: Span) -> Excerpt:
    """Return the words of a citation in their place, cut at whole words, safe to look at."""
    document = view.documents[article]
    text, zone = document.article.text, _zone(document.article, span)
    first, last = max(zone.start, span.start - AROUND), min(zone.end, span.end + AROUND)
    return Excerpt(
        article,
        span,
        _from_word(text[first : span.start], cut=first > zone.start),
        view.words(article, span),
        _to_word(text[span.end : last], cut=last < zone.end),
        visible(document.article.outlet or document.article.file),
        publication_day(document),
        visible(document.article.headline or ""),
    )


def _zone(article: Article, span: Span) -> Span:
    """Return the part of the page that the span lies in, neighbours of its kind included: no caption before a quote."""
    zones = sorted(article.zones, key=lambda zone: zone.span)
    at = next((n for n, zone in enumerate(zones) if zone.span.holds(span)), None)
    if at is None:
        return Span(0, len(article.text))
    first = last = at
    while first and zones[first - 1].kind == zones[at].kind:
        first -= 1
    while last + 1 < len(zones) and zones[last + 1].kind == zones[at].kind:
        last += 1
    return Span(zones[first].span.start, zones[last].span.end)


def _from_word(words: str, *, cut: bool) -> str:
    whole = f"…{words[words.find(' ') :]}" if cut and " " in words else words
    return visible(whole) + (" " if words[-1:].isspace() else "")


def _to_word(words: str, *, cut: bool) -> str:
    whole = f"{words[: words.rfind(' ')]} …" if cut and " " in words else words
    return (" " if words[:1].isspace() else "") + visible(whole)
