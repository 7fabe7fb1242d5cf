"""Tell what shape the words around an event have, for the rules by which they tell where it stands.

Takes:  the clauses of a sentence and the places of words in it.
Gives:  tells_outcome(), is_headline_plan(), is_given_time(), collapses(), judges(), leads(): one question each.
Leaves: what each answer makes of the event: clause_status.py.
"""

from __future__ import annotations

from onrecord.read.events.clause_words import ABOUT, COLLAPSING, PARTS, TOWARDS
from onrecord.read.events.clauses import Clauses

GIVING = frozenset("give gives gave given giving".split())
"""Verbs that call off only what is their object: a rector who "gives up" resigns."""
_DECIDING = frozenset("vote votes decide decides rule rules".split())
_SIDES = frozenset("against for favour favor".split())
"""Words that tell for which side a vote or a ruling is."""
_LOOSE = ("root", "parataxis", "appos", "dep", "nmod:unmarked", "obl:unmarked", "compound", "list", "vocative")
"""Relations of a headline's subject, which has no verb of its own."""
_TIMES = frozenset("hour hours day days week weeks fortnight month months year years time deadline".split())


def tells_outcome(clauses: Clauses, verb: int) -> bool:
    """Tell whether words say how a vote or a decision is to go: "vote against the plan", "rule in her favour"."""
    phrases = clauses.tree.under(verb, "obl", "advmod", "nmod", "obj")
    led = {clauses.case(n) for n in phrases} | {clauses.word(n) for n in phrases}
    return clauses.word(verb) in _DECIDING and not led.isdisjoint(_SIDES)


def is_headline_plan(clauses: Clauses, head: int) -> bool:
    """Tell whether an infinitive after a noun is the plan of a headline: "Minister to visit Lund"."""
    tree = clauses.tree
    loose = tree.relations[head] in _LOOSE and (tree.heads[head] == head or clauses.words[head].capital)
    joined = clauses.zone == "headline" and tree.relations[head] in ("conj", "flat", "nmod", "obl", "nsubj")
    return (loose or joined) and not clauses.governing(head) and not tree.under(head, "cop", "det")


def is_given_time(clauses: Clauses, verb: int) -> bool:
    """Tell whether somebody is given time for what an infinitive tells: "until 10 June to leave", "a week to pay"."""
    head = clauses.tree.heads[verb]
    if clauses.word(head) in _TIMES:
        return clauses.word(clauses.tree.heads[head]) in GIVING
    until = any(clauses.case(n) in ("until", "till") for n in clauses.tree.under(head, "obl"))
    return until and clauses.word(head) in GIVING


def collapses(clauses: Clauses, verb: int) -> bool:
    return not COLLAPSING.isdisjoint({clauses.word(verb), *clauses.under(verb, "advmod", "compound:prt")})


def judges(clauses: Clauses, verb: int, kind: str) -> bool:
    """Tell whether a verb only takes a known event for its matter: its negation leaves the event as it is.

    "Did not attend the meeting", "did not mention her visit", "did not consider the inquiry to be fair".
    """
    return not kind or (kind == "wish" and bool(clauses.tree.under(verb, "xcomp", "ccomp")))


def leads(clauses: Clauses, kind: str, word: str, case: str, *, nominal: bool) -> bool:
    """Tell whether a word speaks of what a preposition joins to it: "plans for", "denial of", "call off"."""
    if kind == "doubt" and nominal:
        return case in ABOUT or case in ("of", "")  # "doubts about the visit", "cast doubt on the talks"
    if kind in ("call off", "put off", "move", "restore", "deny", "do", "end", "doubt"):
        particle = (kind == "call off" and case == "on") or case in ("off", "out", "back")
        return particle or (nominal and case in ("of", "") and (kind != "do" or word in PARTS))
    if kind == "appeal":
        return case == "for"
    if case == "at" and kind in ("plan", "wish") and not nominal and not word.startswith("aim"):
        return False  # who is expected at the fair is: the fair is not
    return bool(kind) and kind != "ask" and (case in TOWARDS or nominal)
