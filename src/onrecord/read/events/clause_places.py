"""Find where an event is by the clause in which it stands: "Ghent, where they met", "flew to Ghent to meet".

Takes:  a context, a sentence, and where the event is named in it.
Gives:  place_of_clause(), where the name of a place stands that the clause around an event tells to be the event's.
Leaves: places on the event's own word or verb, which come first: event_places.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model.span import Span
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.light_verbs import DEEP, carriers
from onrecord.read.layout import Sentence
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

_GOING = frozenset(
    "fly flies flew flown travel travels travelled traveled travelling go goes went gone come comes came arrive "
    "arrives arrived return returns returned visit visits visited visiting head heads headed sail sailed drive "
    "drove".split()
)
"""Verbs of going somewhere: what it is done for is done there."""
_THERE = frozenset("to in at".split())
NEAR = 2
"""Words between a name and the "where" behind it: a comma."""


def place_of_clause(context: ArticleContext, sentence: Sentence, at: int) -> Span | None:
    """Return where the place stands in which a clause with "where" is, or to which somebody goes for the event."""
    spots = [s for s in context.cast.order_within(sentence.span) if context.kind(s) == "place"]
    if not spots:
        return None
    tree, words = context.tree(sentence), sentence.words
    return _before_where(tree, words, spots, at) or _of_journey(tree, words, spots, at)


def _before_where(tree: Tree, words: Sequence[Word], spots: Sequence[Span], at: int) -> Span | None:
    """Return the place right before the "where" that opens the clause of an event."""
    above = set(_above(tree, at))
    for n in range(1, at):
        if words[n].lower != "where" or _opened(tree, n) not in above:
            continue
        spot = next((s for s in spots if s.end in (words[n - 1].end, words[max(0, n - NEAR)].end)), None)
        comma = spot is None or spot.end == words[n - 1].end or words[n - 1].text == ","
        if spot and comma:
            return spot
    return None


def _above(tree: Tree, at: int) -> Iterator[int]:
    """Yield a word and those over it, a few steps up."""
    for _ in range(DEEP + 1):
        yield at
        if tree.heads[at] == at:
            return
        at = tree.heads[at]


def _opened(tree: Tree, where: int) -> int:
    """Return the predicate of the clause that "where" opens: its head, else the first word behind it with a subject."""
    head = tree.heads[where]
    if head > where:
        return head
    return next((n for n in range(where + 1, len(tree.heads)) if tree.under(n, *SUBJECTS)), where)


def _of_journey(tree: Tree, words: Sequence[Word], spots: Sequence[Span], at: int) -> Span | None:
    """Return the place to which somebody goes to do what the event is."""
    for verb in (at, *carriers(tree, words, at), tree.heads[at]):
        verb = tree.heads[verb] if tree.relations[verb] == "conj" else verb  # "to meet her and hold a speech"
        going = tree.heads[verb]
        to = any(words[n].lower == "to" for n in tree.under(verb, "mark"))
        if to and going < verb and words[going].lower in _GOING:
            return next((s for s in spots if _reached(tree, words, s, going)), None)
    return None


def _reached(tree: Tree, words: Sequence[Word], spot: Span, going: int) -> bool:
    """Tell whether a place is where a verb of going leads to: its object, or behind "to", "in" or "at"."""
    place = next((n for n, word in enumerate(words) if word.span.meets(spot)), going)
    if tree.heads[place] != going:
        return False
    return tree.relations[place] == "obj" or any(words[n].lower in _THERE for n in tree.under(place, "case"))
