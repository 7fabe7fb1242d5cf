"""Lay an article out for reading: its paragraphs, sentences, words and quotations.

Takes:  one Article with its zones.
Gives:  Layout, over the reporting zones; every rule of this room starts from it.
Leaves: what any of it means.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.model.zone import Zone, ZoneKind
from onrecord.read.nicknames import without_their_marks
from onrecord.read.quotes import Quote, quotes
from onrecord.read.sentences import paragraphs, sentences
from onrecord.read.words import Word, words


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its words; paragraph counts from 0 over the whole article."""

    span: Span
    paragraph: int
    zone: ZoneKind
    words: tuple[Word, ...]

    def last_word(self, span: Span) -> int:
        """Return the place of the last word of a span of the sentence."""
        return max(bisect_right(self.words, span.end - 1, key=lambda word: word.start) - 1, 0)


@dataclass(frozen=True, slots=True)
class Layout:
    """The reporting part of an article. quotes are the outermost ones, in reading order.

    text is that of the article, place by place, but for the marks around nicknames inside names.
    """

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    inner_quotes: tuple[Quote, ...]

    def quote_at(self, at: int) -> Quote | None:
        """Return the outermost quotation in which the character at stands."""
        place = bisect_right(self.quotes, at, key=lambda q: q.outer.start) - 1
        if place >= 0 and at < self.quotes[place].outer.end:
            return self.quotes[place]
        return None

    def quote_before(self, quote: Quote) -> Quote | None:
        """Return the outermost quotation that begins last before quote does."""
        place = bisect_left(self.quotes, quote.outer.start, key=lambda q: q.outer.start) - 1
        return self.quotes[place] if place >= 0 else None

    def sentence_at(self, at: int) -> Sentence | None:
        """Return the sentence in which the character at stands."""
        place = bisect_right(self.sentences, at, key=lambda s: s.span.start) - 1
        if place >= 0 and at < self.sentences[place].span.end:
            return self.sentences[place]
        return None

    def paragraph_at(self, at: int) -> int:
        """Return the number of the paragraph in which the character at stands, or of the one before it."""
        return bisect_right(self.paragraphs, at, key=lambda p: p.start) - 1


def laid_out(article: Article) -> Layout:
    """Return the layout of an article's reporting zones."""
    spans: list[Span] = []
    text = without_their_marks(article.text)
    found = tuple(_sentences(text, article.zones, spans))
    marks = tuple(quote for quote in quotes(text, spans) if len(quote.inner))  # “” holds no words
    return Layout(
        text,
        tuple(spans),
        found,
        tuple(q for q in marks if q.depth == 1),
        tuple(q for q in marks if q.depth > 1),
    )


def _sentences(text: str, zones: Iterable[Zone], spans: list[Span]) -> Iterator[Sentence]:
    """Yield the sentences of the reporting zones, noting each paragraph's span on the way."""
    for zone in zones:
        if not zone.reports:
            continue
        for paragraph in paragraphs(text, zone.span):
            for span in sentences(text, paragraph):
                yield Sentence(span, len(spans), zone.kind, words(text, span))
            spans.append(paragraph)
