"""Find a date by which an event only stands.

Takes:  the context, the clause and where the event is named in it.
Gives:  loosely(), the place in the context's times of the nearest date, good for a reading, too bold for a record;
        held_by(), that of the date by which the network holds an event.
Leaves: dates that are surely an event's own: timing.py.
"""

from __future__ import annotations

from onrecord.model.span import Span
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.timing import distance
from onrecord.read.layout import Sentence


def loosely(context: ArticleContext, sentence: Sentence, at: int, window: Span) -> int | None:
    """Return the nearest date of the clause, else the one by which the network holds the event, else its hour's."""
    span = sentence.words[at].span
    near = [n for n in context.dates_in(window) if not _of_other_verb(context, span, context.times[n].span)]
    best = min(near, key=lambda n: distance(context.times[n].span, span), default=None)
    best = held_by(context, span) if best is None else best
    return next(iter(context.hours_in(window)), None) if best is None else best


def held_by(context: ArticleContext, span: Span) -> int | None:
    """Return the date by which the network holds an event, where it stands in the event's sentence."""
    seen = context.event_candidate(span)
    sentence = context.layout.sentence_at(span.start)
    if seen is None or seen.time is None or sentence is None or not sentence.span.holds(seen.time):
        return None
    return next((n for n in context.dates_in(sentence.span) if context.times[n].span.meets(seen.time)), None)


def _of_other_verb(context: ArticleContext, name: Span, time: Span) -> bool:
    """Tell whether another verb takes the date: "quit the pact signed in 1987" tells no day of quitting."""
    between = context.layout.text[name.end : time.start].lower().split() if time.start > name.end else []
    verb = between[-2] if len(between) > 3 and between[-1] in ("in", "on", "of") else ""
    return verb.endswith("ed") and between[-3] not in ("be", "been", "is", "was", "were", "are")
