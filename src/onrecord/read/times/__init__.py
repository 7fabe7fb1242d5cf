"""Time expressions -> TIMEX3 values and intervals of days.

Takes:  the laid-out article and its own day.
Gives:  times(): every expression; bounds(): what an undated article's words say of its own day.
Leaves: holidays, offsets from events, zones.
"""

from onrecord.read.times.publication_bounds import bounds
from onrecord.read.times.resolve import times

__all__ = ["bounds", "times"]
