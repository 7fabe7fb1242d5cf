"""Count "today" in a quotation from the day on which it was said.

Takes:  the times of an article, who says what in it, and the article's own day.
Gives:  as_said(): the same times; "today" and its like in quotations have the days that they have for their speaker.
Leaves: weekdays in quotations, which count from the report as all do: times/resolve.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from onrecord.model.attribution import Attribution
from onrecord.model.interval import Interval
from onrecord.model.time import Time
from onrecord.read.speech.nesting import Nest

_COUNTED = frozenset("today yesterday tomorrow tonight".split()).union(
    ("this morning", "this afternoon", "this evening", "last night")
)
"""Expressions that count from the day of saying."""
DAY = timedelta(days=1)


def as_said(
    times: Sequence[Time], said: Sequence[Attribution], published: Interval | None, text: str
) -> tuple[Time, ...]:
    """Return the times, "today" in a quotation as the day of saying.

    Where nobody tells that day, it is the report's own or the one before: papers print what is said a day later.
    """
    quoted = [(span, a.said_on) for a in said if a.mode == "direct" for span in a.content]
    if published is None or published.days > 1 or not quoted:
        return tuple(times)
    nest, days = Nest([span for span, _ in quoted]), [said_on for _, said_on in quoted]
    return tuple(_counted(time, [days[n] for n in nest.around(time.span)], published, text) for time in times)


def _counted(time: Time, said_on: Sequence[Interval | None], published: Interval, text: str) -> Time:
    """Return a time inside of quotations said on those days, the innermost last."""
    words = time.span.of(text).lower()
    if not said_on or time.days is None or words not in _COUNTED:
        return time
    day = next((days for days in reversed(said_on) if days and days.days == 1), None)
    later = published.latest - day.latest if day else DAY
    if day is None and (time.direction == "future" or words == "tomorrow"):
        return time  # planned for one day
    last = time.days.latest - later if day else time.days.latest
    return replace(time, days=Interval(time.days.earliest - later, last))
