"""What the model learns from, and how much of each.

Takes:  the corpora beside the checkout, the encoder's vocabulary.
Gives:  read(): Windows to learn from and to measure on; stream(): batches without end, each corpus by its share.
Leaves: how a batch is made: batches.py.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.read.wordpieces import Vocabulary
from training.batches import Batch, batches
from training.corpora import documents, only_open
from training.corpora.document import Document
from training.examples import Example, examples

MIXTURE: dict[str, float] = {
    "polnear": 8,
    "uner": 2,
    "wikigold": 1,
    "crossner": 0.7,
    "gmb": 2,
    "timebank": 2.5,
    "aquaint": 1,
    "wikiwars": 1.2,
    "meantime": 0.6,
    "uds": 2,
    "uw": 1,
    "tdg": 1,
}
"""Share of the batches: about the words of each corpus, PolNeAR twice, silver less (first run of runs.md)."""


@dataclass(frozen=True, slots=True)
class Windows:
    """What the corpora hold: windows to learn from by corpus, and the development documents with their windows."""

    train: Mapping[str, Sequence[Example]]
    documents: Sequence[Document]
    dev: Sequence[Example]


def read(vocabulary: Vocabulary, *, open_only: bool = False) -> Windows:
    """Return the windows of the whole mixture; open_only leaves out the corpora that state no licence."""
    names = [name for name in MIXTURE if not open_only or name in only_open()]
    train: dict[str, list[Example]] = {name: [] for name in names}
    dev: list[Document] = []
    for name in names:
        for document in documents(name):
            if document.split == "dev":
                dev.append(document)
            else:
                train[name] += examples(document, vocabulary)
    return Windows(train, dev, [example for document in dev for example in examples(document, vocabulary)])


def stream(train: Mapping[str, Sequence[Example]], chance: random.Random) -> Iterator[Batch]:
    """Yield batches without end, each corpus by its share; a corpus that is through begins anew."""
    running: dict[str, Iterator[Batch]] = {name: iter(()) for name in train}
    names, shares = list(train), [MIXTURE[name] for name in train]
    while True:
        name = chance.choices(names, shares)[0]
        made = next(running[name], None)
        if made is None:
            running[name] = batches(train[name], chance)
            made = next(running[name])
        yield made
