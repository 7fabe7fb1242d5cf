"""What a time expression says, before any calendar is asked.

Takes:  nothing.
Gives:  Form, what it says; TimeExpression, where it stands; Rule, what finds one.
Leaves: finding it: expressions.py; which day that is: resolve.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.read.times.calendar import Words


@dataclass(frozen=True, slots=True)
class Form:
    """What an expression says: unit names what it counts or points at, the other fields what it tells of it.

    kind: day, month, year, decade, century, weekday, relative (offset days from the article's own), overnight,
    period (unit with offset), ago (offset units back), later (offset units after the time before it), same (the
    unit of the time before it), quarter and half (month has its number), season, holiday (unit is its name),
    weekend of (base), duration (None for several; month more months; "before", "after" and "in" tie it to the
    article's day, "from" to base), clock, reference, bc (a year before our era), set (every offset units), day in
    month (the day of base), nth weekday and nth week (the offset-th of base), weekday in week (of base), week of
    (base), offset (offset units from base), unread.
    part is what is told of the day: MO, AF, EV, NI (TIMEX3), or a time of day, 19:00; zone as it is written.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    offset: int | None = None
    unit: str = ""
    weekday: int | None = None
    part: str = ""
    zone: str = ""
    base: Form | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """An expression in words[first:last] of its sentence."""

    first: int
    last: int
    form: Form
    rule: str


Match = tuple[int, Form] | None
"""How many words an expression takes, and what it says."""
Rule = Callable[[Words, int], Match]
"""Matches an expression that begins at a place among the words of a sentence."""
