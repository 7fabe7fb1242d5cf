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
    month_at,
    weekday_at,
)
from onrecord.read.times.forms import Form, Match
from onrecord.read.times.years import year_after

_NEAREST = frozenset("coming upcoming following".split())
"""Words before a weekday that mean the nearest one to come: "next" is of the week after this one."""
_NEAR_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_BESIDE = {"next": 1, "following": 1, "previous": -1, "preceding": -1}
_FEASTS = frozenset("good black easter ash palm holy maundy shrove whit cyber bloody super".split())
_ABOUT = frozenset("about some nearly almost just over".split())


def weekday(words: Words, at: int) -> Match:
    """Match Friday, last Friday."""
    which = WHICH.get(lower(words, at))
    skip = which is not None
    number = weekday_at(words, at + skip)
    if number is None or (not skip and lower(words, at) in ("fri", "wed") and lower(words, at + 1) != ","):
        return None
    if not skip and lower(words, at - 1) in _FEASTS and words[at - 1].capital:
        return None  # of a holiday: holidays.py knows which
    if not skip and lower(words, at - 1) == "the" and _of_a_name(words, at + 1):
        return None  # "the Sunday Times"
    nearest = lower(words, at) in _NEAREST
    return 1 + skip, Form("weekday", day=number, offset=0 if nearest else which)


def _of_a_name(words: Words, at: int) -> bool:
    after = words[at] if at < len(words) else None
    return after is not None and after.capital and month_at(words, at) is None


def near_day(words: Words, at: int) -> Match:
    """Match today, yesterday, tomorrow."""
    word = lower(words, at)
    return (1, Form("relative", offset=_NEAR_DAYS[word])) if word in _NEAR_DAYS else None


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
    part = _part_beside(words, at)
    if part:
        return part
    same = lower(words, at) == "that" or lower(words, at + 1) == "same"
    second = 1 + (lower(words, at + 1) in _BESIDE or lower(words, at + 1) == "same")
    unit = UNITS.get(lower(words, at + second))
    if unit not in ("D", "W", "M", "Y", "WE") or (same and second == 2 and lower(words, at + 1) != "same"):
        return None
    if second == 1 and not same:
        after = {"before": -1, "after": 1}.get(lower(words, at + 2))
        return (3, Form("later", offset=after, unit=unit)) if after and unit == "D" else None
    return second + 1, Form("same" if same else "later", offset=_BESIDE.get(lower(words, at + 1), 0), unit=unit)


def _part_beside(words: Words, at: int) -> Match:
    """Match that morning, the next night, the following evening."""
    that = lower(words, at) == "that"
    offset = 0 if that else _BESIDE.get(lower(words, at + 1))
    part = PARTS.get(lower(words, at + 2 - that))
    if not part or offset is None:
        return None
    return 3 - that, Form("same" if that else "later", offset=offset, unit="D", part=part)


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
