"""Tell a clause that is what a claim says from one that tells of the claim.

Takes:  the clauses of a sentence and one of them.
Gives:  is_alleged(): of an accusation or a rumour; is_rejected(): of a claim that somebody rejects.
Leaves: what that makes of the clause's events: clause_status.py.
"""

from __future__ import annotations

from onrecord.read.events.clauses import Clause, Clauses
from onrecord.read.smallwords import ACCUSATIONS, CLAIMS, REJECTING

_OF_CLAIMS = frozenset(
    "made make makes faced face faces heard brought levelled leveled repeated rejected dismissed denied published "
    "spread raised led followed prompted caused shook surrounded dogged emerged surfaced".split()
)
"""Verbs of relative clauses that tell of a claim, and not what it says: "the accusations that he faced"."""


def is_alleged(clauses: Clauses, clause: Clause) -> bool:
    """Tell whether a clause is what an accusation says: "a trial over accusations that he paid her"."""
    tree, head = clauses.tree, clauses.tree.heads[clause.at]
    that = next((n for n in range(head + 1, min(head + 4, clause.at)) if clauses.word(n) == "that"), None)
    says = that is not None and (tree.relations[that] == "mark" or clauses.word(clause.at) not in _OF_CLAIMS)
    told = not (clause.modal or clause.to_be or clause.negative) and not is_rejected(clauses, clause)
    clausal = tree.relations[clause.at] in ("acl", "acl:relcl", "ccomp")
    return says and told and clausal and clauses.word(head) in ACCUSATIONS


def is_rejected(clauses: Clauses, clause: Clause) -> bool:
    """Tell whether a clause is what a rejected claim says: "rejected the claim that he had dined with her"."""
    tree, head = clauses.tree, clauses.tree.heads[clause.at]
    says = clause.mark == "that" or "that" in clauses.under(clause.at, "mark")
    held = tree.relations[clause.at] in ("acl", "acl:relcl") and says and clauses.word(head) in CLAIMS
    object_ = tree.relations[head] in ("obj", "nsubj:pass") and tree.heads[head] != head
    return held and object_ and clauses.word(tree.heads[head]) in REJECTING
