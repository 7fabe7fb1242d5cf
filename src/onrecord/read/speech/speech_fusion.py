"""Join the acts of saying that rules found in a frame with those that the trained network did.

Takes:  the acts of one frame by rule and by network, and the cues that the network sees in it.
Gives:  both(): one list in the order of their cues.
Leaves: finding them: rule_acts.py, predicted_acts.py.

Measured on PolNeAR's development articles: where both see an act, the network knows better where reported words and
their source begin and end; of reported speech whose cue rules alone see, one in fifteen was right. Words in marks are
the rules' ground: a mark tells its ends better than any model.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.span import Span
from onrecord.read.speech.acts import Act
from onrecord.read.speech.content_spans import Content
from onrecord.read.speech.contents import AROUND
from onrecord.read.speech.unasserted import unsaid

_POINTED = frozenset(("deny", "accuse"))
"""Kinds of cues that state something of what they only point at ("denied that", "rejected the accusations")."""
_CLAUSES = ("clause after that", "clause after", "clause before")
AGREED = 0.7
"""Least likelihood of reported speech in which a rule sees the cue and source of the network: of 72 such acts in 80
articles of PolNeAR dev to which the network gives less than .6, 49 are right."""
_LEAD = 8
"""Characters of "that" and the like before the source that begins reported words."""
_CONJUNCTIONS = frozenset("but and although though while because or so yet".split())
_RELATIVE = frozenset("who which that whose".split())


def both(ruled: Sequence[Act], learned: Sequence[Act], cues: Sequence[Span]) -> list[Act]:
    """Return each act once: of acts that rules alone find, those in marks and those whose cue the network sees too.

    ruled and learned stand in the order of their cues; cues are all that the network sees in the frame.
    """
    places = [_partner(rule, learned) for rule in ruled]
    used = set(places)
    others = [act for n, act in enumerate(learned) if n not in used]
    theirs = frozenset(span for act in others if act.what.mode == "direct" for span in act.what.spans)
    said = sorted(span for act in learned if act.what.mode != "direct" for span in act.what.spans)
    pairs = [(rule, None if n is None else learned[n]) for rule, n in zip(ruled, places, strict=True)]
    kept = [_joined(rule, act, theirs) for rule, act in pairs if act or _sound(rule, said, cues)]
    held = {span for rule in kept if rule.what.mode == "direct" for span in rule.what.spans}
    new = [act for act in others if act.what.mode != "direct" or held.isdisjoint(act.what.spans)]
    return sorted([*kept, *new], key=lambda act: act.cue.first)


def _partner(rule: Act, learned: Sequence[Act]) -> int | None:
    """Return the place of the act with the same cue; a rule's cue is one word, the network's may hold its adverbs."""
    at = bisect_left(learned, rule.cue.last, key=lambda act: act.cue.first) - 1
    return at if at >= 0 and rule.cue.first < learned[at].cue.last else None


def _sound(rule: Act, said: Sequence[Span], cues: Sequence[Span]) -> bool:
    """Tell whether to believe a rule alone: in marks, where the network sees the cue, and inside reported words.

    The network tags each word once, so it sees no speech within speech: "Lee said that Roy had told her ..."
    """
    cue = rule.frame.cover(rule.cue.first, rule.cue.last)
    around = _met(cue, said)
    inside = around is not None and _opens(rule, around)
    return rule.who.sure or rule.what.mode == "direct" or inside or (around is None and _met(cue, cues) is not None)


def _opens(rule: Act, around: Span) -> bool:
    """Tell whether the source of an act inside reported words begins them, or a clause with "that" in them."""
    first, items = rule.who.first, rule.frame.items
    begins = first < rule.cue.first and items[first].span.start >= around.start
    return begins and (items[first].span.start - around.start < _LEAD or items[first - 1].lower == "that")


def _met(cue: Span, spans: Sequence[Span]) -> Span | None:
    """Return the last of spans, in reading order, that begins before the end of a cue, where it meets it."""
    at = bisect_left(spans, cue.end, key=lambda span: span.start) - 1
    return spans[at] if at >= 0 and spans[at].meets(cue) else None


def _joined(rule: Act, act: Act | None, theirs: frozenset[Span]) -> Act:
    """Return a rule's act as the network bounds it, without the quotations that the network gives to other cues."""
    if act is None:
        return replace(rule, what=_claimed(rule.what, theirs))
    if rule.who.sure or rule.what.shape == AROUND:
        return replace(rule, cue_words=act.cue_words, likely=max(act.likely or 0, AGREED))
    what = _quoted(rule, act, theirs) if rule.what.mode == "direct" else _worded(rule, act)
    pronoun = act.frame.items[act.who.first].lower in _RELATIVE and not _same_source(rule, act)
    stated = rule.cue.kind == "deny" or not unsaid(act.frame, act.cue, act.who, what)
    agreed = _same_source(rule, act) and rule.what.shape in _CLAUSES
    likely = max(act.likely, AGREED) if agreed and act.likely is not None else act.likely
    return replace(act, cue=rule.cue, what=what, meant=rule.who if pronoun else None, stated=stated, likely=likely)


def _worded(rule: Act, act: Act) -> Content:
    """Return what the network takes for said where it stands in the sentence of the cue, else what the rule does."""
    cut_short = not act.stated and (rule.cue.kind in _POINTED or rule.what.shape == "clause after that")
    here = act.frame.span.holds(act.what.spans[0]) and not cut_short and not _cut_off(rule, act)
    return replace(act.what, shape=f"reader, {rule.what.shape}") if here else rule.what


def _cut_off(rule: Act, act: Act) -> bool:
    """Tell whether the network leaves out what a conjunction joins to the end of what is said before its source.

    "She may come, but her doctor has not agreed yet, her aide said": the aide says both.
    """
    if rule.what.shape != "clause before" or not _same_source(rule, act):
        return False
    whole, part = rule.what.spans[0], act.what.spans[0]
    before = [item for item in rule.frame.items if whole.start <= item.span.start < part.end]
    opening = next((n for n, item in enumerate(before) if item.span.start >= part.start), 0)
    joint = {item.lower for item in before[max(0, opening - 2) : opening + 1]}  # "but that *is not certain*"
    return part.end == whole.end and opening > 0 and not joint.isdisjoint(_CONJUNCTIONS)


def _quoted(rule: Act, act: Act, theirs: frozenset[Span]) -> Content:
    """Return the quotations that both find, or the clause that holds them where the narrator's words go on in it."""
    held = set(rule.what.spans)
    if act.what.mode == "direct":
        spans = tuple(sorted(held | {s for s in act.what.spans if rule.frame.span.holds(s)}))
        return _claimed(_over(rule.what, act.what, spans), theirs)
    clause = all(any(span.holds(quote) for span in act.what.spans) for quote in held)
    return act.what if act.what.mode == "mixed" and clause else _claimed(rule.what, theirs)


def _over(one: Content, other: Content, spans: tuple[Span, ...]) -> Content:
    """Return a content that reaches over two."""
    return replace(one, spans=spans, first=min(one.first, other.first), last=max(one.last, other.last))


def _same_source(rule: Act, act: Act) -> bool:
    return rule.who.first < act.who.last and act.who.first < rule.who.last


def _claimed(what: Content, theirs: frozenset[Span]) -> Content:
    """Return a content without the quotations that the network gives to other cues, all of it where none is left."""
    own = tuple(span for span in what.spans if span not in theirs)
    return replace(what, spans=own) if own and what.mode == "direct" else what
