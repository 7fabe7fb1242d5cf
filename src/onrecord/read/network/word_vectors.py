"""Keep what the network saw of each word, for heads that look at words and not at pieces.

Takes:  what the network sees, and the words of sentences.
Gives:  insides(): for each sentence a row a word: what it means there as events.onnx sees it, projected, and TOLD of
        what the network says of it as an event; pieces_of(), the pieces of each word.
Leaves: what the rows tell: read/events/.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.network.heads import MEANT, PROPERTIES
from onrecord.read.network.session import NetworkOutput
from onrecord.read.network.tags import softmax

Scores = NDArray[np.float32]
Numbers = NDArray[np.int64]

TOLD = ("event", *PROPERTIES)
"""Outputs whose shares at the first piece of a word are kept, beside factuality."""


def insides(
    seen: NetworkOutput, tables: Mapping[str, Scores], sentences: Sequence[Sequence[Span]]
) -> Iterator[tuple[NDArray[np.bool_], Scores]]:
    """Yield for each sentence which of its words were seen, and the rows of those."""
    first, last = pieces_of(seen.places, [word for sentence in sentences for word in sentence])
    there = last > first
    rows = _rows(seen, tables, first[there], last[there])
    edges = np.cumsum([0, *map(len, sentences)])
    counts = np.concatenate([[0], np.cumsum(there)])[edges]  # rows before each sentence
    for number in range(len(sentences)):
        yield there[edges[number] : edges[number + 1]], rows[counts[number] : counts[number + 1]]


def pieces_of(places: Numbers, words: Sequence[Span]) -> tuple[Numbers, Numbers]:
    """Return first and one-past-last piece of each word, the same where none was seen; places is (pieces, 2)."""
    first = np.searchsorted(places[:, 1], [word.start for word in words], side="right")
    return first, np.searchsorted(places[:, 0], [word.end for word in words], side="left")


def _rows(seen: NetworkOutput, tables: Mapping[str, Scores], first: Numbers, last: Numbers) -> Scores:
    if not len(first):
        return np.zeros((0, width(tables)), dtype=np.float32)
    meant = means(seen.scores[MEANT], first, last)
    told = [softmax(seen.scores[name][first]) for name in TOLD]
    factuality = np.clip(seen.scores["factuality"][first], -3, 3) / 3
    projected = meant @ tables["event projection weight"].T + tables["event projection bias"]
    rows: Scores = np.concatenate([projected, *told, factuality], axis=1).astype(np.float32)
    return rows


def width(tables: Mapping[str, Scores]) -> int:
    """Count the numbers of a row."""
    return len(tables["event projection bias"]) + 3 + sum(map(len, PROPERTIES.values())) + 1


def means(scores: Scores, first: Numbers, last: Numbers) -> Scores:
    """Return the mean of each word's pieces; nearly all words have one, and none more than a few."""
    longest = int((last - first).max())
    at = np.minimum(first[:, None] + np.arange(longest), last[:, None] - 1)
    weight = (np.arange(longest) < (last - first)[:, None]).astype(np.float32)[..., None]
    means: Scores = (scores[at] * weight).sum(axis=1) / weight.sum(axis=1)
    return means
