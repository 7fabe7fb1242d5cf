"""What a time expression says, before any calendar is asked.

Takes:  nothing.
Gives:  Form, what it says; Found, where it stands; Rule, what finds one.
Leaves: finding it: expressions.py; which day that is: resolve.py.
"""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.read.times.calendar import Words


@dataclass(frozen=True, slots=True)
class Form:
    """What an expression says: unit names what it counts or points at, the other fields what it tells of it.

    kind: day, month, year, decade, weekday, relative (offset days from the article's own), period (unit with offset),
    ago (offset units back), later (offset units after the time before it), same (the unit of the time before it),
    quarter (month has its number), season, duration (None for several; month more months), clock, reference, bc (a year
    before our era), unread.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    offset: int | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in words[first:last] of its sentence."""

    first: int
    last: int
    form: Form
    rule: str


Match = tuple[int, Form] | None
"""How many words an expression takes, and what it says."""
Rule = Callable[[Words, int], Match]
"""Matches an expression that begins at a place among the words of a sentence."""
