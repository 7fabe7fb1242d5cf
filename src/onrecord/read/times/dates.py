"""Match the dates that a calendar knows.

Takes:  the words of one sentence and a place among them.
Gives:  one rule for each way to write a day, month, year or decade.
Leaves: what counts from the article's own day: relative_expressions.py.
"""

from calendar import monthrange
from dataclasses import replace

from onrecord.read.lexicon import people
from onrecord.read.times.calendar import (
    MONTHS,
    WHICH,
    Words,
    dated_weekday_at,
    day_at,
    lower,
    month_at,
    owner_after,
    year_at,
)
from onrecord.read.times.forms import Form, Match
from onrecord.read.times.years import year_after

_BEFORE_MONTH = frozenset(
    "in of since until by last next this early late mid on from between during and through before after for "
    "till".split()
)
_GIVEN = frozenset("april june august may".split())
_MEASURES = frozenset(
    "dollars euros pounds yen percent miles metres meters feet kilometres kilometers km kg tonnes tons litres liters "
    "barrels acres hectares votes jobs men words degrees".split()
)
_TO = frozenset("to or and - –".split())
_BEFORE_YEAR = frozenset(
    "in since until of by from during late early before after year to and mid between for through till late-".split()
)


def iso_day(words: Words, at: int) -> Match:
    """Match 2031-05-09 and 2031/05/09, where the calendar has such a day."""
    for length, mark in ((5, "-"), (1, "/")):
        parts = "".join(lower(words, at + n) for n in range(length)).split(mark)
        if len(parts) != 3 or len(parts[0]) != 4 or not all(map(str.isdecimal, parts)):
            continue
        year, month, day = map(int, parts)
        if year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            return length, Form("day", year, month, day)
    return None


def month_day(words: Words, at: int) -> Match:
    """Match May 9, May 9th, 2031."""
    month, day = month_at(words, at), day_at(words, at + 1)
    if not month or not day or lower(words, at + 2) in ("percent", "%"):
        return None
    length, form = _in_year(words, at + 2, Form("day", None, month, day))
    return 2 + length, form


def day_month(words: Words, at: int) -> Match:
    """Match 9 May, 9th of May 2031."""
    day = day_at(words, at)
    of = lower(words, at + 1) == "of"
    month = month_at(words, at + 1 + of)
    if not day or not month or lower(words, at - 1) in ("$", "£", "€"):
        return None  # "for $12 May 9"
    length, form = _in_year(words, at + 2 + of, Form("day", None, month, day))
    return 2 + of + length, form


def _in_year(words: Words, at: int, form: Form) -> tuple[int, Form]:
    """Return how many words from at tell the year of a day, and the day in it: "2031", "last year", "of this year"."""
    length, year = year_after(words, at)
    of = lower(words, at) in ("of", "in")
    which = WHICH.get(lower(words, at + of)) if lower(words, at + of + 1) == "year" else None
    if year or which is None:
        return length, replace(form, year=year)
    return 2 + of, replace(form, offset=which, unit="Y")


def weekday_date(words: Words, at: int) -> Match:
    """Match Friday, May 9, 2031 as one day."""
    if dated_weekday_at(words, at) is None:
        return None
    comma = lower(words, at + 1) == ","
    found = month_day(words, at + 1 + comma) or day_month(words, at + 1 + comma)
    return (found[0] + 1 + comma, found[1]) if found else None


def month(words: Words, at: int) -> Match:
    """Match May 2031 and, where the words before say that a month is meant, May."""
    number = month_at(words, at)
    if not number:
        return None
    of = lower(words, at + 1) == "of"
    length, year = year_after(words, at + 1 + of)
    if year:
        return 1 + of + length, Form("month", year, number)
    before = lower(words, at - 1) in _BEFORE_MONTH
    sure = len(words[at].text) > 4 and words[at].lower != "march"
    loose = lower(words, at - 1) in ("of", "and")
    if (before and not loose) or ((before or sure) and not _a_person(words, at)):
        return 1, Form("month", None, number, offset=WHICH.get(lower(words, at - 1)))
    return None


def _a_person(words: Words, at: int) -> bool:
    """Tell whether a month is somebody's first name: "said April Moe"."""
    after = words[at + 1] if at + 1 < len(words) else None
    return words[at].lower in _GIVEN and after is not None and after.capital and after.text[1:].islower()


def _of_a_number(words: Words, at: int) -> bool:
    """Tell whether figures joined by dashes stand beside a number that is no year, day or month: a telephone's."""
    before = lower(words, at - 2) if lower(words, at - 1) in ("-", "–") else ""
    after = lower(words, at + 2) if lower(words, at + 1) in ("-", "–") else ""
    beside = [(word, where) for word, where in ((before, at - 2), (after, at + 2)) if word and word[0].isdigit()]
    odd = any(
        len(word) == 3 or not (year_at(words, where) or day_at(words, where) or _rest(word)) for word, where in beside
    )
    chain = lower(words, at + 1) in ("-", "–") and lower(words, at + 3) in ("-", "–")
    return odd or chain or (before[:1].isdigit() and not year_at(words, at - 2) and not month_at(words, at - 3))


def _counts(words: Words, at: int) -> bool:
    """Tell whether a round number counts what follows it, or leads to one that does."""
    two = lower(words, at + 1) in _TO and year_at(words, at + 2) is not None
    after = lower(words, at + 1 + 2 * two)
    plural = after.endswith("s") and len(after) > 4 and words[at].text.endswith("00") and words[at].text != "2000"
    return (two and (after in _MEASURES or after in people())) or (plural and not words[at + 1 + 2 * two].capital)


def _rest(word: str) -> bool:
    """Tell whether figures may be the end of a range of years: the 17 of 1915-17."""
    return len(word) == 2 and word.isdecimal()


def year(words: Words, at: int) -> Match:
    """Match a year where the words beside it say so; 1,987 and 2000 men are none."""
    number, before = year_at(words, at), lower(words, at - 1)
    if not number or number < 1200:
        return None
    after = lower(words, at + 1)
    if after in people() or after in _MEASURES or _counts(words, at):
        return None  # "in front of 2000 people", "from 1500 to 2000 metres", "in 2000 homes"
    if _of_a_number(words, at):
        return None  # "Call 555-1212"
    named = (before in ("the", "last") and after.isalpha()) or (before in ("(", "-", "–") and not after.isalpha())
    if before in _BEFORE_YEAR or named or before in MONTHS or owner_after(words, at + 1):
        return 1, Form("year", number)
    return None
