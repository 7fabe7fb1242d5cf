"""Join the acts of saying that rules found in a frame with those that the trained network did.

Takes:  the acts of one frame by rule and by network, and the cues that the network sees in it.
Gives:  both(): one list in the order of their cues.
Leaves: finding them: attributions.py, taught.py.

Measured on PolNeAR's development articles: where both see an act, the network knows better where reported words and
their source begin and end; of reported speech whose cue rules alone see, one in fifteen was right. Words in marks are
the rules' ground: a mark tells its ends better than any model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.span import Span
from onrecord.read.speech.acts import Act
from onrecord.read.speech.spoken import Content

_POINTED = frozenset(("deny", "accuse"))
"""Kinds of cues that state something of what they only point at ("denied that", "rejected the accusations")."""
_RELATIVE = frozenset("who which that whose".split())


def both(ruled: Sequence[Act], learned: Sequence[Act], cues: Sequence[Span]) -> list[Act]:
    """Return each act once: of acts that rules alone find, those in marks and those whose cue the network sees too."""
    partners = [next((act for act in learned if _one_cue(rule, act)), None) for rule in ruled]
    others = [act for act in learned if all(act is not met for met in partners)]
    kept = [
        _joined(rule, act, others)
        for rule, act in zip(ruled, partners, strict=True)
        if act or _sound(rule, learned, cues)
    ]
    held = {span for rule in kept if rule.what.mode == "direct" for span in rule.what.spans}
    new = [act for act in others if act.what.mode != "direct" or held.isdisjoint(act.what.spans)]
    return sorted([*kept, *new], key=lambda act: act.cue.first)


def _one_cue(rule: Act, act: Act) -> bool:
    """Tell whether two acts have one cue; a rule's cue is one word, the network's may hold its adverbs."""
    return rule.cue.first < act.cue.last and act.cue.first < rule.cue.last


def _sound(rule: Act, learned: Sequence[Act], cues: Sequence[Span]) -> bool:
    """Tell whether to believe a rule alone: in marks, where the network sees the cue, and inside reported words.

    The network tags each word once, so it sees no speech within speech: "Lee said that Roy had told her ..."
    """
    cue = rule.frame.cover(rule.cue.first, rule.cue.last)
    inside = any(span.holds(cue) for act in learned if act.what.mode != "direct" for span in act.what.spans)
    return rule.what.mode == "direct" or inside or any(seen.meets(cue) for seen in cues)


def _joined(rule: Act, act: Act | None, others: Sequence[Act]) -> Act:
    """Return a rule's act as the network bounds it, without the quotations that the network gives to other cues."""
    if act is None:
        return replace(rule, what=_claimed(rule, others))
    what = _quoted(rule, act, others) if rule.what.mode == "direct" else _worded(rule, act)
    pronoun = act.frame.items[act.who.first].lower in _RELATIVE and not _same_source(rule, act)
    stated = rule.stated and (act.stated or what.spans != act.what.spans or rule.cue.kind in _POINTED)
    return replace(act, cue=rule.cue, what=what, meant=rule.who if pronoun else None, stated=stated)


def _worded(rule: Act, act: Act) -> Content:
    """Return what the network takes for said where it stands in the sentence of the cue, else what the rule does."""
    here = act.frame.span.holds(act.what.spans[0]) and (act.stated or rule.cue.kind not in _POINTED)
    return replace(act.what, shape=f"reader, {rule.what.shape}") if here else rule.what


def _quoted(rule: Act, act: Act, others: Sequence[Act]) -> Content:
    """Return the quotations that both find, or the clause that holds them where the narrator's words go on in it."""
    held = set(rule.what.spans)
    if act.what.mode == "direct":
        spans = tuple(sorted(held | {s for s in act.what.spans if rule.frame.span.holds(s)}))
        return _claimed(replace(rule, what=_over(rule.what, act.what, spans)), others)
    clause = all(any(span.holds(quote) for span in act.what.spans) for quote in held)
    return act.what if act.what.mode == "mixed" and clause else _claimed(rule, others)


def _over(one: Content, other: Content, spans: tuple[Span, ...]) -> Content:
    """Return a content that reaches over two."""
    return replace(one, spans=spans, first=min(one.first, other.first), last=max(one.last, other.last))


def _same_source(rule: Act, act: Act) -> bool:
    return rule.who.first < act.who.last and act.who.first < rule.who.last


def _claimed(rule: Act, others: Sequence[Act]) -> Content:
    """Return a rule's content without quotations that other cues have, all of it where nothing would be left."""
    if rule.what.mode != "direct":
        return rule.what
    theirs = {span for act in others if act.what.mode == "direct" for span in act.what.spans}
    own = tuple(span for span in rule.what.spans if span not in theirs)
    return replace(rule.what, spans=own) if own else rule.what
