"""What is known of an article of a storyline while heads learn: its context, and what the encoder saw of its words.

Takes:  labelled storylines, the reader with its encoder.
Gives:  seen(): Seen, an article read once, which can be looked at with other layers and other weights; untrained();
        unprojected().
Leaves: the labels over its words: labelled.py; learning: learning.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.event import EventMention
from onrecord.read import Reader
from onrecord.read.events.context import ArticleContext
from onrecord.read.network import network, weights
from onrecord.read.network.heads import HIDDEN
from training.storylines.labelled import Story, gold_of
from training.storylines.lower import Lower, looked, word_vectors_of
from training.top_layers import TopLayers, shipped

Numbers = NDArray[np.float32]
Tables = dict[str, Numbers]


@dataclass(slots=True)
class Seen:
    """An article of a story, with what the encoder saw of each word, not yet projected; lower is what its layers for
    events stand on."""

    number: int
    story: Story
    file: str
    context: ArticleContext
    raw: Sequence[Numbers]
    lower: Lower

    @property
    def shift(self) -> int:
        """Return by how many characters the article's text begins later than the file's."""
        whole = next(article["text"] for article in self.story["articles"] if article["file"] == self.file)
        return max(0, whole.find(self.context.layout.text))

    def starts(self) -> list[int]:
        """Return how many words stand before each sentence."""
        return np.cumsum([0, *map(len, self.raw)]).tolist()

    def look(self, top: TopLayers) -> None:
        """Let layers for events look at the article's words again."""
        lengths = np.cumsum([len(rows) for rows in self.raw])
        with torch.no_grad():
            vectors = word_vectors_of(top, [self.lower], [np.arange(lengths[-1])]).numpy()
        told = zip(np.split(vectors, lengths[:-1]), self.raw, strict=True)
        self.raw = [np.concatenate([v * r.any(1, keepdims=True), r[:, HIDDEN:]], axis=1) for v, r in told]

    def under(self, tables: Tables) -> ArticleContext:
        """Return the article's context as the reader would see it with these weights."""
        weight, bias = tables["event projection weight"], tables["event projection bias"]
        self.context.insides = [_projected(rows, weight, bias) for rows in self.raw]
        self.context.tables = tables
        return self.context

    def gold(self, mentions: Sequence[EventMention]) -> list[int]:
        """Return the labelled event that each mention names."""
        return gold_of(self.story, self.file, self.context.layout.text, [m.span for m in mentions])


def _projected(rows: Numbers, weight: Numbers, bias: Numbers) -> Numbers:
    seen_at_all = rows.any(axis=1, keepdims=True)
    projected = (rows[:, :HIDDEN] @ weight.T + bias) * seen_at_all
    return np.concatenate([projected, rows[:, HIDDEN:]], axis=1).astype(np.float32)


def seen(stories: Sequence[Story]) -> Iterator[Seen]:
    """Yield the articles of storylines, read once."""
    reader, top = Reader(heads=unprojected()), untrained()
    for number, story in enumerate(stories):
        for article in story["articles"]:
            page = Page(file=article["file"], kind="text", text=article["text"], raw=b"")
            context = reader.analyse(cleaned(page)).context
            found = Seen(number, story, article["file"], context, context.insides, looked(context.layout, network()))
            found.look(top)
            yield found


def untrained() -> TopLayers:
    """Return the encoder's layers for events before they learned from any."""
    return shipped(weights().graph)


def unprojected() -> Tables:
    """Return the weights under which an article is seen whole, before a projection is learned."""
    return {
        "event projection weight": np.eye(HIDDEN, dtype=np.float32),
        "event projection bias": np.zeros(HIDDEN, np.float32),
    }
