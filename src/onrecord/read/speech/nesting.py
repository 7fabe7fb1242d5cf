"""Look up which of many spans hold a place.

Takes:  spans, in any order.
Gives:  Nest: those that hold another span, without a look at all of them.
Leaves: what the spans are: whoever made them keeps them in the same order.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from onrecord.model.span import Span


class Nest:
    """Spans by where they begin, with the farthest end before each: a search stops where nothing reaches."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._order = sorted(range(len(spans)), key=lambda n: spans[n].start)
        self._starts = [spans[n].start for n in self._order]
        self._reach = list(accumulate((spans[n].end for n in self._order), max))

    def around(self, span: Span) -> list[int]:
        """Return the places, in the order given, of the spans that hold span.

        >>> Nest([Span(0, 9), Span(4, 6), Span(2, 8)]).around(Span(3, 5))
        [0, 2]
        """
        found, at = [], bisect_right(self._starts, span.start) - 1
        while at >= 0 and self._reach[at] >= span.end:
            if self._spans[self._order[at]].end >= span.end:
                found.append(self._order[at])
            at -= 1
        return sorted(found)
