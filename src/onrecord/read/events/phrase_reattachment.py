"""Reattach phrases that open a clause: "In the park, the concert will begin".

Takes:  the tree of a sentence and its words.
Gives:  with_fronted_phrases(): the tree in which they hang on the verb of the clause that they open.
Leaves: the other subjects: subject_reattachment.py; relative clauses and complements: tree_reattachment.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.smallwords import ARTICLES, EXTENDING, MOVING, RELATIVES
from onrecord.read.times.calendar import CALENDAR
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

FAR = 40
"""Words behind a phrase within which its comma stands: a sentence of thousands of words stays linear."""
_LED = ("obl", "nmod", *SUBJECTS)
_EARLY = frozenset("early earlier late later sooner shortly soon".split())
_PHRASES = ("obl", "obl:unmarked", "obl:tmod", "advmod", "nmod")
_NAMING = ("obl", "obj", "nmod", *SUBJECTS)
YEAR = 4
"""Figures of a year."""
_INNER = ("acl", "acl:relcl", "advcl", "xcomp", "ccomp")
_OPENED = ("conj", "acl", "acl:relcl", "advcl")
_MOVING = MOVING | EXTENDING
_NOMINAL = ("nmod", "obj", "compound", "conj", "appos", "nsubj:pass")
_MARKS = frozenset('“”"')


def with_fronted_phrases(tree: Tree, words: Sequence[Word]) -> Tree:
    """Return the tree with its misattached phrases before a subject repaired; the same tree where none is."""
    tree = _before_clause(_of_noun(tree, words), words)
    tree = _of_content(_before_subject(tree, words), words)
    return _from_to(_of_adverb(_within_subject(tree, words), words), words)


def _of_noun(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a year between an article and a noun that is hung beside the noun: "after the 2029 strike"."""
    for year in range(1, len(words) - 1):
        noun = year + 1
        between = words[year - 1].lower in ARTICLES and words[noun].text.isalpha() and words[noun].text.islower()
        beside = between and tree.heads[year] == tree.heads[noun] and tree.relations[noun] in _NAMING
        if beside and words[year].text.isdecimal() and len(words[year].text) == YEAR:
            for before in [n for n in tree.children[year] if n < year]:
                tree = tree.reheaded(before, noun, tree.relations[before])
            tree = tree.reheaded(year, noun, "compound")
    return tree


def _within_subject(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair the first of two days around a verb, which no comma parts from its subject: it is of what that tells.

    "The trial of a man accused of shooting her in 2029 opened on Monday": nothing opened in 2029.
    """
    for day, verb in enumerate(tree.heads):
        if not day < verb <= day + FAR or tree.relations[day] not in _PHRASES or not _is_day(words, day):
            continue
        told = any(n > verb and _is_day(words, n) for n in tree.under(verb, "obl", "obl:unmarked", "obl:tmod"))
        subject = next((n for n in tree.under(verb, *SUBJECTS) if verb - FAR <= n < day), None)
        if told and subject is not None and all(word.text != "," for word in words[subject:verb]):
            inner = next((n for n in range(day - 1, subject, -1) if tree.relations[n] in _INNER), subject)
            tree = tree.reheaded(day, inner, "obl" if inner != subject else "nmod")
    return tree


def _before_clause(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a phrase that hangs on the verb of a clause which only opens behind it: it is of the clause before.

    "Raided the house on Monday *and* arrested her", "a set of orders on Monday *that* end it", "sold the mill on
    Monday*, giving* up": all of it was on Monday.
    """
    for phrase, verb in enumerate(tree.heads):
        if not tree.heads[verb] < phrase < verb <= phrase + FAR or tree.relations[phrase] not in _PHRASES:
            continue
        if tree.relations[verb] in _OPENED and any(phrase < n < verb for n in _openers(tree, words, verb)):
            tree = tree.reheaded(phrase, _clause(tree, tree.heads[verb]), tree.relations[phrase])
    return tree


def _openers(tree: Tree, words: Sequence[Word], verb: int) -> list[int]:
    """Return the words with which the clause of a verb opens: "and", a relative pronoun, the comma of a participle."""
    opening = tree.under(verb, "cc" if tree.relations[verb] == "conj" else "mark")
    opening = [n for n in opening if words[n].lower != "to"]  # "for Carter to talk"
    pronouns = [n for n in tree.under(verb, *SUBJECTS, "obj") if words[n].lower in RELATIVES]
    participle = words[verb].lower.endswith("ing") and words[verb - 1].text == "," and tree.relations[verb] != "conj"
    return [*opening, *pronouns, *([verb - 1] if participle else [])]


def _clause(tree: Tree, at: int) -> int:
    """Return the head of the clause in which a word stands."""
    while tree.relations[at] in _NOMINAL + _PHRASES and tree.heads[at] != at:
        at = tree.heads[at]
    return at


def _before_subject(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair the subject behind a phrase that opens a clause: neither hangs on the other, both on the verb.

    "In the park, the concert of the band will begin": nothing is "in the park of the concert", and a park does not.
    """
    for place, above in enumerate(tree.heads):
        opened = tree.relations[place] in (*SUBJECTS, "appos", "conj") and not tree.under(place, "cc")
        phrase, noun = (above, place) if opened else (place, above)
        led = tree.relations[phrase] in _LED and any(n < phrase for n in tree.under(phrase, "case"))
        if not led or not any(word.text == "," for word in words[phrase : min(noun, phrase + FAR)]):
            continue
        verb = tree.heads[phrase] if opened else tree.heads[noun]
        if opened and noun < verb and not tree.under(phrase, "cop"):
            tree = _subject_of(tree, noun, phrase, verb)
        elif tree.relations[place] == "nmod" and tree.relations[noun] in SUBJECTS:
            tree = tree.reheaded(phrase, verb, "obl")
    return tree


def _subject_of(tree: Tree, noun: int, phrase: int, verb: int) -> Tree:
    """Return the tree in which a noun behind a phrase is the subject of a verb: what is led to before it is none."""
    taken = [n for n in tree.under(verb, *SUBJECTS) if n > noun]
    if taken and not tree.under(taken[0], "case"):
        return tree
    tree = tree.reheaded(noun, verb, tree.subject_relation(verb))
    tree = tree.reheaded(phrase, verb, "obl")
    return tree.reheaded(taken[0], noun, "nmod") if taken else tree  # "of the band will begin"


def _of_content(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair a phrase before what is said that hangs on the verb of saying behind it: it is of what is said.

    "On 9 May, the talks will go on in Lund, she said": she did not say so on 9 May. "On Friday, “I will go”, she
    said" is of Friday.
    """
    for phrase, verb in enumerate(tree.heads):
        led = tree.relations[phrase] in (*SUBJECTS, "obl") and any(n < phrase for n in tree.under(phrase, "case"))
        said = next((n for n in tree.under(verb, "ccomp") if led and phrase < n < verb), None)
        if said is not None and not any(word.text in _MARKS for word in words[phrase:said]):
            tree = tree.reheaded(phrase, said, "obl")
    return tree


def _of_adverb(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair phrases that hang on "early" or "late" before a day: they are of the verb above, as the day is.

    "Arrived in Ghent late on Monday for talks"; "will be held a week later, on 9 May".
    """
    for phrase, adverb in enumerate(tree.heads):
        hung = words[adverb].lower in _EARLY and tree.relations[adverb] == "advmod" and adverb + 1 < phrase
        if hung and tree.relations[phrase] in _PHRASES and tree.under(phrase, "case"):
            tree = tree.reheaded(phrase, tree.heads[adverb], "obl")
    return tree


def _from_to(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair two days behind the object of a verb of moving: "pushed the deadline for grants from 3 May to 9 May"."""
    for old, noun in enumerate(tree.heads):
        led = {words[n].lower for n in tree.under(old, "case") if n < old}
        if tree.relations[old] != "nmod" or noun > old or "from" not in led or not _is_day(words, old):
            continue
        verb = noun
        while tree.relations[verb] in _NOMINAL and tree.heads[verb] != verb and words[verb].lower not in _MOVING:
            verb = tree.heads[verb]
        new = [n for n in tree.under(old, "nmod") if any(words[c].lower == "to" for c in tree.under(n, "case"))]
        if words[verb].lower in _MOVING and new and _is_day(words, new[0]):
            tree = tree.reheaded(old, verb, "obl").reheaded(new[0], verb, "obl")
    return tree


def _is_day(words: Sequence[Word], at: int) -> bool:
    return words[at].text[0].isdecimal() or words[at].lower in CALENDAR
