"""Mend a sentence's tree where it contradicts who says what.

Takes:  the tree of a sentence, its words and the words that somebody is known to say.
Gives:  mended(): the tree in which nothing hangs on auxiliaries, and only one word of what is said on those around it.
Leaves: finding what is said: speech/.

"The mayor will resign, her aide said": what is said comes first, and its subject is easily taken for that of "said".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.model.span import Span
from onrecord.read.trees import Tree
from onrecord.read.words import Word

_CLAUSES = ("ccomp", "root", "parataxis", "advcl", "xcomp", "conj", "acl:relcl")
"""Relations by which the verb of what is said hangs on the verb of saying, right or wrong."""
_AUXILIARIES = ("aux", "aux:pass", "cop")
_OBJECTS = ("obj", "iobj", "nsubj")


def mended(tree: Tree, words: Sequence[Word], said: Iterable[Span]) -> Tree:
    """Return the tree with what hangs on auxiliaries hung on their verbs, and each thing said on its own verb."""
    tree = _lifted(tree)
    for content in said:
        inside = range(*_places(words, content))
        tree = _mended(tree, inside)
    return tree


def _lifted(tree: Tree) -> Tree:
    """Return the tree in which nothing hangs on an auxiliary: marks of quotation part "will" from its verb."""
    heads = [tree.heads[head] if tree.relations[head] in _AUXILIARIES else head for head in tree.heads]
    return Tree.hung(heads, tree.relations) if heads != list(tree.heads) else tree


def _places(words: Sequence[Word], content: Span) -> tuple[int, int]:
    held = [n for n, word in enumerate(words) if content.holds(word.span)]
    return (held[0], held[-1] + 1) if held else (0, 0)


def _mended(tree: Tree, inside: range) -> Tree:
    leaving = [n for n in inside if tree.heads[n] not in inside and tree.relations[n] != "punct"]
    verbs = [n for n in leaving if tree.relations[n] in _CLAUSES]
    if len(leaving) < 2 or not verbs:
        return tree
    heads, relations = list(tree.heads), list(tree.relations)
    for place in leaving:
        if place != verbs[0]:
            heads[place] = verbs[0]
            subject = (
                relations[place] in _OBJECTS and place < verbs[0] and not tree.under(verbs[0], "nsubj", "nsubj:pass")
            )
            passive = subject and bool(tree.under(verbs[0], "aux:pass"))
            relations[place] = ("nsubj:pass" if passive else "nsubj") if subject else relations[place]
    return Tree.hung(heads, relations)
