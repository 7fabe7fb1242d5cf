"""Run the reader's network over development documents.

Takes:  the network as it is shipped, and documents.
Gives:  looked(): what it finds in each, and what it says at the places that are right.
Leaves: how that is counted: figures.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from onrecord.model.span import Span
from onrecord.read.network.heads import PROPERTIES
from onrecord.read.network.predictions import Findings, Written, findings
from onrecord.read.network.session import Network, NetworkOutput
from onrecord.read.network.syntax import dependencies
from onrecord.read.network.tags import Scores, softmax
from onrecord.read.network.windows import windows
from onrecord.read.quotes import quotes
from onrecord.read.sentences import paragraphs, sentences
from training.corpora.document import Document, Event, Word
from training.targets import inside, relation


@dataclass(frozen=True, slots=True)
class Told:
    """What the network says of an event whose place it was given: shares of the values by property, factuality."""

    event: Event
    shares: dict[str, np.ndarray]
    factuality: float


@dataclass(frozen=True, slots=True)
class Look:
    """A document, all that is found in it, and what is said of each event that is right."""

    document: Document
    findings: Findings
    told: tuple[Told, ...]
    hung: tuple[int, int, int] = (0, 0, 0)
    """Words that hang on the right word; those of them by the right relation; all, marks left out."""


def looked(documents: Iterable[Document], network: Network) -> Iterator[Look]:
    """Yield a look at each document."""
    for document in documents:
        text = document.text
        blocks = list(paragraphs(text, Span(0, len(text))))
        cut = [Span(*s) for s in document.sentences] or [s for block in blocks for s in sentences(text, block)]
        marks = list(quotes(text, blocks))
        told, hung = tuple[Told, ...](), (0, 0, 0)
        if document.labels("event") or "word" in document.known:
            seen = network.see(list(windows(text, blocks, cut, marks, network.weights.vocabulary)))
            told = tuple(_told(document, seen))
            hung = _hung(document, seen, network.weights.tables) if "word" in document.known else hung
        yield Look(document, findings(Written(text, blocks, cut, marks), network), told, hung)


def _hung(document: Document, seen: NetworkOutput, tables: Mapping[str, Scores]) -> tuple[int, int, int]:
    """Count the words that hang where and as they should; words are those of the corpus."""
    words = document.all("word", Word)
    starts, ends = [start for start, _ in document.sentences], [end for _, end in document.sentences]
    cut = [
        (bisect_left(words, a, key=_start), bisect_left(words, b, key=_start))
        for a, b in zip(starts, ends, strict=True)
    ]
    found = dependencies(seen, tables, [[Span(w.start, w.end) for w in words[first:last]] for first, last in cut])
    rows = [
        (word, held.at + first == (word.head if word.head is not None else place + first), held.relation)
        for (first, last), sentence in zip(cut, found, strict=True)
        for place, word in enumerate(words[first:last])
        if (held := sentence.get(place)) and word.relation != "punct"
    ]
    hung = [relation(word.relation) == told for word, right, told in rows if right]
    return len(hung), sum(hung), len(rows)


def _start(word: Word) -> int:
    return word.start


def _told(document: Document, seen: NetworkOutput) -> Iterator[Told]:
    for event in document.all("event", Event):
        first, last = inside(seen.places, event)
        if first != last:
            shares = {name: softmax(seen.scores[name][first]) for name in PROPERTIES}
            yield Told(event, shares, float(np.clip(seen.scores["factuality"][first, 0], -3, 3)))
