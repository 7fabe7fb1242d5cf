"""Hang the particle of a verb on the verb, however long the object between them is.

Takes:  the tree of a sentence and its words.
Gives:  with_particles().
Leaves: other misattachments: tree_reattachment.py; what a verb with its particle tells: data/governors.tsv.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.trees import Tree
from onrecord.read.words import Word

_PARTED = frozenset(
    "push pushes pushed pushing put puts putting bring brings brought bringing set sets setting call calls called "
    "calling move moves moved moving kick kicks kicked place places placed".split()
)
"""Verbs that are one word with a particle behind their object: "put the vote off"."""
_PARTICLES = frozenset("back forward off".split())
_STILL = frozenset("hold ice".split())
"""Nouns of "put the talks on hold"."""
_ADVERBIAL = ("obl", "obl:unmarked", "obl:tmod")
_INSIDE = ("nmod", "conj", "appos", "compound", "flat", "obj")
"""Relations of what hangs inside an object."""
DEEP = 5
"""Words over a particle that are followed."""


def with_particles(tree: Tree, words: Sequence[Word]) -> Tree:
    """Return the tree in which no particle hangs inside the object before it, but on the verb, as its days do.

    "Pushed the opening of the bridge in Ghent back from 3 May to 9 May", "put the sale of its old quay on hold".
    """
    for particle, word in enumerate(words):
        verb = _parting(tree, words, particle) if word.lower in _PARTICLES | _STILL else None
        if verb is not None and verb != tree.heads[particle]:
            for day in tree.under(particle, *_ADVERBIAL):
                tree = tree.reheaded(day, verb, "obl")
            tree = tree.reheaded(particle, verb, "obl" if word.lower in _STILL else "compound:prt")
    return tree


def _parting(tree: Tree, words: Sequence[Word], particle: int) -> int | None:
    """Return the verb before an object in which a particle hangs; None where it hangs right, or on another verb."""
    if words[particle].lower in _STILL and not any(words[n].lower == "on" for n in tree.under(particle, "case")):
        return None
    above = particle
    for _ in range(DEEP):
        above = tree.heads[above]
        if words[above].lower in _PARTED:
            return above if above < particle else None
        if tree.relations[above] not in _INSIDE:
            return None
    return None
