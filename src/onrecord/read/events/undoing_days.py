"""Tell on which day an event was called off, put off or ended, which is no day of its own.

Takes:  the context, a sentence, the place of an event's word and of a time.
Gives:  day_of_undoing(): whether the time is the day of calling or putting the event off.
Leaves: the event's own day: timing.py.
"""

from __future__ import annotations

from onrecord.read.events.context import ArticleContext
from onrecord.read.events.governing_words import CHANGING
from onrecord.read.events.time_holders import holder_of
from onrecord.read.events.timing import PLANNED_FOR, word_before
from onrecord.read.layout import Sentence
from onrecord.read.trees import SUBJECTS

UP = 3
"""Steps in the tree from an event's word to the verb that calls it off: "postponed the opening of the hall"."""


def day_of_undoing(context: ArticleContext, sentence: Sentence, at: int, time: int) -> bool:
    """Tell whether a date is the day on which the event was called or put off: "on Wednesday postponed the launch"."""
    clauses, holder = context.clauses(sentence), holder_of(context, sentence, time)
    tree, over = clauses.tree, [at]
    for _ in range(UP):
        over.append(tree.heads[over[-1]])
    acting = tree.relations[holder] in (*SUBJECTS, "obj")  # "the board on Friday put off the vote"
    verb = tree.heads[holder] if acting and holder != at else holder
    changes = [n for n in over if clauses.governing(n) in CHANGING]
    forced = any(
        tree.heads[n] == verb and tree.relations[n] == "xcomp" for n in changes
    )  # "forced them to call it off"
    led = word_before(sentence, context.times[time].span.start) in PLANNED_FOR
    return verb != at and (verb in changes or (forced and verb in over)) and not led and not context.ahead(time)
