"""Join the mentions of a text that mean the same.

Takes:  what the network sees, and the heads of mentions.
Gives:  Heads, gathered stretch by stretch; chains(), groups of mentions.
Leaves: naming a chain and saying what it is: parties/.

Each mention goes to the earlier one that it most likely means, or begins a chain of its own (Lee et al. 2017). Only the
NEAR mentions before it are looked at, so time grows with the text and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.read.network.heads import FARTHEST, MENTION
from onrecord.read.network.mentions import MentionSpan, alike, classes, form
from onrecord.read.network.session import NetworkOutput
from onrecord.read.network.tags import Tagged

Scores = NDArray[np.float32]

NEAR = 150
"""Mentions before one that are looked at; of GUM's dev antecedents 99 % stand nearer."""


@dataclass(frozen=True, slots=True)
class Head:
    """A mention as the network sees it: where it stands, how sure that it is one, and its vectors."""

    place: MentionSpan
    confidence: float
    later: Scores
    earlier: Scores
    new: float


def heads(
    seen: NetworkOutput, tables: Mapping[str, Scores], found: Sequence[Tagged], depth: NDArray[np.int64]
) -> Iterator[Head]:
    """Yield the mentions whose heads were found, with the extents that the network points at."""
    for window in seen.windows:
        inside = [head for head in found if head.last - 1 in window]
        for head, (first, last) in zip(inside, _extents(seen, tables, inside, window), strict=True):
            at, span, words = head.last - 1, seen.span(first, last), seen.span(head.first, head.last)
            place = MentionSpan(span.start, span.end, (words.start, words.end), min(2, int(depth[span.start])))
            later, earlier, new = (seen.scores[name][at] for name in ("later", "earlier", "new"))
            yield Head(place, head.confidence, later, earlier, float(new[0]))


def _extents(
    seen: NetworkOutput, tables: Mapping[str, Scores], found: Sequence[Tagged], window: range
) -> Iterator[tuple[int, int]]:
    """Yield first and one-past-last piece of the mention around each head; the head itself is always in it."""
    if not found:
        return
    ends = np.array([head.last - 1 for head in found])
    pointing = seen.scores["head"][ends].reshape(-1, 2, MENTION).swapaxes(0, 1)
    edges = seen.scores["edge"][window.start : window.stop].reshape(-1, 2, MENTION).swapaxes(0, 1)
    near = np.clip(np.array(window)[None] - ends[:, None], -FARTHEST, FARTHEST) + FARTHEST
    scores = pointing @ edges.swapaxes(1, 2) * np.float32(MENTION**-0.5) + tables["reach"][:, near]
    for number, head in enumerate(found):
        before, after = max(0, head.first - window.start), head.last - 1 - window.start
        first = window.start + int(scores[0, number, : before + 1].argmax())
        yield min(head.first, first), head.last + int(scores[1, number, after:].argmax())


def chains(text: str, mentions: Sequence[Head], tables: Mapping[str, Scores]) -> list[list[MentionSpan]]:
    """Return groups of two or more mentions that mean the same, each in reading order."""
    ordered = sorted(mentions, key=lambda m: (m.place.start, -m.place.end))
    first_of = list(range(len(ordered)))
    for begin in range(0, len(ordered), NEAR):
        for later, earlier in _antecedents(text, ordered, begin, tables):
            first_of[later] = first_of[earlier]
    groups: dict[int, list[MentionSpan]] = defaultdict(list)
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
    scores += tables["apart"][forms[:, None], classes(number)[np.maximum(0, between)]]
    new = np.array([[m.new] for m in mentions], dtype=np.float32)
    return np.concatenate([np.where(between > 0, scores, -np.inf), new], axis=1)
