"""A stretch of days, both ends known and both included.

Takes:  two days of the proleptic Gregorian calendar.
Gives:  Interval; what is not known is None, never an interval with a made-up end.
Leaves: how words become days: read/times/.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """The days from earliest to latest; one day is an interval of one.

    >>> Interval.day(date(2031, 3, 4)).within(Interval(date(2031, 3, 1), date(2031, 3, 31)))
    True
    """

    earliest: date
    latest: date

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise ValueError(f"an interval cannot end ({self.latest}) before it begins ({self.earliest})")

    @classmethod
    def day(cls, day: date) -> Interval:
        """Return the interval of one day."""
        return cls(day, day)

    @property
    def days(self) -> int:
        """Count the days, both ends included."""
        return (self.latest - self.earliest).days + 1

    @property
    def iso(self) -> str:
        """Return the days as ISO 8601 writes a day or an interval.

        >>> Interval(date(2031, 3, 1), date(2031, 3, 31)).iso
        '2031-03-01/2031-03-31'
        """
        return str(self.earliest) if self.days == 1 else f"{self.earliest}/{self.latest}"

    def meets(self, other: Interval) -> bool:
        """Tell whether the two share a day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def within(self, other: Interval) -> bool:
        """Tell whether every day of this interval is one of other's."""
        return other.earliest <= self.earliest and self.latest <= other.latest

    def days_between(self, other: Interval) -> int:
        """Count the days from the end of the one to the beginning of the other, 0 where they share a day.

        >>> Interval.day(date(2031, 3, 4)).days_between(Interval(date(2031, 3, 6), date(2031, 3, 9)))
        2
        """
        return max((other.earliest - self.latest).days, (self.earliest - other.latest).days, 0)

    def common(self, other: Interval) -> Interval | None:
        """Return the days that both hold, None where there are none."""
        if not self.meets(other):
            return None
        return Interval(max(self.earliest, other.earliest), min(self.latest, other.latest))
