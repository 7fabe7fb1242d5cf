"""Learning rates by the clock.

Takes:  the share of a run that is over, and the model's weights by name.
Gives:  Clock: the minutes gone; rate(): the share of the peak at that point; groups(): which weights learn how fast.
Leaves: the steps: train.py.

The clock and not the number of steps decides, so that any machine ends at its low point.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

SLOW, QUICK = 1.5e-4, 1e-3
"""Learning rates of the encoder and of the heads, at their peak."""
WARM = 0.05
"""Share of the run in which the rates rise to their peak."""


@dataclass(frozen=True, slots=True)
class Clock:
    """What a run has gone, where an interrupted run had used some minutes already."""

    used: float = 0.0
    begun: float = field(default_factory=time.monotonic)

    def now(self) -> float:
        """Return the minutes that the run has gone, those before an interruption included."""
        return self.used + (time.monotonic() - self.begun) / 60


def rate(gone: float) -> float:
    """Return the share of its peak that a rate has: up in a line, down in half a cosine.

    >>> [round(rate(gone), 2) for gone in (0, 0.05, 0.5, 1)]
    [0.01, 0.99, 0.5, 0.0]
    """
    return min(1.0, gone / WARM + 0.01) * 0.5 * (1 + math.cos(math.pi * gone))


def groups(named: Iterable[tuple[str, Any]]) -> list[dict[str, Any]]:
    """Part a model's weights: MiniLM's, which know much already, learn slowly; features and heads quickly."""
    slow: list[Any] = []
    quick: list[Any] = []
    for name, weights in named:
        (slow if name.startswith("encoder.") and "features" not in name else quick).append(weights)
    return [{"params": slow, "lr": SLOW, "peak": SLOW}, {"params": quick, "lr": QUICK, "peak": QUICK}]
