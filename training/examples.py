"""Documents -> windows of word pieces with what is to be found in them.

Takes:  a Document and the encoder's vocabulary.
Gives:  Example: pieces, features, and for each head what is right.
Leaves: what is right: targets.py. Batches: batches.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from onrecord.model.span import Span
from onrecord.read.quotes import quotes
from onrecord.read.sentences import paragraphs, sentences
from onrecord.read.wordpieces import Piece, Vocabulary
from training import targets
from training.corpora.document import Document
from training.features import features
from training.targets import Anchor, Floats, Numbers

LONGEST = 220
"""Pieces a window, of whole sentences: between 110 and 220 an article costs the encoder least."""
WEIGHTS = {"gold": 1.0, "silver": 0.3}
"""How much a window counts by the quality of its labels; set by judgement, before the first run."""


@dataclass(frozen=True, slots=True)
class Example:
    """One window of one document; places has the start and end of each piece in its text."""

    document: str
    corpus: str
    pieces: Numbers
    features: Numbers
    places: Numbers
    weight: float
    spans: Mapping[str, Numbers] = field(default_factory=dict)
    properties: Mapping[str, Numbers] = field(default_factory=dict)
    factuality: Floats | None = None
    anchors: Mapping[str, Sequence[Anchor]] = field(default_factory=dict)


def examples(document: Document, vocabulary: Vocabulary) -> Iterator[Example]:
    """Yield the windows of a document in reading order; every piece of its text lies in one of them."""
    text = document.text
    blocks = list(paragraphs(text, Span(0, len(text))))
    cut = [Span(*s) for s in document.sentences] or [s for block in blocks for s in sentences(text, block)]
    pieces = list(vocabulary.pieces(text))
    table = features(text, pieces, quotes(text, blocks), blocks)
    for first, last in _windows(pieces, cut):
        yield _example(document, pieces[first:last], table[first:last])


def _windows(pieces: Sequence[Piece], cut: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield first and last piece of windows of whole sentences; a sentence that is too long is cut."""
    starts = [p.start for p in pieces]
    ends = [bisect_left(starts, s.end) for s in cut] + [len(pieces)]
    first = 0
    for here, after in pairwise(ends):
        while here - first > LONGEST:
            yield first, first + LONGEST
            first += LONGEST
        if after - first > LONGEST and here > first:
            yield first, here
            first = here
    while first < len(pieces):
        yield first, min(len(pieces), first + LONGEST)
        first += LONGEST


def _example(document: Document, pieces: Sequence[Piece], table: Numbers) -> Example:
    """Return the window of these pieces with what the document tells of it."""
    places = np.array([(p.start, p.end) for p in pieces], dtype=np.int64)
    return Example(
        document.id,
        document.corpus,
        np.array([p.number for p in pieces], dtype=np.int64),
        table,
        places,
        WEIGHTS[document.quality],
        spans=targets.spans(document, places),
        properties=targets.properties(document, places),
        factuality=targets.factuality(document, places),
        anchors=targets.anchors(document, places),
    )
