"""Turn what an expression says into a TIMEX3 value and days.

Takes:  the expressions of an article and the article's own day.
Gives:  Time, with days where they are known; a date without a year stays without one where the article has no day.
Leaves: what the day of an undated article may be: bounds.py.
"""

from collections.abc import Sequence
from datetime import date

from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.model.time import Direction, Time
from onrecord.read.layout import Layout
from onrecord.read.network import Sighting
from onrecord.read.times.calendar import Words
from onrecord.read.times.counted import ago, beside, period
from onrecord.read.times.dated import Setting, calendar, numbered, season, weekday
from onrecord.read.times.direction import direction
from onrecord.read.times.expressions import expressions
from onrecord.read.times.forms import Form, Found
from onrecord.read.times.stretches import OPEN, Resolved, one, plus
from onrecord.read.times.taught import in_sentences, with_sighted

_DATED = frozenset("day month year decade".split())
CHRONICLE = 20
"""Dates with a year from which an article without a day tells the story of years, so that its months follow them."""


def times(layout: Layout, published: Interval | None, sighted: Sequence[Sighting] = ()) -> tuple[Time, ...]:
    """Return the times of an article; sighted are those that the network sees.

    A wide published still tells the year of a date; what counts from the day itself needs one of two days at most.
    """
    held = list(in_sentences(sighted, [sentence.span for sentence in layout.sentences]))
    found = [
        (sentence.words, seen, with_sighted(sentence.words, list(expressions(sentence.words)), seen))
        for sentence, seen in zip(layout.sentences, held, strict=True)
    ]
    chronicle = sum(one.form.year is not None for _, _, each in found for one in each) >= CHRONICLE
    told: list[Time] = []
    for words, seen, each in found:
        for expression in each:
            anchor = _anchor(expression.form, published)
            time = _time(expression, words, Setting(anchor, told, chronicle and published is None))
            if time.days or expression.rule != "beside another time" or _vouched(time.span, seen):
                told.append(time)
    return tuple(told)


def _anchor(form: Form, published: Interval | None) -> date | None:
    """Return the day that an expression may count from."""
    return published.latest if published and (form.kind in _DATED or published.days <= 2) else None


def _vouched(span: Span, seen: Sequence[Sighting]) -> bool:
    """Tell whether the network takes it for a time too: "that day" without a day before it may be any day."""
    return any(sighting.span.meets(span) for sighting in seen)


def _time(found: Found, words: Words, setting: Setting) -> Time:
    form, way = found.form, direction(words, found.first, found.last)
    span = Span(words[found.first].start, words[found.last - 1].end)
    if form.kind == "clock":
        return Time(span, "TIME", f"T{form.day:02}:{form.offset:02}", None, found.rule, way)
    if form.kind == "duration":
        return Time(span, "DURATION", _length(form), None, found.rule, way)
    days, value = _resolved(form, way, setting)
    return Time(span, "DATE", value, days, found.rule, way)


def _length(form: Form) -> str:
    """Return the value of a length of time; a quarter of a year is three months."""
    count = "X" if form.offset is None else f"{form.offset}"
    if form.unit in ("TH", "TM"):
        return f"PT{count}{form.unit[1]}"
    if form.unit == "Q":
        return "PXQ" if form.offset is None else f"P{3 * form.offset}M"
    return f"P{count}{form.unit}" + (f"{form.month}M" if form.month else "")


def _resolved(form: Form, way: Direction, setting: Setting) -> Resolved:
    match form.kind:
        case "day" | "month" | "year" | "decade":
            return calendar(form, way, setting)
        case "reference":
            return None, form.unit
        case "bc":
            return None, f"BC{form.year:04}"
        case "later" | "same":
            return beside(form, setting)
        case "quarter":
            return numbered(form, setting.anchor)
        case "season":
            return season(form, setting)
    return OPEN if setting.anchor is None else _from_today(form, way, setting, setting.anchor)


def _from_today(form: Form, way: Direction, setting: Setting, anchor: date) -> Resolved:
    match form.kind:
        case "weekday":
            return weekday(form, way, anchor)
        case "relative":
            return one(plus(anchor, days=form.offset or 0))
        case "ago":
            return ago(form, setting, anchor)
        case "unread":
            return OPEN
    return period(form, way, anchor)
