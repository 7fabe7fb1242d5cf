"""Find what belongs to an anchor: a cue's source and content, an event's time, participants and place.

Takes:  what the network sees, and the piece where an anchor begins.
Gives:  around(): the roles of all pieces around it, as spans of their own or as the share of spans found otherwise.
Leaves: finding the anchors: tags.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.read.network.heads import FARTHEST, ROLES
from onrecord.read.network.network import Seen
from onrecord.read.network.tags import Tagged, spans

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Around:
    """What the network says of each piece of a window, given an anchor: tags (pieces, 3) by role."""

    window: range
    scores: Mapping[str, Scores]

    def spans(self, role: str) -> Iterator[Tagged]:
        """Yield the spans of a role, in pieces of the text."""
        for s in spans(self.scores[role], ("x",)):
            yield Tagged(s.first + self.window.start, s.last + self.window.start, s.kind, s.confidence)

    def share(self, role: str, span: Tagged) -> float:
        """Return how far a span found otherwise has the role: the mean over its pieces; 0 out of the window."""
        first, last = max(span.first, self.window.start), min(span.last, self.window.stop)
        if first >= last:
            return 0.0
        held = self.scores[role][first - self.window.start : last - self.window.start]
        raised = np.exp(held - held.max(axis=1, keepdims=True))
        return float(1 - (raised[:, 0] / raised.sum(axis=1)).mean())


def around(seen: Seen, tables: Mapping[str, Scores], layer: str, at: int) -> Around:
    """Return the roles around the anchor that begins at piece at.

    The arithmetic is that of training/model.py: one layer of GELU over piece, anchor and distance.
    """
    window = seen.window(at)
    pieces = seen.scores[f"{layer} piece"][window.start : window.stop]
    distance = np.clip(np.arange(window.start, window.stop) - at, -FARTHEST, FARTHEST) + FARTHEST
    met = pieces + seen.scores[f"{layer} anchor"][at] + tables[f"{layer} distance"][distance]
    scores = _gelu(met) @ tables[f"{layer} weight"].T + tables[f"{layer} bias"]
    by_role = np.split(scores, len(ROLES[layer]), axis=1)
    return Around(window, dict(zip(ROLES[layer], by_role, strict=True)))


def _gelu(numbers: Scores) -> Scores:
    """Return GELU by its tanh form (Hendrycks and Gimpel 2016, within 0.001 of the exact one): numpy has no erf."""
    cube = 0.044715 * numbers**3
    smooth: Scores = 0.5 * numbers * (1 + np.tanh(np.float32(0.7978845608) * (numbers + cube)))
    return smooth
