"""Join the mentions of a text that mean the same.

Takes:  what the network sees, and the heads of mentions.
Gives:  Heads, gathered stretch by stretch; chains(), groups of mentions.
Leaves: naming a chain and saying what it is: parties/.

Each mention goes to the earlier one that it most likely means, or begins a chain of its own (Lee et al. 2017). Only the
NEAR mentions before it are looked at, so time grows with the text and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.read.network.heads import FARTHEST, MENTION
from onrecord.read.network.mentions import Place, alike, classes, form
from onrecord.read.network.network import Seen
from onrecord.read.network.tags import Tagged

Scores = NDArray[np.float32]

NEAR = 150
"""Mentions before one that are looked at; of GUM's dev antecedents 99 % stand nearer."""


@dataclass(frozen=True, slots=True)
class Head:
    """A mention as the network sees it: where it stands, how sure that it is one, and its vectors."""

    place: Place
    confidence: float
    later: Scores
    earlier: Scores
    new: float


def heads(
    seen: Seen, tables: Mapping[str, Scores], found: Iterable[Tagged], depth: NDArray[np.int64]
) -> Iterator[Head]:
    """Yield the mentions whose heads were found, with the extents that the network points at."""
    for tagged in found:
        at = tagged.last - 1
        first, last = extent(seen, tables, tagged)
        span, head = seen.span(first, last), seen.span(tagged.first, tagged.last)
        place = Place(span.start, span.end, (head.start, head.end), min(2, int(depth[span.start])))
        one = seen.scores
        yield Head(place, tagged.confidence, one["later"][at], one["earlier"][at], float(one["new"][at].item()))


def extent(seen: Seen, tables: Mapping[str, Scores], head: Tagged) -> tuple[int, int]:
    """Return the first and the one-past-last piece of the mention around a head; the head itself is always in it."""
    window = seen.window(head.last - 1)
    pointing = seen.scores["head"][head.last - 1].reshape(2, MENTION)
    edges = seen.scores["edge"][window.start : window.stop].reshape(-1, 2, MENTION)
    near = np.clip(np.arange(window.start, window.stop) - (head.last - 1), -FARTHEST, FARTHEST) + FARTHEST
    scores = np.einsum("sd,psd->sp", pointing, edges) * MENTION**-0.5 + tables["reach"][:, near]
    before = max(0, head.first - window.start)
    start = min(head.first, window.start + int(scores[0, : before + 1].argmax()))
    end = int(scores[1, head.last - 1 - window.start :].argmax()) + head.last
    return start, end


def chains(text: str, mentions: Sequence[Head], tables: Mapping[str, Scores]) -> list[list[Place]]:
    """Return groups of two or more mentions that mean the same, each in reading order."""
    ordered = sorted(mentions, key=lambda m: (m.place.start, -m.place.end))
    first_of = list(range(len(ordered)))
    for begin in range(0, len(ordered), NEAR):
        for later, earlier in _antecedents(text, ordered, begin, tables):
            first_of[later] = first_of[earlier]
    groups: dict[int, list[Place]] = defaultdict(list)
    for mention, first in zip(ordered, first_of, strict=True):
        groups[first].append(mention.place)
    return [group for group in groups.values() if len(group) > 1]


def _antecedents(
    text: str, ordered: Sequence[Head], begin: int, tables: Mapping[str, Scores]
) -> Iterator[tuple[int, int]]:
    """Yield (later, earlier) for the NEAR mentions from begin on that mean an earlier one."""
    start = max(0, begin - NEAR)
    known = ordered[start : begin + NEAR]
    scores = scored(text, known, tables)
    for row in range(begin - start, len(known)):
        best = int(scores[row].argmax())
        if best < len(known):
            yield start + row, start + best


def scored(text: str, mentions: Sequence[Head], tables: Mapping[str, Scores]) -> Scores:
    """Return (m, m + 1): the score of each earlier mention, last that of being new; as in training/model.py."""
    places = [m.place for m in mentions]
    forms = np.array([form(text, place) for place in places], dtype=np.int64)
    later, earlier = np.stack([m.later for m in mentions]), np.stack([m.earlier for m in mentions])
    number = np.arange(len(places))
    between = number[:, None] - number[None]
    scores = later @ earlier.T * MENTION**-0.5
    scores += tables["alike"][forms[:, None], forms[None], alike(text, places)]
    scores += tables["apart"][forms[:, None], classes(np.maximum(0, between))]
    new = np.array([[m.new] for m in mentions], dtype=np.float32)
    return np.concatenate([np.where(between > 0, scores, -np.inf), new], axis=1)
