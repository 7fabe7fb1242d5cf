"""Tell to whom it happens what befalls one person at a time: a death, an arrest, a resignation.

Takes:  the context, the mentions and the places of the two of each pair.
Gives:  undergoers(): who undergoes it in each mention; same_person(), two_persons(): of which pairs it is the same
        person, and of which it is two.
Leaves: how likely the others are one: coreference.py; who takes part in the event: event_roles.py.

However a report words it ("was shot dead", "the killing of Ada Roy", "her death"), nobody dies twice; and the arrest of
one is not that of another.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.read.events.arguments import subjects
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.light_verbs import led
from onrecord.read.events.scored_mentions import ScoredMention
from onrecord.read.trees import Tree
from onrecord.read.words import Word

Places = NDArray[np.int64]
Pairs = NDArray[np.bool_]

_BEFALLING = frozenset(
    "abduction appointment arrest birth death deportation dismissal execution expulsion extradition funeral "
    "inauguration indictment killing pardon plea release resignation retirement".split()
)
"""Kinds of what befalls one person at a time."""
_ENDS = frozenset("death killing execution".split())
"""Those that are a death."""
_OWN_ACTS = frozenset("death birth resignation retirement plea".split())
"""Those of which a verb without an object tells of its subject: "Ada Roy died"."""
_FOLLOWING = frozenset("replace replaces replaced replacing succeed succeeds succeeded succeeding".split())
"""Verbs by which somebody is appointed, and whose object is who was there before."""
_OF, _BY = frozenset({"of"}), frozenset({"by"})
Undergone = frozenset[tuple[str, int]]


def undergoers(context: ArticleContext, told: Sequence[ScoredMention], *, named: bool) -> list[Undergone]:
    """Return what befalls whom in each mention; named asks for those whom a name stands for, and no pronoun."""
    return [_undergone(context, each, named=named) for each in told]


def same_person(context: ArticleContext, told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell of each pair whether the same befalls the same person in both."""
    who = undergoers(context, told, named=False)
    same = [not who[a].isdisjoint(who[b]) for a, b in zip(first.tolist(), second.tolist(), strict=True)]
    return np.array(same, dtype=np.bool_)


def two_persons(context: ArticleContext, told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell of each pair whether it befalls one person, by name, in the one and another in the other."""
    who = undergoers(context, told, named=True)
    pairs = zip(first.tolist(), second.tolist(), strict=True)
    two = [bool(who[a] and who[b]) and who[a].isdisjoint(who[b]) for a, b in pairs]
    return np.array(two, dtype=np.bool_)


def _undergone(context: ArticleContext, told: ScoredMention, *, named: bool) -> Undergone:
    kind = told.mention.kind
    if kind not in _BEFALLING:
        return frozenset()
    sentence = context.layout.sentences[told.sentence]
    tree, words = context.tree(sentence), sentence.words
    nouns = _of_noun(tree, words, told.at) if told.noun else _of_verb(tree, words, told)
    joined = {each for noun in nouns for each in (*tree.joined(noun), *tree.under(noun, "appos"))}
    people = {party for noun in joined for party in _persons(context, words[noun], named=named)}
    return frozenset(("death" if kind in _ENDS else kind, party) for party in people)


def _of_noun(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    """Return who dies in "the death of Roy", "Roy's death"; "Drake's murder of Roy" is Roy's end."""
    of = [noun for noun in tree.under(at, "nmod") if led(tree, words, noun, _OF)]
    return of or tree.under(at, "nmod:poss")


def _of_verb(tree: Tree, words: Sequence[Word], told: ScoredMention) -> list[int]:
    """Return who dies in "killed Roy", "Roy was killed", "Roy, killed in May," and "Roy died"."""
    after = [noun for noun in tree.under(told.at, "obj") if noun > told.at]  # a name before it was taken for its object
    suffering = after or tree.under(told.at, "nsubj:pass")
    if told.word in _FOLLOWING:
        agents = [noun for noun in tree.under(told.at, "obl:agent", "obl") if led(tree, words, noun, _BY)]
        return agents if tree.under(told.at, "nsubj:pass", "aux:pass") else subjects(tree, words, told.at)
    if suffering:
        return suffering
    if told.relation == "acl" and told.word.endswith("ed") and not tree.under(told.at, "nsubj"):
        return [told.head]
    return subjects(tree, words, told.at) if told.mention.kind in _OWN_ACTS else []


def _persons(context: ArticleContext, word: Word, *, named: bool) -> list[int]:
    """Return the person whom a word names, or stands for."""
    names = context.named_over(word.span)
    parties = names if names or named else context.parties_at([word.span])
    return [party for party in parties if context.cast.parties[party].kind == "person"]
