"""Tell where a noun's event stands by what is said at the noun: adjectives, participles, the end of a headline.

Takes:  the clauses of a sentence and the place of the noun.
Gives:  modified(): its ClauseStatus, None where nothing at the noun tells; still_open(): whether what has not come may
        come; carries(): whether a verb says no more of it than that it is.
Leaves: the verb over the noun: clause_status.py.
"""

from __future__ import annotations

from onrecord.read.events.clauses import LIGHT, Clauses
from onrecord.read.events.finite_clauses import alone
from onrecord.read.events.governing_words import CHANGING, ClauseStatus, combined
from onrecord.read.events.light_verbs import HAPPENING
from onrecord.read.events.status_reasons import Reason
from onrecord.read.trees import SUBJECTS

BEFORE = frozenset("before until till ahead pending".split())
_ENDS = frozenset("as after amid over before despite - – — , : ; but and says said".split())
"""Words that end what a headline tells of its event."""
_COMING = frozenset("upcoming next forthcoming coming pending future".split())
_MAYBE = frozenset("possible potential proposed likely prospective tentative hypothetical".split())
_ANY = frozenset("any such every".split())
_WERE = frozenset("was were been is are".split())
_INSERTED = 14
"""Words of the longest insertion between an auxiliary and its participle that is looked over."""


def modified(clauses: Clauses, at: int) -> ClauseStatus | None:
    """Return what is told at a noun: by its own modifiers, behind an insertion, at the end of a headline."""
    return _below(clauses, at) or _beyond(clauses, at) or _of_headline(clauses, at)


def _below(clauses: Clauses, at: int) -> ClauseStatus | None:
    """Return what a noun's own adjectives and participles tell: "the cancelled visit", "a hearing set for Monday"."""
    tree = clauses.tree
    off = next((n for n in tree.under(at, "compound:prt", "advmod", "case") if clauses.word(n) == "off"), None)
    if off is not None and off > at:
        return ClauseStatus("cancelled", Reason.CALLED_OFF, off)  # "Strike off as sides agree"
    for each in tree.under(at, "amod", "acl", "compound", "appos", "advmod", "acl:relcl", "parataxis"):
        word, kind = clauses.word(each), clauses.governing(each)
        if tree.relations[each] == "parataxis" and tree.under(each, *SUBJECTS):
            continue
        own = tree.relations[each] in ("acl", "acl:relcl") and tree.under(each, "obj")
        if word in _COMING:
            return ClauseStatus("scheduled", Reason.COMING, each)
        if word in _MAYBE:
            return ClauseStatus("tentative", Reason.MAYBE, each)
        if kind in ("plan", "wish", "allege", "attempt", *CHANGING) and not own:
            return combined(kind, _below_noun(clauses, each), each)
        if tree.relations[each] in ("acl", "acl:relcl") and carries(clauses, each, active=False) and not own:
            return _below_noun(clauses, each)
    if not _ANY.isdisjoint(clauses.under(at, "det", "amod")):
        return ClauseStatus("mentioned", Reason.GENERAL, at)
    return None


def _beyond(clauses: Clauses, at: int) -> ClauseStatus | None:
    """Return what a participle tells behind an insertion: "the visit was, after long talks, put off"."""
    words = clauses.words
    for place in range(at + 1, min(len(words) - 1, at + _INSERTED)):
        if clauses.word(place) not in _WERE or words[place + 1].text != ",":
            continue
        end = next((n for n in range(place + 2, min(len(words), place + _INSERTED)) if words[n].text == ","), None)
        for each in range(end + 1, min(len(words), end + 4)) if end else ():
            kind = clauses.governing(each)
            if kind in CHANGING:
                return combined(kind, ClauseStatus("happened", Reason.FINISHED, each), each)
    return None


def still_open(clauses: Clauses, at: int) -> bool:
    """Tell whether what has not come may come: "no decision yet", "no vote before June"."""
    near = [clauses.word(n) for n in range(at + 1, min(len(clauses.words), at + _INSERTED))]
    return "yet" in near or not BEFORE.isdisjoint(near)


def _of_headline(clauses: Clauses, at: int) -> ClauseStatus | None:
    """Return what ends a headline without a finite verb: "Talks on pact put back to June", "Ghent visit off".

    A participle there tells of the headline's event, on whatever noun it has been hung.
    """
    if clauses.zone != "headline":
        return None
    for place in range(at + 1, len(clauses.words)):
        word, kind = clauses.word(place), clauses.governing(place)
        ends = place + 1 == len(clauses.words) or clauses.word(place + 1) in _ENDS
        if word in _ENDS or clauses.at(place).auxiliary or clauses.at(place).modal:
            return None
        if word == "off" and ends and clauses.word(place - 1) not in LIGHT:
            return ClauseStatus("cancelled", Reason.CALLED_OFF, place)
        if word == "to" and place + 1 < len(clauses.words) and clauses.word(place + 1) in HAPPENING:
            return ClauseStatus("scheduled", Reason.HEADLINE_TO, place + 1)
        if kind in ("plan", "wish", "doubt", *CHANGING):
            return combined(kind, ClauseStatus("happened", Reason.FINISHED, place), place)
    return None


def _below_noun(clauses: Clauses, at: int) -> ClauseStatus:
    """Return where a verb stands that hangs on its own noun: "talks held", "talks to be held", "which will begin"."""
    if clauses.tree.relations[at] == "acl:relcl":
        return alone(clauses, at)
    ahead = clauses.at(at).tense == "infinitive"
    return ClauseStatus("scheduled" if ahead else "happened", Reason.TO_BE if ahead else Reason.FINISHED, at)


def carries(clauses: Clauses, verb: int, *, active: bool) -> bool:
    """Tell whether a verb says of its subject only that it is: "begins", "takes place", "was held"."""
    word = clauses.word(verb)
    place = word in ("take", "takes", "took", "taken", "taking")
    ahead = word == "going" and "ahead" in clauses.under(verb, "advmod", "compound:prt")  # "is not going ahead"
    intransitive = (word in HAPPENING or ahead) and (place or not clauses.tree.under(verb, "obj"))
    return intransitive if active else intransitive or word in LIGHT
