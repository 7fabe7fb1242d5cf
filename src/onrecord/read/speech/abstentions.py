"""Tell which quotation marks became no statement, and why.

Takes:  the layout and the attributions of an article.
Gives:  left_over(): an Abstention for each outermost pair of marks that no statement holds.
Leaves: showing them: show/text/abstentions.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from onrecord.model.attribution import Attribution
from onrecord.model.reading import Abstention
from onrecord.model.span import Span
from onrecord.read.layout import Layout

UNSTATED = "a refusal, an attitude or a name: nothing is stated there"
UNCLOSED = "the mark is never closed, and no speaker was found"
NOBODY = "no speaker found"


def left_over(layout: Layout, attributions: Iterable[Attribution]) -> Iterator[Abstention]:
    """Yield each pair of marks that became no statement."""
    said = list(attributions)
    stated, unstated = (_Spans([s for a in said if a.stated is which for s in a.content]) for which in (True, False))
    for quote in layout.quotes:
        if not stated.meet(quote.inner):
            nobody = NOBODY if quote.closed else UNCLOSED
            yield Abstention(quote.outer, UNSTATED if unstated.meet(quote.inner) else nobody)


class _Spans:
    """Spans that may overlap, to ask whether any of them meets another."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def meet(self, span: Span) -> bool:
        """Tell whether one of the spans meets span."""
        at = bisect_left(self._starts, span.end) - 1
        return at >= 0 and self._ends[at] > span.start
