"""Give times of day the day that they stand beside.

Takes:  the times of one sentence and those before it.
Gives:  with_clocks(): the same times; "at 11 a.m. on May 9" has its day.
Leaves: times of day whose day nobody tells: theirs stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.time import Time

_NEAR = 3
"""Times before a sentence among which the day of its times of day is looked for."""


def with_clocks(here: Sequence[Time], before: Sequence[Time]) -> Iterator[Time]:
    """Yield the times of a sentence, those of the clock with the nearest day of it, else with the last one before."""
    days = [time for time in here if _is_day(time)]
    last = next((time for time in before[: -_NEAR - 1 : -1] if _is_day(time)), None)
    for time in here:
        if time.type != "TIME" or not time.value.startswith("T"):
            yield time
            continue
        day = min(days, key=lambda one: abs(one.span.start - time.span.start), default=last)
        yield replace(time, days=day.days, value=f"{day.value[:10]}{time.value}", lent=True) if day else time


def _is_day(time: Time) -> bool:
    return time.days is not None and time.days.days == 1 and time.type in ("DATE", "TIME")
