"""Tell which dates only bound an event and are no day of its own: "will open before 9 May", "the first since 2028".

Takes:  the context and the place of a time.
Gives:  only_bounds(): whether a preposition makes a date the first or last day that an event cannot be on.
Leaves: "not before 9 May" and "not until 9 May", which tell the day; "by 9 May", the last that it may be on.
"""

from __future__ import annotations

from bisect import bisect_left

from onrecord.read.events.context import ArticleContext
from onrecord.read.events.timing import holder_of
from onrecord.read.layout import Sentence
from onrecord.read.smallwords import OWNERS, negates
from onrecord.read.times.ordinals import ORDINALS

_COUNTED = frozenset(ORDINALS) | frozenset("only sixth seventh eighth ninth tenth most least worst".split())
"""Words by which a thing is set beside those of the time since: "the worst flood since 2010"."""
NEAR = 12
"""Words before a date among which a negation stands."""


def only_bounds(context: ArticleContext, time: int) -> bool:
    """Tell whether a date is only what an event lies before or after, or what it is counted from."""
    told = context.times[time]
    sentence = context.layout.sentence_at(told.span.start)
    if sentence is None or told.type != "DATE":
        return False
    words = sentence.words
    first = bisect_left(words, told.span.start, key=lambda word: word.start)
    behind = bisect_left(words, told.span.end, key=lambda word: word.start)
    if not first or (behind < len(words) and words[behind].lower in OWNERS):
        return False  # "after Friday's quake" tells the quake's day
    lead = words[first - 1].lower
    if lead == "since":
        return _is_counted(context, sentence, time)
    negated = any(negates(word.lower) for word in words[max(0, first - NEAR) : first])
    return lead == "after" or (lead == "before" and not negated)


def _is_counted(context: ArticleContext, sentence: Sentence, time: int) -> bool:
    """Tell whether what a date hangs on is set beside others: "the first strike since May", not "closed since May"."""
    tree, words, holder = context.tree(sentence), sentence.words, holder_of(context, sentence, time)
    things = {holder, tree.heads[holder], *tree.under(holder, "obj")}
    beside = things | {n for thing in things for n in tree.under(thing, "amod", "advmod", "nummod")}
    return any(words[n].lower in _COUNTED or (n not in things and words[n].lower.endswith("est")) for n in beside)
