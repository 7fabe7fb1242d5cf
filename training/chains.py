"""Documents with chains -> the mentions of each, their pairs, and which are the same.

Takes:  a document that annotates chains throughout, and its windows.
Gives:  Chained: the windows of one document, where its mentions' heads stand in them, and what is right of each pair.
Leaves: scores: model.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.network.features import depths
from onrecord.read.network.mentions import Codes, MentionSpan, alike, apart, form
from onrecord.read.quotes import quotes
from onrecord.read.sentences import paragraphs
from training.corpora.document import Document, Mention
from training.examples import Example
from training.targets import UNKNOWN, Numbers

MOST = 400
"""Mentions of one document that are learned from together; the pairs of a long article would drown the rest."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What words alone tell of mentions: their forms (m), and of each pair likeness and distance (m, m)."""

    forms: Codes
    alike: Codes
    apart: Codes


@dataclass(frozen=True, slots=True)
class Chained:
    """The windows of a document and its mentions in reading order.

    at has the window and the piece of each head, (m, 2); extents the first and last piece of the mention in that
    window, UNKNOWN where it reaches out of it, (m, 2); same tells of each mention which earlier ones are in its chain,
    (m, m).
    """

    windows: Sequence[Example]
    at: Numbers
    extents: Numbers
    pairs: Pairs
    same: NDArray[np.bool_]

    @property
    def size(self) -> int:
        """Count the pieces that the windows fill when padded."""
        return len(self.windows) * max(len(window.pieces) for window in self.windows)


def chained(document: Document, windows: Sequence[Example]) -> Chained | None:
    """Return a document's windows with its chains; None where it has no two mentions."""
    named = [(m, at) for m in document.all("chain", Mention) if (at := _at(m, windows))][:MOST]
    if len(named) < 2:
        return None
    named.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    ids = np.array([m.chain for m, _ in named])
    places = list(of_document(document, [m for m, _ in named]))
    return Chained(
        windows,
        np.array([at for _, at in named], dtype=np.int64),
        np.array([_extent(m, windows[at[0]]) for m, at in named], dtype=np.int64),
        pairs(document.text, places),
        np.tril(ids[:, None] == ids[None], -1),
    )


def pairs(text: str, places: Sequence[MentionSpan]) -> Pairs:
    """Return what words alone tell of mentions in reading order."""
    forms = np.array([form(text, place) for place in places], dtype=np.int64)
    return Pairs(forms, alike(text, places), apart(len(places)))


def of_document(document: Document, mentions: Sequence[Mention]) -> Iterator[MentionSpan]:
    """Yield where mentions stand and how deep in quotations."""
    blocks = list(paragraphs(document.text, Span(0, len(document.text))))
    depth = depths(document.text, quotes(document.text, blocks))
    for m in mentions:
        yield MentionSpan(m.start, m.end, m.head or (m.start, m.end), min(2, int(depth[m.start])))


def _at(mention: Mention, windows: Sequence[Example]) -> tuple[int, int] | None:
    """Return window and piece of the last piece of a mention's head."""
    if mention.head is None:
        return None
    for number, window in enumerate(windows):
        if window.places[0][0] < mention.head[1] <= window.places[-1][1]:
            return number, int(np.searchsorted(window.places[:, 0], mention.head[1], side="left")) - 1
    return None


def _extent(mention: Mention, window: Example) -> tuple[int, int]:
    first = int(np.searchsorted(window.places[:, 1], mention.start, side="right"))
    last = int(np.searchsorted(window.places[:, 0], mention.end, side="left")) - 1
    whole = window.places[0][0] <= mention.start and mention.end <= window.places[-1][1] and first <= last
    return (first, last) if whole else (UNKNOWN, UNKNOWN)
