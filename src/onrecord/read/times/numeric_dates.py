"""Match days that are written in figures alone.

Takes:  the words of one sentence and a place among them.
Gives:  day_in_figures(): 10/23/2031, 23.10.2031, 23-10-2031, and 10/23 where a day is plainly meant.
Leaves: 4/5/2031, which is a day of April in one country and of May in the next: both are kept, and no day is told.
"""

from __future__ import annotations

import re

from onrecord.model.time import valid_day
from onrecord.read.times.calendar import WEEKDAYS, Words, lower
from onrecord.read.times.forms import Form, Match

_WHOLE = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d|\d\d)")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})")
_BEFORE = frozenset("on until by since till before after from dated".split())
EITHER = "either"
"""Unit of a day whose figures are month and day or day and month."""


def day_in_figures(words: Words, at: int) -> Match:
    """Match a day in figures; two figures alone need "on" or a weekday before them, since 1/2 is a half."""
    word = lower(words, at)
    if not word[0].isdigit():
        return None
    if whole := _WHOLE.fullmatch(word):
        return _day(1, int(whole[1]), int(whole[3]), _year(whole[4]))
    dashed = "".join(lower(words, at + n) for n in range(5))
    if re.fullmatch(r"\d{1,2}-\d{1,2}-(?:19|20)\d\d", dashed):
        first, second, year = map(int, dashed.split("-"))
        return _day(5, first, second, year)
    before = lower(words, at - 1)
    meant = before in _BEFORE or before.rstrip(".") in WEEKDAYS or (before == "(" and lower(words, at + 1) == ")")
    short = _SHORT.fullmatch(word) if meant else None
    return _day(1, int(short[1]), int(short[2]), None) if short else None


def _year(digits: str) -> int:
    """Return the year of two figures or four; two are of the hundred years that end in 2035."""
    number = int(digits)
    return number if len(digits) == 4 else number + (2000 if number <= 35 else 1900)


def _day(length: int, first: int, second: int, year: int | None) -> Match:
    """Return the day, month first where both orders are days: as the United States write it."""
    american, other = (valid_day(year or 2000, *pair) for pair in ((first, second), (second, first)))
    if american and other and first != second:
        return length, Form("day", year, first, second, unit=EITHER)
    if american or other:
        month, day = (first, second) if american else (second, first)
        return length, Form("day", year, month, day)
    return None
