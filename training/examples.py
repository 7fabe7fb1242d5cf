"""Documents -> windows of word pieces with what is to be found in them.

Takes:  a Document and the encoder's vocabulary.
Gives:  Example: pieces, features, and for each head what is right; what the corpus does not tell is UNKNOWN.
Leaves: batches: batches.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.quotes import quotes
from onrecord.read.sentences import paragraphs, sentences
from onrecord.read.wordpieces import Piece, Vocabulary
from training.corpora.document import EVERY, Document, Event, Label
from training.features import features
from training.roles import PROPERTIES, ROLES, SPANS

UNKNOWN = -100
"""The target of a piece of which the corpus says nothing: it counts for no loss (torch's ignore_index)."""
LONGEST = 220
"""Pieces a window, of whole sentences: between the 110 and 220 in which an article costs least (shared/TRUST.md)."""

Numbers = NDArray[np.int64]


@dataclass(slots=True)
class Example:
    """One window of one document; places has the start and end of each piece in its text."""

    document: str
    corpus: str
    pieces: Numbers
    features: Numbers
    places: Numbers
    weight: float
    spans: dict[str, Numbers] = field(default_factory=dict)
    properties: dict[str, Numbers] = field(default_factory=dict)
    factuality: NDArray[np.float32] | None = None
    anchors: dict[str, list[tuple[int, Numbers]]] = field(default_factory=dict)
    """For each layer the anchors: the piece, and the tags of each role, shape (roles, pieces)."""


def examples(document: Document, vocabulary: Vocabulary) -> Iterator[Example]:
    """Yield the windows of a document in reading order."""
    text = document.text
    blocks = list(paragraphs(text, Span(0, len(text))))
    marks = list(quotes(text, blocks))
    cut = [Span(*s) for s in document.sentences] or [s for block in blocks for s in sentences(text, block)]
    pieces = list(vocabulary.pieces(text))
    table = features(text, pieces, marks, blocks)
    for first, last in _windows(pieces, cut):
        example = Example(
            document.id,
            document.corpus,
            np.array([p.number for p in pieces[first:last]], dtype=np.int64),
            table[first:last],
            np.array([(p.start, p.end) for p in pieces[first:last]], dtype=np.int64),
            1.0 if document.quality == "gold" else 0.3,
        )
        _label(example, document)
        yield example


def _windows(pieces: Sequence[Piece], cut: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield first and last piece of windows of whole sentences; a sentence that is too long is cut."""
    starts = [p.start for p in pieces]
    ends = [bisect_left(starts, s.end) for s in cut] + [len(pieces)]
    first = 0
    for here, after in zip(ends, ends[1:], strict=False):
        while here - first > LONGEST:
            yield first, first + LONGEST
            first += LONGEST
        if after - first > LONGEST and here > first:
            yield first, here
            first = here
    while first < len(pieces):
        yield first, min(len(pieces), first + LONGEST)
        first += LONGEST


def _label(example: Example, document: Document) -> None:
    """Write what the document tells of the window into it."""
    open_ = [(u.kind, _inside(example, u)) for u in document.labels("unjudged")]
    for layer, kinds in SPANS.items():
        if layer in document.known or any(f"{layer}:{kind}" in document.known for kind in kinds):
            example.spans[layer] = _tags(example, document, layer, kinds)
            for kind, (first, last) in open_:
                if kind in (layer, EVERY):
                    example.spans[layer][first:last] = UNKNOWN
    if "event" in document.layers:
        _properties(example, document)
    _anchors(example, document)


def _tags(example: Example, document: Document, layer: str, kinds: Sequence[str]) -> Numbers:
    """Return the tags of a layer: 0 outside, then B and I of each kind; UNKNOWN where a kind is not annotated."""
    tags = np.zeros(len(example.pieces), dtype=np.int64)
    for label in document.labels(layer):
        first, last = _inside(example, label)
        if first == last:
            continue
        if label.kind not in kinds or not document.teaches(layer, label.kind):
            tags[first:last] = UNKNOWN
            continue
        begin = 1 + 2 * kinds.index(label.kind)
        tags[first:last] = begin + 1
        if example.places[first][0] <= label.start:
            tags[first] = begin
    return tags


def _properties(example: Example, document: Document) -> None:
    """Write when, polarity, certainty and factuality at the first piece of each event."""
    size = len(example.pieces)
    example.properties = {name: np.full(size, UNKNOWN, dtype=np.int64) for name in PROPERTIES}
    scores = np.full(size, np.nan, dtype=np.float32)
    for event in document.all("event", Event):
        first, last = _inside(example, event)
        if first == last:
            continue
        for name, values in PROPERTIES.items():
            value = getattr(event, name)
            if value in values:
                example.properties[name][first] = values.index(value)
        if event.factuality is not None:
            scores[first] = event.factuality
    example.factuality = scores


def _anchors(example: Example, document: Document) -> None:
    """Write the tags of the roles around each anchor, for the links that the corpus annotates throughout."""
    for layer, roles in ROLES.items():
        wanted = [role for role in roles if f"{layer} {role}" in document.known]
        if not wanted:
            continue
        tagged: dict[int, Numbers] = {}
        for label in document.labels(layer):
            first, last = _inside(example, label)
            if first != last and example.places[first][0] <= label.start:
                tags = np.full((len(roles), len(example.pieces)), UNKNOWN, dtype=np.int64)
                tags[[roles.index(role) for role in wanted]] = 0
                tagged[label.start] = tags
                example.anchors.setdefault(layer, []).append((first, tags))
        for link in document.links:
            role = next((r for r in wanted if link.kind == f"{layer} {r}"), None)
            if role and link.source.start in tagged:
                first, last = _inside(example, link.target)
                tagged[link.source.start][roles.index(role), first:last] = 2
                if first != last:
                    tagged[link.source.start][roles.index(role), first] = 1


def _inside(example: Example, label: Label) -> tuple[int, int]:
    """Return first and last piece of the window that a label covers; equal where it covers none."""
    starts, ends = example.places[:, 0], example.places[:, 1]
    first = int(np.searchsorted(ends, label.start, side="right"))
    last = int(np.searchsorted(starts, label.end, side="left"))
    return (first, last) if first < last else (0, 0)
