"""Tell where an event stands by what its clause says of it and by the words over it.

Takes:  the clauses of a sentence and the place of an event's word.
Gives:  told(): its Standing, up the tree from the word: its own clause, then each word that governs it.
Leaves: what that is worth beside all else that tells: weighed.py; who says so: claims.py.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.read.events.carried import HAPPENING, whole
from onrecord.read.events.clauses import LIGHT, Clause, Clauses
from onrecord.read.events.operators import Standing, combined
from onrecord.read.events.reasons import Reason
from onrecord.read.lexicon import triggers
from onrecord.read.trees import SUBJECTS

DEEP = 5
"""Words over words that are followed: "agreed to begin to withdraw"."""
_ENDS = frozenset("as after amid over before despite - – — , : ; ; and but says said".split())
"""Words that end what a headline tells of its event."""
_ALLEGEDLY = frozenset("allegedly reportedly supposedly purportedly ostensibly apparently".split())
_IF = frozenset("if unless whether".split())
_WILL = frozenset("will shall 'll ’ll would".split())
_SURELY = frozenset("will shall 'll ’ll".split())
_MAY = frozenset("may might could".split())
_AFTER = frozenset("after since following during amid despite".split())
_BEFORE = frozenset("before until till ahead pending".split())
_COMING = frozenset("upcoming next forthcoming coming pending future".split())
_MAYBE = frozenset("possible potential proposed likely prospective tentative hypothetical".split())
_OTHERS = frozenset("other all every only more further both".split())
_ANY = frozenset("any such every".split())
_ABOUT = frozenset("on about over into against".split())
_TOWARDS = frozenset("for to on of in about against with from at into".split())
_COMING_TO = frozenset(
    "meet meets met gather gathers gathered arrive arrives arrived travel travels travelled return returns returned "
    "sit sits sat assemble assembled convene convened fly flew head heads headed join joined".split()
)
"""Verbs of those who come together for what is named after them: "met for talks"."""
_PHRASES = (
    *("obl", "obl:unmarked", "obl:agent", "advcl", "xcomp"),
    *("nmod", "nmod:poss", "nmod:unmarked", "compound"),
)
_LOOSE = ("root", "parataxis", "appos", "dep", "nmod:unmarked", "obl:unmarked", "compound", "list", "vocative")
"""Relations of a headline's subject, which has no verb of its own."""
_PARTS = frozenset(
    "round rounds day days series date start beginning opening resumption continuation part session stage phase "
    "time times week hours plug".split()
)
_FACTS = frozenset(
    "request requests offer offers claim claims appeal appeals charge charges report reports bid proposal proposals "
    "objection objections application applications petition motion allegation allegations".split()
)
"""Nouns of what was said."""
_UNPLANNED = frozenset(
    "death deaths killing killings crash accident attack explosion fire outbreak quake earthquake flood blast "
    "shooting case cases leak spill arrest arrests abduction breach".split()
)
"""Nouns of what nobody plans: confirmed, they have happened."""
_WERE = frozenset("was were been is are".split())
_INSERTED = 14
"""Words of the longest insertion between an auxiliary and its participle that is looked over."""
_CALL = ("call", "calls", "called", "calling")


def told(clauses: Clauses, at: int, *, noun: bool) -> Standing:
    """Return where the event that a word names stands, as far as words tell.

    A word of calling off that stands for the event itself tells that it is off: "Palace cancels".
    """
    standing = _noun(clauses, at, DEEP) if noun else _verb(clauses, at, DEEP)
    kind = clauses.governing(at)
    undoes = kind in ("call off", "put off") and clauses.word(at) not in triggers()
    return combined(kind, standing, at) if undoes and standing.status == "happened" else standing


def _verb(clauses: Clauses, at: int, deep: int) -> Standing:
    clause = clauses.at(at)
    if clause.mark in _IF:
        return _conditional(clauses, clause)
    own = _own(clauses, clause)
    if not deep:
        return own or Standing("mentioned", Reason.UNTOLD, at, sure=False)
    return _asserted(clauses, clause, own, deep) if own else _governed(clauses, clause, deep)


def _conditional(clauses: Clauses, clause: Clause) -> Standing:
    """Return where a condition stands: one that was not met did not happen."""
    over = clauses.at(clauses.tree.heads[clause.at])
    unreal = clause.auxiliary == "had" and over.modal in ("would", "could", "might")
    return Standing("denied" if unreal else "mentioned", Reason.UNREAL if unreal else Reason.CONDITION, clause.at)


def _own(clauses: Clauses, clause: Clause) -> Standing | None:
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
    return any(not _IF.isdisjoint(clauses.under(each, "mark")) for each in clauses.tree.under(at, "advcl"))


def _asserted(clauses: Clauses, clause: Clause, own: Standing, deep: int) -> Standing:
    """Return where a finite verb stands in view of the verb over its clause: "hopes that she will", "denied that"."""
    head, relation = clauses.tree.heads[clause.at], clauses.tree.relations[clause.at]
    if clause.mark in _BEFORE and relation == "advcl" and own.reason == Reason.PRESENT:
        return Standing("scheduled", Reason.BEFORE, clause.at)
    if relation not in ("ccomp", "csubj", "acl") or head == clause.at:
        return _frustrated(clauses, clause, own)
    kind = clauses.governing(head)
    ahead = own.status in ("scheduled", "confirmed") or own.reason in (Reason.PRESENT, Reason.GOING_ON)
    if kind in ("ask", "appeal") and own.reason == Reason.PRESENT:
        return combined(kind, _verb(clauses, head, deep - 1), head)  # "demanded that the minister resign"
    if kind in ("deny", "doubt", "certain") or (kind in ("wish", "promise", "confirm") and ahead):
        over = _verb(clauses, head, deep - 1) if relation != "acl" else _noun(clauses, head, deep - 1)
        return combined(kind, over, head) if over.sure else own
    return own


def _frustrated(clauses: Clauses, clause: Clause, own: Standing) -> Standing:
    """Return a past plan as called off where the sentence goes on so: "was to meet him, but the talks were off"."""
    past = own.reason == Reason.TO_BE and clause.auxiliary in ("was", "were")
    if past:
        for each in clauses.tree.under(clause.at, "conj", "parataxis", "advcl"):
            kind = clauses.governing(each)
            if kind in ("call off", "put off") and not clauses.at(each).negative:
                return replace(
                    combined(kind, Standing("happened", Reason.FINISHED, each), each), reason=Reason.FRUSTRATED
                )
    return own


def _governed(clauses: Clauses, clause: Clause, deep: int) -> Standing:
    """Return where a verb without a tense of its own stands: as the word on which it hangs makes it stand."""
    at, tree = clause.at, clauses.tree
    head, relation = tree.heads[at], tree.relations[at]
    if head == at or (relation in ("acl", "xcomp") and clause.tense == "infinitive" and _headline(clauses, head)):
        return _unheld(clauses, clause)
    if relation in ("acl", "amod") and clause.tense == "participle":
        return Standing("denied" if clause.negative else "happened", Reason.FINISHED, at)
    if relation in ("acl", "nmod"):
        return _held(clauses, clause, _noun(clauses, head, deep - 1))
    if clause.mark in _AFTER:
        return Standing("happened", Reason.AFTER, at)
    if clause.mark in _BEFORE:
        return Standing("scheduled", Reason.BEFORE, at)
    over = _verb(clauses, head, deep - 1)
    if relation == "conj":
        return replace(over, cue=at)
    return _held(clauses, clause, over)


def _held(clauses: Clauses, clause: Clause, over: Standing) -> Standing:
    """Return where a verb stands that hangs on a word that stands as over says."""
    head, relation = clauses.tree.heads[clause.at], clauses.tree.relations[clause.at]
    kind = clauses.governing(head)
    if relation == "advcl" and (clause.mark == "to" and kind not in ("plan", "promise", "wish", "deny", "do")):
        return Standing("mentioned", Reason.PURPOSE, clause.at)
    if not kind and clause.tense == "infinitive":
        return Standing("mentioned", Reason.PURPOSE, clause.at, sure=False)
    sure = clause.tense == "gerund" and over.sure and over.status == "happened"
    held = combined(kind, over, head) if kind else replace(over, sure=sure)
    return Standing("denied", Reason.NEGATED, clause.at) if clause.negative else held


def _headline(clauses: Clauses, head: int) -> bool:
    """Tell whether an infinitive after a noun is the plan of a headline: "Minister to visit Lund"."""
    tree = clauses.tree
    loose = tree.relations[head] in _LOOSE and (tree.heads[head] == head or clauses.words[head].capital)
    joined = clauses.zone == "headline" and tree.relations[head] in ("conj", "flat", "nmod", "obl", "nsubj")
    return (loose or joined) and not clauses.governing(head) and not tree.under(head, "cop", "det")


def _unheld(clauses: Clauses, clause: Clause) -> Standing:
    if clause.tense == "infinitive":
        status, reason = ("denied", Reason.NEGATED) if clause.negative else ("scheduled", Reason.HEADLINE_TO)
        return Standing(status, reason, clause.at)  # type: ignore[arg-type]
    if clause.tense == "participle":
        return Standing("denied" if clause.negative else "happened", Reason.FINISHED, clause.at)
    return Standing("happened", Reason.PRESENT, clause.at, sure=False)


def _noun(clauses: Clauses, at: int, deep: int) -> Standing:
    """Return where a noun stands: by the verb that carries it, else by its own adjectives, else by what is near."""
    if "no" in clauses.under(at, "det") and _still_open(clauses, at):
        return Standing("mentioned", Reason.GENERAL, at)
    if "no" in clauses.under(at, "det") or "without" in clauses.under(at, "case"):
        return Standing("denied", Reason.NO, at)
    if not _IF.isdisjoint(clauses.under(at, "case", "mark")):
        return Standing("mentioned", Reason.CONDITION, at)
    if clauses.tree.under(at, "cop"):
        own = _own(clauses, clauses.at(at))
        if own and own.reason in (Reason.MODAL, Reason.NEGATED, Reason.TO_BE, Reason.WISHED):
            return own  # "it will be a short meeting"
    above = _above(clauses, whole(clauses.tree, clauses.words, at), deep)
    if above and above.sure:
        return above
    below = _below(clauses, at) or _beyond(clauses, at) or _of_headline(clauses, at)
    return below or above or Standing("happened", Reason.UNTOLD, at, sure=False)


def _below(clauses: Clauses, at: int) -> Standing | None:
    """Return what a noun's own adjectives and participles tell: "the cancelled visit", "a hearing set for Monday"."""
    tree = clauses.tree
    off = next((n for n in tree.under(at, "compound:prt", "advmod", "case") if clauses.word(n) == "off"), None)
    if off is not None and off > at:
        return Standing("cancelled", Reason.CALLED_OFF, off)  # "Strike off as sides agree"
    for each in tree.under(at, "amod", "acl", "compound", "appos", "advmod", "acl:relcl", "parataxis"):
        word, kind = clauses.word(each), clauses.governing(each)
        if tree.relations[each] == "parataxis" and tree.under(each, *SUBJECTS):
            continue
        own = tree.relations[each] in ("acl", "acl:relcl") and tree.under(each, "obj")
        if word in _COMING:
            return Standing("scheduled", Reason.COMING, each)
        if word in _MAYBE:
            return Standing("tentative", Reason.MAYBE, each)
        if kind in ("plan", "wish", "allege", "call off", "put off", "move", "restore") and not own:
            return combined(kind, _below_noun(clauses, each), each)
        if tree.relations[each] in ("acl", "acl:relcl") and _carries(clauses, each, active=False) and not own:
            return _below_noun(clauses, each)
    if not _ANY.isdisjoint(clauses.under(at, "det", "amod")):
        return Standing("mentioned", Reason.GENERAL, at)
    return None


def _beyond(clauses: Clauses, at: int) -> Standing | None:
    """Return what a participle tells behind an insertion: "the visit was, after long talks, put off"."""
    words = clauses.words
    for place in range(at + 1, min(len(words) - 1, at + _INSERTED)):
        if clauses.word(place) not in _WERE or words[place + 1].text != ",":
            continue
        end = next((n for n in range(place + 2, min(len(words), place + _INSERTED)) if words[n].text == ","), None)
        for each in range(end + 1, min(len(words), end + 4)) if end else ():
            kind = clauses.governing(each)
            if kind in ("call off", "put off", "move", "restore"):
                return combined(kind, Standing("happened", Reason.FINISHED, each), each)
    return None


def _still_open(clauses: Clauses, at: int) -> bool:
    """Tell whether what has not come may come: "no decision yet", "no vote before June"."""
    near = [clauses.word(n) for n in range(at + 1, min(len(clauses.words), at + _INSERTED))]
    return "yet" in near or not _BEFORE.isdisjoint(near)


def _of_headline(clauses: Clauses, at: int) -> Standing | None:
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
            return Standing("cancelled", Reason.CALLED_OFF, place)
        if word == "to" and place + 1 < len(clauses.words) and clauses.word(place + 1) in HAPPENING:
            return Standing("scheduled", Reason.HEADLINE_TO, place + 1)
        if kind in ("call off", "put off", "move", "restore", "plan", "wish", "doubt"):
            return combined(kind, Standing("happened", Reason.FINISHED, place), place)
    return None


def _below_noun(clauses: Clauses, at: int) -> Standing:
    """Return where a verb stands that hangs on its own noun: "talks held", "talks to be held", "which will begin"."""
    if clauses.tree.relations[at] == "acl:relcl":
        return _verb(clauses, at, 0)
    ahead = clauses.at(at).tense == "infinitive"
    return Standing("scheduled" if ahead else "happened", Reason.TO_BE if ahead else Reason.FINISHED, at)


def _above(clauses: Clauses, at: int, deep: int) -> Standing | None:
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


def _of_subject(clauses: Clauses, at: int, head: int, deep: int) -> Standing:
    """Return where the subject of a verb stands: "the talks will open", "the visit is off", "a strike is expected"."""
    verb = head
    while further := clauses.tree.under(verb, "xcomp"):
        verb = further[0]
    over, kind, clause = _verb(clauses, verb, deep), clauses.governing(verb), clauses.at(verb)
    if _carries(clauses, verb, active=clauses.tree.relations[at] == "nsubj"):
        return over
    predicate = bool(clauses.tree.under(verb, "cop"))
    acting = not (clause.passive or predicate) and clauses.tree.under(verb, "obj")
    participle = clause.tense in ("past", "participle", "bare") and not clause.auxiliary
    if kind == "confirm" and over.status == "happened" and clauses.word(at) not in _UNPLANNED:
        return Standing("confirmed", Reason.PROMISED, verb)  # "the meeting is confirmed"
    if joined := _joined(clauses, verb):
        return joined
    if (
        kind
        and kind != "ask"
        and not acting
        and (clause.passive or predicate or participle or kind in ("move", "end", "do"))
    ):
        return combined(kind, over, verb)
    if (
        over.reason == Reason.MODAL
        and not clauses.tree.under(at, "nmod:poss")
        and "the" not in clauses.under(at, "det")
    ):
        return Standing("mentioned", Reason.GENERAL, verb)  # "a strike would hurt trade"
    coming = over.reason == Reason.MODAL and clause.modal in _SURELY  # "the meeting will be short"
    dated = predicate and (coming or bool(clauses.tree.under(verb, "case")))
    return over if dated else replace(over, sure=False)


def _joined(clauses: Clauses, verb: int) -> Standing | None:
    """Return what a second verb tells of the first one's subject: "collapsed and was called off"."""
    for each in clauses.tree.under(verb, "conj"):
        kind, clause = clauses.governing(each), clauses.at(each)
        if kind in ("call off", "put off", "restore") and clause.passive and not clause.subject:
            return combined(kind, _verb(clauses, each, 0), each)
    return None


def _carries(clauses: Clauses, verb: int, *, active: bool) -> bool:
    """Tell whether a verb says of its subject only that it is: "begins", "takes place", "was held"."""
    word = clauses.word(verb)
    place = word in ("take", "takes", "took", "taken", "taking")
    intransitive = word in HAPPENING and (place or not clauses.tree.under(verb, "obj"))
    return intransitive if active else intransitive or word in LIGHT


def _of_object(clauses: Clauses, at: int, head: int, deep: int) -> Standing:
    over, word, kind = _verb(clauses, head, deep), clauses.word(head), clauses.governing(head)
    if kind == "ask":
        return replace(over, sure=False)
    if word in _CALL and kind == "appeal":  # "called an election", not "called the decision a win"
        named = len(clauses.tree.under(head, "obj", "xcomp")) > 1
        return replace(over, sure=False) if named else combined("plan", over, head)
    if word in LIGHT and kind not in ("call off", "put off", "deny", "wish"):
        return over
    if kind == "deny" and clauses.word(at) in _FACTS:
        return replace(over, sure=False)  # what was asked for was asked for, though it was denied
    return combined(kind, over, head)


def _of_phrase(clauses: Clauses, at: int, head: int, deep: int) -> Standing:
    """Return where a noun behind a preposition stands: "after the vote", "plans for a visit", "met for talks"."""
    case, kind, word = clauses.case(at), clauses.governing(head), clauses.word(head)
    if case in _AFTER:
        return Standing("happened", Reason.AFTER, at)
    if case in _BEFORE or (case == "of" and "ahead" in clauses.under(at, "case")):
        return Standing("scheduled", Reason.BEFORE, at)
    nominal = clauses.tree.relations[at] in ("nmod", "nmod:poss", "compound", "nmod:unmarked")
    over = _noun(clauses, head, deep) if nominal else _verb(clauses, head, deep)
    if _leads(clauses, kind, word, case, nominal=nominal):
        return combined(kind, over, head)
    about = case in _ABOUT and clauses.tree.under(at, "det", "nmod:poss")  # "went on strike", not "opens on the crash"
    if (word in _COMING_TO | LIGHT | HAPPENING and not about) or word in _PARTS:
        return over
    return replace(over, sure=False)


def _leads(clauses: Clauses, kind: str, word: str, case: str, *, nominal: bool) -> bool:
    """Tell whether a word speaks of what a preposition joins to it: "plans for", "denial of", "call off"."""
    if kind in ("call off", "put off", "move", "restore", "deny", "do", "end", "doubt"):
        particle = (kind == "call off" and case == "on") or case in ("off", "out", "back")
        return particle or (nominal and case in ("of", "") and (kind != "do" or word in _PARTS))
    if kind == "appeal":
        return case == "for"
    return bool(kind) and kind != "ask" and (case in _TOWARDS or nominal)
