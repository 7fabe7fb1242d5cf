"""What the vector of a sentence should be: what MiniLM made of it before we taught it anything else.

Takes:  windows of sentences, MiniLM as it was published.
Gives:  with_vectors(): the windows with the vector of each of their sentences; agreement(), how near we came.
Leaves: coming near to them: losses.py.

Distillation (Hinton et al. 2015): so the reader's vectors keep what all-MiniLM-L6-v2 learned from a thousand million
pairs, at no second pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
import torch
from scipy.stats import spearmanr
from torch.nn.utils.rnn import pad_sequence

from onrecord.read.network import Network
from onrecord.read.network.features import FEATURES
from onrecord.read.network.windows import Window
from training.device import device, halved
from training.encoder import Encoder
from training.examples import Example

BEGIN, END = 101, 102
"""The pieces [CLS] and [SEP] of BERT's vocabulary, between which MiniLM saw its sentences."""
SENTENCES = 256
"""Sentences in one batch."""


@torch.no_grad()
def with_vectors(windows: Sequence[Example], encoder: Encoder) -> Iterator[Example]:
    """Yield the windows in order, with the vectors of their sentences in half precision."""
    encoder.eval()
    texts = [window.pieces[first:last] for window in windows for first, last in window.sentences]
    order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
    vectors = np.zeros((len(texts), encoder.pieces.weight.shape[1]), dtype=np.float16)
    for first in range(0, len(order), SENTENCES):
        group = order[first : first + SENTENCES]
        vectors[group] = embedded([texts[n] for n in group], encoder)
    done = 0
    for window in windows:
        yield replace(window, vectors=vectors[done : done + len(window.sentences)])
        done += len(window.sentences)


@torch.no_grad()
def with_layers(windows: Iterable[Example], encoder: Encoder) -> Iterator[Example]:
    """Yield the windows with what each layer of the encoder makes of their pieces, (pieces, layers, 384) in half."""
    encoder.eval()
    where = device()
    for window in windows:
        seen = (torch.from_numpy(each)[None].to(where) for each in (window.pieces, window.features))
        with halved(where):
            layers = torch.stack([layer[0] for layer in encoder.layered(*seen)], dim=1)
        yield replace(window, layers=layers.half().cpu().numpy())


def embedded(texts: Sequence[np.ndarray], encoder: Encoder) -> np.ndarray:
    """Return the unit vectors of texts, given as numbers of pieces: the mean over their pieces, both marks included."""
    where = device()
    encoder.to(where)
    rows = [torch.tensor([BEGIN, *text.tolist(), END]) for text in texts]
    pieces = pad_sequence(rows, batch_first=True, padding_value=0)
    mask = (torch.arange(pieces.shape[1])[None] < torch.tensor([len(row) for row in rows])[:, None]).to(where)
    with halved(where):
        hidden = encoder(
            pieces.to(where), torch.zeros(*pieces.shape, len(FEATURES), dtype=torch.long, device=where), mask
        )
    means = (hidden.float() * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
    vectors: np.ndarray = torch.nn.functional.normalize(means).cpu().numpy()
    return vectors


def agreement(windows: Sequence[Example], network: Network, encoder: Encoder) -> tuple[float, float]:
    """Return how alike the reader's vectors and MiniLM's order pairs of sentences (Spearman's rho), and how often both
    hold the same sentence for the nearest.
    """
    taught = [w for w in with_vectors(windows, encoder) if len(w.sentences)]
    theirs = np.concatenate([w.vectors for w in taught]).astype(np.float32)
    ours = np.stack([vector for w in taught for vector in _ours(w, network)])
    ours /= np.linalg.norm(ours, axis=1, keepdims=True)
    one, other = ours @ ours.T, theirs @ theirs.T
    pairs = np.triu_indices(len(ours), 1)
    nearest = [(table - 2 * np.eye(len(ours))).argmax(axis=1) for table in (one, other)]
    return float(spearmanr(one[pairs], other[pairs]).statistic), float((nearest[0] == nearest[1]).mean())


def _ours(window: Example, network: Network) -> Iterator[np.ndarray]:
    seen = network.see([Window(window.pieces, window.features, window.places)])
    for first, last in window.sentences:
        yield seen.scores["vector"][first:last].mean(axis=0)
