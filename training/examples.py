"""Documents -> windows of word pieces with what is to be found in them.

Takes:  a Document and the encoder's vocabulary.
Gives:  Example: pieces, features, and for each head what is right.
Leaves: cutting windows: onrecord/read/network/windows.py. What is right: targets.py. Batches: batches.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import numpy as np

from onrecord.model.span import Span
from onrecord.read.network.windows import LONGEST, Window, windows
from onrecord.read.quotes import quotes
from onrecord.read.sentences import paragraphs, sentences
from onrecord.read.wordpieces import Vocabulary
from training import targets
from training.corpora.document import Document
from training.targets import Anchor, Floats, Numbers

SHORTEST = 3
"""Pieces that make a sentence whose vector tells anything."""
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
    syntax: Mapping[str, Numbers] = field(default_factory=dict)
    sentences: Sequence[tuple[int, int]] = ()
    vectors: Any = None
    layers: Any = None


def examples(document: Document, vocabulary: Vocabulary) -> Iterator[Example]:
    """Yield the windows of a document in reading order; every piece of its text lies in one of them."""
    text = document.text
    blocks = list(paragraphs(text, Span(0, len(text))))
    cut = [Span(*s) for s in document.sentences] or [s for block in blocks for s in sentences(text, block)]
    for window in windows(text, blocks, cut, quotes(text, blocks), vocabulary):
        yield _example(document, window, cut)


def _example(document: Document, window: Window, cut: Sequence[Span]) -> Example:
    """Return the window with what the document tells of it."""
    places = window.places
    return Example(
        document.id,
        document.corpus,
        window.pieces,
        window.features,
        places,
        WEIGHTS[document.quality],
        spans=targets.spans(document, places),
        properties=targets.properties(document, places),
        factuality=targets.factuality(document, places),
        anchors=targets.anchors(document, places),
        syntax=targets.syntax(document, places),
        sentences=list(_sentences(places, cut)),
    )


def _sentences(places: Numbers, cut: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield first and last piece of the sentences that the window holds, headings of one or two pieces left out."""
    starts = np.array([s.start for s in cut], dtype=np.int64)
    edges = np.searchsorted(places[:, 0], starts[(places[0][0] <= starts) & (starts < places[-1][1])])
    for first, last in pairwise([0, *edges.tolist(), len(places)]):
        if last - first >= SHORTEST:
            yield first, last


def joined(windows: Sequence[Example]) -> Iterator[Example]:
    """Yield windows that follow one another as one, as many as LONGEST holds: single sentences as in an article.

    Places are not those of any text any more: such windows are to learn from, not to measure on.
    """
    group: list[Example] = []
    for window in windows:
        if group and sum(len(w.pieces) for w in group) + len(window.pieces) > LONGEST:
            yield _joined(group)
            group = []
        group.append(window)
    if group:
        yield _joined(group)


def _joined(group: Sequence[Example]) -> Example:
    lengths = [len(w.pieces) for w in group]

    def whole(parts: Sequence[Any], missing: float) -> Any:
        rows = [np.full(n, missing) if part is None else part for part, n in zip(parts, lengths, strict=True)]
        return np.concatenate(rows).astype(np.float32 if np.isnan(missing) else np.int64)

    return replace(
        group[0],
        pieces=np.concatenate([w.pieces for w in group]),
        features=np.concatenate([w.features for w in group]),
        places=np.concatenate([w.places for w in group]),
        spans={
            layer: whole([w.spans.get(layer) for w in group], targets.UNKNOWN)
            for layer in {layer for w in group for layer in w.spans}
        },
        properties={
            name: whole([w.properties.get(name) for w in group], targets.UNKNOWN)
            for name in {name for w in group for name in w.properties}
        },
        factuality=whole([w.factuality for w in group], np.nan),
        anchors={},
        syntax={},
        sentences=(),
    )
