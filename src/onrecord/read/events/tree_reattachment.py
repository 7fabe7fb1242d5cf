"""Reattach subjects and relative clauses that a tree has hung where no grammar allows it.

Takes:  the tree of a sentence and its words.
Gives:  reattached(): the tree with each of twelve misattachments repaired, at most one of most kinds.
Leaves: auxiliaries, and what somebody is known to say: tree_repair.py.

Long subjects make them: "Talks on the treaty have been put off", "The summit, which was to be held in Ghent, is off".
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.events.clause_words import UNPLANNED
from onrecord.read.events.verb_particles import with_particles
from onrecord.read.smallwords import HARMED
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

_RELATIVES = frozenset("which who that".split())
_OCCURRING = frozenset(
    "held take takes took taken happen happens happened occur occurs occurred staged go goes went gone planned "
    "scheduled due postponed delayed".split()
)
"""Words of relative clauses that only an event can have: "which takes place on Friday", "which was planned for May"."""
_CIRCUMSTANTIAL = frozenset("because after when if unless although though while since once until before".split())
_CAUSING = frozenset("force forces forced forcing cause causes caused causing compel compels compelled".split())
_WHERE = frozenset("where when".split())
_OPENED = ("ccomp", "advcl", "obj", "root")
"""Relations by which a noun is hung that stands between a clause and the conjunction that opens it."""
_ADVERBIAL = ("obl", "obl:unmarked", "obl:tmod")
_NOMINAL = ("nmod", "conj", "appos", "compound", "flat")
_OWNS, _APOSTROPHES = frozenset(("'s", "’s")), frozenset(("'", "’"))
_ARGUMENTS = (*SUBJECTS, "obj")
_PHRASES = ("obl", "obl:unmarked", "nmod", "nmod:poss", "nmod:unmarked", "compound", "obl:tmod")
"""Relations by which what owns a noun is hung as if it were a phrase of its own."""
_THINGS = ("obl", "obl:unmarked", "nmod", "nmod:unmarked", "obj", "nsubj", "nsubj:pass", "conj", "appos", "flat", "dep")
_INSIDE = ("compound", "amod", "nmod:poss", "nummod", "advmod")
"""Relations of what stands between an owner and the noun that it owns."""
_PARTS = ("compound", "nmod", "appos", "amod")
"""Relations of what is part of a noun."""
_CLAUSES = ("root", "ccomp", "advcl", "parataxis", "conj", "acl:relcl")
_NEAR = 7
"""Words from the owner to the noun that it owns: "Wednesday's long delayed pay talks"."""
FAR = 40
"""Words from a subject within which its own verb stands: a sentence of thousands of words stays linear."""
DEEP = 4
"""Nouns on nouns that are followed upwards: "the concert of the choir of the cathedral, which"."""


def reattached(tree: Tree, words: Sequence[Word]) -> Tree:
    """Return the tree with its misattached subjects and relative clauses repaired; the same tree where none is."""
    tree = _complement(_in_which(_relative(tree, words), words), words)
    tree = _unjoined(_before_to(_possessors(tree, words), words))
    tree = _led_subject(_lent(_uncrossed(_returned(tree, words))))
    return with_particles(_caused(_of_event(_main(tree, words), words), words), words)


def _relative(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a clause with "which" behind a comma that hangs on a verb: it describes the noun before the comma.

    "The release of the game, which was planned for 4 June, has been moved".
    """
    for pronoun in range(2, len(words)):
        verb = tree.heads[pronoun]
        relative = words[pronoun].lower == "which" and words[pronoun - 1].text == "," and pronoun < verb
        if relative and tree.relations[pronoun] in SUBJECTS and tree.relations[verb] in ("advcl", "ccomp", "parataxis"):
            noun = pronoun - 2
            for _ in range(DEEP):
                if tree.relations[noun] not in _NOMINAL or tree.heads[noun] >= pronoun:
                    break
                noun = tree.heads[noun]
            if tree.heads[noun] != verb and noun != verb:
                tree = tree.reheaded(verb, noun, "acl:relcl")
    return tree


def _in_which(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a clause with "in which" that tells of harm and hangs above the noun of the accident.

    "A hearing on the explosion in Ghent, in which four were hurt": nobody was hurt in the hearing.
    """
    for pronoun in range(3, len(words)):
        verb, led = tree.heads[pronoun], words[pronoun - 1].lower == "in" and words[pronoun - 2].text == ","
        if not led or words[pronoun].lower != "which" or words[verb].lower not in HARMED:
            continue
        above = tree.heads[verb]
        noun = next((n for n in range(pronoun - 3, above, -1) if words[n].lower in UNPLANNED), above)
        if noun != above and tree.relations[verb] in ("acl", "acl:relcl"):
            tree = tree.reheaded(verb, noun, "acl:relcl")
    return tree


def _complement(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a clause with the conjunction "that" which hangs on a name or a day: it is what the verb above says.

    "Denied on Monday that he had sold the farm", "said in Lund that she will": no Monday and no town has a content.
    What somebody denies having done hangs on no one else either: "denied to reporters having met her".
    """
    for verb, phrase in enumerate(tree.heads):
        above = tree.heads[phrase]
        named = words[phrase].text[0].isupper() and tree.relations[phrase] in _ADVERBIAL and above < phrase < verb
        if named and tree.relations[verb] == "acl" and any(words[n].lower == "that" for n in tree.under(verb, "mark")):
            tree = tree.reheaded(verb, above, "ccomp")
        having = any(word.lower == "having" for word in words[max(phrase, verb - 2) : verb])
        if having and tree.relations[phrase] in _ADVERBIAL and words[above].lower.startswith("den"):
            tree = tree.reheaded(verb, above, "xcomp")
    return tree


def _before_to(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a phrase before the "to" of an infinitive that hangs on it: it is of the verb above.

    "Meets the senator on Thursday to talk about the budget": it is the meeting that is on Thursday. What "for" leads to
    is the subject of the infinitive.
    """
    for phrase, verb in enumerate(tree.heads):
        above = tree.heads[verb]
        if tree.relations[phrase] in _ADVERBIAL and above < phrase < verb:
            before = any(words[n].lower == "to" and phrase < n for n in tree.under(verb, "mark"))
            if before and "for" not in {words[n].lower for n in tree.under(phrase, "case")}:
                tree = tree.reheaded(phrase, above, tree.relations[phrase])
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
                tree = tree.reheaded(noun, verb, tree.subject_relation(verb))
    return tree


def _possessors(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair what stands before "'s": it hangs on the noun that it owns, and what led to it leads to that noun.

    "Before Wednesday's pay talks" is before the talks, not before Wednesday. What hangs on "'s" is what is owned.
    """
    for owner in range(len(words) - 2):
        many = words[owner + 1].text in _APOSTROPHES and words[owner].lower.endswith("s")  # "the dockers' strike"
        marked = (many or words[owner + 1].lower in _OWNS) and tree.relations[owner + 1] == "case"
        hung = [n for n in tree.children[owner + 1] if n > owner + 1] if marked else []
        phrase = tree.relations[owner] in _PHRASES or ((many or hung) and tree.relations[owner] in _ARGUMENTS)
        if marked and phrase and not _hangs_right(tree, words, owner):
            for part in hung[:-1]:
                tree = tree.reheaded(part, hung[-1], tree.relations[part])
            owned = hung[-1] if hung else owner + 2
            while owned < tree.heads[owned] <= owner + _NEAR and tree.relations[owned] in _INSIDE:
                owned = tree.heads[owned]
            if (hung or tree.relations[owned] in _THINGS) and words[owned].text[0].isalpha():
                tree = _owned(tree, owner, owned)
                for no in tree.under(owner, "det"):  # "no veterans' parade": there is no parade
                    tree = tree.reheaded(no, owned, "det") if words[no].lower == "no" else tree
    return tree


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
    """Tell whether a finite verb behind a noun has no subject."""
    finite = [n for n in tree.under(verb, "aux", "aux:pass", "cop") if noun < n < verb]
    return bool(finite) and not tree.under(verb, *SUBJECTS, "expl", "mark")


def _uncrossed(tree: Tree) -> Tree:
    """Repair a noun between a clause and its conjunction: it is the subject of the clause.

    "Said that her visit to Lund might not take place": "that" opens the clause of "take", so "visit" is not what was
    said.
    """
    for verb, noun in enumerate(tree.heads):
        opened = noun < verb and any(mark < noun for mark in tree.under(verb, "mark"))
        if opened and tree.relations[noun] in _OPENED and not tree.under(verb, *SUBJECTS):
            return tree.swapped(verb, noun, tree.subject_relation(verb))
    return tree


def _lent(tree: Tree) -> Tree:
    """Repair the first of two subjects of a verb of saying: it is that of what is said before.

    "The ceremony, set for 2 June, never happened, engineer Moses Roy admitted".
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
    return tree


def _led_subject(tree: Tree) -> Tree:
    """Repair a subject that a preposition leads to: the noun before the preposition is the subject.

    "Talks on the water treaty have been put off": it is the talks that have been.
    """
    for noun, relation in enumerate(tree.relations):
        case = next(iter(tree.under(noun, "case")), noun) if relation in SUBJECTS else noun
        before = [n for n in tree.under(noun, "compound", "nmod", "appos") if n < case]
        if case < noun and before:
            return tree.swapped(before[-1], noun, "nmod", moving=range(case))
    return tree


def _main(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a relative clause that was taken for the sentence's own, which then hangs below it.

    "The summit, which was to be held in Ghent, has been called off": what is told is that it has been called off.
    """
    for main, below in enumerate(tree.heads):
        if below >= main or tree.relations[below] in ("acl:relcl", "acl"):
            continue
        pronoun = next((n for n in tree.under(below, *SUBJECTS) if words[n].lower in _RELATIVES), None)
        subject = next((n for n in tree.under(main, *SUBJECTS) if n < pronoun), None) if pronoun is not None else None
        if subject is not None:
            swapped = tree.swapped(main, below, "acl:relcl")
            return swapped.reheaded(below, subject, "acl:relcl")
    return tree


def _of_event(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a relative clause of taking place that hangs on the last noun before it: the first one takes place.

    "The concert of the choir of the cathedral, which takes place on Friday": a cathedral does not.
    """
    for verb, relation in enumerate(tree.relations):
        if relation == "acl:relcl" and words[verb].lower in _OCCURRING:
            top = tree.heads[verb]
            for _ in range(DEEP):
                if tree.relations[top] not in _NOMINAL or tree.heads[top] == top:
                    break
                top = tree.heads[top]
            if top != tree.heads[verb] and top != verb:
                return tree.reheaded(verb, top, relation)
    return tree


def _caused(tree: Tree, words: Sequence[Word]) -> Tree:
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
