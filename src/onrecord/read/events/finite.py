"""Tell where a clause stands by its own words: its modal, negation, tense and adverbs.

Takes:  the clauses of a sentence and the place of a predicate.
Gives:  finite(): the Standing by its own finite verb, None without one; alone(): that of any clause, whatever stands
        over it.
Leaves: the words over the clause: told.py.
"""

from __future__ import annotations

from onrecord.read.events.clauses import Clause, Clauses
from onrecord.read.events.operators import Standing
from onrecord.read.events.reasons import Reason

IF = frozenset("if unless whether".split())
_ALLEGEDLY = frozenset("allegedly reportedly supposedly purportedly ostensibly apparently".split())
_WILL = frozenset("will shall 'll ’ll would".split())
_MAY = frozenset("may might could".split())
_OTHERS = frozenset("other all every only more further both".split())


def alone(clauses: Clauses, at: int) -> Standing:
    """Return where the predicate at a place stands by its own words alone."""
    clause = clauses.at(at)
    if clause.mark in IF:
        return _conditional(clauses, clause)
    return finite(clauses, clause) or Standing("mentioned", Reason.UNTOLD, at, sure=False)


def _conditional(clauses: Clauses, clause: Clause) -> Standing:
    """Return where a condition stands: one that was not met did not happen."""
    over = clauses.at(clauses.tree.heads[clause.at])
    unreal = clause.auxiliary == "had" and over.modal in ("would", "could", "might")
    return Standing("denied" if unreal else "mentioned", Reason.UNREAL if unreal else Reason.CONDITION, clause.at)


def finite(clauses: Clauses, clause: Clause) -> Standing | None:
    """Return what a clause says by its own verb; None of an infinitive, a participle or a gerund without auxiliary."""
    at = clause.at
    if clause.modal:
        return _of_modal(clauses, clause)
    if clause.to_be:
        return Standing(*(("denied", Reason.NEGATED) if clause.negative else ("scheduled", Reason.TO_BE)), at)
    if clause.tense in ("infinitive", "participle", "gerund", "bare"):
        return None
    if clause.negative:
        return Standing("mentioned", Reason.PART, at) if _part(clauses, at) else Standing("denied", Reason.NEGATED, at)
    if not _ALLEGEDLY.isdisjoint(clauses.under(at, "advmod")):
        return Standing("mentioned", Reason.ALLEGED, at)
    if clause.doubt:
        return Standing("tentative", Reason.WISHED, at)
    if clause.tense in ("past", "perfect"):
        return Standing("happened", Reason.FINISHED, at)
    return Standing("happened", Reason.GOING_ON if clause.tense == "progressive" else Reason.PRESENT, at)


def _part(clauses: Clauses, at: int) -> bool:
    """Tell whether only a part of something is denied: "did not attack other floors" does not undo the attack."""
    objects = clauses.tree.under(at, "obj")
    return any(not _OTHERS.isdisjoint(clauses.under(each, "amod", "det", "advmod")) for each in objects)


def _of_modal(clauses: Clauses, clause: Clause) -> Standing:
    at, modal = clause.at, clause.modal
    small = modal.replace("’", "'")
    base = {"won't": "will", "cannot": "can", "can't": "can"}.get(small, small.removesuffix("n't"))
    negative = clause.negative or base != small
    if clause.have and base in ("would", "could", "should"):
        return Standing("denied", Reason.UNREAL, at)
    if base in _WILL | {"can", "could"} and negative:
        return Standing("denied", Reason.NEGATED, at)
    if base in _MAY or (base in _WILL and clause.doubt):
        return Standing("tentative", Reason.MODAL, at)
    if base in _WILL and _follows_condition(clauses, at):
        return Standing("mentioned", Reason.CONDITION, at)
    return Standing("scheduled" if base in _WILL else "mentioned", Reason.MODAL, at)


def _follows_condition(clauses: Clauses, at: int) -> bool:
    """Tell whether a verb tells what would follow from a condition."""
    return any(not IF.isdisjoint(clauses.under(each, "mark")) for each in clauses.tree.under(at, "advcl"))
