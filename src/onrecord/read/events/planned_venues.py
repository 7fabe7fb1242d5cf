"""Find the place for which an event was planned, where its sentence tells that it is now held in another one.

Takes:  a context, a sentence, an event's word and the spans of the sentence's names.
Gives:  moved_from_plan(): the name of the old place, and that of the new one.
Leaves: places that words set against each other, "from Ghent to Bruges": replacements.py; days: rescheduling.py.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.model.span import Span
from onrecord.read.events.clauses import Clauses
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.light_verbs import carriers
from onrecord.read.events.replacements import Replaced, placed
from onrecord.read.events.rescheduling import is_anew, plans_under
from onrecord.read.layout import Sentence

_LEADS = frozenset("in at".split())


def moved_from_plan(context: ArticleContext, sentence: Sentence, at: int, names: Iterable[Span]) -> Replaced:
    """Return the old and the new place: "the fair, planned in Ghent for 4 June, will be held in Bruges instead"."""
    clauses = context.clauses(sentence)
    carrying = [verb for verb in carriers(clauses.tree, sentence.words, at) if is_anew(clauses, verb)]
    planned = plans_under(clauses, at) if carrying else set[int]()
    led = {name: _verb(clauses, name) for name in names} if planned else {}
    old = tuple(name for name, verb in led.items() if verb in planned)
    new = tuple(name for name, verb in led.items() if verb in carrying)
    return Replaced(old, new) if old and new else Replaced()


def _verb(clauses: Clauses, name: Span) -> int | None:
    """Return the verb on which a name hangs by "in" or "at"; the name of a day or a town may stand between them."""
    _, first, last = placed(clauses.words, name)
    inside = range(first, last)
    place = next((n for n in inside if clauses.tree.heads[n] not in inside), None)
    if place is None or clauses.case(place) not in _LEADS:
        return None
    while clauses.tree.relations[place] == "nmod" and clauses.tree.heads[place] != place:
        place = clauses.tree.heads[place]
    return clauses.tree.heads[place]
