"""Match the times that count from another day.

Takes:  the words of one sentence and a place among them.
Gives:  one rule for each way to point from the article's own day, or from a day named before.
Leaves: which day that is: resolve.py.
"""

from onrecord.read.times.calendar import (
    PARTS,
    SEASONS,
    UNITS,
    WHICH,
    Words,
    count_at,
    lower,
    weekday_at,
    year_after,
)
from onrecord.read.times.forms import Form, Match

_NEAR_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_BESIDE = {"next": 1, "following": 1, "previous": -1, "preceding": -1}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_ABOUT = frozenset("about some nearly almost just over".split())


def weekday(words: Words, at: int) -> Match:
    """Match Friday, last Friday, Friday night."""
    which = WHICH.get(lower(words, at))
    skip = which is not None
    number = weekday_at(words, at + skip)
    if number is None or (not skip and lower(words, at) in ("fri", "wed") and lower(words, at + 1) != ","):
        return None
    part = lower(words, at + skip + 1) in PARTS
    return 1 + skip + part, Form("weekday", day=number, offset=which)


def near_day(words: Words, at: int) -> Match:
    """Match today, yesterday evening, tonight, this morning."""
    word, after = lower(words, at), lower(words, at + 1)
    if word in _NEAR_DAYS:
        return 1 + (after in PARTS), Form("relative", offset=_NEAR_DAYS[word])
    if word == "this" and after in PARTS:
        return 2, Form("relative", offset=0)
    if word == "last" and after == "night":
        return 2, Form("relative", offset=-1)
    return None


def period(words: Words, at: int) -> Match:
    """Match last week, next month, this year, earlier this week, the weekend, earlier in the week."""
    lead = lower(words, at) in ("earlier", "later", "early", "late")
    the = lower(words, at + lead) == "the"
    inner = lower(words, at + lead) == "in" and lower(words, at + lead + 1) == "the"
    skip = lead + the + 2 * inner
    which, unit = WHICH.get(lower(words, at + skip)), UNITS.get(lower(words, at + skip + 1))
    one = not lower(words, at + skip + 1).endswith("s")  # "past years" are no year
    if which is not None and unit in ("W", "M", "Y", "WE", "Q") and one:
        return skip + 2, Form("period", offset=which, unit=unit)
    bare = UNITS.get(lower(words, at + skip))
    if bare == "WE" and (the or inner):
        return skip + 1, Form("period", unit="WE")
    if bare in ("W", "M", "Y") and inner and lower(words, at) in ("earlier", "early"):
        return skip + 1, Form("period", offset=0, unit=bare)
    return None


def beside(words: Words, at: int) -> Match:
    """Match the next day, that same year, the previous month, the day before: from the time named before."""
    if lower(words, at) not in ("the", "that"):
        return None
    same = lower(words, at) == "that" or lower(words, at + 1) == "same"
    second = 1 + (lower(words, at + 1) in _BESIDE or lower(words, at + 1) == "same")
    unit = UNITS.get(lower(words, at + second))
    if unit not in ("D", "W", "M", "Y") or (same and second == 2 and lower(words, at + 1) != "same"):
        return None
    if second == 1 and not same:
        after = {"before": -1, "after": 1}.get(lower(words, at + 2))
        return (3, Form("later", offset=after, unit=unit)) if after and unit == "D" else None
    return second + 1, Form("same" if same else "later", offset=_BESIDE.get(lower(words, at + 1), 0), unit=unit)


def quarter(words: Words, at: int) -> Match:
    """Match the third quarter of 2031, fourth-quarter: a quarter by its number."""
    the = lower(words, at) == "the"
    first, _, glued = lower(words, at + the).partition("-")
    number = _ORDINALS.get(first)
    if number is None or not (glued == "quarter" or (not glued and lower(words, at + the + 1) == "quarter")):
        return None
    length = the + 1 + (not glued)
    of = lower(words, at + length) == "of"
    more, year = year_after(words, at + length + of)
    return length + (of + more if year else 0), Form("quarter", year, number)


def season(words: Words, at: int) -> Match:
    """Match this summer, in the fall of 2031."""
    which = WHICH.get(lower(words, at))
    name = SEASONS.get(lower(words, at + 1))
    if which is not None and name:
        return 2, Form("season", offset=which, unit=name)
    of = lower(words, at + 1) == "of"
    length, number = year_after(words, at + 1 + of)
    if number and lower(words, at) in SEASONS:
        return 1 + of + length, Form("season", number, unit=SEASONS[lower(words, at)])
    return None


def ago(words: Words, at: int) -> Match:
    """Match three days ago, about five years earlier, four days later."""
    about = lower(words, at) in _ABOUT
    count, unit = count_at(words, at + about), UNITS.get(lower(words, at + about + 1))
    word = lower(words, at + about + 2)
    if not count or not unit or unit in ("TH", "TM") or word not in ("ago", "earlier", "later"):
        return None
    return about + 3, Form("ago" if word == "ago" else "later", offset=count if word == "later" else -count, unit=unit)
