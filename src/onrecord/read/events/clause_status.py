"""Tell where an event stands by what its clause says of it and by the words over it.

Takes:  the clauses of a sentence and the place of an event's word.
Gives:  clause_status(): its ClauseStatus, up the tree from the word: its own clause, then each word that governs it.
Leaves: a clause's own words: finite_clauses.py; what is said at a noun: modifiers.py; what that is worth beside all
        else: status_classifier.py; who says so: claims.py.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.read.events.claimed_contents import is_alleged, is_rejected
from onrecord.read.events.clause_shapes import (
    GIVING,
    collapses,
    is_given_time,
    is_headline_plan,
    judges,
    leads,
    tells_outcome,
)
from onrecord.read.events.clause_words import (
    ABOUT,
    AFTER,
    ATTENDING,
    BARGAINS,
    CALL,
    COMING_TO,
    FACTS,
    PARTS,
    PREPARING,
    SURELY,
    UNPLANNED,
    VALUES,
)
from onrecord.read.events.clauses import LIGHT, Clause, Clauses
from onrecord.read.events.finite_clauses import IF, alone, finite
from onrecord.read.events.governing_classes import LINKING
from onrecord.read.events.governing_words import CHANGING, ClauseStatus, combined
from onrecord.read.events.light_verbs import HAPPENING, whole
from onrecord.read.events.modifiers import BEFORE, carries, modified, still_open
from onrecord.read.events.status_reasons import Reason
from onrecord.read.lexicon import triggers
from onrecord.read.smallwords import DELIBERATING, REJECTING
from onrecord.read.trees import SUBJECTS

_PREDICATES = (Reason.MODAL, Reason.NEGATED, Reason.TO_BE, Reason.WISHED)
DEEP = 5
"""Words over words that are followed: "agreed to begin to withdraw"."""
_CARRYING = COMING_TO | LIGHT | HAPPENING
_OUTCOMES = frozenset("result consequence outcome upshot option possibility alternative".split())
_PHRASES = (
    *("obl", "obl:unmarked", "obl:agent", "advcl", "xcomp"),
    *("nmod", "nmod:poss", "nmod:unmarked", "compound"),
)
_COMING = frozenset("come comes go goes travel travels turn turns attend vote".split())


def clause_status(clauses: Clauses, at: int, *, noun: bool) -> ClauseStatus:
    """Return where the event that a word names stands, as far as words tell.

    A word of calling off that stands for the event itself tells that it is off: "Club cancels".
    """
    standing = _noun(clauses, at, DEEP) if noun else _verb(clauses, at, DEEP)
    kind = clauses.governing(at)
    undoes = kind in ("call off", "put off") and clauses.word(at) not in triggers() and clauses.word(at) not in GIVING
    return combined(kind, standing, at) if undoes and standing.status == "happened" else standing


def _verb(clauses: Clauses, at: int, deep: int) -> ClauseStatus:
    clause = clauses.at(at)
    if not deep or clause.mark in IF:
        return alone(clauses, at)
    if is_alleged(clauses, clause):
        return ClauseStatus("mentioned", Reason.ALLEGED, clauses.tree.heads[at])
    if is_rejected(clauses, clause):
        verb = clauses.tree.heads[clauses.tree.heads[at]]
        over = _verb(clauses, verb, deep - 1)
        return combined("deny", over, verb) if over.sure else finite(clauses, clause) or over
    if own := finite(clauses, clause):
        return _asserted(clauses, clause, own, deep)
    return _governed(clauses, clause, deep)


def _asserted(clauses: Clauses, clause: Clause, own: ClauseStatus, deep: int) -> ClauseStatus:
    """Return where a finite verb stands in view of the verb over its clause: "hopes that she will", "denied that"."""
    head, relation = clauses.tree.heads[clause.at], clauses.tree.relations[clause.at]
    if relation == "advcl" and clause.mark == "that" and "so" not in clauses.under(clause.at, "mark", "advmod"):
        relation = "ccomp"
    if clause.mark in BEFORE and relation == "advcl" and own.reason == Reason.PRESENT:
        return ClauseStatus("scheduled", Reason.BEFORE, clause.at)
    if relation not in ("ccomp", "csubj", "acl") or head == clause.at:
        return _frustrated(clauses, clause, own)
    if clauses.governing(head) == "wish" and tells_outcome(clauses, clause.at):
        return own  # "hopes that the council will vote against it": that it votes is no hope
    if clauses.governing(head) == "wish" and own.status == "denied":
        return ClauseStatus("mentioned", Reason.WISHED, head)  # "I hope they do not close it": they may or may not
    kind = "deny" if clauses.word(head) in REJECTING and clause.mark == "that" else clauses.governing(head)
    ahead = own.status in ("scheduled", "confirmed") or own.reason in (Reason.PRESENT, Reason.GOING_ON)
    if kind in ("ask", "appeal") and own.reason == Reason.PRESENT:
        return combined(kind, _verb(clauses, head, deep - 1), head)  # "demanded that the minister resign"
    if kind in ("deny", "doubt", "certain") or (kind in ("wish", "promise", "confirm") and ahead):
        over = _verb(clauses, head, deep - 1) if relation != "acl" else _noun(clauses, head, deep - 1)
        return combined(kind, over, head) if over.sure else own
    return own


def _frustrated(clauses: Clauses, clause: Clause, own: ClauseStatus) -> ClauseStatus:
    """Return a past plan as called off where the sentence goes on so: "was to meet him, but the talks were off"."""
    if own.reason == Reason.TO_BE and clause.auxiliary in ("was", "were"):
        for each in clauses.tree.under(clause.at, "conj", "parataxis", "advcl"):
            kind = clauses.governing(each)
            if kind in ("call off", "put off") and not clauses.at(each).negative:
                return replace(
                    combined(kind, ClauseStatus("happened", Reason.FINISHED, each), each), reason=Reason.FRUSTRATED
                )
    return own


def _governed(clauses: Clauses, clause: Clause, deep: int) -> ClauseStatus:
    """Return where a verb without a tense of its own stands: as the word on which it hangs makes it stand."""
    at, tree = clause.at, clauses.tree
    head, relation = tree.heads[at], tree.relations[at]
    below = ("acl", "xcomp", "advcl") if clauses.zone == "headline" else ("acl", "xcomp")
    planned = relation in below and clause.tense == "infinitive"
    if clause.tense == "infinitive" and is_given_time(clauses, at):
        return ClauseStatus("mentioned", Reason.APPEALED, at)
    if head == at or (planned and is_headline_plan(clauses, head)):
        return _unheld(clauses, clause)
    if relation in ("acl", "amod") and clause.tense == "participle":
        return ClauseStatus("denied" if clause.negative else "happened", Reason.FINISHED, at)
    if relation in ("acl", "nmod"):
        return _held(clauses, clause, _noun(clauses, head, deep - 1))
    if clause.mark in AFTER:
        return ClauseStatus("happened", Reason.AFTER, at)
    if clause.mark in BEFORE:
        return ClauseStatus("scheduled", Reason.BEFORE, at)
    over = _verb(clauses, head, deep - 1)
    if relation == "conj":
        return replace(over, cue=at)
    return _held(clauses, clause, over)


def _held(clauses: Clauses, clause: Clause, over: ClauseStatus) -> ClauseStatus:
    """Return where a verb stands that hangs on a word that stands as over says."""
    head, relation = clauses.tree.heads[clause.at], clauses.tree.relations[clause.at]
    kind = clauses.governing(head)
    if relation == "advcl" and (clause.mark == "to" and kind not in ("plan", "promise", "wish", "deny", "do")):
        return ClauseStatus("mentioned", Reason.PURPOSE, clause.at)
    if not kind and clause.tense == "infinitive":
        return ClauseStatus("mentioned", Reason.PURPOSE, clause.at, sure=False)
    sure = clause.tense == "gerund" and over.sure and over.status == "happened"
    held = combined(kind, over, head) if kind else replace(over, sure=sure)
    return ClauseStatus("denied", Reason.NEGATED, clause.at) if clause.negative else held


def _unheld(clauses: Clauses, clause: Clause) -> ClauseStatus:
    if clause.tense == "infinitive":
        status, reason = ("denied", Reason.NEGATED) if clause.negative else ("scheduled", Reason.HEADLINE_TO)
        return ClauseStatus(status, reason, clause.at)  # type: ignore[arg-type]
    if clause.tense == "participle":
        return ClauseStatus("denied" if clause.negative else "happened", Reason.FINISHED, clause.at)
    return ClauseStatus("happened", Reason.PRESENT, clause.at, sure=False)


def _noun(clauses: Clauses, at: int, deep: int) -> ClauseStatus:
    """Return where a noun stands: by the verb that carries it, else by its own adjectives, else by what is near."""
    if "no" in clauses.under(at, "det") and still_open(clauses, at):
        return ClauseStatus("mentioned", Reason.GENERAL, at)
    if "no" in clauses.under(at, "det") or "without" in clauses.under(at, "case"):
        return ClauseStatus("denied", Reason.NO, at)
    if not IF.isdisjoint(clauses.under(at, "case", "mark")):
        return ClauseStatus("mentioned", Reason.CONDITION, at)
    if clauses.tree.under(at, "cop"):
        predicate = finite(clauses, clauses.at(at))
        partly = not VALUES.isdisjoint(clauses.under(at, "amod"))  # "not an easy meeting" was one
        denies_part = predicate and predicate.reason == Reason.NEGATED and partly
        if predicate and not denies_part and predicate.reason in _PREDICATES:
            return predicate  # "it will be a short meeting"
    above = _above(clauses, whole(clauses.tree, clauses.words, at), deep)
    if above and above.sure:
        return above
    return modified(clauses, at) or above or ClauseStatus("happened", Reason.UNTOLD, at, sure=False)


def _above(clauses: Clauses, at: int, deep: int) -> ClauseStatus | None:
    """Return what the word on which a noun hangs makes of it."""
    head, relation = clauses.tree.heads[at], clauses.tree.relations[at]
    if head == at or not deep:
        return None
    if relation in SUBJECTS:
        return _of_subject(clauses, at, head, deep - 1)
    if relation in ("obj", "xcomp", "ccomp", "obl:unmarked", "obl") and not clauses.case(at):
        return _of_object(clauses, at, head, deep - 1)
    if relation == "conj":
        return _noun(clauses, head, deep - 1)
    if relation in _PHRASES:
        return _of_phrase(clauses, at, head, deep - 1)
    return None


def _of_subject(clauses: Clauses, at: int, head: int, deep: int) -> ClauseStatus:
    """Return where the subject of a verb stands: "the talks will open", "the visit is off", "a strike is expected"."""
    verb = head
    while further := clauses.tree.under(verb, "xcomp"):
        verb = further[0]
    over, kind, clause = _verb(clauses, verb, deep), clauses.governing(verb), clauses.at(verb)
    if carries(clauses, verb, active=clauses.tree.relations[at] == "nsubj"):
        return over
    predicate, word = bool(clauses.tree.under(verb, "cop")), clauses.word(verb)
    acting = not (clause.passive or predicate) and clauses.acts(verb)
    participle = clause.tense in ("past", "participle", "bare") and not clause.auxiliary
    if kind == "confirm" and over.status == "happened" and clauses.word(at) not in UNPLANNED:
        return ClauseStatus("confirmed", Reason.PROMISED, verb)  # "the meeting is confirmed"
    if joined := _joined(clauses, verb):
        return joined
    if over.status == "happened" and clauses.word(at) in BARGAINS and collapses(clauses, verb):
        return ClauseStatus("cancelled", Reason.CALLED_OFF, verb)
    if (
        kind
        and kind != "ask"
        and not acting
        and (clause.passive or predicate or participle or kind in ("end", "do", *CHANGING) or word in LINKING)
    ):
        return combined(kind, over, verb)
    if (
        over.reason == Reason.MODAL
        and not clauses.tree.under(at, "nmod:poss")
        and "the" not in clauses.under(at, "det")
    ):
        return ClauseStatus("mentioned", Reason.GENERAL, verb)  # "a strike would hurt trade"
    if over.status == "tentative" and predicate and word in _OUTCOMES:
        return over  # "her resignation could be the result"
    coming = over.reason == Reason.MODAL and clause.modal in SURELY  # "the meeting will be short"
    dated = predicate and (coming or bool(clauses.tree.under(verb, "case")))
    return over if dated else replace(over, sure=False)


def _joined(clauses: Clauses, verb: int) -> ClauseStatus | None:
    """Return what a second verb tells of the first one's subject: "collapsed and was called off"."""
    for each in clauses.tree.under(verb, "conj"):
        kind, clause = clauses.governing(each), clauses.at(each)
        if kind in ("call off", "put off", "restore") and clause.passive and not clause.subject:
            return combined(kind, _verb(clauses, each, 0), each)
    return None


def _of_object(clauses: Clauses, at: int, head: int, deep: int) -> ClauseStatus:
    over, word, kind = _verb(clauses, head, deep), clauses.word(head), clauses.governing(head)
    if kind == "ask":
        return replace(over, sure=False)
    if word in CALL and kind == "appeal":  # "called an election", not "called the decision a win"
        named = len(clauses.tree.under(head, "obj", "xcomp")) > 1
        return replace(over, sure=False) if named else combined("plan", over, head)
    if word in ATTENDING and over.status == "denied":
        coming = clauses.at(head).modal or clauses.at(head).tense == "progressive"
        return ClauseStatus("scheduled" if coming else "happened", Reason.ABSENT, head)
    if word in LIGHT and kind not in ("call off", "put off", "deny", "wish"):
        return over
    if kind == "deny" and clauses.word(at) in FACTS:
        return replace(over, sure=False)  # what was asked for was asked for, though it was denied
    if over.status == "denied" and clauses.known(at) and judges(clauses, head, kind):
        return ClauseStatus("mentioned", Reason.GENERAL, at, sure=False)
    return combined(kind, over, head)


def _of_phrase(clauses: Clauses, at: int, head: int, deep: int) -> ClauseStatus:
    """Return where a noun behind a preposition stands: "after the vote", "plans for a visit", "met for talks"."""
    case, kind, word = clauses.case(at), clauses.governing(head), clauses.word(head)
    if case in AFTER:
        return ClauseStatus("happened", Reason.AFTER, at)
    if case in BEFORE or (case == "of" and "ahead" in clauses.under(at, "case")):
        return ClauseStatus("scheduled", Reason.BEFORE, at)
    if case in ABOUT and word in DELIBERATING and clauses.word(at) not in UNPLANNED:
        return ClauseStatus("mentioned", Reason.TOPIC, head)
    if case in ("to", "for") and word in _COMING and clauses.tree.relations[head] in ("xcomp", "ccomp"):
        over = _verb(clauses, head, deep)
        return replace(over, sure=False)  # "hopes that many will come to the vote": the vote is no hope
    if case == "for" and word in PREPARING:
        return ClauseStatus("scheduled", Reason.PLANNED, head)
    nominal = clauses.tree.relations[at] in ("nmod", "nmod:poss", "compound", "nmod:unmarked")
    over = (_noun if nominal else _verb)(clauses, head, deep)
    happened = kind == "doubt" and clauses.word(at) in UNPLANNED  # "no doubt about the attack"
    if leads(clauses, kind, word, case, nominal=nominal) and not happened:
        return combined(kind, over, head)
    about = case in ABOUT and clauses.tree.under(at, "det", "nmod:poss")  # "went on strike", not "opens on the crash"
    if (word in _CARRYING and not about) or word in PARTS:
        return over
    if over.status == "denied" and not nominal:  # "will not stop for the parade", "did not speak at the meeting"
        return ClauseStatus("mentioned", Reason.GENERAL, at, sure=False)
    return replace(over, sure=False)
