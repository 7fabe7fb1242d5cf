"""Match the holidays that every paper names.

Takes:  the words of one sentence and a place among them; data/holidays.tsv.
Gives:  holiday(): Christmas, Good Friday, Labor Day 2031; holiday_in(): its day in a year.
Leaves: feasts that follow the moon (Ramadan, Passover): they are seen, and their days stay open.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

from onrecord.model.span import Span
from onrecord.read.lexicon import holidays
from onrecord.read.times.calendar import PARTS, WEEKDAYS, WHICH, Words, lower
from onrecord.read.times.forms import Form, Match
from onrecord.read.times.years import year_after
from onrecord.read.words import words as words_of

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_NO_DAY = frozenset("agreement agreements accord accords island islander islanders".split())
"""Words after the name of a holiday that make another name of it."""
_LAST_EASTER = 4099
"""Last year for which the Gregorian rule of Easter is written down (dateutil.easter)."""


def holiday(words: Words, at: int) -> Match:
    """Match the name of a holiday with the year after it, "last" or "next" before it and the part of the day."""
    which = WHICH.get(lower(words, at))
    skip = which is not None
    named = _named(words, at + skip)
    if named is None or lower(words, at + skip + named[0]) in _NO_DAY:
        return None
    length, name = named
    end = at + skip + length
    part = "WE" if lower(words, end) == "weekend" else PARTS.get(lower(words, end), "")
    of = lower(words, end + bool(part)) in ("of", "in")
    more, year = year_after(words, end + bool(part) + of)
    taken = skip + length + bool(part) + (of + more if year else 0)
    feast = Form("holiday", year, offset=which, unit=name, part="" if part == "WE" else part)
    return taken, Form("weekend of", base=feast) if part == "WE" else feast


def _named(words: Words, at: int) -> tuple[int, str] | None:
    """Return how many words the longest name takes that begins here, and the name."""
    if at >= len(words) or not (words[at].capital or words[at].text[0].isdigit()):
        return None
    for parts in _openings().get(words[at].lower, ()):
        if tuple(w.lower.replace("’", "'") for w in words[at : at + len(parts)]) == parts:
            return len(parts), " ".join(parts)
    return None


def _parts(name: str) -> tuple[str, ...]:
    return tuple(word.lower.replace("’", "'") for word in words_of(name, Span(0, len(name))))


@cache
def _openings() -> dict[str, list[tuple[str, ...]]]:
    """Return the names as small words, by their first one, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in holidays():
        parts = _parts(name)
        table.setdefault(parts[0], []).append(parts)
    return {first: sorted(names, key=len, reverse=True) for first, names in table.items()}


@cache
def _rules() -> dict[str, str]:
    return {" ".join(_parts(name)): rule for name, rule in holidays().items()}


def openers() -> frozenset[str]:
    """Return the words with which the name of a holiday begins."""
    return frozenset(_openings())


def once(name: str) -> date | None:
    """Return the day of what was only once: D-Day."""
    rule = _rules()[name]
    return date.fromisoformat(rule) if len(rule) == 10 and rule[4] == "-" else None


def holiday_in(name: str, year: int) -> date | None:
    """Return the day of a holiday in a year; None where it follows the moon or the year has no rule."""
    match _rules()[name].split():
        case ["moves"]:
            return None
        case ["easter", days]:
            return easter(year) + timedelta(days=int(days)) if 1583 <= year <= _LAST_EASTER else None
        case [month, nth, weekday, *more]:
            day = nth_weekday_of(year, int(month), _NTH[nth], WEEKDAYS[weekday])
            return day + timedelta(days=int(more[0]) if more else 0) if day else None
        case [fixed] if len(fixed) == 5:
            return date(year, int(fixed[:2]), int(fixed[3:])) if 1 <= year <= 9999 else None
    return None


def nth_weekday_of(year: int, month: int, count: int, weekday: int) -> date | None:
    """Return the count-th weekday of a month (-1 the last), None where it has none.

    >>> nth_weekday_of(2031, 11, 4, 3).isoformat()
    '2031-11-27'
    """
    if not (1 <= year < 9999):
        return None
    if count > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
    else:
        end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        day = end - timedelta(days=(end.weekday() - weekday) % 7)
    return day if day.month == month else None
