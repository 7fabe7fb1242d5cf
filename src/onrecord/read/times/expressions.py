"""Find the words that name a time.

Takes:  the words of one sentence.
Gives:  Found: where the expression stands and what it says, before any calendar is asked.
Leaves: which day that is: resolve.py.
"""

from collections.abc import Iterator

from onrecord.read.times.amounts import TENS
from onrecord.read.times.calendar import MONTHS, NUMBERS, SEASONS, WEEKDAYS, WHICH, Words
from onrecord.read.times.dates import day_month, decade, iso_day, month, month_day, weekday_date, year
from onrecord.read.times.forms import Form, Found, Rule
from onrecord.read.times.lengths import clock, duration, reference
from onrecord.read.times.relative import ago, beside, near_day, period, quarter, season, weekday
from onrecord.read.words import Word

RULES: tuple[tuple[str, Rule], ...] = (
    ("day as ISO 8601", iso_day),
    ("weekday with date", weekday_date),
    ("month and day", month_day),
    ("day and month", day_month),
    ("month", month),
    ("year", year),
    ("decade", decade),
    ("day beside today", near_day),
    ("weekday", weekday),
    ("beside another time", beside),
    ("week, month or year beside this one", period),
    ("season", season),
    ("quarter", quarter),
    ("time ago", ago),
    ("length of time", duration),
    ("time of day", clock),
    ("now, once, soon", reference),
)
"""Every rule with its name, the surest first: of two that match as many words the earlier one holds."""


_OPENERS = frozenset(
    "today tonight yesterday tomorrow the in earlier later early late about some nearly almost just over now currently "
    "recently soon first second third fourth that couple several few some many half hundred thousand".split()
).union(TENS, MONTHS, WEEKDAYS, NUMBERS, SEASONS, WHICH)


def expressions(words: Words) -> Iterator[Found]:
    """Yield the expressions of a sentence, the longest at each place; time grows linearly with the words."""
    at = 0
    while at < len(words):
        best = _longest(words, at) if _may_begin(words[at]) else None
        if best:
            yield best
        at = best.last if best else at + 1


def _may_begin(word: Word) -> bool:
    """Tell whether an expression can begin with a word; nine of ten words need no rule to be asked."""
    return word.text[0].isdigit() or word.lower.rstrip(".") in _OPENERS or (word.lower.partition("-")[0] in _OPENERS)


def _longest(words: Words, at: int) -> Found | None:
    """Return the expression that takes most words from at on."""
    best: tuple[int, Form, str] | None = None
    for name, rule in RULES:
        found = rule(words, at)
        if found and (best is None or found[0] > best[0]):
            best = (*found, name)
    return Found(at, at + best[0], best[1], best[2]) if best else None
