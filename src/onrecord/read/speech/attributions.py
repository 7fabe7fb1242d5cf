"""Find who says what.

Takes:  the layout, the cast of parties and the times of an article.
Gives:  attributions, and the quotations that became none, with the reason.
Leaves: the same utterance in other articles: link/statements.py.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.model.attribution import Attribution
from onrecord.model.reading import Abstention
from onrecord.model.time import Time
from onrecord.read.network import Saying
from onrecord.read.speech.acts import Act
from onrecord.read.speech.both import both
from onrecord.read.speech.contents import content
from onrecord.read.speech.continued import cueless
from onrecord.read.speech.cues import Cue, cues
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.findings import Findings
from onrecord.read.speech.frames import Frame
from onrecord.read.speech.left import left_over
from onrecord.read.speech.pulled import repeated
from onrecord.read.speech.relays import on_one_day, relayed
from onrecord.read.speech.sources import Source, source
from onrecord.read.speech.speakers import who
from onrecord.read.speech.taught import heard, taught
from onrecord.read.speech.told import attribution
from onrecord.read.speech.unsaid import unsaid
from onrecord.read.speech.within import within

_NEAR = 30
"""Attributions among which a quotation before its cue is looked for."""
_PART_OF_SPEECH = frozenset("think describe cite urge quote refuse".split())


def attributions(
    discourse: Discourse, times: tuple[Time, ...], sayings: Sequence[Saying] | None = None
) -> tuple[list[Attribution], list[Abstention]]:
    """Return the attributions of an article in reading order, and what was put in marks without becoming one.

    sayings are the network's; without them the rules stand alone.
    """
    found = Findings(times, repeated(discourse.layout))
    learned = None if sayings is None else heard(sayings, discourse)
    for at, frame in enumerate(discourse.frames):
        ruled = list(_ruled(frame, found))
        acts = ruled if learned is None else _both(ruled, learned[at], at, discourse)
        _said_in(acts, at, discourse, found)
        for late in cueless(at, discourse, found):
            found.attributions.append(late)  # one by one: the next quotation asks who spoke last
    found.attributions += within(list(found.attributions), discourse, lambda frame: _ruled(frame, Findings(times)))
    left = list(left_over(discourse.layout, found.attributions))
    ordered = sorted(found.attributions, key=lambda a: (a.content[0], a.content[-1].end))
    return on_one_day(relayed(ordered), discourse.layout), left


def _both(ruled: Sequence[Act], sayings: Sequence[Saying], at: int, discourse: Discourse) -> list[Act]:
    """Return the acts of frame at by rule and by network."""
    return both(ruled, list(taught(sayings, at, discourse)), [one.cue for one in sayings])


def _ruled(frame: Frame, found: Findings) -> Iterator[Act]:
    """Yield the acts that the cues of a frame tell of."""
    said: list[Act] = []
    for cue in cues(frame):
        act = _act(frame, cue, said, found)
        if act is None or (act.what.mode != "direct" and any(act.what.spans == other.what.spans for other in said)):
            continue
        if not any(act.quotes & other.quotes for other in said if act.what.mode == "direct"):
            said.append(act)  # who else has these words passes them on
        yield act


def _said_in(acts: Iterable[Act], at: int, discourse: Discourse, found: Findings) -> None:
    """Add what the acts of one frame say, each quotation to one cue alone."""
    for found_act in acts:
        speaker = who(discourse, at, found_act.speaker)
        act = replace(found_act, stated=False) if _kicker(found_act, speaker, discourse) else found_act
        if act.what.mode == "direct" and act.quotes & found.taken:
            _relay(act, at, speaker, discourse, found)
        else:
            marked = (discourse.layout.quote_at(s.start) for s in act.what.spans if act.what.mode == "direct")
            found.taken |= act.quotes | {quote for quote in marked if quote}
            asks = act.cue.kind == "ask" or discourse.layout.text[act.what.spans[-1].end - 1] == "?"
            if act.stated and act.cue.lemma and act.cue.kind != "think":  # who expects something does not speak
                discourse.heard(at, act.source, speaker.settled, asks=asks)
            found.attributions.append(attribution(act, speaker, found))
            _go_on(found.attributions[-1], act, speaker, found)


def _kicker(act: Act, speaker: Speaker, discourse: Discourse) -> bool:
    """Tell whether a place before a colon only tells where ("Norway: Ferry sinks")."""
    colon = all(item.mark for item in act.frame.items[act.cue.first : act.cue.last])
    place = speaker.party is not None and discourse.kind(speaker.party) == "place"
    return colon and place and act.what.mode == "indirect"


def _go_on(said: Attribution, act: Act, speaker: Speaker, found: Findings) -> None:
    """Give the words in marks of other sentences that the network counts to an act to who says it."""
    if said.cue is None:
        return
    found.goes_on |= {quote: (said.cue, speaker) for quote in act.beyond if quote not in found.taken}
    beyond = {quote.inner for quote in act.beyond}
    near = len(found.attributions) - _NEAR if beyond else len(found.attributions)
    for n, other in enumerate(found.attributions[max(0, near) :], start=max(0, near)):
        if other.cue is None and other.speaker in (None, said.speaker) and not beyond.isdisjoint(other.content):
            found.attributions[n] = replace(other, speaker=said.speaker, candidates=said.candidates, continues=said.cue)


def _act(frame: Frame, cue: Cue, said: list[Act], found: Findings) -> Act | None:
    """Return the act that a cue tells of, None where nobody says anything there."""
    source_ = _whose(frame, cue, said, found)
    if source_ is None or cue.negated or cue.kind == "refuse":
        return None
    what = content(frame, cue, source_, found.is_time)
    if what is None or _inside_speech(cue, said):
        return None
    return Act(frame, cue, source_, what, stated=cue.kind == "deny" or not unsaid(frame, cue, source_, what))


def _whose(frame: Frame, cue: Cue, said: list[Act], found: Findings) -> Source | None:
    """Return the subject of a cue; a participle after reported speech (", adding that") has the first speaker's."""
    if said and not cue.finite and cue.kind != "according":
        return said[0].who
    return source(frame, cue, found.is_time) or _spoke_before(frame, cue, said)


def _spoke_before(frame: Frame, cue: Cue, said: list[Act]) -> Source | None:
    """Return who said the words before "and added": a verb joined by "and" shares its subject."""
    joined = any(i.lower in ("and", "but") for i in frame.items[max(0, cue.first - 2) : cue.first])
    return said[-1].who if said and joined and cue.finite else None


def _inside_speech(cue: Cue, said: list[Act]) -> bool:
    """Tell whether a belief stands inside somebody's reported words: it is part of them, no statement of its own."""
    reported = (act.what for act in said if act.what.mode != "direct")
    return cue.kind in _PART_OF_SPEECH and any(c.first <= cue.first < c.last for c in reported)


def _relay(act: Act, at: int, speaker: Speaker, discourse: Discourse, found: Findings) -> None:
    """Note who passes on a quotation that an earlier cue of the sentence gave to its speaker."""
    for n, held in enumerate(found.attributions):
        if held.content == act.what.spans and speaker.party not in (None, held.speaker):
            found.attributions[n] = replace(held, through=(*held.through, speaker.party))
            discourse.heard(at, act.source, speaker.party)
