"""Match days that lean on another day for their month, and join the two ends of a range.

Takes:  the words of one sentence; its expressions.
Gives:  first_day() and last_day(): "5" and "9" of "5 to 9 May" and "May 5-9"; shared(): the year that a range tells
        once; joined(): which expressions begin a range; ended(): the end as it leans on the beginning;
        headed(): a day with the year of the head of its list.
Leaves: what a range is for: an event has all of its days.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.model.interval import Interval
from onrecord.read.smallwords import MOVING
from onrecord.read.times.calendar import Words, day_at, lower, month_at
from onrecord.read.times.dates import day_month
from onrecord.read.times.forms import Form, Match, TimeExpression
from onrecord.read.times.weekdays_and_dates import Setting
from onrecord.read.times.years import year_after

_TO = frozenset("- – — to until till through thru".split())
_AND = frozenset("and or & ,".split())
_ENDS = frozenset(
    ". , ; : ) ( - – — at in on of by with for from the when as and to or but after before while where".split()
)
"""What stands after a day that is none of something: "May 4 and 5 people"."""
_NEAR = 6
"""Words before a range in which something may be said to be moved."""
_TURNS = 6
"""Months by which the end of a range that runs into the next year stands before its beginning, at least."""
_MOST = 4
"""Days in a list that may lean on the month after them."""


def first_day(words: Words, at: int) -> Match:
    """Match the 5 of "5-9 May", "5 and 6 May", "from 5 to 9 May 2031": a day whose month stands behind the last one."""
    day, where = day_at(words, at), at
    if not day or month_at(words, at - 1):
        return None
    for _ in range(_MOST):
        if lower(words, where + 1) not in _TO | _AND:
            return None
        where += 2 + (lower(words, where + 2) in ("the", "and"))
        if not day_at(words, where):
            return None
        found = day_month(words, where)
        if found:
            return 1, Form("day", found[1].year, found[1].month, day)
    return None


def last_day(words: Words, at: int) -> Match:
    """Match the 9 of "May 5-9, 2031", "May 5 to 9", "May 5 and 9": a day whose month stands before the first one."""
    day, the = day_at(words, at), lower(words, at - 1) == "the"
    link = lower(words, at - 1 - the)
    first = at - 2 - the
    month = month_at(words, first - 1) if link in _TO | _AND and day_at(words, first) else None
    if not day or not month or month_at(words, at + 1) or (link == "," and lower(words, at + 1) != "and"):
        return None
    if link in _AND and lower(words, at + 1) not in _ENDS and at + 1 < len(words):
        return None
    length, year = year_after(words, at + 1)
    return 1 + length, Form("day", year, month, day)


def shared(words: Words, found: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """Yield the expressions, each day or month with the year that the one behind it tells for both: "May 5-9, 2031"."""
    told: list[TimeExpression] = []
    for one in reversed(found):
        after = told[-1] if told else None
        told.append(_with_year_of(one, after) if after and _linked(words, one, after, _TO | _AND) else one)
    yield from reversed(told)


def _with_year_of(one: TimeExpression, after: TimeExpression) -> TimeExpression:
    """Return a day or month with the year of the one behind it, the year before where that one's month is earlier."""
    mine, theirs = one.form, after.form
    calendar = mine.kind in ("day", "month") and theirs.kind in ("day", "month") and mine.offset is None
    if not calendar or mine.year or not theirs.year:
        return one
    turned = (mine.month or 0, mine.day or 0) > (theirs.month or 0, theirs.day or 31)
    return replace(one, form=replace(mine, year=theirs.year - turned))


def joined(words: Words, found: Sequence[TimeExpression]) -> Iterator[int]:
    """Yield the place of each expression that begins a range which the next one ends: "May 5 to May 9"."""
    for place, (one, after) in enumerate(pairwise(found)):
        between = lower(words, one.first - 1) == "between" and _linked(words, one, after, frozenset(("and",)))
        if between or (_linked(words, one, after, _TO) and not _moved(words, one.first)):
            yield place


def _moved(words: Words, at: int) -> bool:
    """Tell whether something is moved from one day to another: "put off from May 5 to May 9" is no range."""
    return any(word.lower in MOVING for word in words[max(0, at - _NEAR) : at])


def ended(found: TimeExpression, setting: Setting, begun: Interval | None) -> tuple[TimeExpression, Setting]:
    """Return the end of a range as it leans on its beginning: the year of that one, the first Friday after it."""
    form = found.form
    if begun is None or form.year or form.offset is not None:
        return found, setting
    if form.kind in ("day", "month"):
        turned = (form.month or 0, form.day or 31) < (begun.earliest.month, begun.earliest.day)
        if turned and (begun.earliest.month - (form.month or 0)) % 12 < _TURNS:
            return found, setting  # "pulled forward from 22 March to 20 March" lasts no year
        return replace(found, form=replace(form, year=begun.earliest.year + turned)), setting
    if form.kind == "weekday":
        later = Form("relative", offset=((form.day or 0) - begun.earliest.weekday()) % 7, part=form.part)
        return replace(found, form=later), replace(setting, anchor=begun.earliest)
    return found, setting


def headed(found: TimeExpression, heads: Sequence[Interval]) -> TimeExpression:
    """Return a date that heads an entry of a list in the year that an entry before it tells, where the list goes on."""
    form = found.form
    last = heads[-1].earliest if heads else None
    if form.year or last is None or (form.month or 0, form.day or 0) < (last.month, last.day):
        return found
    return replace(found, form=replace(form, year=last.year))


def _linked(words: Words, one: TimeExpression, after: TimeExpression, by: frozenset[str]) -> bool:
    the = lower(words, after.first - 1) == "the"
    return one.last == after.first - 1 - the and lower(words, one.last) in by
