"""Cut a text into the windows that the network sees.

Takes:  a text, its paragraphs, sentences and quotations, and the vocabulary.
Gives:  Window: up to LONGEST pieces of whole sentences, with their features and places.
Leaves: the scores: session.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.network.features import features
from onrecord.read.quotes import Quote
from onrecord.read.wordpieces import Vocabulary, WordPiece

LONGEST = 220
"""Pieces a window, of whole sentences: between 110 and 220 an article costs the encoder least."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces that are seen together: their numbers (n,), features (n, 5), and start and end in the text (n, 2)."""

    pieces: Numbers
    features: Numbers
    places: Numbers


def windows(
    text: str,
    paragraphs: Sequence[Span],
    sentences: Iterable[Span],
    quotes: Iterable[Quote],
    vocabulary: Vocabulary,
) -> Iterator[Window]:
    """Yield windows in reading order; every piece of the paragraphs lies in exactly one of them."""
    pieces = [piece for each in paragraphs for piece in vocabulary.pieces(each.of(text), start=each.start)]
    if not pieces:
        return
    table = features(text, pieces, quotes, paragraphs)
    numbers = np.array([p.number for p in pieces], dtype=np.int64)
    places = np.array([(p.start, p.end) for p in pieces], dtype=np.int64)
    for first, last in _cut(pieces, [s.end for s in sentences]):
        yield Window(numbers[first:last], table[first:last], places[first:last])


def _cut(pieces: Sequence[WordPiece], ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last piece of windows of whole sentences; a sentence that is too long is cut."""
    starts = [p.start for p in pieces]
    marks = [*(bisect_left(starts, end) for end in ends), len(pieces)]
    first = 0
    for here, after in pairwise(marks):
        while here - first > LONGEST:
            yield first, first + LONGEST
            first += LONGEST
        if after - first > LONGEST and here > first:
            yield first, here
            first = here
    while first < len(pieces):
        yield first, min(len(pieces), first + LONGEST)
        first += LONGEST
