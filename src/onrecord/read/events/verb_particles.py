"""Hang the particle of a verb on the verb, however long the object between them is.

Takes:  the tree of a sentence and its words.
Gives:  with_particles().
Leaves: other misattachments: tree_reattachment.py; what a verb with its particle tells: data/governors.tsv.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.events.governing_classes import PLACING
from onrecord.read.lexicon import governors
from onrecord.read.trees import Tree
from onrecord.read.words import Word

_PARTED = frozenset(
    "push pushes pushed pushing put puts putting bring brings brought bringing set sets setting call calls called "
    "calling move moves moved moving kick kicks kicked place places placed".split()
)
"""Verbs that are one word with a particle behind their object: "put the vote off"."""
_PARTICLES = frozenset("back forward off".split())
_ADVERBIAL = ("obl", "obl:unmarked", "obl:tmod")
_INSIDE = ("nmod", "conj", "appos", "compound", "flat", "obj")
"""Relations of what hangs inside an object."""
DEEP = 5
"""Words over a particle that are followed."""


def with_particles(tree: Tree, words: Sequence[Word]) -> Tree:
    """Return the tree in which no particle hangs inside the object before it, but on the verb, as its days do.

    "Pushed the opening of the bridge in Ghent back from 3 May to 9 May", "left the sale of its old quay in doubt".
    """
    for particle, word in enumerate(words):
        phrase = _governs(tree, words, particle)
        verb = _parting(tree, words, particle) if phrase or word.lower in _PARTICLES else None
        if verb is not None and verb != tree.heads[particle]:
            for day in tree.under(particle, *_ADVERBIAL):
                tree = tree.reheaded(day, verb, "obl")
            tree = tree.reheaded(particle, verb, "obl" if phrase else "compound:prt")
    return tree


def _governs(tree: Tree, words: Sequence[Word], noun: int) -> bool:
    """Tell whether a noun and its preposition make a phrase that governs an event: "on hold", "in doubt"."""
    cases = {words[n].lower.replace("into", "in") for n in tree.under(noun, "case")}
    return any(f"{case} {words[noun].lower}" in governors() for case in cases)


def _parting(tree: Tree, words: Sequence[Word], particle: int) -> int | None:
    """Return the verb before an object in which a particle hangs; None where it hangs right, or on another verb."""
    above = particle
    for _ in range(DEEP):
        above = tree.heads[above]
        if words[above].lower in _PARTED or words[above].lower in PLACING:
            return above if above < particle else None
        if tree.relations[above] not in _INSIDE:
            return None
    return None
