"""Find who says what.

Takes:  the layout, the cast of parties and the times of an article.
Gives:  attributions, and the quotations that became none, with the reason.
Leaves: the same utterance in other articles: link/statements.py.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.model.attribution import Attribution
from onrecord.model.reading import Abstention
from onrecord.model.time import Time
from onrecord.read.lexicon import people
from onrecord.read.network import PredictedAttribution
from onrecord.read.speech.abstentions import left_over
from onrecord.read.speech.act_attribution import attribution
from onrecord.read.speech.acts import Act
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.findings import SpeechFindings
from onrecord.read.speech.free_quotations import cueless
from onrecord.read.speech.main_clauses import with_main_clause
from onrecord.read.speech.nested_quotes import within
from onrecord.read.speech.predicted_acts import heard, taught
from onrecord.read.speech.pull_quotes import repeated
from onrecord.read.speech.relays import on_one_day, relayed
from onrecord.read.speech.rule_acts import ruled
from onrecord.read.speech.speakers import who
from onrecord.read.speech.speech_fusion import both
from onrecord.read.speech.unasserted import supposed

LABEL = 2
"""Words of the longest label before a colon; a full name and an office have more."""
_NEAR = 30
"""Attributions among which a quotation before its cue, or one that another passes on, is looked for."""


def attributions(
    discourse: Discourse, times: tuple[Time, ...], sayings: Sequence[PredictedAttribution] | None = None
) -> tuple[list[Attribution], list[Abstention]]:
    """Return the attributions of an article in reading order, and what was put in marks without becoming one.

    sayings are the network's; without them the rules stand alone.
    """
    found, plain = SpeechFindings(times, repeated(discourse.layout)), SpeechFindings(times)
    learned = None if sayings is None else heard(sayings, discourse)
    for at, frame in enumerate(discourse.frames):
        seen = list(ruled(frame, found))
        acts = seen if learned is None else _both(seen, learned[at], at, discourse)
        acts = [act for act in acts if act.what.mode == "direct" or not supposed(act.frame, act.cue, act.who)]
        _said_in(acts, at, discourse, found)
        for late in cueless(at, discourse, found):
            found.attributions.append(late)  # one by one: the next quotation asks who spoke last
    found.attributions += within(list(found.attributions), discourse, lambda frame: ruled(frame, plain))
    left = list(left_over(discourse.layout, found.attributions))
    ordered = sorted(found.attributions, key=lambda a: (a.content[0], a.content[-1].end))
    whole = with_main_clause(ordered, discourse.layout)
    return on_one_day(relayed(whole), discourse.layout), left


def _both(seen: Sequence[Act], sayings: Sequence[PredictedAttribution], at: int, discourse: Discourse) -> list[Act]:
    """Return the acts of frame at by rule and by network."""
    return both(seen, list(taught(sayings, at, discourse)), [one.cue for one in sayings])


def _said_in(acts: Sequence[Act], at: int, discourse: Discourse, found: SpeechFindings) -> None:
    """Add what the acts of one frame say, each quotation to one cue alone."""
    for found_act in acts:
        speaker = who(discourse, at, found_act.speaker)
        act = replace(found_act, stated=False) if _kicker(found_act, speaker, discourse) else found_act
        if act.what.mode == "direct" and act.quotes & found.taken:
            _relay(act, speaker, found)
        else:
            marked = (discourse.layout.quote_at(s.start) for s in act.what.spans if act.what.mode == "direct")
            found.taken |= act.quotes | {quote for quote in marked if quote}
            asks = act.cue.kind == "ask" or discourse.layout.text[act.what.spans[-1].end - 1] == "?"
            own = _in_own_voice(act, acts)
            if act.stated and act.cue.lemma and act.cue.kind != "think":  # who expects something does not speak
                discourse.heard(at, act.source, speaker, asks=asks, speaks=own)
            found.attributions.append(attribution(act, speaker, found))
            found.last = found.attributions[-1] if own else found.last
            if own:
                _go_on(found.attributions[-1], act, speaker, found)


def _in_own_voice(act: Act, acts: Iterable[Act]) -> bool:
    """Tell whether the speaker of an act may go on in the next sentence.

    Of "The dam is safe, Lee said, according to court papers" it is Lee, of "Lee said that Roy had told her so" Lee too.
    """
    others = [other for other in acts if other is not act]
    passes_on = act.cue.kind == "according" and any(act.reports(other) for other in others)
    retold = act.what.mode != "direct" and any(o.reports(act) and o.cue.kind != "according" for o in others)
    return not (passes_on or retold)


def _kicker(act: Act, speaker: Speaker, discourse: Discourse) -> bool:
    """Tell whether what stands before a colon is no speaker: a place ("Norway: Ferry sinks"), a label ("Analysis: …").

    A label is named nowhere else, and is no word for people ("Police: Two held").
    """
    colon = all(item.mark for item in act.frame.items[act.cue.first : act.cue.last])
    if not colon or act.what.mode != "indirect" or speaker.party is None:
        return False
    once = discourse.cast.parties[speaker.party].mentions <= {*discourse.cast.order_within(act.source), act.source}
    label = once and len(act.speaker) <= LABEL and not any(item.lower in people() for item in act.speaker)
    return discourse.kind(speaker.party) == "place" or label


def _go_on(said: Attribution, act: Act, speaker: Speaker, found: SpeechFindings) -> None:
    """Give the words in marks of other sentences that the network counts to an act to who says it."""
    if said.cue is None:
        return
    found.goes_on |= {quote: (said.cue, speaker) for quote in act.beyond if quote not in found.taken}
    beyond = {quote.inner for quote in act.beyond}
    for n, other in _latest(found) if beyond else ():
        if other.cue is None and other.speaker in (None, said.speaker) and not beyond.isdisjoint(other.content):
            found.attributions[n] = replace(other, speaker=said.speaker, candidates=said.candidates, continues=said.cue)


def _relay(act: Act, speaker: Speaker, found: SpeechFindings) -> None:
    """Note who passes on a quotation that an earlier cue of the sentence gave to its speaker."""
    for n, held in _latest(found):
        if held.content == act.what.spans and speaker.party not in (None, held.speaker):
            found.attributions[n] = replace(held, through=(*held.through, speaker.party))


def _latest(found: SpeechFindings) -> list[tuple[int, Attribution]]:
    """Return the last attributions with their places: a long article must not be gone through for each act."""
    start = max(0, len(found.attributions) - _NEAR)
    return list(enumerate(found.attributions[start:], start=start))
