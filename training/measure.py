"""Run the reader's network over development documents.

Takes:  the network as it is shipped, and documents.
Gives:  looked(): what it finds in each, and what it says at the places that are right.
Leaves: how that is counted: figures.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from onrecord.model.span import Span
from onrecord.read.network.findings import Findings, findings
from onrecord.read.network.heads import PROPERTIES
from onrecord.read.network.network import Network, Seen
from onrecord.read.network.tags import softmax
from onrecord.read.network.windows import windows
from onrecord.read.quotes import quotes
from onrecord.read.sentences import paragraphs, sentences
from training.corpora.document import Document, Event
from training.targets import inside


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


def looked(documents: Iterable[Document], network: Network) -> Iterator[Look]:
    """Yield a look at each document."""
    for document in documents:
        text = document.text
        blocks = list(paragraphs(text, Span(0, len(text))))
        cut = [Span(*s) for s in document.sentences] or [s for block in blocks for s in sentences(text, block)]
        marks = list(quotes(text, blocks))
        told: tuple[Told, ...] = ()
        if document.labels("event"):
            seen = network.see(list(windows(text, blocks, cut, marks, network.weights.vocabulary)))
            told = tuple(_told(document, seen))
        yield Look(document, findings(text, blocks, cut, marks, network), told)


def _told(document: Document, seen: Seen) -> Iterator[Told]:
    for event in document.all("event", Event):
        first, last = inside(seen.places, event)
        if first != last:
            shares = {name: softmax(seen.scores[name][first]) for name in PROPERTIES}
            yield Told(event, shares, float(np.clip(seen.scores["factuality"][first, 0], -3, 3)))
