"""Tell an event's place on the ladder in its article.

Takes:  the context, a sentence and the place of the event's word.
Gives:  evidence(): all that speaks for its place; on_ladder(): where it stands, how sure that is, and why.
Leaves: the weighing: status_classifier.py; who says so: claims.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from onrecord.model.assertion import Status
from onrecord.model.attribution import Attribution
from onrecord.model.event import When
from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.read.events.clause_status import clause_status
from onrecord.read.events.clauses import DOUBT
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.governing_words import ClauseStatus, combined
from onrecord.read.events.light_verbs import OCCURRING, carriers
from onrecord.read.events.status_classifier import Day, StatusEvidence, Voice, classified
from onrecord.read.events.status_reasons import Reason
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import saying_in
from onrecord.read.words import Word

_OPEN_TENSE = (Reason.PRESENT, Reason.GOING_ON, Reason.UNTOLD)
"""Reasons that leave open whether something is or is to come, where its day does not tell."""
_CUES = {"confirm": "confirm", "suggest": "wish", "imply": "wish", "hint": "wish", "propose": "wish"}
"""What verbs of saying make of a plan that is told in their words."""
_WHEN: dict[Status, When] = {
    **dict.fromkeys(("scheduled", "confirmed", "tentative", "postponed", "cancelled"), "future"),
    "happened": "past",
}
_OFF = ("cancelled", "postponed")
_NEAR = 2
"""Words before a participle among which its "having" stands."""
_OR = frozenset("or and nor".split())
_FIRST = frozenset("i we our my us".split())


@dataclass(frozen=True, slots=True)
class LadderStatus:
    """An event's place on the ladder: the word, its share, the ClauseStatus that words give it, and when it is."""

    status: Status
    share: float
    standing: ClauseStatus
    when: When

    def moved(self) -> LadderStatus:
        """Return the place of what is moved to another day: planned, or tentative where that is told."""
        status: Status = "tentative" if self.status == "tentative" else "scheduled"
        standing = replace(self.standing, reason=Reason.MOVED)
        return replace(self, status=status, standing=standing, when="future")

    def unplanned(self, *, definite: bool) -> LadderStatus:
        """Return the place of what nobody plans: "will rule on the crash" is of one that has happened; a flood that
        will come may come."""
        if self.status not in ("scheduled", "confirmed"):
            return self
        standing = replace(self.standing, reason=Reason.UNPLANNED)
        if definite:
            return replace(self, status="happened", standing=standing, when="past")
        return replace(self, status="tentative", standing=standing)

    def led(self, lead: LadderStatus | None) -> LadderStatus:
        """Return the place of what a headline tells in the present tense or without a verb: as the report tells it.

        "Still no vote" is of one that the report tells to be put off.
        """
        open_ = self.standing.reason in _OPEN_TENSE and (
            self.status == "happened" or self.standing.reason == Reason.UNTOLD
        )
        open_ = open_ or (self.standing.reason == Reason.NO and lead is not None and lead.status in _OFF)
        if lead is None or not open_:
            return self
        return replace(self, status=lead.status, standing=replace(self.standing, reason=Reason.LEAD), when=lead.when)


def on_ladder(
    context: ArticleContext, sentence: Sentence, at: int, time: int | None, learned: NDArray[np.float32] | None = None
) -> LadderStatus:
    """Return where the event that the word at names stands, in whatever voice; time is the place of its own day.

    learned are the shares that the head for events of record gives the word, None where it did not look.
    """
    found = replace(evidence(context, sentence, at, time), learned=learned)
    status, share = classified(found)
    return LadderStatus(status, share, found.standing, _when(status, found))


def _when(status: Status, found: StatusEvidence) -> When:
    """Return whether an event is told as past or as to come; what was not done is past."""
    if status == "denied":
        return "past" if found.clause.tense in ("past", "perfect") and not found.clause.modal else "future"
    return _WHEN.get(status, "unknown")


def evidence(context: ArticleContext, sentence: Sentence, at: int, time: int | None) -> StatusEvidence:
    """Return all that speaks for the place of the event that the word at names."""
    tree, words = context.tree(sentence), sentence.words
    clauses, span = context.clauses(sentence), words[at].span
    noun = clauses.nominal(at)
    day = _day(context.days(time), context.published)
    verbs = carriers(tree, words, at)
    verb = (verbs[0] if verbs else tree.heads[at]) if noun else at
    voice = context.voice(span)
    standing = _dated(clause_status(clauses, at, noun=noun), day, words[max(0, at - 4) : at + 8])
    standing = _denied(context, sentence, voice, verb, _voiced(context, voice, standing))
    return StatusEvidence(
        standing=standing,
        noun=noun,
        known=clauses.known(at),
        relation=tree.relations[at],
        clause=clauses.at(verb),
        over=clauses.governing(tree.heads[at]) if tree.heads[at] != at else "",
        day=day,
        headline=sentence.zone == "headline",
        voice=_voice(context, sentence, voice, verb),
        seen=context.event_candidate(span),
        carried=context.event_candidate(words[verb].span) if verb != at else None,
        occurred=standing.reason == Reason.FINISHED and words[standing.cue].lower in OCCURRING,
    )


def _day(days: Interval | None, published: Interval | None) -> Day:
    if days is None or published is None:
        return "none"
    if days.earliest > published.latest:
        return "after"
    return "before" if days.latest < published.earliest else "with"


def _dated(standing: ClauseStatus, day: Day, near: Sequence[Word]) -> ClauseStatus:
    """Return what is told in the present tense, or by no verb at all, as planned where its day is yet to come."""
    if day != "after" or standing.reason not in _OPEN_TENSE or standing.status != "happened":
        return standing
    if any(word.lower in DOUBT for word in near):
        return ClauseStatus("tentative", Reason.MAYBE, standing.cue)
    verbal = standing.reason != Reason.UNTOLD
    return ClauseStatus("scheduled", Reason.PRESENT_AHEAD if verbal else Reason.DAY_AHEAD, standing.cue)


def _voiced(context: ArticleContext, voice: Attribution | None, standing: ClauseStatus) -> ClauseStatus:
    """Return a standing in view of the verb of saying over it: "confirmed", "suggested that they would"."""
    cue = saying_in(voice.cue.of(context.layout.text)) if voice and voice.cue else None
    if cue is None:
        return standing
    kind = _CUES.get(cue.lemma)
    return combined(kind, standing, standing.cue) if kind and standing.status == "scheduled" else standing


def _denied(
    context: ArticleContext, sentence: Sentence, voice: Attribution | None, verb: int, standing: ClauseStatus
) -> ClauseStatus:
    """Return what somebody denies as denied, however far from the verb of denying: "denied on Tuesday having met her".

    It is the first gerund of what is denied, or one joined to it, and not what is told of those whom it names.
    """
    cue = saying_in(voice.cue.of(context.layout.text)) if voice and voice.cue else None
    if voice is None or cue is None or cue.kind != "deny" or standing.status != "happened" or voice.mode == "direct":
        return standing
    words = sentence.words
    inside = [n for n in range(verb) if voice.content[0].holds(words[n].span)]
    having = next((n for n in inside[-_NEAR:] if words[n].lower == "having"), None)
    gerunds = [n for n in inside if words[n].lower.endswith("ing") and words[n].lower != "having"]
    first = verb if having is None else having
    joined = first - 1 in inside and words[first - 1].lower in _OR
    denied = (having is not None or context.clauses(sentence).at(verb).tense == "gerund") and (joined or not gerunds)
    return ClauseStatus("denied", Reason.NOT_SO, verb) if denied else standing


def _voice(context: ArticleContext, sentence: Sentence, voice: Attribution | None, verb: int) -> Voice:
    if voice is None or not context.voiced(sentence.words[verb].span):
        return Voice()
    speaker = context.cast.parties[voice.speaker] if voice.speaker is not None else None
    below = context.tree(sentence).children[verb]
    first = any(sentence.words[n].lower in _FIRST for n in below)
    names = [name for n in below for name in context.cast.order_within(_around(sentence.words[n].span))]
    near = any(context.cast.at[name] == voice.speaker for name in names if _meets(sentence, below, name))
    return Voice(speaker.kind if speaker else "nobody", voice.mode, first, near)


def _around(word: Span) -> Span:
    return Span(max(0, word.start - 60), word.end + 60)


def _meets(sentence: Sentence, below: tuple[int, ...], name: Span) -> bool:
    return any(sentence.words[n].span.meets(name) for n in below)
