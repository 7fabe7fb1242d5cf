"""Mend a sentence's tree where it contradicts who says what.

Takes:  the tree of a sentence, its words and the words that somebody is known to say.
Gives:  repaired(): the tree in which nothing hangs on auxiliaries, and only one word of what is said on those around
        it.
Leaves: finding what is said: speech/; subjects and relative clauses hung on the wrong word: tree_reattachment.py.

"The mayor will resign, her aide said": what is said comes first, and its subject is easily taken for that of "said".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.model.span import Span
from onrecord.read.events.tree_reattachment import reattached
from onrecord.read.smallwords import TIMETABLE
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

_CLAUSES = ("ccomp", "root", "parataxis", "advcl", "xcomp", "conj", "acl:relcl")
"""Relations by which the verb of what is said hangs on the verb of saying, right or wrong."""
_AUXILIARIES = ("aux", "aux:pass", "cop")
_BELOW = ("amod", "acl", "nmod", "compound", "conj", "parataxis", "appos", "dep", "flat", "obl", "advcl")
"""Relations by which a verb is hung below its own subject."""
_NOT_VERBS = ("nsubj:pass", "det", "case", "amod", "mark", "nmod:poss")
"""Relations of what hangs on nouns, and on verbs that have their own place in the sentence."""
_FINITE = frozenset("has have had was were is are will would may might could can must should".split())
_OBJECTS = ("obj", "iobj", "nsubj")


def repaired(tree: Tree, words: Sequence[Word], said: Iterable[Span]) -> Tree:
    """Return the tree with what hangs on auxiliaries hung on their verbs, and each thing said on its own verb."""
    tree = raised(_lifted(tree), words)
    for content in said:
        inside = range(*_places(words, content))
        tree = _mended(tree, inside)
    return reattached(tree, words)


def _lifted(tree: Tree) -> Tree:
    """Return the tree in which nothing hangs on an auxiliary: marks of quotation part "will" from its verb."""
    heads = [tree.heads[head] if tree.relations[head] in _AUXILIARIES else head for head in tree.heads]
    return tree.rehung(heads, tree.relations) if heads != list(tree.heads) else tree


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
            subject = relations[place] in _OBJECTS and place < verbs[0] and not tree.under(verbs[0], *SUBJECTS)
            relations[place] = tree.subject_relation(verbs[0]) if subject else relations[place]
    return tree.rehung(heads, relations)


def raised(tree: Tree, words: Sequence[Word]) -> Tree:
    """Return the tree whose root is the verb that the first noun was taken to have below it, the noun its subject.

    "The rally on 12 May has been put off", "Talks on the pact resume on Friday": a long subject hides its verb.
    """
    root = next((n for n, head in enumerate(tree.heads) if head == n and tree.relations[n] == "root"), None)
    if root is None or tree.under(root, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "mark", "obj"):
        return tree
    verb = next((n for n in range(root + 1, len(words)) if _hidden(tree, words, n)), None)
    if verb is None or any(
        tree.relations[n] in ("aux", "cop", "aux:pass") and tree.heads[n] != verb for n in range(verb)
    ):
        return tree
    heads, relations = list(tree.heads), list(tree.relations)
    for child in tree.children[root]:
        heads[child] = verb if child > verb else root
    for led in tree.under(verb, "nsubj"):  # behind a preposition no subject stands
        heads[led], relations[led] = root, "nmod"
    heads[verb], relations[verb] = verb, "root"
    heads[root], relations[root] = verb, tree.subject_relation(verb)
    return tree.rehung(heads, relations)


def _hidden(tree: Tree, words: Sequence[Word], at: int) -> bool:
    """Tell whether a word below a noun is its verb: with an auxiliary of its own, or in the present of a timetable."""
    if tree.relations[at] not in _BELOW or tree.under(at, *_NOT_VERBS):
        return False
    if any(not tree.under(n, "case") for n in tree.under(at, "nsubj")):
        return False
    finite = any(words[n].lower in _FINITE for n in tree.under(at, "aux", "aux:pass"))
    return finite or (words[at].lower in TIMETABLE and words[at - 1].lower not in ("to", "and", "of"))
