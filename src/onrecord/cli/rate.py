"""How fast something goes, and how long it still takes.

Takes:  what is done and what there is to do, now and again, in any unit; a clock.
Gives:  ReadingRate.said(): both in words.
Leaves: printing them: bulk.py.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class ReadingRate:
    """The pace since it was made; before is what was done by then."""

    before: int = 0
    clock: Callable[[], float] = time.monotonic
    _things: int = 0
    _begun: float = field(init=False)

    def __post_init__(self) -> None:
        self._begun = self.clock()

    def said(self, things: int, done: int, total: int) -> str:
        """Return the pace with so many more things, and the time left until done is total; "" where nothing moved.

        >>> ticks = iter([0.0, 10.0])
        >>> ReadingRate(100, lambda: next(ticks)).said(50, 400, 1000)
        '5.0 a second, 20 s left'
        """
        self._things += things
        took, moved = self.clock() - self._begun, done - self.before
        if took <= 0 or moved <= 0:
            return ""
        return f"{self._things / took:,.1f} a second, {left(took * (total - done) / moved)} left"


def left(seconds: float) -> str:
    """Return a time in the largest unit that fits.

    >>> left(20), left(200), left(20_000)
    ('20 s', '3 min', '5 h 33 min')
    """
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"
