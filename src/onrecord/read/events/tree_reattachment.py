"""Reattach relative clauses and complements that a tree has hung where no grammar allows it.

Takes:  the tree of a sentence and its words.
Gives:  reattached(): the tree with each kind of misattachment repaired, at most one of most kinds.
Leaves: subjects: subject_reattachment.py; owners and quantities: files of their own; auxiliaries, and what somebody is
        known to say: tree_repair.py.

Clauses inside of others make them: "The summit, which was to be held in Ghent, is off".
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.events.clause_words import UNPLANNED
from onrecord.read.events.possessor_reattachment import with_possessors
from onrecord.read.events.quantity_reattachment import with_quantities
from onrecord.read.events.subject_reattachment import moved_by_others, with_subjects
from onrecord.read.events.verb_particles import with_particles
from onrecord.read.smallwords import HARMED
from onrecord.read.times.calendar import weekday_at
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

_RELATIVES = frozenset("which who that".split())
_OCCURRING = frozenset(
    "held take takes took taken happen happens happened occur occurs occurred staged go goes went gone planned "
    "scheduled due postponed delayed".split()
)
"""Words of relative clauses that only an event can have: "which takes place on Friday", "which was planned for May"."""
_ADVERBIAL = ("obl", "obl:unmarked", "obl:tmod")
_NOMINAL = ("nmod", "conj", "appos", "compound", "flat")
DEEP = 4
"""Nouns on nouns that are followed upwards: "the concert of the choir of the cathedral, which"."""


def reattached(tree: Tree, words: Sequence[Word]) -> Tree:
    """Return the tree with its misattached words repaired; the same tree where none is."""
    tree = _complement(_in_which(_relative(_off_weekdays(tree, words), words), words), words)
    tree = with_subjects(_before_to(with_possessors(tree, words), words), words)
    tree = with_quantities(moved_by_others(_of_event(_main(tree, words), words), words), words)
    return with_particles(tree, words)


def _off_weekdays(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair what hangs on a weekday: a phrase is of the verb above, a clause with "which" of the noun before it.

    "Voting began on Tuesday for the council, which will meet in May": no Tuesday is for a council, or will meet.
    """
    for place, day in enumerate(tree.heads):
        if day >= place or weekday_at(words, day) is None or tree.relations[day] not in _ADVERBIAL:
            continue
        led = {words[n].lower for n in tree.under(place, "case") if day < n}
        if led and "of" not in led and tree.relations[place] == "nmod" and words[place].text[0].isalpha():
            tree = tree.reheaded(place, tree.heads[day], "obl")
        elif tree.relations[place] in ("acl", "acl:relcl"):
            pronoun = next((n for n in tree.under(place, *SUBJECTS) if words[n].lower == "which"), 0)
            noun = pronoun - 2
            if noun > day and words[pronoun - 1].text == "," and tree.relations[noun] in (*_ADVERBIAL, "obj", "nmod"):
                tree = tree.reheaded(place, noun, "acl:relcl")
    return tree


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
