"""What the model learns from, and how much of each.

Takes:  the corpora beside the checkout, the encoder's vocabulary.
Gives:  read(): Windows to learn from, documents to measure on; stream(): batches without end, each corpus by its share.
Leaves: the shares: shares.py. How a batch is made: batches.py.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.read.wordpieces import Vocabulary
from training.batches import Batch, batches, chained_batches
from training.chains import Chained, chained
from training.corpora import CORPORA, documents, only_open
from training.corpora.document import Document
from training.encoder import Encoder
from training.examples import Example, examples, joined
from training.shares import MIXTURE, TEACHES
from training.vectors import with_layers, with_vectors

SENTENCES = ("uner", "wikigold", "crossner", "gmb", "uds", "uw")
"""Corpora whose documents are single sentences: learned from alone and joined to windows."""
CHAINS = ("gum", "polnear-corenlp")
"""Corpora whose documents are learned from whole, for their chains."""
VECTORS = ("polnear",)
"""Corpora whose sentences have vectors to come near to."""

Learned = Example | Chained


@dataclass(frozen=True, slots=True)
class Windows:
    """What the corpora hold: windows, or documents with chains, to learn from by corpus; development documents."""

    train: Mapping[str, Sequence[Learned]]
    documents: Sequence[Document]


def read(vocabulary: Vocabulary, encoder: Encoder, *, open_only: bool = False) -> Windows:
    """Return the windows of the whole mixture; open_only leaves out the corpora that state no licence."""
    names = [name for name in MIXTURE if not open_only or name in only_open()]
    train = {name: list(_learned(name, vocabulary, encoder)) for name in names}
    return Windows(train, [document for name in names for document in documents(name) if document.split == "dev"])


def read_only(part: str, vocabulary: Vocabulary, encoder: Encoder, *, open_only: bool = False) -> Windows:
    """Return the windows of the corpora that teach one part, with all that the encoder, which stays as it is, makes of
    them: six gigabytes for syntax, and a tenth of the time.
    """
    names = [name for name in MIXTURE if not open_only or name in only_open()]
    names = [name for name in names if TEACHES[part] in CORPORA[name].teaches]
    train = {name: list(with_layers(_windows(name, vocabulary), encoder)) for name in names}
    return Windows(train, [document for name in names for document in documents(name) if document.split == "dev"])


def _windows(name: str, vocabulary: Vocabulary) -> Iterator[Example]:
    return (window for d in documents(name) if d.split == "train" for window in examples(d, vocabulary))


def _learned(name: str, vocabulary: Vocabulary, encoder: Encoder) -> Iterator[Learned]:
    """Yield what there is to learn from in the training part of one corpus."""
    read = [(d, list(examples(d, vocabulary))) for d in documents(name) if d.split == "train"]
    windows = [window for _, found in read for window in found]
    if name in CHAINS:
        yield from (made for document, found in read if (made := chained(document, found)))
    elif name in VECTORS:
        yield from with_vectors(windows, encoder)
    else:
        yield from windows
    if name in SENTENCES:
        yield from joined(windows)


def stream(train: Mapping[str, Sequence[Learned]], chance: random.Random) -> Iterator[Batch]:
    """Yield batches without end, each corpus by its share; a corpus that is through begins anew."""
    running: dict[str, Iterator[Batch]] = {name: iter(()) for name in train}
    names, shares = list(train), [MIXTURE[name] for name in train]
    while True:
        name = chance.choices(names, shares)[0]
        made = next(running[name], None)
        if made is None:
            running[name] = _batches(train[name], chance)
            made = next(running[name])
        yield made


def _batches(learned: Sequence[Learned], chance: random.Random) -> Iterator[Batch]:
    whole = [each for each in learned if isinstance(each, Chained)]
    return chained_batches(whole, chance) if whole else batches([e for e in learned if isinstance(e, Example)], chance)
