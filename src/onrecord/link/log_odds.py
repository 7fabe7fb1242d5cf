"""Weigh whether two things are one by a table of features, as logistic regression does.

Takes:  the features with their weights, and the bias.
Gives:  LogOdds: score() of two things, and reasons(), what adds up to it in words.
Leaves: the tables: event_features.py, story_features.py. Learning the weights: linking.py and stories.py of
        training/.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Feature(Generic[Thing]):
    """One sign: value gives how far it is there (0 to 1), weight what it adds to the log-odds.

    set: the weight was set by hand, and is not learned anew.
    """

    weight: float
    reason: str
    value: Callable[[Thing, Thing], float]
    set: bool = False


@dataclass(frozen=True, slots=True)
class LogOdds(Generic[Thing]):
    """A table of features; bias is the log-odds of two things of which nothing is known."""

    bias: float
    features: tuple[Feature[Thing], ...]

    def score(self, a: Thing, b: Thing) -> float:
        """Return the log-odds that two things are one: above 0 it is likelier than not."""
        return self.bias + sum(f.weight * f.value(a, b) for f in self.features)

    def reasons(self, a: Thing, b: Thing) -> Iterator[tuple[float, str]]:
        """Yield what each sign that is there adds to the score, with its reason in words."""
        for feature in self.features:
            if value := feature.value(a, b):
                yield round(feature.weight * value, 2), feature.reason
