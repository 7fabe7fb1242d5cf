"""See each sentence as its narrator wrote it, with every quotation as one piece.

Takes:  a layout.
Gives:  Frame: the narrator's words of one sentence in order, each quotation standing as a single item.
Leaves: who says what in it: cues.py, sources.py, contents.py.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.model.zone import ZoneKind
from onrecord.read.layout import Layout, Sentence
from onrecord.read.quotes import Quote
from onrecord.read.words import Word

IsTime = Callable[[Span], bool]
"""Tells whether a word belongs to a time expression."""
QUOTE = "“”"
"""What FrameItem.lower reads where a quotation stands; no word looks like it."""
_NAME = 15
"""Characters up to which words in marks with a capital are what somebody is called, the article left out."""


@dataclass(frozen=True, slots=True)
class FrameItem:
    """A word of the narrator, or a quotation as a whole."""

    span: Span
    lower: str
    capital: bool
    quote: Quote | None = None
    names: bool = False
    """Whether a quotation may be what somebody is called: “Mama”, “Big Al”, “the Heron”."""

    @property
    def mark(self) -> bool:
        """Tell whether this is punctuation."""
        return not self.quote and not self.lower[0].isalnum()


@dataclass(frozen=True, slots=True)
class Frame:
    """One sentence of the narrator; a quotation of several sentences keeps it open to the end."""

    span: Span
    paragraph: int
    zone: ZoneKind
    items: tuple[FrameItem, ...]

    def cover(self, first: int, last: int) -> Span:
        """Return the span from item first up to, not including, item last."""
        return Span(self.items[first].span.start, self.items[last - 1].span.end)

    def places(self, span: Span) -> tuple[int, int]:
        """Return the first item that meets span, and the one after the last; the same place twice if none does."""
        first = bisect_right(self.items, span.start, key=lambda i: i.span.end)
        last = bisect_left(self.items, span.end, key=lambda i: i.span.start)
        return first, max(first, last)


def frames(layout: Layout) -> Iterator[Frame]:
    """Yield the frames of an article in reading order."""
    group: list[Sentence] = []
    for sentence in layout.sentences:
        if group and (sentence.paragraph != group[0].paragraph or not _inside(layout, group[-1], sentence)):
            yield _frame(layout, group)
            group = []
        group.append(sentence)
    if group:
        yield _frame(layout, group)


def _inside(layout: Layout, before: Sentence, after: Sentence) -> bool:
    """Tell whether the gap between two sentences stands inside a quotation."""
    quote = layout.quote_at(before.span.end - 1)
    return bool(quote and quote.inner.start < before.span.end and after.span.start < quote.outer.end)


def _frame(layout: Layout, group: list[Sentence]) -> Frame:
    items: list[FrameItem] = []
    for sentence in group:
        for word in sentence.words:
            quote = layout.quote_at(word.start)
            if not quote:
                items.append(_item(word))
            elif not items or items[-1].quote != quote:
                names = _names(quote.inner.of(layout.text))
                items.append(FrameItem(quote.outer, QUOTE, capital=True, quote=quote, names=names))
    span = Span(group[0].span.start, group[-1].span.end)
    return Frame(span, group[0].paragraph, group[0].zone, tuple(items))


def _names(words: str) -> bool:
    bare = words.removeprefix("the ")
    return bare[:1].isupper() and len(bare) <= _NAME


def _item(word: Word) -> FrameItem:
    return FrameItem(word.span, word.lower, word.capital)
