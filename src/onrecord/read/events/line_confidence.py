"""Tell how likely nothing in an event's line is wrong.

Takes:  the mentions of one event, each with its worth, and what its line tells; the weights in data/reader/events.npz.
Gives:  evidence(): the row of numbers that speaks for the line; confidence(), step().
Leaves: what the line tells: conclusions.py. Learning the weights: training/storylines.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.read.events.context import ArticleContext
from onrecord.read.events.scored_mentions import Group

Numbers = NDArray[np.float32]
GENERAL = "event"
"""The kind of what no closer kind fits."""


@dataclass(frozen=True, slots=True)
class EventLine:
    """What is told of one event: kind, parties, place and time, each with how likely it is."""

    kind: str
    share: float
    who: tuple[int, ...]
    taking: Numbers
    place: int | None
    placed: float
    times: frozenset[int]
    dated: float


def evidence(group: Group, line: EventLine) -> Numbers:
    """Return what speaks for nothing in an event's line being wrong."""
    told, kind, taking, place = group.told, line.share, line.taking, line.placed
    record = [each.worth.of_record for each in told]
    mentions = [each.mention for each in told]
    days = {m.days for m in mentions if m.days and m.time in line.times}
    listed = [each.listed for each in told]
    statuses = {m.status for m in mentions}
    first = min(each.sentence for each in told)
    vectors = np.stack([each.worth.vector for each in told])
    return np.array(
        [
            group.twin,
            _odds(group.twin),
            _odds(max(record)),
            _odds(float(np.mean(record))),
            max(each.worth.main for each in told),
            np.log1p(len(told)),
            len(told) == 1,
            len(told) > 4,
            kind,
            _odds(kind),
            first == 0,
            first <= 2,
            first / 20,
            any(each.headline for each in told),
            any(each.noun for each in told),
            len(taking) == 0,
            len(taking) == 1,
            float(taking.min()) if len(taking) else 0.0,
            float(taking.prod()) if len(taking) else 1.0,
            place > 0,
            place,
            line.dated if line.times else 0.0,
            len(line.times) == 0,
            any(listed),
            line.kind in listed,
            any(listed) and line.kind not in listed,
            line.kind == GENERAL,
            float(np.mean([each.sentence_vector @ told[0].sentence_vector for each in told])),
            len(days) > 1,
            len(days) > 2,
            len(statuses) == 1,
            *(any(m.status == s for m in mentions) for s in ("happened", "scheduled", "tentative", "mentioned")),
            any(m.polarity == "negative" for m in mentions),
            any(m.when == "future" for m in mentions),
            float(np.square(vectors.mean(axis=0)).sum()),  # the mean over all pairs
        ],
        dtype=np.float32,
    )


def _odds(share: float) -> float:
    inside = min(max(share, 1e-3), 1 - 1e-3)
    return float(np.log(inside / (1 - inside)))


def confidence(context: ArticleContext, row: Numbers) -> float:
    """Return how likely nothing in a line is wrong."""
    score = float(row @ context.tables["sure weight"] + context.tables["sure bias"][0])
    return 1 / (1 + float(np.exp(-score)))


def step(sure: float) -> float:
    """Return a confidence in steps of .05.

    >>> step(0.631)
    0.65
    """
    return round(round(sure * 20) / 20, 2)
