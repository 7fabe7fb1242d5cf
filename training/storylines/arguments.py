"""Learn which parties and times near an event's word are its arguments, from the labelled events of storylines.

Takes:  articles read, with the labels of their storylines; the place of each candidate among all.
Gives:  Arguments, pairs of a candidate and a word with what is right of them; arguments_of(); Head, what learns them.
Leaves: learning them beside the encoder's layers: tuning.py; what they tell of an event: learning.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from onrecord.read.events.argument_scores import FLAGS, ROLES, ArgumentCandidate, flags, names_near, times_near
from onrecord.read.events.context import ArticleContext
from training.storylines.judged import is_named, participants, places, same_days
from training.storylines.seen import Seen

Numbers = NDArray[np.float32]
Places = NDArray[np.int64]
Labels = dict[str, Any]

WIDE = 64
DROPPED = 0.3
UNKNOWN = -1.0


@dataclass(frozen=True, slots=True)
class Arguments:
    """Pairs of a candidate, by its number among all, and a word of its article; right is (pairs, len(ROLES))."""

    candidate: Places
    word: Places
    flags: Numbers
    right: Numbers

    def of(self, candidates: Places) -> tuple[Places, Arguments]:
        """Return the pairs of some candidates, and the place of each one's candidate among those."""
        order = np.argsort(candidates, kind="stable")
        at = np.minimum(np.searchsorted(candidates[order], self.candidate), len(candidates) - 1)
        inside = candidates[order][at] == self.candidate
        chosen = Arguments(self.candidate[inside], self.word[inside], self.flags[inside], self.right[inside])
        return order[at[inside]], chosen


class GoldTrigger(NamedTuple):
    """A candidate that names a labelled event: its number among all, its article, sentence and word, and the event."""

    number: int
    article: Seen
    sentence: int
    at: int
    event: int


def arguments_of(candidates: Sequence[GoldTrigger]) -> Arguments:
    """Return the pairs of candidates that name a labelled event and the words that may be their arguments."""
    rows = [row for each in candidates for row in _pairs(each)]
    columns = zip(*rows, strict=True)
    candidate, word, where, right = (np.array(column) for column in columns)
    return Arguments(candidate, word, where.astype(np.float32), right.astype(np.float32))


def _pairs(of: GoldTrigger) -> Iterator[tuple[int, int, Numbers, list[float]]]:
    context, label = of.article.context, of.article.story["events"][of.event]
    found = [*names_near(context, of.sentence), *times_near(context, of.sentence)]
    starts, where = of.article.starts(), flags(context, of.sentence, of.at, found)
    for each, row in zip(found, where, strict=True):
        yield of.number, starts[each.sentence] + each.at, row, _right(of.article, label, each)


def _right(article: Seen, event: Labels, candidate: ArgumentCandidate) -> list[float]:
    """Return whether a candidate is a participant, the place and the day; UNKNOWN where the labels leave it open."""
    if candidate.timed:
        days = article.context.days(candidate.names)
        return [UNKNOWN, UNKNOWN, float(days is not None and same_days(event, article.file, days))]
    return [*belongs(event, article.file, article.context, candidate.names), UNKNOWN]


def belongs(event: Labels, file: str, context: ArticleContext, party: int) -> list[float]:
    """Return whether a party takes part, UNKNOWN where the labels leave it open, and whether it is the place."""
    known = context.cast.parties[party]
    taking = participants(event, file)
    part, place = is_named(known, taking), is_named(known, places(event, file))
    return [UNKNOWN if not taking or (place and not part) else float(part), float(place)]


class Head(nn.Module):
    """Scores of a word as an argument of another, from what the network saw of both and where they stand."""

    def __init__(self, seen: int) -> None:
        super().__init__()
        self.asking = nn.Linear(seen, 2 * WIDE)
        self.held = nn.Linear(seen, 2 * WIDE)
        self.flags = nn.Linear(FLAGS, WIDE)
        self.told = nn.Linear(WIDE, len(ROLES))

    def forward(self, asking: Tensor, held: Tensor, where: Tensor) -> Tensor:
        """Return the scores of pairs, (pairs, len(ROLES)), before they are likelihoods."""
        alone, crossed = self.asking(asking).chunk(2, 1)
        own, crossing = self.held(held).chunk(2, 1)
        hidden = functional.gelu(alone + own + self.flags(where) + crossed * crossing)
        told: Tensor = self.told(functional.dropout(hidden, DROPPED, self.training))
        return told

    def loss(self, asking: Tensor, held: Tensor, pairs: Arguments) -> Tensor:
        """Return what the scores are wrong by, a mean over roles."""
        told = self(asking, held, torch.from_numpy(pairs.flags))
        right = torch.from_numpy(pairs.right)
        known = (right >= 0).float()
        losses = functional.binary_cross_entropy_with_logits(told, right.clamp(min=0), reduction="none") * known
        return (losses.sum(0) / known.sum(0).clamp(min=1)).sum()
