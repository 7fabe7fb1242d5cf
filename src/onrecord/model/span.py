"""A stretch of one article's text.

Takes:  two positions in Unicode code points, the start included, the end not.
Gives:  Span, which cuts out its words and compares itself with other spans.
Leaves: which article it points into: whoever keeps the span keeps that too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters of a text from start up to, not including, end.

    >>> Span(4, 9).of("the quiet sea")
    'quiet'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Cut the span's words out of text."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Tell whether other lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return max(0, self.end - self.start)


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that holds all spans; ValueError where there are none."""
    found = list(spans)
    return Span(min(s.start for s in found), max(s.end for s in found))


def trimmed(span: Span, text: str) -> Span:
    """Return span without the white space at its two ends.

    >>> trimmed(Span(0, 7), "  sea  ")
    Span(start=2, end=5)
    """
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - len(words) + len(words.rstrip())))
