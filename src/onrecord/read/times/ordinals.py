"""Match days that are told by counting inside a month or week.

Takes:  the words of one sentence and a place among them.
Gives:  one rule each: the 20th of next month, Friday the 22nd, the first Friday of July, Tuesday next week, the week of
        May 9.
Leaves: days told with their month: dates.py.
"""

from __future__ import annotations

from onrecord.read.times.calendar import UNITS, WHICH, Words, dated_weekday_at, lower, month_at, weekday_at
from onrecord.read.times.dates import day_month, iso_day, month_day
from onrecord.read.times.forms import Form, Match
from onrecord.read.times.ranges import first_day
from onrecord.read.times.years import year_after

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_BEGINS = frozenset("of beginning starting commencing".split())


def ordinal_at(words: Words, at: int) -> int | None:
    """Return the day of the month that a number with its ending names: 7th, 22nd."""
    word = lower(words, at)
    digits = word[:-2]
    ending = word[-2:] in ("st", "nd", "rd", "th")
    return int(digits) if ending and digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def day_in_month(words: Words, at: int) -> Match:
    """Match the 20th, the 20th of next month, Friday the 22nd: a day whose month is told apart or known."""
    weekday = dated_weekday_at(words, at)
    named = weekday is not None
    the = lower(words, at + named) == "the"
    day = ordinal_at(words, at + named + the)
    if not day:
        return None
    end = at + named + the + 1
    end += lower(words, end) == "day" and lower(words, end + 1) == "of"
    length, month = _of_month(words, end)
    free = month or ((the or named) and _free(words, end))
    return (end - at + length, Form("day in month", day=day, weekday=weekday, base=month)) if free else None


def _free(words: Words, at: int) -> bool:
    """Tell whether nothing follows that an ordinal may count: "the 20th century", "the 5th Fleet"."""
    word = words[at] if at < len(words) else None
    return word is None or word.mark or word.lower in ("and", "at", "in", "when", "but", "to", "as", "after", "before")


def _of_month(words: Words, at: int) -> tuple[int, Form | None]:
    """Return how many words "of next month" takes, and the month."""
    of = lower(words, at) in ("of", "in")
    which = WHICH.get(lower(words, at + of))
    if of and which is not None and lower(words, at + 2) == "month":
        return 3, Form("period", offset=which, unit="M")
    return 0, None


def nth_weekday(words: Words, at: int) -> Match:
    """Match the first Friday of July, the second Monday of next month, the last Sunday in May 2031."""
    the = lower(words, at) == "the"
    count, weekday = ORDINALS.get(lower(words, at + the)), weekday_at(words, at + the + 1)
    if count is None or weekday is None or lower(words, at + the + 2) not in ("of", "in"):
        return None
    base = _month(words, at + the + 3)
    return (the + 3 + base[0], Form("nth weekday", offset=count, weekday=weekday, base=base[1])) if base else None


def nth_week(words: Words, at: int) -> Match:
    """Match the first week of May, the last week of 2031."""
    the = lower(words, at) == "the"
    count = ORDINALS.get(lower(words, at + the))
    of = lower(words, at + the + 2) in ("of", "in")
    if count is None or lower(words, at + the + 1) not in ("week", "weekend") or not of:
        return None
    base = _month(words, at + the + 3)
    unit = UNITS[lower(words, at + the + 1)]
    return (the + 3 + base[0], Form("nth week", offset=count, unit=unit, base=base[1])) if base else None


def _month(words: Words, at: int) -> Match:
    """Match the month that something is counted in."""
    number = month_at(words, at)
    if number:
        of = lower(words, at + 1) == "of"
        length, year = year_after(words, at + 1 + of)
        return (1 + of + length, Form("month", year, number)) if year else (1, Form("month", None, number))
    length, month = _of_month(words, at - 1)
    return (length - 1, month) if month else None


def weekday_in_week(words: Words, at: int) -> Match:
    """Match Tuesday next week, next week on Friday, Monday of this week."""
    weekday = weekday_at(words, at)
    if weekday is not None:
        linked = lower(words, at + 1) in ("of", "in")
        of = linked + (linked and lower(words, at + 2) == "the")
        which = WHICH.get(lower(words, at + 1 + of))
        weeks = which is not None and lower(words, at + 2 + of) == "week"
        return (3 + of, _in_week(weekday, which)) if weeks else None
    which = WHICH.get(lower(words, at))
    if which is None or lower(words, at + 1) != "week":
        return None
    on = lower(words, at + 2) in ("on", "’s", "'s")
    weekday = weekday_at(words, at + 2 + on)
    return (3 + on, _in_week(weekday, which)) if weekday is not None else None


def _in_week(weekday: int, which: int | None) -> Form:
    return Form("weekday in week", weekday=weekday, base=Form("period", offset=which, unit="W"))


def week_of(words: Words, at: int) -> Match:
    """Match the week of May 9, the week beginning 9 May: the week in which that day lies."""
    the = lower(words, at) == "the"
    if lower(words, at + the) != "week" or lower(words, at + the + 1) not in _BEGINS:
        return None
    on = lower(words, at + the + 2) in ("on", "the")
    for rule in (month_day, day_month, iso_day, first_day):
        found = rule(words, at + the + 2 + on)
        if found:
            return the + 2 + on + found[0], Form("week of", base=found[1])
    return None
