"""Tell which nouns name two events of one kind by what stands before them: "the first strike", "a previous visit".

Takes:  the context, the mentions and the places of the two of each pair.
Gives:  apart_by_modifiers(): for each pair whether the modifiers of its nouns tell the two apart.
Leaves: what else keeps two mentions apart: cannot_links.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.read.events.context import ArticleContext
from onrecord.read.events.scored_mentions import ScoredMention
from onrecord.read.smallwords import ARTICLES
from onrecord.read.times.calendar import MONTHS, WEEKDAYS

Places = NDArray[np.int64]

_RANKS = {word: n for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split())}
_EARLIER = frozenset("previous earlier prior former".split())
_ANOTHER = frozenset("another further".split())
_DATING = ("nmod:poss", "compound", "nummod", "amod", "nmod", "nmod:unmarked")
"""Relations by which a month, a day or a year dates a noun: "the May strike", "Monday's vote", "the 2029 flood"."""
_YEAR = 4
"""Digits of a year."""


@dataclass(frozen=True, slots=True)
class Modifiers:
    """What stands before a noun: its place in a row, whether it is an earlier one or one more, months, days and years.

    rank is -1 where none is told.
    """

    rank: int = -1
    earlier: bool = False
    another: bool = False
    dates: tuple[frozenset[str], ...] = ()

    def apart(self, later: Modifiers) -> bool:
        """Tell whether what stands before a noun and before a later one tells the two apart."""
        ranked = min(self.rank, later.rank) >= 0 and self.rank != later.rank
        dates = zip(self.dates, later.dates, strict=False)
        return ranked or self.earlier != later.earlier or any(a and b and a.isdisjoint(b) for a, b in dates)


def apart_by_modifiers(
    context: ArticleContext, told: Sequence[ScoredMention], first: Places, second: Places
) -> NDArray[np.bool_]:
    """Tell which pairs of nouns of one kind are two events by their modifiers.

    "Another strike" is none that was told of before; a headline may tell of the very one. "It was the first strike in
    ten years" says something of a strike, and does not tell it from another.
    """
    modifiers = [_modifiers(context, each) for each in told]
    found = [
        told[a].noun
        and told[b].noun
        and told[a].mention.kind == told[b].mention.kind
        and (modifiers[a].apart(modifiers[b]) or (modifiers[b].another and not told[a].headline))
        for a, b in zip(first.tolist(), second.tolist(), strict=True)
    ]
    return np.array(found, dtype=np.bool_)


def _modifiers(context: ArticleContext, told: ScoredMention) -> Modifiers:
    sentence = context.layout.sentences[told.sentence]
    tree, at, before = context.tree(sentence), told.at, told.before
    if not told.noun:
        return Modifiers()
    rescheduled = told.mention.was is not None or told.mention.status == "postponed"
    dating = {sentence.words[n].lower for n in tree.under(at, *_DATING)}
    dates = () if rescheduled else tuple(map(frozenset, _dates(dating)))
    if tree.under(at, "cop"):
        return Modifiers(dates=dates)
    rank = min((_RANKS[word] for word in before if word in _RANKS), default=-1)
    one = not sentence.words[at].lower.endswith("s")  # "further strikes" may be the rest of those told of
    another = one and (not before.isdisjoint(_ANOTHER) or (rank > 0 and not before.isdisjoint(ARTICLES - {"the"})))
    return Modifiers(rank, not before.isdisjoint(_EARLIER), another, dates)


def _dates(words: Set[str]) -> Iterator[Set[str]]:
    """Yield the months, the days of the week and the years among words."""
    yield words & MONTHS.keys()
    yield words & WEEKDAYS.keys()
    yield {word for word in words if len(word) == _YEAR and word.isdigit()}
