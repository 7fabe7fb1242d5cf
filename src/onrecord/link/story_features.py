"""Weigh whether two reports tell one developing story.

Takes:  the sketches of two articles.
Gives:  SAME_STORY, the literal table of features with their weights and reasons.
Leaves: which pairs are compared, and how pairs become stories: stories.py.

The weights are those of a logistic regression on reports that could be one another's parent in corpora/stories (train)
among other news: `python -m training.stories` prints them anew. That of a shared event is set: 17 of 99 pairs of one
storyline share one, 2 of 406 pairs of two (part dev, reports at most 60 days apart); the other signs tell half of it.
"""

from __future__ import annotations

from math import exp, sqrt

from onrecord.link.log_odds import Feature, LogOdds
from onrecord.model.sketch import Sketch, Weights


def _topic(a: Sketch, b: Sketch) -> float:
    return sqrt(_cosine(a.topic, b.topic))


def _names(a: Sketch, b: Sketch) -> float:
    return sqrt(_cosine(a.names, b.names))


def _lead(a: Sketch, b: Sketch) -> float:
    return sqrt(_cosine(a.lead, b.lead))


def shared_event(a: Sketch, b: Sketch) -> float:
    """Return 1 where both report an event of one kind on the same day."""
    return float(not set(a.events).isdisjoint(b.events))


def _act(a: Sketch, b: Sketch) -> float:
    return float(not set(a.acts).isdisjoint(b.acts))


def _days(a: Sketch, b: Sketch) -> float:
    return exp(-gap / 3) if (gap := _gap(a, b)) is not None else 0.0


def _weeks(a: Sketch, b: Sketch) -> float:
    return exp(-gap / 30) if (gap := _gap(a, b)) is not None else 0.0


def _undated(a: Sketch, b: Sketch) -> float:
    return float(_gap(a, b) is None)


def _gap(a: Sketch, b: Sketch) -> int | None:
    """Return the days between two reports, None where the day of one is not known."""
    return a.days.days_between(b.days) if a.days and b.days else None


def _cosine(a: Weights, b: Weights) -> float:
    """Return how far two sets of weighted words are the same, from 0 to 1; sums of integers know no order."""
    return min(1.0, sum(a[word] * b[word] for word in a.keys() & b.keys()) / 1e6)


SAME_STORY: LogOdds[Sketch] = LogOdds(
    bias=-11.2,
    features=(
        Feature(3.9, "they share rare words", _topic),
        Feature(3.3, "they name the same parties", _names),
        Feature(7.2, "their headlines and leads share rare words", _lead),
        Feature(3.0, "they tell of an event of one kind on the same day", shared_event),
        Feature(2.0, "they tell of an event of one kind with two of the same parties, places or days", _act),
        Feature(3.8, "they came out within days of each other", _days),
        Feature(1.9, "they came out within weeks of each other", _weeks),
        Feature(3.5, "the day of one is not known", _undated),
    ),
)
"""The log-odds that two reports tell one story."""
