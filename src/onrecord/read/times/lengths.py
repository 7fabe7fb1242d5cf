"""Match the times that name no day: lengths of time, times of day, now.

Takes:  the words of one sentence and a place among them.
Gives:  one rule each for them.
Leaves: the days on which a length of time begins or ends.
"""

from onrecord.read.times.amounts import amount, hyphened
from onrecord.read.times.calendar import UNITS, Words, lower
from onrecord.read.times.forms import Form, Match

_ORDER = frozenset("last past next first coming following previous".split())
_NOW = {"now": "PRESENT_REF", "currently": "PRESENT_REF", "recently": "PAST_REF", "soon": "FUTURE_REF"}


def duration(words: Words, at: int) -> Match:
    """Match two days, the past 12 months, a couple of years, 24-hour: a length of time, no days."""
    the = lower(words, at) == "the"
    which = lower(words, at + the) in _ORDER
    first = at + the + which
    glued = hyphened(lower(words, first))
    if glued and not the and not which:
        return 1, Form("duration", offset=glued[0], unit=glued[1])
    taken = amount(words, first)
    unit = UNITS.get(lower(words, first + taken[0])) if taken else None
    if taken is None or not unit or (the and not which) or (unit == "WE" and lower(words, first) in ("a", "an")):
        return None
    length = the + which + taken[0] + 1
    share = unit == "Q" and lower(words, at + length) == "of"  # "a quarter of the voters"
    return None if share else (length, _length(taken[1], unit))


def _length(count: float | None, unit: str) -> Form:
    """Return a length; half a year is counted in months: TIMEX3 knows no halves."""
    whole = None if count is None else int(count)
    half = unit == "Y" and count is not None and count != whole
    return Form("duration", offset=whole, unit=unit, month=6 if half else None)


def clock(words: Words, at: int) -> Match:
    """Match 19:00 and 5 p.m.: a time of day, no day."""
    word = lower(words, at)
    glued = word[-2:] in ("am", "pm") and word[:1].isdigit()  # 2.30pm, 10am
    half = word[-2:] if glued else lower(words, at + 1).replace(".", "")
    hour, _, minute = (word[:-2] if glued else word).replace("." if half in ("am", "pm") else ":", ":").partition(":")
    if not hour.isdecimal() or len(hour) > 2:
        return None
    if len(minute) == 2 and minute.isdecimal() and int(minute) < 60 and int(hour) < 25:
        later = 12 * (half == "pm" and int(hour) < 12)
        return 1 + (half in ("am", "pm") and not glued), Form("clock", day=(int(hour) + later) % 24, offset=int(minute))
    if not minute and half in ("am", "pm") and 1 <= int(hour) <= 12:
        return 2 - glued, Form("clock", day=int(hour) % 12 + 12 * (half == "pm"), offset=0)
    return None


def reference(words: Words, at: int) -> Match:
    """Match now, recently, soon: the present, past or future and no days."""
    value = _NOW.get(lower(words, at))
    return (1, Form("reference", unit=value)) if value else None
