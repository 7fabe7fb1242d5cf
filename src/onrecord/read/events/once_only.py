"""Tell which event mentions are what befalls one person once: a death, a birth, a burial.

Takes:  the context, the mentions and the places of the two of each pair.
Gives:  one_person(): for each pair whether the same person dies in both, is born or is buried.
Leaves: how likely the others are one: coreference.py.

However a report words it ("was shot dead", "the killing of Ada Roy", "her death"), nobody dies twice.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.events.arguments import subjects
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.light_verbs import led
from onrecord.read.events.scored_mentions import ScoredMention
from onrecord.read.trees import Tree
from onrecord.read.words import Word

Places = NDArray[np.int64]

_ENDS = dict.fromkeys(("death", "killing", "execution"), "death") | {"birth": "birth", "funeral": "funeral"}
"""Kinds of what befalls a person once, by what it is: a killing is a death."""
_OF = frozenset({"of"})
_ALONE = ("death", "birth")
"""Kinds of which a verb without an object tells of its subject: "Ada Roy died"."""
LONG = 60
"""Characters beside a word within which a name that holds it begins and ends."""


def one_person(
    context: ArticleContext, told: Sequence[ScoredMention], first: Places, second: Places
) -> NDArray[np.bool_]:
    """Tell of each pair whether one person dies in both, is born in both, or is buried in both."""
    who = [_befallen(context, each) for each in told]
    one = [not who[a].isdisjoint(who[b]) for a, b in zip(first.tolist(), second.tolist(), strict=True)]
    return np.array(one, dtype=np.bool_)


def _befallen(context: ArticleContext, told: ScoredMention) -> frozenset[tuple[str, int]]:
    """Return what befalls whom in a mention, each person with the sort of it."""
    end = _ENDS.get(told.mention.kind)
    if end is None:
        return frozenset()
    sentence = context.layout.sentences[told.sentence]
    tree, words = context.tree(sentence), sentence.words
    nouns = _of_noun(tree, words, told.at) if told.noun else _of_verb(tree, words, told)
    people = {party for noun in nouns for party in _persons(context, words[noun])}
    return frozenset((end, party) for party in people)


def _of_noun(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    """Return who dies in "the death of Roy", "Roy's death"; "Drake's murder of Roy" is Roy's end."""
    of = [noun for noun in tree.under(at, "nmod") if led(tree, words, noun, _OF)]
    return of or tree.under(at, "nmod:poss")


def _of_verb(tree: Tree, words: Sequence[Word], told: ScoredMention) -> list[int]:
    """Return who dies in "killed Roy", "Roy was killed", "Roy, killed in May," and "Roy died"."""
    suffering = tree.under(told.at, "obj", "nsubj:pass")
    passive = told.relation == "acl" and words[told.at].lower.endswith("ed") and not tree.under(told.at, "nsubj")
    if suffering or passive:
        return suffering or [told.head]
    return subjects(tree, words, told.at) if told.mention.kind in _ALONE else []


def _persons(context: ArticleContext, word: Word) -> list[int]:
    """Return the person whom a word names or stands for."""
    near = context.cast.order_within(Span(word.start - LONG, word.end + LONG))
    named = [context.cast.at[name] for name in near if name.holds(word.span)]
    return [party for party in named or context.parties_at([word.span]) if context.cast.parties[party].kind == "person"]
