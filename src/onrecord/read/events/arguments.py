"""Find the words that stand for who takes part in an event, by what hangs on what.

Takes:  the tree of a sentence, its words and the place of an event's word.
Gives:  taking(), acts(): the places of the nouns and pronouns that take part, and of those that do it; subjects().
Leaves: who those words mean: word_reference.py; where and when: event_places.py, timing.py.

The relations are those of Universal Dependencies 2 (de Marneffe et al. 2021).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.events.clauses import LIGHT
from onrecord.read.events.light_verbs import DEEP, carriers, led, whole
from onrecord.read.smallwords import RELATIVES
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

_WITH = frozenset("with between by among against alongside of".split())
"""Prepositions that lead from an event's noun to who takes part in it."""
_BESIDE = frozenset("with between against alongside".split())
"""Those that do so from a verb: "of" and "by" lead elsewhere there."""
_MEANWHILE = frozenset("after following during before at in".split())
"""Prepositions by which what somebody does or says stands beside an event in which they take part."""


def subjects(tree: Tree, words: Sequence[Word], verb: int, *, deep: int = DEEP) -> list[int]:
    """Return the subjects of a verb, those that it shares with another included."""
    own = tree.under(verb, *SUBJECTS)
    head, relation = tree.heads[verb], tree.relations[verb]
    if own and not (relation == "acl:relcl" and words[own[0]].lower in RELATIVES):
        return own
    if relation == "acl:relcl":
        return [head]
    if not deep or head == verb:
        return []
    if relation == "xcomp":
        return tree.under(head, "obj") or subjects(tree, words, head, deep=deep - 1)
    if relation == "acl" and not _infinitive(tree, words, verb):
        return [head]  # "mayor's *brother* arrested"
    if relation == "acl":  # "plans to meet": whose plans, or who has them
        owners = tree.under(head, "nmod:poss")
        carried = tree.relations[head] in ("obj", "obl") and tree.heads[head] != head
        return owners or (subjects(tree, words, tree.heads[head], deep=deep - 1) if carried else [])
    shared = relation == "conj" or (relation in ("advcl", "ccomp") and not _finite(tree, words, verb))
    return subjects(tree, words, head, deep=deep - 1) if shared else []


def _infinitive(tree: Tree, words: Sequence[Word], verb: int) -> bool:
    return any(words[mark].lower == "to" for mark in tree.under(verb, "mark"))


def _finite(tree: Tree, words: Sequence[Word], verb: int) -> bool:
    """Tell whether a verb has a subject of its own, seen or not: "considered closing it" shares that of the other."""
    bare = words[verb].lower.endswith("ing") or _infinitive(tree, words, verb)
    return not bare or bool(tree.under(verb, "aux"))


def taking(tree: Tree, words: Sequence[Word], at: int, *, verb: bool) -> list[int]:
    """Return the words that stand for who takes part, those joined by "and" with them, in reading order."""
    found = _of_verb(tree, words, at) if verb else _of_noun(tree, words, at)
    return sorted({each for place in found for each in tree.joined(place)} - {at})


def acts(tree: Tree, words: Sequence[Word], at: int, *, verb: bool) -> list[int]:
    """Return the words that stand for who does it: the subjects of its verb, or of the one that carries it."""
    verbs = [at] if verb else [] if tree.relations[at] in SUBJECTS else carriers(tree, words, at)[:1]
    found = [subject for each in verbs for subject in subjects(tree, words, each)]
    return [each for place in found if tree.relations[place] != "nsubj:pass" for each in tree.joined(place)]


def _of_verb(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    beside = [place for place in tree.under(at, "obl") if led(tree, words, place, _BESIDE)]
    visiting = [verb for verb in tree.under(at, "advcl") if led(tree, words, verb, _BESIDE, by="mark")]
    within = [each for verb in visiting for each in tree.under(verb, "obj")]  # "met with visiting Bo Carter"
    return [*subjects(tree, words, at), *tree.under(at, "obj", "iobj", "obl:agent"), *beside, *within]


def _of_noun(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    own = tree.under(at, "nmod:poss", "compound")
    joining = [place for place in tree.under(at, "nmod", "obl") if led(tree, words, place, _WITH)]
    agents = [agent for verb in tree.under(at, "acl", "acl:relcl") for agent in tree.under(verb, "obl:agent")]
    joining += _of_relative(tree, words, at)
    beside = any(led(tree, words, place, _BESIDE) for place in joining)
    return [
        *own,
        *joining,
        *agents,
        *(_of_carriers(tree, words, at) or (_of_clause(tree, words, at) if beside else [])),
    ]


def _of_relative(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    """Return who takes part by a relative clause: "the meeting that Roy plans to hold with Carter"."""
    found = list[int]()
    for verb in tree.under(at, "acl:relcl"):
        chain = [verb, *tree.under(verb, "xcomp")]
        if any(words[each].lower in LIGHT for each in chain):
            found += [n for n in tree.under(verb, *SUBJECTS) if words[n].lower not in RELATIVES]
            found += [n for each in chain for n in tree.under(each, "obl") if led(tree, words, n, _BESIDE)]
    return found


def _of_clause(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    """Return the subject of the verb that an event goes before: "after talks with Carter, Roy said"."""
    top = whole(tree, words, at)
    beside = led(tree, words, top, _MEANWHILE) and not tree.under(at, "nmod:poss")
    if beside and tree.relations[top] == "nmod":
        return [tree.heads[top]]
    return subjects(tree, words, tree.heads[top]) if beside and tree.relations[top] == "obl" else []


def _of_carriers(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    """Return who acts by the verb that carries a noun; where the noun is its subject, only those beside it."""
    verbs = carriers(tree, words, at)
    if not verbs:
        return []
    beside = [place for place in tree.under(verbs[0], "obl") if led(tree, words, place, _BESIDE)]
    acting = [] if tree.relations[whole(tree, words, at)] in SUBJECTS else subjects(tree, words, verbs[0])
    return [*acting, *beside, *tree.under(verbs[0], "obl:agent")]
