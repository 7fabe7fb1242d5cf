"""Make an attribution of one act of saying.

Takes:  an act: the cue in its frame, who says it and what; the party that speaks.
Gives:  the Attribution, with its day, who was told, and how sure it is.
Leaves: finding cue, source and content: cues.py, sources.py, contents.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.attribution import Attribution
from onrecord.model.span import Span
from onrecord.read.quotes import Quote
from onrecord.read.speech.cues import Cue
from onrecord.read.speech.discourse import SURE, Speaker
from onrecord.read.speech.findings import Findings
from onrecord.read.speech.frames import Frame, Item
from onrecord.read.speech.sources import Source
from onrecord.read.speech.spoken import Content

_TOLD_ENDS = frozenset("that in on at during after before".split())
_MOST_TOLD = 6
"""Items for those who are told; what is longer holds more than them."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act of saying, its parts by their places in the frame.

    cue_words has the cue as the network sees it, likely how sure the network is of the act, both None without it;
    beyond the quotations in other sentences that the network counts to what is said; meant the words for whom a source
    like "who" stands; stated as in Attribution.
    """

    frame: Frame
    cue: Cue
    who: Source
    what: Content
    cue_words: Span | None = None
    likely: float | None = None
    beyond: tuple[Quote, ...] = ()
    meant: Source | None = None
    stated: bool = True

    @property
    def source(self) -> Span:
        """Return the words for who speaks."""
        return self.frame.cover(self.who.first, self.who.last)

    @property
    def speaker(self) -> Sequence[Item]:
        """Return the items that tell who speaks."""
        where = self.meant or self.who
        return self.frame.items[where.first : where.last]

    @property
    def quotes(self) -> set[Quote]:
        """Return the quotations in what is said."""
        held = (i.quote for i in self.frame.items[self.what.first : self.what.last] if i.quote)
        spans = set(self.what.spans)
        return {quote for quote in held if self.what.mode != "direct" or quote.inner in spans}


def attribution(act: Act, speaker: Speaker, found: Findings) -> Attribution:
    """Return the act as an attribution; a speaker who is not sure becomes a candidate."""
    settled = speaker.party is not None and speaker.confidence >= SURE
    maybe = speaker.candidates or ((speaker.party,) if speaker.party is not None else ())
    time = _time_of_saying(act, found)
    return Attribution(
        content=act.what.spans,
        mode=act.what.mode,
        confidence=_confidence(act, speaker),
        found_by=f"{act.what.shape}; {speaker.rule}",
        source=act.source,
        cue=act.cue_words or act.frame.cover(act.cue.first, act.cue.last),
        speaker=speaker.party if settled else None,
        candidates=() if settled else maybe,
        told=_told(act, found),
        said_on=found.days(time),
        time=time,
        stated=act.stated,
    )


def _confidence(act: Act, speaker: Speaker) -> float:
    """Return how sure act and speaker are, in steps of 0.05."""
    likely = 1.0 if act.what.mode == "direct" else 0.9 if act.likely is None else act.likely
    return round(20 * likely * speaker.confidence) / 20


def _time_of_saying(act: Act, found: Findings) -> int | None:
    """Return the time that stands in the narrator's words around the cue: after it first, then before."""
    items = act.frame.items
    right, left = max(act.who.last, act.cue.last), min(act.who.first, act.cue.first)
    after, before = range(right, min(right + 12, len(items))), range(left - 1, max(-1, left - 8), -1)
    if left > 6 and any(items[at].lower == "," for at in before):
        before = range(0)  # a date in the clause before is that clause's; "On Friday, he said" opens its sentence
    for near in (after, before, range(act.who.first, act.who.last)):
        past = _days_past(act, near, found)
        if past:  # "Tuesday (9 May)": of two names for one day, the one that tells it
            return next((n for n in past if found.days(n)), past[0])
    return None


def _days_past(act: Act, near: Sequence[int], found: Findings) -> list[int]:
    """Return the dates at the places near, up to what is said, that do not lie ahead."""
    items, what = act.frame.items, act.what
    stop = next((n for n, at in enumerate(near) if what.first <= at < what.last or items[at].quote), len(near))
    here = dict.fromkeys(found.time_at(items[at].span) for at in near[:stop])
    times = ((n, found.times[n]) for n in here if n is not None)
    return [n for n, time in times if time.type == "DATE" and time.direction != "future"]


def _told(act: Act, found: Findings) -> Span | None:
    """Return the words for those who are told: what stands between "told" and what is said, up to a preposition."""
    items, first = act.frame.items, act.cue.last
    if act.cue.kind != "tell" or act.who.inverted:
        return None
    last = first
    while last < len(items) and last - first < _MOST_TOLD and last != act.what.first:
        item = items[last]
        if item.mark or item.quote or item.lower in _TOLD_ENDS or found.is_time(item.span):
            break
        last += 1
    return act.frame.cover(first, last) if last > first else None
