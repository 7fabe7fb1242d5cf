"""Reattach words that own a noun: "before Wednesday's pay talks" is before the talks.

Takes:  the tree of a sentence and its words.
Gives:  with_possessors(): the tree in which what stands before "'s" hangs on the noun that it owns.
Leaves: subjects: subject_reattachment.py; relative clauses: tree_reattachment.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

_OWNS, _APOSTROPHES = frozenset(("'s", "’s")), frozenset(("'", "’"))
_ARGUMENTS = (*SUBJECTS, "obj")
_PHRASES = ("obl", "obl:unmarked", "nmod", "nmod:poss", "nmod:unmarked", "compound", "obl:tmod")
"""Relations by which what owns a noun is hung as if it were a phrase of its own."""
_THINGS = ("obl", "obl:unmarked", "nmod", "nmod:unmarked", "obj", "nsubj", "nsubj:pass", "conj", "appos", "flat", "dep")
_INSIDE = ("compound", "amod", "nmod:poss", "nummod", "advmod")
"""Relations of what stands between an owner and the noun that it owns."""
_NEAR = 7
"""Words from the owner to the noun that it owns: "Wednesday's long delayed pay talks"."""


def with_possessors(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair what stands before "'s": it hangs on the noun that it owns, and what led to it leads to that noun.

    "Before Wednesday's pay talks" is before the talks, not before Wednesday. What hangs on "'s" is what is owned.
    """
    for last in range(len(words) - 2):
        many = words[last + 1].text in _APOSTROPHES and words[last].lower.endswith("s")  # "the dockers' strike"
        marked = (many or words[last + 1].lower in _OWNS) and tree.relations[last + 1] == "case"
        owner = _first_of_name(tree, last) if marked else last
        hung = [n for n in tree.children[last + 1] if n > last + 1] if marked else []
        if marked and tree.relations[owner] in (*_PHRASES, *_ARGUMENTS) and not _hangs_right(tree, words, owner):
            for part in hung[:-1]:
                tree = tree.reheaded(part, hung[-1], tree.relations[part])
            owned = hung[-1] if hung else last + 2
            while owned < tree.heads[owned] <= last + _NEAR and tree.relations[owned] in _INSIDE:
                owned = tree.heads[owned]
            if (hung or tree.relations[owned] in _THINGS) and words[owned].text[0].isalpha():
                tree = _owned(tree, owner, owned)
                for no in tree.under(owner, "det"):  # "no veterans' parade": there is no parade
                    tree = tree.reheaded(no, owned, "det") if words[no].lower == "no" else tree
    return tree


def _first_of_name(tree: Tree, last: int) -> int:
    """Return the word by which a name hangs whose last word is given: of "Ada Roy's aide" that is "Ada"."""
    head = tree.heads[last]
    return head if tree.relations[last] == "flat" and head < last else last


def _hangs_right(tree: Tree, words: Sequence[Word], owner: int) -> bool:
    """Tell whether an owner hangs on what it owns, or is only the last word of who does: "the mayor of Ghent's"."""
    led = [words[n].lower for n in tree.under(owner, "case") if n < owner]
    return "of" in led or (tree.relations[owner] == "nmod:poss" and not led)


def _owned(tree: Tree, owner: int, owned: int) -> Tree:
    """Return the tree in which a word hangs on the noun that it owns, which takes its place where it hung below it."""
    heads, relations = list(tree.heads), list(tree.relations)
    above, below = owned, False
    for _ in heads:
        below = below or tree.heads[above] == owner
        above = tree.heads[above]
    if below:
        heads[owned], relations[owned] = tree.heads[owner], tree.relations[owner]
        bare = relations[owned] == "obl" and not tree.under(owner, "case")[:-1] and tree.heads[owner] < owner
        relations[owned] = "obj" if bare and not tree.under(tree.heads[owner], "obj") else relations[owned]
    for case in tree.under(owner, "case"):
        if case < owner:
            heads[case] = owned
    heads[owner], relations[owner] = owned, "nmod:poss"
    return tree.rehung(heads, relations)
