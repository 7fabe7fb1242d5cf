"""Tell which spans belong to an anchor: a source and a content to their cue, a time to its event.

Takes:  what the network sees, the pieces where anchors begin, and spans that were found otherwise.
Gives:  belonging(): how far each span has each role around each anchor.
Leaves: finding anchors and spans: tags.py. Choosing: sayings.py, predictions.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.read.network.heads import FARTHEST, ROLES
from onrecord.read.network.session import NetworkOutput
from onrecord.read.network.tags import Tagged, softmax

Scores = NDArray[np.float32]

LOOKED_AT = 8
"""Pieces of a span that are looked at, evenly chosen: all of a long content tell no more than a few (PolNeAR dev)."""


def belonging(
    seen: NetworkOutput, tables: Mapping[str, Scores], layer: str, anchors: Sequence[int], spans: Sequence[Tagged]
) -> Scores:
    """Return (anchors, spans, roles): the share of a span's pieces that have the role; 0 where not seen together.

    The arithmetic is that of training/model.py: one layer of GELU over piece, anchor and distance.
    """
    shares = np.zeros((len(anchors), len(spans), len(ROLES[layer])), dtype=np.float32)
    for window in seen.windows:
        rows = [n for n, at in enumerate(anchors) if at in window]
        columns = [n for n, span in enumerate(spans) if span.first < window.stop and window.start < span.last]
        if rows and columns:
            chosen = [_chosen(spans[n], window) for n in columns]
            given = _given(seen, tables, layer, np.array([anchors[n] for n in rows]), np.concatenate(chosen))
            edges = np.cumsum([0, *(len(pieces) for pieces in chosen)])[:-1]
            sums = np.add.reduceat(given, edges, axis=1)
            shares[np.ix_(rows, columns)] = sums / np.array([len(pieces) for pieces in chosen])[None, :, None]
    return shares


def _chosen(span: Tagged, window: range) -> NDArray[np.int64]:
    """Return the pieces of a span that are looked at, those in the window only."""
    first, last = max(span.first, window.start), min(span.last, window.stop)
    if last - first <= LOOKED_AT:
        return np.arange(first, last)
    return np.unique(np.linspace(first, last - 1, min(LOOKED_AT, last - first)).astype(np.int64))


def _given(
    seen: NetworkOutput, tables: Mapping[str, Scores], layer: str, anchors: NDArray[np.int64], pieces: NDArray[np.int64]
) -> Scores:
    """Return (anchors, pieces, roles): how likely each piece has each role."""
    distance = np.clip(pieces[None] - anchors[:, None], -FARTHEST, FARTHEST) + FARTHEST
    met = seen.scores[f"{layer} piece"][pieces][None] + seen.scores[f"{layer} anchor"][anchors][:, None]
    met = met + tables[f"{layer} distance"][distance]
    scores = (gelu(met) @ tables[f"{layer} weight"].T + tables[f"{layer} bias"]).reshape(*distance.shape, -1, 3)
    shares: Scores = 1 - softmax(scores)[..., 0]
    return shares


def gelu(numbers: Scores) -> Scores:
    """Return GELU by its tanh form (Hendrycks and Gimpel 2016, within 0.001 of the exact one): numpy has no erf."""
    cube = np.float32(0.044715) * numbers * numbers * numbers
    smooth: Scores = np.float32(0.5) * numbers * (1 + np.tanh(np.float32(0.7978845608) * (numbers + cube)))
    return smooth
