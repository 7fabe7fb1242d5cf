"""Reattach subjects that a tree has hung where no grammar allows it.

Takes:  the tree of a sentence and its words.
Gives:  with_subjects(): the tree in which subjects hang on their own verbs; moved_by_others(): the object of a verb
        of causing as the subject of what it is caused to do.
Leaves: phrases that open a clause: phrase_reattachment.py; relative clauses and complements: tree_reattachment.py.

Long subjects and words before them make them: "Talks on the treaty have been put off", "In the park, the concert will".
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.events.phrase_reattachment import with_fronted_phrases
from onrecord.read.times.calendar import CALENDAR
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

_CIRCUMSTANTIAL = frozenset("because after when if unless although though while since once until before".split())
_RELATIVES = frozenset("that which who".split())
_CAUSING = frozenset("force forces forced forcing cause causes caused causing compel compels compelled".split())
_WHERE = frozenset("where when".split())
_OPENED = ("ccomp", "advcl", "obj", "root")
"""Relations by which a noun is hung that stands between a clause and the conjunction that opens it."""
_PARTS = ("compound", "nmod", "appos", "amod")
"""Relations of what is part of a noun."""
_CLAUSES = ("root", "ccomp", "advcl", "parataxis", "conj", "acl:relcl")
FAR = 40
"""Words from a subject within which its own verb stands: a sentence of thousands of words stays linear."""


def with_subjects(tree: Tree, words: Sequence[Word]) -> Tree:
    """Return the tree with its misattached subjects repaired; the same tree where none is."""
    tree = _bare(_relative(tree, words), words)
    tree = _uncrossed(_returned(with_fronted_phrases(_unjoined(tree), words), words))
    return _led_subject(_lent(tree, words))


def _bare(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a noun that is taken for a circumstance though no preposition leads to it: it is the subject of its verb.

    "The deportation of Roy was stayed by a judge"; a day needs no preposition: "Next week will bring rain".
    """
    for noun, verb in enumerate(tree.heads):
        led = tree.under(noun, "case", "mark", "advmod") or tree.relations[noun] != "obl" or noun > verb
        if (
            led
            or words[noun].lower in CALENDAR
            or not words[noun].text.isalpha()
            or tree.relations[verb] not in _CLAUSES
        ):
            continue
        if not tree.under(verb, *SUBJECTS, "expl", "mark"):
            tree = tree.reheaded(noun, verb, tree.subject_relation(verb))
    return tree


def _unjoined(tree: Tree) -> Tree:
    """Repair a noun that is taken for a part of a word behind a finite verb without a subject: it is the subject.

    "A by-election will be held on 9 May": it is no part of holding, and none of May. Where it hangs on a preposition
    ("the by-election in Ghent has been put off"), it is a part of nothing.
    """
    for noun, head in enumerate(tree.heads):
        loose = tree.relations[head] == "case"
        if tree.relations[noun] in _PARTS and (head > noun + 1 or loose) and not tree.under(noun, "case"):
            last = min(noun + FAR, len(tree.heads) - 1 if loose else head)
            verb = next((n for n in range(noun + 1, last + 1) if _bereft(tree, n, noun)), None)
            if verb is not None and tree.relations[verb] in _CLAUSES:
                tree = _raised(tree, verb, noun) if verb in _below(tree, noun) else tree
                tree = tree.reheaded(noun, verb, tree.subject_relation(verb))
    return tree


def _relative(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a verb with both a noun and a relative pronoun for its subject: the noun is that of the next finite verb.

    "The match that was planned for May did not take place": no match "was planned", it "did not take place".
    """
    for verb in range(len(words)):
        subjects = [n for n in tree.under(verb, *SUBJECTS) if n < verb]
        if len(subjects) != 2 or words[subjects[1]].lower not in _RELATIVES or words[subjects[1] - 1].text == ",":
            continue
        last = next((n for n in range(verb + 1, min(len(words), verb + FAR)) if _bereft(tree, n, verb)), None)
        if last is not None and tree.heads[last] == verb:
            tree = tree.swapped(last, verb, "acl:relcl").reheaded(subjects[0], last, tree.subject_relation(last))
            tree = tree.reheaded(verb, subjects[0], "acl:relcl")
    return tree


def _below(tree: Tree, place: int) -> set[int]:
    """Return the words that hang on one, at whatever distance."""
    found, todo = set[int](), list(tree.children[place])
    while todo:
        found.add(one := todo.pop())
        todo += tree.children[one]
    return found


def _raised(tree: Tree, verb: int, noun: int) -> Tree:
    """Return the tree in which a verb that was hung below its own subject hangs on the root, as what is said there.

    "The vote that was set for May did not take place, she said": it is no clause of May.
    """
    root = next((n for n, head in enumerate(tree.heads) if head == n and tree.relations[n] == "root"), verb)
    return tree if root in (verb, noun) else tree.reheaded(verb, root, "ccomp" if root > verb else "parataxis")


def _returned(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a subject that hangs on a verb before it where a verb behind it has none: it is that one's.

    "Because the heating broke down, the hearing will be held online": the hearing did not break down. Where the verb
    before opens with a conjunction, it then hangs below the other.
    """
    for noun, before in enumerate(tree.heads):
        if tree.relations[noun] not in SUBJECTS or before > noun or not _has_other(tree, words, before, noun):
            continue
        verb = next((n for n in range(noun + 1, min(len(words), noun + FAR)) if _bereft(tree, n, noun)), None)
        if verb is not None and not any(tree.relations[n] in SUBJECTS for n in range(noun + 1, verb)):
            tree = tree.reheaded(noun, verb, tree.subject_relation(verb))
            if tree.heads[verb] == before and _adverbial(tree, words, before):
                tree = tree.swapped(verb, before, "advcl")
    return tree


def _adverbial(tree: Tree, words: Sequence[Word], verb: int) -> bool:
    """Tell whether a conjunction makes a clause one of another's circumstances: "because", "now that"."""
    marks = {words[n].lower for n in tree.under(verb, "mark")}
    return bool(marks & _CIRCUMSTANTIAL) or ("that" in marks and "now" in {words[n].lower for n in tree.children[verb]})


def _has_other(tree: Tree, words: Sequence[Word], verb: int, noun: int) -> bool:
    """Tell whether a verb has a subject before a noun, so that the noun is not its own; or whether it is no verb."""
    others = [n for n in tree.under(verb, *SUBJECTS, "expl") if n < verb]
    return bool(others) or words[verb].lower in _WHERE


def _bereft(tree: Tree, verb: int, noun: int) -> bool:
    """Tell whether a finite verb behind a noun has no subject before it: "could follow, her delegate Pia Roy said"."""
    finite = [n for n in tree.under(verb, "aux", "aux:pass", "cop") if noun < n < verb]
    return bool(finite) and not any(n < verb for n in tree.under(verb, *SUBJECTS, "expl", "mark"))


def _uncrossed(tree: Tree) -> Tree:
    """Repair a noun between a clause and its conjunction: it is the subject of the clause.

    "Said that her visit to Lund might not take place": "that" opens the clause of "take", so "visit" is not what was
    said; nor does it open a clause of "visit".
    """
    for verb, noun in enumerate(tree.heads):
        if noun >= verb or tree.relations[noun] not in _OPENED:
            continue
        marks = [*tree.under(verb, "mark"), *(tree.under(noun, "mark") if _bereft(tree, verb, noun) else ())]
        opened = any(mark < noun for mark in marks) and not tree.under(noun, "cop", "aux")
        if opened and not tree.under(verb, *SUBJECTS):
            return tree.swapped(verb, noun, tree.subject_relation(verb))
    return tree


def _lent(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair the first of two subjects of a verb of saying: it is that of what is said before.

    "The ceremony, set for 2 June, never happened, engineer Moses Roy admitted". Of "a storm hit Ghent, she said" no
    storm is one "hit": what looks like a participle with an object is what is said.
    """
    for verb, above in enumerate(tree.heads):
        subjects = tree.under(verb, "nsubj")
        if len(subjects) < 2:
            continue
        over = [above] if tree.relations[verb] == "parataxis" else []
        told = [n for n in (*over, *tree.under(verb, "ccomp", "parataxis")) if not tree.under(n, *SUBJECTS, "expl")]
        told = [n for n in told if subjects[0] < n < subjects[-1]]
        if told:
            return tree.reheaded(subjects[0], told[0], tree.subject_relation(told[0]))
        active = [n for n in tree.under(subjects[0], "acl") if tree.under(n, "obj") and not tree.under(n, "mark")]
        active = [n for n in active if not words[n].lower.endswith("ing")]
        if active and subjects[0] < active[0] < subjects[-1]:
            return tree.reheaded(active[0], verb, "ccomp").reheaded(subjects[0], active[0], "nsubj")
    return tree


def _led_subject(tree: Tree) -> Tree:
    """Repair a subject that a preposition leads to: the noun before the preposition, or another one, is the subject.

    "Talks on the water treaty have been put off": it is the talks that have been. "On 9 May, a round of talks will be
    held": no day will.
    """
    for noun, relation in enumerate(tree.relations):
        if relation not in SUBJECTS:
            continue
        case = next(iter(tree.under(noun, "case")), noun)
        before = [n for n in tree.under(noun, "compound", "nmod", "appos") if n < case]
        if case < noun and before:
            return tree.swapped(before[-1], noun, "nmod", moving=range(case))
        others = [n for n in tree.under(tree.heads[noun], *SUBJECTS) if n > noun and not tree.under(n, "case")]
        if case < noun and others:
            return tree.reheaded(noun, tree.heads[noun], "obl")
    return tree


def moved_by_others(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair the object of a verb of causing that itself does, or has done to it, what it is caused to: its subject.

    "Rain forced the concert to move to the Corn Hall", "caused the vote to be put off": it is the concert that moves.
    """
    for caused, verb in enumerate(tree.heads):
        if tree.relations[caused] == "obj" and words[verb].lower in _CAUSING:
            done = next(
                (n for n in tree.under(verb, "xcomp", "advcl") if caused < n and not tree.under(n, "obj")), None
            )
            if done is not None and any(words[n].lower == "to" for n in tree.under(done, "mark")):
                tree = tree.reheaded(caused, done, tree.subject_relation(done))
    return tree
