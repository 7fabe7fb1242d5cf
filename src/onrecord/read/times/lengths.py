"""Match the times that name no day: lengths of time, now.

Takes:  the words of one sentence and a place among them.
Gives:  one rule each for them.
Leaves: times of day: clocks.py; the days on which a length of time begins or ends: dated_durations.py.
"""

from onrecord.read.times.amounts import amount, hyphened
from onrecord.read.times.calendar import UNITS, Words, lower
from onrecord.read.times.forms import Form, Match

_ORDER = frozenset("last past next first coming following previous upcoming".split())
_TIES = dict.fromkeys("last past previous".split(), "duration before")
_TIES |= dict.fromkeys("next coming following upcoming".split(), "duration after")
_VAGUE = {"ago": "PAST_REF", "earlier": "PAST_REF", "later": "FUTURE_REF"}
_NOW = {"now": "PRESENT_REF", "currently": "PRESENT_REF", "recently": "PAST_REF"}


def duration(words: Words, at: int) -> Match:
    """Match two days, the past 12 months, a couple of years, 24-hour: a length of time, no days."""
    the = lower(words, at) == "the"
    which = lower(words, at + the) in _ORDER
    first = at + the + which
    glued = hyphened(lower(words, first))
    if glued and not the and not which:
        return 1, Form("duration", offset=glued[0], unit=glued[1])
    taken = (0, 1.0) if which and UNITS.get(lower(words, first)) == "FN" else amount(words, first)
    unit = UNITS.get(lower(words, first + taken[0])) if taken else None
    if taken is None or not unit or (the and not which) or (unit == "WE" and lower(words, first) in ("a", "an")):
        return None
    length = the + which + taken[0] + 1
    if taken[1] is None and lower(words, at + length) in _VAGUE:
        return length + 1, Form("reference", unit=_VAGUE[lower(words, at + length)])
    share = unit == "Q" and lower(words, at + length) == "of"  # "a quarter of the voters"
    tie = _TIES.get(lower(words, at + the), _tie_before(words, at))
    return None if share else (length, _length(taken[1], unit, tie))


def _tie_before(words: Words, at: int) -> str:
    """Return how the word before ties a length to the article's day: "within three days", "in two weeks"."""
    return {"within": "duration after", "in": "duration in"}.get(lower(words, at - 1), "duration")


def _length(count: float | None, unit: str, kind: str) -> Form:
    """Return a length; half a year is counted in months: TIMEX3 knows no halves."""
    whole = None if count is None else int(count)
    half = unit == "Y" and count is not None and count != whole
    return Form(kind, offset=whole, unit=unit, month=6 if half else None)


def reference(words: Words, at: int) -> Match:
    """Match now, recently, recent years: the present or past and no days."""
    units = UNITS.get(lower(words, at + 1)) if lower(words, at) == "recent" else None
    if units and lower(words, at + 1).endswith("s"):
        return 2, Form("duration", unit=units)
    value = _NOW.get(lower(words, at))
    return (1, Form("reference", unit=value)) if value else None
