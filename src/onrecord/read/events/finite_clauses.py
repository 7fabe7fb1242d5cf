"""Tell where a clause stands by its own words: its modal, negation, tense and adverbs.

Takes:  the clauses of a sentence and the place of a predicate.
Gives:  finite(): the ClauseStatus by its own finite verb, None without one; alone(): that of any clause, whatever
        stands over it.
Leaves: the words over the clause: clause_status.py.
"""

from __future__ import annotations

from onrecord.read.events.clauses import Clause, Clauses, only_until
from onrecord.read.events.governing_words import ClauseStatus
from onrecord.read.events.status_reasons import Reason

IF = frozenset("if unless whether should".split())
"""Words that open a condition; a tree has "should" so where it stands before its subject: "Should the talks fail"."""
_ALLEGEDLY = frozenset("allegedly reportedly supposedly purportedly ostensibly apparently".split())
WILL = frozenset("will shall 'll ’ll would".split())
MAY = frozenset("may might could".split())
_OTHERS = frozenset("other all every only more further both".split())


def alone(clauses: Clauses, at: int) -> ClauseStatus:
    """Return where the predicate at a place stands by its own words alone."""
    clause = clauses.at(at)
    if clause.mark in IF:
        return _conditional(clauses, clause)
    return finite(clauses, clause) or ClauseStatus("mentioned", Reason.UNTOLD, at, sure=False)


def _conditional(clauses: Clauses, clause: Clause) -> ClauseStatus:
    """Return where a condition stands: one that was not met did not happen; "whether they will meet" asks what
    nobody knows yet."""
    if clause.mark == "whether" and (clause.modal or clause.tense == "infinitive"):
        return ClauseStatus("tentative", Reason.WHETHER, clause.at)
    over = clauses.at(clauses.tree.heads[clause.at])
    unreal = clause.auxiliary == "had" and over.modal in ("would", "could", "might")
    return ClauseStatus("denied" if unreal else "mentioned", Reason.UNREAL if unreal else Reason.CONDITION, clause.at)


def finite(clauses: Clauses, clause: Clause) -> ClauseStatus | None:
    """Return what a clause says by its own verb; None of an infinitive, a participle or a gerund without auxiliary."""
    at = clause.at
    if clause.modal:
        return _of_modal(clauses, clause)
    if clause.to_be:
        return ClauseStatus(*(("denied", Reason.NEGATED) if clause.negative else ("scheduled", Reason.TO_BE)), at)
    if clause.tense in ("infinitive", "participle", "gerund", "bare"):
        return None
    if clause.negative:
        return (
            ClauseStatus("mentioned", Reason.PART, at)
            if _part(clauses, at)
            else ClauseStatus("denied", Reason.NEGATED, at)
        )
    if not _ALLEGEDLY.isdisjoint(clauses.under(at, "advmod")):
        return ClauseStatus("mentioned", Reason.ALLEGED, at)
    if clause.doubt:
        return ClauseStatus("tentative", Reason.WISHED, at)
    if clause.tense in ("past", "perfect"):
        return ClauseStatus("happened", Reason.FINISHED, at)
    return ClauseStatus("happened", Reason.GOING_ON if clause.tense == "progressive" else Reason.PRESENT, at)


def _part(clauses: Clauses, at: int) -> bool:
    """Tell whether only a part of something is denied: "did not attack other floors" does not undo the attack."""
    objects = clauses.tree.under(at, "obj")
    return any(not _OTHERS.isdisjoint(clauses.under(each, "amod", "det", "advmod")) for each in objects)


def _of_modal(clauses: Clauses, clause: Clause) -> ClauseStatus:
    at, modal = clause.at, clause.modal
    small = modal.replace("’", "'")
    base = {"won't": "will", "cannot": "can", "can't": "can"}.get(small, small.removesuffix("n't"))
    negative = clause.negative or (base != small and not only_until(clauses, at))
    if clause.have and base == "should" and negative:
        return ClauseStatus("happened", Reason.REPROACH, at)  # "should not have been charged" was
    if clause.have and base in ("would", "could", "should"):
        return ClauseStatus("denied", Reason.UNREAL, at)
    if base in WILL | {"can", "could"} and negative:
        return ClauseStatus("denied", Reason.NEGATED, at)
    if base in MAY or (base in WILL and clause.doubt):
        return ClauseStatus("tentative", Reason.MODAL, at)
    if base in WILL and _follows_condition(clauses, at):
        return ClauseStatus("mentioned", Reason.CONDITION, at)
    return ClauseStatus("scheduled" if base in WILL else "mentioned", Reason.MODAL, at)


def _follows_condition(clauses: Clauses, at: int) -> bool:
    """Tell whether a verb tells what would follow from a condition."""
    return any(not IF.isdisjoint(clauses.under(each, "mark")) for each in clauses.tree.under(at, "advcl"))
