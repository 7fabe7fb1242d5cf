"""Cut out the stretch of words around an event that a clause may have.

Takes:  a sentence and the place of a word in it.
Gives:  the places where its clause begins and ends.
Leaves: commas, which stand inside clauses as often as between them.
"""

from collections.abc import Sequence

from onrecord.read.lexicon import saying
from onrecord.read.words import Word

_BREAKS = frozenset(
    "; : — but while although whereas when after before since because who which where though if unless whether".split()
)
_THAT_FOLLOWS = frozenset("say add announce confirm note insist warn".split())


FARTHEST = 100
"""Words on each side of an event that its clause may have: a sentence of thousands takes no more than linear time."""


def extent(words: Sequence[Word], at: int) -> tuple[int, int]:
    """Return the first place of the clause around words[at] and the one after its last."""
    first, farthest = at, max(0, at - FARTHEST)
    while first > farthest and words[first - 1].lower not in _BREAKS and not _said(words, first - 1):
        first -= 1
    last = at + 1
    while last < min(len(words), at + FARTHEST) and words[last].lower not in _BREAKS:
        last += 1
    return first, last


def _said(words: Sequence[Word], at: int) -> bool:
    """Tell whether "X said" or "X said that" ends there, so that a clause of its own begins after it."""
    word = saying().get(words[at - 1].lower if words[at].lower == "that" and at else words[at].lower)
    return word is not None and word.lemma in _THAT_FOLLOWS
