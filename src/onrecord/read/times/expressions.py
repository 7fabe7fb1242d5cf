"""Find the words that name a time.

Takes:  the words of one sentence.
Gives:  TimeExpression: where the expression stands and what it says, before any calendar is asked.
Leaves: which day that is: resolve.py.
"""

from collections.abc import Iterator

from onrecord.read.times.amounts import TENS
from onrecord.read.times.calendar import MONTHS, NUMBERS, PARTS, SEASONS, SHORT_WEEKDAYS, UNITS, WEEKDAYS, WHICH, Words
from onrecord.read.times.clocks import clock, clock_day, near_part, overnight, part_of_day
from onrecord.read.times.dates import day_month, iso_day, month, month_day, weekday_date, year
from onrecord.read.times.forms import Form, Rule, TimeExpression
from onrecord.read.times.holidays import holiday, openers
from onrecord.read.times.lengths import duration, reference
from onrecord.read.times.numeric_dates import day_in_figures
from onrecord.read.times.offsets import from_day, from_event
from onrecord.read.times.ordinals import day_in_month, nth_week, nth_weekday, week_of, weekday_in_week
from onrecord.read.times.ranges import first_day, last_day
from onrecord.read.times.recurring_times import OFTEN, often
from onrecord.read.times.relative_expressions import ago, beside, near_day, period, season, weekday
from onrecord.read.times.year_parts import century, decade, half, month_of_year, quarter, year_end
from onrecord.read.times.years_bc import before_christ
from onrecord.read.words import Word

RULES: tuple[tuple[str, Rule], ...] = (
    ("day as ISO 8601", iso_day),
    ("weekday with date", weekday_date),
    ("month and day", month_day),
    ("day and month", day_month),
    ("day in figures", day_in_figures),
    ("day with the month of another", first_day),
    ("day with the month of another", last_day),
    ("month", month),
    ("year before our era", before_christ),
    ("year", year),
    ("decade", decade),
    ("day beside today", near_day),
    ("part of a day", near_part),
    ("part of a day", part_of_day),
    ("part of a day", overnight),
    ("weekday", weekday),
    ("weekday of a week", weekday_in_week),
    ("weekday of a month", nth_weekday),
    ("week of a month or day", nth_week),
    ("week of a month or day", week_of),
    ("day of a month", day_in_month),
    ("holiday", holiday),
    ("counted from a day", from_day),
    ("counted from an event", from_event),
    ("again and again", often),
    ("beside another time", beside),
    ("week, month or year beside this one", period),
    ("season", season),
    ("quarter", quarter),
    ("half of a year", half),
    ("century", century),
    ("month of a year", month_of_year),
    ("end of the year", year_end),
    ("time ago", ago),
    ("length of time", duration),
    ("time of day", clock),
    ("time of day", clock_day),
    ("now, once, soon", reference),
)
"""Every rule with its name, the surest first: of two that match as many words the earlier one holds."""


_OPENERS = frozenset(
    "today tonight overnight yesterday tomorrow the in earlier later early late about some nearly almost just over "
    "now currently recently recent year end first second third fourth fifth final another h1 h2 each every per once "
    "twice week noon midday midnight that couple several few some many half hundred thousand ' ’ ‘".split()
).union(TENS, MONTHS, WEEKDAYS, SHORT_WEEKDAYS, NUMBERS, SEASONS, WHICH, OFTEN)


_LEADS = frozenset("the in that a an about some over just almost nearly".split())
"""Words with which an expression begins only where the next one opens or follows too."""
_SECOND = frozenset("same preceding latter weekend past".split()).union(UNITS, PARTS)
_TENTHS = frozenset(word[:-1] for word in TENS)
"""What is left of "nineties" without its ending."""


def expressions(words: Words) -> Iterator[TimeExpression]:
    """Yield the expressions of a sentence, the longest at each place; time grows linearly with the words."""
    at = 0
    while at < len(words):
        best = _longest(words, at) if _may_begin(words, at) else None
        if best:
            yield best
        at = best.last if best else at + 1


def _may_begin(words: Words, at: int) -> bool:
    """Tell whether an expression can begin at a place; at nineteen of twenty no rule needs to be asked."""
    if not _opens(words[at]):
        return False
    return words[at].lower not in _LEADS or (at + 1 < len(words) and _follows(words[at + 1]))


def _opens(word: Word) -> bool:
    small = word.lower.rstrip(".")
    named = word.capital and (word.lower in openers() or small[:-1] in WEEKDAYS)
    return named or word.text[0].isdigit() or small in _OPENERS or small.partition("-")[0] in _OPENERS


def _follows(word: Word) -> bool:
    return word.lower in _SECOND or word.lower[:-3] in _TENTHS or _opens(word)


def _longest(words: Words, at: int) -> TimeExpression | None:
    """Return the expression that takes most words from at on."""
    best: tuple[int, Form, str] | None = None
    for name, rule in RULES:
        found = rule(words, at)
        if found and (best is None or found[0] > best[0]):
            best = (*found, name)
    return TimeExpression(at, at + best[0], best[1], best[2]) if best else None
