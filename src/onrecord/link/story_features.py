"""Weigh whether two reports tell one developing story.

Takes:  the sketches of two articles.
Gives:  FEATURES, the literal table; score(), their weighted sum as log-odds; why(), the same in words.
Leaves: which pairs are compared, and how pairs become stories: stories.py.

The weights are those of a logistic regression on reports that could be one another's parent in corpora/stories (train)
among other news: `python -m training.stories` prints them anew. That of a shared event is set: 17 of 99 pairs of one
storyline share one, 2 of 406 pairs of two (part dev, reports at most 60 days apart); the other signs tell half of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import exp, sqrt

from onrecord.model.sketch import Sketch, Weights


@dataclass(frozen=True, slots=True)
class StoryFeature:
    """One sign: value gives how far it is there (0 to 1), weight what it adds to the log-odds."""

    weight: float
    reason: str
    value: Callable[[Sketch, Sketch], float]


def _topic(a: Sketch, b: Sketch) -> float:
    return sqrt(_cosine(a.topic, b.topic))


def _names(a: Sketch, b: Sketch) -> float:
    return sqrt(_cosine(a.names, b.names))


def _lead(a: Sketch, b: Sketch) -> float:
    return sqrt(_cosine(a.lead, b.lead))


def _event(a: Sketch, b: Sketch) -> float:
    return float(not set(a.events).isdisjoint(b.events))


def _days(a: Sketch, b: Sketch) -> float:
    return exp(-gap / 3) if (gap := _gap(a, b)) is not None else 0.0


def _weeks(a: Sketch, b: Sketch) -> float:
    return exp(-gap / 30) if (gap := _gap(a, b)) is not None else 0.0


def _undated(a: Sketch, b: Sketch) -> float:
    return float(_gap(a, b) is None)


def _gap(a: Sketch, b: Sketch) -> int | None:
    """Return the days between two reports, None where the day of one is not known."""
    if a.days is None or b.days is None:
        return None
    return max((a.days.earliest - b.days.latest).days, (b.days.earliest - a.days.latest).days, 0)


def _cosine(a: Weights, b: Weights) -> float:
    """Return how far two sets of weighted words are the same, from 0 to 1; sums of integers know no order."""
    return min(1.0, sum(a[word] * b[word] for word in a.keys() & b.keys()) / 1e6)


FEATURES: tuple[StoryFeature, ...] = (
    StoryFeature(3.9, "they share rare words", _topic),
    StoryFeature(3.3, "they name the same parties", _names),
    StoryFeature(7.2, "their headlines and leads share rare words", _lead),
    StoryFeature(2.5, "they tell of an event of one kind on the same day", _event),
    StoryFeature(3.8, "they came out within days of each other", _days),
    StoryFeature(1.9, "they came out within weeks of each other", _weeks),
    StoryFeature(3.5, "the day of one is not known", _undated),
)
BIAS = -11.2
"""The log-odds of two reports that share nothing."""


def score(a: Sketch, b: Sketch) -> float:
    """Return the log-odds that two reports tell one story: above 0 it is likelier than not."""
    return BIAS + sum(f.weight * f.value(a, b) for f in FEATURES)


def why(a: Sketch, b: Sketch) -> Iterator[tuple[float, str]]:
    """Yield what each sign that is there adds to the score, with its reason in words."""
    for feature in FEATURES:
        if value := feature.value(a, b):
            yield round(feature.weight * value, 2), feature.reason
