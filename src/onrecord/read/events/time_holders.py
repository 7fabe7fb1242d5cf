"""Find the word on which a time hangs.

Takes:  the context, a sentence and the place of a time in the context's times.
Gives:  holder_of(): the place of that word in the sentence.
Leaves: whether the time is an event's own: timing.py.
"""

from __future__ import annotations

from bisect import bisect_left

from onrecord.read.events.context import ArticleContext
from onrecord.read.layout import Sentence
from onrecord.read.trees import SUBJECTS


def holder_of(context: ArticleContext, sentence: Sentence, time: int) -> int:
    """Return the word on which a date hangs; where it is what is said of a subject, that: "the vote is on Friday"."""
    tree, words, span = context.tree(sentence), sentence.words, context.times[time].span
    first = bisect_left(words, span.start, key=lambda word: word.end - 1)
    last = bisect_left(words, span.end, key=lambda word: word.start)
    inside = range(min(first, len(words) - 1), max(last, first + 1))
    top = next((n for n in inside if tree.heads[n] not in inside or tree.heads[n] == n), inside[0])
    told = [n for n in tree.under(top, *SUBJECTS) if n < top]  # not "is set for 9 May, the director said"
    return told[-1] if told else tree.heads[top]
