"""Tell which dates only bound an event and are no day of its own: "will open before 9 May", "the first since 2028".

Takes:  the context and the place of a time.
Gives:  only_bounds(): whether a preposition makes a date the first or last day that an event cannot be on;
        days_of_event(): the days of an event on a date, of a deadline all that are left until then.
Leaves: "not before 9 May" and "not until 9 May", which tell the day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from onrecord.model.interval import Interval
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.time_holders import holder_of
from onrecord.read.layout import Sentence
from onrecord.read.smallwords import OWNERS, negates
from onrecord.read.times.ordinals import ORDINALS

_COUNTED = frozenset(ORDINALS) | frozenset("only sixth seventh eighth ninth tenth most least worst".split())
"""Words by which a thing is set beside those of the time since: "the worst flood since 2010"."""
NEAR = 12
"""Words before a date among which a negation stands."""
_PARTS = frozenset("the end of start beginning middle early late mid".split())
"""Words between a preposition and its date: "by the end of May"."""
MOST_PARTS = 4


def only_bounds(context: ArticleContext, time: int) -> bool:
    """Tell whether a date is only what an event lies before or after, or what it is counted from."""
    told = context.times[time]
    sentence = context.layout.sentence_at(told.span.start)
    before = _before(context, sentence, time) if sentence else []
    if sentence is None or not before:
        return False
    lead = _led_by(before)
    if lead == "by":
        return not _is_deadline(context, time)  # "by Friday the rebels had left"
    if told.type != "DATE":
        return False
    if lead == "since":
        return _is_counted(context, sentence, time)
    return lead == "after" or (lead == "before" and not any(map(negates, before)))


def days_of_event(context: ArticleContext, time: int | None) -> Interval | None:
    """Return the days of an event on a date; what is to be done by 9 May may be done on any day from the report on."""
    days, published = context.days(time), context.published
    if time is None or days is None or published is None or not _is_deadline(context, time):
        return days
    return Interval(published.earliest, days.latest)


def _is_deadline(context: ArticleContext, time: int) -> bool:
    """Tell whether a date that is yet to end is the last on which something is to be done."""
    days, sentence = context.days(time), context.layout.sentence_at(context.times[time].span.start)
    if days is None or sentence is None or context.published is None:
        return False
    return days.latest > context.published.latest and _led_by(_before(context, sentence, time)) == "by"


def _before(context: ArticleContext, sentence: Sentence, time: int) -> list[str]:
    """Return the words before a date; none before that of a thing, as "after Friday's quake" tells the quake's day."""
    words, span = sentence.words, context.times[time].span
    behind = bisect_left(words, span.end, key=lambda word: word.start)
    if behind < len(words) and words[behind].lower in OWNERS:
        return []
    first = bisect_left(words, span.start, key=lambda word: word.start)
    return [word.lower for word in words[max(0, first - NEAR) : first]]


def _led_by(before: Sequence[str]) -> str:
    """Return the preposition that leads to a date; what is told for "no later than" a date is told for by then."""
    if before[-1:] != ["the"]:  # "after the 2028 strike" is no bound, "by the end of 2028" is one
        parts = len(list(takewhile(_PARTS.__contains__, before[: -MOST_PARTS - 1 : -1])))
        before = before[: len(before) - parts]
    if before[-2:] == ["later", "than"] and before[-3:-2] in (["no"], ["not"]):
        return "by"
    return before[-1] if before else ""


def _is_counted(context: ArticleContext, sentence: Sentence, time: int) -> bool:
    """Tell whether what a date hangs on is set beside others: "the first strike since May", not "closed since May"."""
    tree, words, holder = context.tree(sentence), sentence.words, holder_of(context, sentence, time)
    things = {holder, tree.heads[holder], *tree.under(holder, "obj")}
    beside = things | {n for thing in things for n in tree.under(thing, "amod", "advmod", "nummod")}
    return any(words[n].lower in _COUNTED or (n not in things and words[n].lower.endswith("est")) for n in beside)
