"""Tell whether a word names an event of record, whether that is the report's news, and of what kind it is.

Takes:  candidates with their rows of numbers; the weights in data/reader/events.npz.
Gives:  worths(): for each how likely it is one, how likely it is the news, shares of kinds and places on the ladder,
        a vector for linking.
Leaves: learning the weights: training/storylines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.read.events.candidates import TriggerCandidate
from onrecord.read.events.context import ArticleContext
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import kinds
from onrecord.read.network.roles import gelu
from onrecord.read.network.tags import softmax

Numbers = NDArray[np.float32]
Tables = Mapping[str, Numbers]

LISTED = 0.6
"""Share that the table's kind has where it lists the word: of the triggers of storylines dev that it lists, its kind is
right of .91, the network's of .83; of the others the network's alone is of .5."""
MAIN = 0.5
"""Share of being the report's news below which an event is background."""
LARGEST = 127
"""Of the small whole numbers of a vector."""


@dataclass(frozen=True, slots=True)
class Worth:
    """How likely a word names an event of record, and the report's news; shares of kinds and of places on the ladder.

    status is in the order of status_classifier.WEIGHED; vector has length one.
    """

    of_record: float
    main: float
    kinds: Numbers
    status: Numbers
    vector: Numbers

    @property
    def kind(self) -> str:
        """Return the likeliest kind."""
        return kinds()[int(self.kinds.argmax())]

    @property
    def rounded(self) -> tuple[int, ...]:
        """Return the vector in small whole numbers, the largest of them LARGEST."""
        most = float(np.abs(self.vector).max()) or 1.0
        return tuple(np.rint(self.vector * (LARGEST / most)).astype(int).tolist())


def worths(tables: Tables, found: Sequence[TriggerCandidate]) -> list[Worth]:
    """Return the worth of each candidate."""
    if not found:
        return []
    rows = np.stack([each.row for each in found])
    wide = len(tables["event projection bias"])
    seen, described = rows[:, :wide], rows[:, wide:]
    hidden = gelu(_layer(tables, "hidden", rows))
    told = 1 / (1 + np.exp(-_layer(tables, "worth", hidden)))
    both = np.concatenate([hidden, described], axis=1)
    shares, statuses = softmax(_layer(tables, "kind", both)), softmax(_layer(tables, "status", both))
    for row, each in zip(shares, found, strict=True):
        if each.listed:
            row *= 1 - LISTED
            row[kinds().index(each.hit.trigger.kind)] += LISTED
    linking = _layer(tables, "linking", seen)
    linking = linking / (np.linalg.norm(linking, axis=1, keepdims=True) + 1e-9)
    heads = zip(told, shares, statuses, linking, strict=True)
    return [Worth(float(t[0]), float(t[1]), kinds_of, status, vector) for t, kinds_of, status, vector in heads]


def pooled(worths: Sequence[Worth]) -> Numbers:
    """Return the kinds' shares of an event, those of its mentions weighed by how likely they are of record."""
    weights = np.array([each.of_record for each in worths], dtype=np.float32)
    weighed = np.stack([each.kinds for each in worths]) * weights[:, None]
    shares: Numbers = weighed.sum(axis=0) / weights.sum()
    return shares


def sentence_vector(context: ArticleContext, sentence: Sentence) -> Numbers:
    """Return what the network saw of a sentence's words in the mean, as a vector of length one."""
    rows = context.inside(sentence)
    wide = len(context.tables["event projection bias"])
    mean = rows[:, :wide].mean(axis=0) if rows is not None and len(rows) else np.zeros(wide, np.float32)
    unit: Numbers = mean / (np.linalg.norm(mean) + 1e-9)
    return unit


def _layer(tables: Tables, name: str, numbers: Numbers) -> Numbers:
    out: Numbers = numbers @ tables[f"event {name} weight"].T + tables[f"event {name} bias"]
    return out
