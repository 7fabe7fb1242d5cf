"""Turn what an expression says into a TIMEX3 value and days.

Takes:  the expressions of an article and the article's own day.
Gives:  Time, with days where they are known; a date without a year stays without one where the article has no day.
Leaves: what the day of an undated article may be: publication_bounds.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.model.time import Direction, Time, TimeType
from onrecord.read.layout import Layout
from onrecord.read.lexicon import saying
from onrecord.read.network import SpanPrediction
from onrecord.read.times.calendar import Words
from onrecord.read.times.clock_days import with_clocks
from onrecord.read.times.dashes import undashed
from onrecord.read.times.direction import direction
from onrecord.read.times.expressions import expressions
from onrecord.read.times.forms import Form, TimeExpression
from onrecord.read.times.ranges import ended, headed, joined, shared
from onrecord.read.times.time_fusion import in_sentences, with_sighted
from onrecord.read.times.timex_values import meaning, rejected, stretch
from onrecord.read.times.verb_signs import Sign
from onrecord.read.times.weekdays_and_dates import FAR, Setting

_DATED = frozenset("day month year decade holiday".split())
CHRONICLE = 10
"""Dates with a year from which an article without a day tells the story of years, so that its months follow them."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: Words
    seen: Sequence[SpanPrediction]
    found: Sequence[TimeExpression]
    headline: bool
    lead: Mapping[str, Sign] = field(default_factory=dict)
    """Of a headline, the direction of expressions where the body tells them."""


def times(layout: Layout, published: Interval | None, sighted: Sequence[SpanPrediction] = ()) -> tuple[Time, ...]:
    """Return the times of an article; sighted are those that the network sees.

    A wide published still tells the year of a date; what counts from the day itself needs one of two days at most.
    """
    sentences = list(_sentences(layout, sighted))
    dated = sum(one.form.year is not None for sentence in sentences for one in sentence.found)
    chronicle = published is None and dated >= CHRONICLE
    told: list[Time] = []
    heads: list[Interval] = []
    lead = _lead(sentences)
    for sentence in (replace(s, lead=lead) if s.headline else s for s in sentences):
        told += with_clocks(_told(sentence, published, told, heads, chronicle=chronicle), told)
    return tuple(told)


def _lead(sentences: Sequence[_Sentence]) -> dict[str, Sign]:
    """Return the direction of a headline's expressions where the body first tells them.

    "Derby on Sunday" has none: it is the Sunday on which, as its report says, they play.
    """
    signs: dict[str, Sign] = {}
    wanted = {_written(found, s.words) for s in sentences if s.headline for found in s.found}
    for sentence in sentences if wanted else ():
        own = () if sentence.headline else sentence.found
        for found in (each for each in own if _written(each, sentence.words) in wanted):
            sign = _sign(found, sentence.words)
            if sign[0] != "unknown" and not _of_saying(sentence.words, found):
                signs.setdefault(_written(found, sentence.words), (sign[0], "as its report tells it"))
    return signs


def _of_saying(words: Words, found: TimeExpression) -> bool:
    """Tell whether a time is the day on which somebody says something: "said on Monday that"."""
    return any(word.lower in saying() for word in words[max(0, found.first - 2) : found.first])


def _written(found: TimeExpression, words: Words) -> str:
    return " ".join(word.lower for word in words[found.first : found.last])


def _sentences(layout: Layout, sighted: Sequence[SpanPrediction]) -> Iterator[_Sentence]:
    held = in_sentences(sighted, [sentence.span for sentence in layout.sentences])
    for sentence, seen in zip(layout.sentences, held, strict=True):
        words = undashed(sentence.words)
        found = with_sighted(words, list(expressions(words)), seen)
        yield _Sentence(words, seen, list(shared(words, found)), sentence.zone == "headline")


def _told(
    sentence: _Sentence,
    published: Interval | None,
    before: Sequence[Time],
    heads: list[Interval],
    *,
    chronicle: bool,
) -> list[Time]:
    """Return the times of one sentence, the two ends of a range with all of its days.

    heads has the days that head entries of a list before it, and is given those of this sentence.
    """
    here: list[Time] = []
    begins = set(joined(sentence.words, sentence.found))
    for place, found in enumerate(sentence.found):
        setting = Setting(_anchor(found.form, published), [*before[-FAR:], *here], chronicle)
        sign = _sign(found, sentence.words)
        sign = sentence.lead.get(_written(found, sentence.words), sign) if sign[0] == "unknown" else sign
        if place - 1 in begins and here:
            sign = (here[-1].direction, here[-1].because)  # "from Friday to Sunday" speaks of one thing
            found, setting = ended(found, setting, here[-1].days)
        if _heads(found, sentence.words):
            found = headed(found, heads)
        time = _time(found, sentence.words, sign, setting)
        if _heads(found, sentence.words) and found.form.year and time.days:
            heads.append(time.days)
        if time.days or found.rule != "beside another time" or _vouched(time.span, sentence.seen):
            here.append(time)
            if place - 1 in begins:
                here[-2:] = _range(*here[-2:])
    return here


def _heads(found: TimeExpression, words: Words) -> bool:
    """Tell whether a date heads an entry of a list of dates: "13 Nov: ..."."""
    return found.form.kind == "day" and found.last < len(words) and words[found.last].text == ":"


def _sign(found: TimeExpression, words: Words) -> Sign:
    """Return the direction of a time's clause; "last May" is of another year, whatever its verb says."""
    if found.form.kind == "month" and found.form.offset:
        return "unknown", f"“{words[found.first - 1].text}” before it"
    return direction(words, found.first, found.last)


def _range(*ends: Time) -> tuple[Time, ...]:
    days = stretch(ends[0].days, ends[-1].days) if len(ends) == 2 else None
    return tuple(replace(end, range=days) for end in ends) if days else ends


def _anchor(form: Form, published: Interval | None) -> date | None:
    """Return the day that an expression may count from."""
    return published.latest if published and (form.kind in _DATED or published.days <= 2) else None


def _vouched(span: Span, seen: Sequence[SpanPrediction]) -> bool:
    """Tell whether the network takes it for a time too: "that day" without a day before it may be any day."""
    return any(sighting.span.meets(span) for sighting in seen)


def _time(found: TimeExpression, words: Words, sign: Sign, setting: Setting) -> Time:
    form = found.form
    way: Direction = sign[0]
    span = Span(words[found.first].start, words[found.last - 1].end)
    days, value = meaning(form, way, setting)
    others = tuple(rejected(form, setting, value))
    return Time(span, _type(form), value, days, found.rule, way, sign[1], others, form.zone or None)


def _type(form: Form) -> TimeType:
    if form.kind.startswith("duration"):
        return "DURATION"
    if form.kind == "set":
        return "SET"
    return "TIME" if form.part else "DATE"
