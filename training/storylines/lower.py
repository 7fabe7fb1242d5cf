"""What the encoder's lower layers saw of an article, kept once: they do not learn further.

Takes:  an article's layout, the network.
Gives:  Lower: the vectors of its pieces, window by window, and which pieces are which word; looked().
Leaves: the top layers: training/top_layers.py, tuning.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from onrecord.read.layout import Layout
from onrecord.read.network import Network
from onrecord.read.network.windows import windows
from onrecord.read.network.word_vectors import pieces_of
from training.top_layers import TopLayers

Numbers = NDArray[np.float32]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Lower:
    """The vectors of an article's windows, each (n, 384), and first and one-past-last piece of each of its words."""

    windows: Sequence[NDArray[np.float16]]
    first: Places
    last: Places


def looked(layout: Layout, network: Network) -> Lower:
    """Return what the lower layers see of an article."""
    spans, quotes = [s.span for s in layout.sentences], [*layout.quotes, *layout.inner_quotes]
    seen = network.see(list(windows(layout.text, layout.paragraphs, spans, quotes, network.weights.vocabulary)))
    words = [word.span for sentence in layout.sentences for word in sentence.words]
    lower = seen.scores["lower"].astype(np.float16)
    return Lower([lower[window.start : window.stop] for window in seen.windows], *pieces_of(seen.places, words))


def word_vectors_of(top: TopLayers, articles: Sequence[Lower], words: Sequence[Places], hidden: float = 0.0) -> Tensor:
    """Return what the top layers give for some words of articles, the mean of each word's pieces, (words, 384).

    hidden is the share of pieces that are blotted out, 0 but while learning.
    """
    vectors = pieces(top, [window for each in articles for window in each.windows], hidden)
    begin = np.cumsum([0, *(sum(map(len, each.windows)) for each in articles)])
    first = np.concatenate([at + each.first[of] for at, each, of in zip(begin, articles, words, strict=False)])
    last = np.concatenate([at + each.last[of] for at, each, of in zip(begin, articles, words, strict=False)])
    longest = int((last - first).max(initial=1))
    at = torch.from_numpy(np.minimum(first[:, None] + np.arange(longest), np.maximum(last, first + 1)[:, None] - 1))
    weight = torch.from_numpy((np.arange(longest) < (last - first)[:, None]).astype(np.float32))[..., None]
    return (vectors[at.clamp(max=len(vectors) - 1)] * weight).sum(1) / weight.sum(1).clamp(min=1)


def pieces(top: TopLayers, windows: Sequence[NDArray[np.float16]], hidden: float = 0.0) -> Tensor:
    """Return the vectors of all pieces of windows, in their order."""
    lower = pad_sequence([torch.from_numpy(window.astype(np.float32)) for window in windows], batch_first=True)
    lengths = torch.tensor([len(window) for window in windows])
    mask = torch.arange(lower.shape[1])[None] < lengths[:, None]
    if hidden:
        lower = lower * (torch.rand(mask.shape) >= hidden)[..., None]
    with torch.autocast("cpu", torch.bfloat16):
        vectors: Tensor = top(lower, mask)[mask]
    return vectors.float()
