"""Find who says what.

Takes:  the layout, the cast of parties and the times of an article.
Gives:  attributions, and the quotations that became none, with the reason.
Leaves: the same utterance in other articles: link/statements.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from onrecord.model.attribution import Attribution
from onrecord.model.reading import Abstention
from onrecord.model.span import Span, hull
from onrecord.model.time import Time
from onrecord.read.contents import Content, content
from onrecord.read.continued import cueless
from onrecord.read.cues import Cue, cues
from onrecord.read.frames import Frame
from onrecord.read.layout import Layout
from onrecord.read.parties import Cast
from onrecord.read.quotes import Quote
from onrecord.read.sources import Source, source
from onrecord.read.speakers import Discourse, Speaker

Said = tuple[Cue, Source, Content, Speaker]

SURE = 0.6
"""Below this a speaker is not shown: the statement is kept with its candidates (chosen on PolNeAR dev; measure again)."""


@dataclass(slots=True)
class Findings:
    """Attributions and abstentions as they are found; taken has the quotations that already have a speaker."""

    layout: Layout
    cast: Cast
    times: tuple[Time, ...]
    attributions: list[Attribution] = field(default_factory=list)
    abstentions: list[Abstention] = field(default_factory=list)
    taken: set[Quote] = field(default_factory=set)

    def is_time(self, span: Span) -> bool:
        """Tell whether a word belongs to a time expression."""
        return self.time_at(span) is not None

    def time_at(self, span: Span) -> int | None:
        """Return the place of the time whose words hold span."""
        return self._places().get(span.start)

    def _places(self) -> dict[int, int]:
        if not self._index:
            self._index = {at: n for n, time in enumerate(self.times) for at in range(time.span.start, time.span.end)}
        return self._index

    _index: dict[int, int] = field(default_factory=dict)


def attributions(discourse: Discourse, times: tuple[Time, ...]) -> tuple[list[Attribution], list[Abstention]]:
    """Return the attributions of an article in reading order, and what was put in marks without becoming one."""
    layout = discourse.layout
    found = Findings(layout, discourse.cast, times)
    for at, frame in enumerate(discourse.frames):
        _said_in(frame, at, discourse, found)
        for late in cueless(frame, at, discourse, found.taken, found.attributions):
            found.attributions.append(late)
    found.abstentions += _left_over(layout, found)
    ordered = sorted(found.attributions, key=lambda a: (a.content[0], a.content[-1].end))
    return _on_one_day(_relayed(ordered), layout), found.abstentions


def _on_one_day(found: list[Attribution], layout: Layout) -> list[Attribution]:
    """Give what a speaker goes on to say in the next paragraph the day of what they said before it."""
    result: list[Attribution] = []
    for a in found:
        last = result[-1] if result else None
        near = last and layout.paragraph_at(a.content[0].start) - layout.paragraph_at(last.content[-1].start) <= 1
        if last and near and a.time is None and last.said_on and a.speaker is not None and a.speaker == last.speaker:
            a = replace(a, said_on=last.said_on, time=last.time)
        result.append(a)
    return result


def _said_in(frame: Frame, at: int, discourse: Discourse, found: Findings) -> None:
    """Add what the cues of one frame say, each quotation to one cue alone."""
    said: list[Said] = []
    for cue in cues(frame):
        who = _whose(frame, cue, said, found)
        if who is None or (cue.negated and cue.kind != "deny") or cue.kind == "refuse":
            continue
        what = content(frame, cue, who, found.is_time)
        if what is None or _inside_think(cue, what, said):
            continue
        quotes = {i.quote for i in frame.items[what.first : what.last] if i.quote}
        if what.mode == "direct" and quotes & found.taken:
            _relay_through(frame, who, what, at, discourse, found)
            continue
        speaker = discourse.who(at, frame.items[who.first : who.last])
        if any(_same_words(what, other) for _, _, other, _ in said):
            continue
        said.append((cue, who, what, speaker))
        found.taken |= quotes
        span = frame.cover(who.first, who.last)
        discourse.heard(at, span, speaker.party if speaker.confidence >= SURE else None)
        found.attributions.append(_attribution(frame, cue, who, what, speaker, found))


def _spoke_before(frame: Frame, cue: Cue, said: list[Said]) -> Source | None:
    """Return who said the words before "and added": a verb joined by "and" shares its subject."""
    joined = any(i.lower in ("and", "but") for i in frame.items[max(0, cue.first - 2) : cue.first])
    return said[-1][1] if said and joined and cue.finite else None


def _whose(frame: Frame, cue: Cue, said: list[Said], found: Findings) -> Source | None:
    """Return the subject of a cue; a participle after reported speech (", adding that") has the first speaker's."""
    if said and not cue.finite and cue.kind != "according":
        return said[0][1]
    return source(frame, cue, found.is_time) or _spoke_before(frame, cue, said)


def _inside_think(cue: Cue, what: Content, said: list[Said]) -> bool:
    """Tell whether a belief stands inside somebody's reported words: it is part of them, no statement of its own."""
    inner = cue.kind in ("think", "describe", "cite", "urge", "quote", "refuse")
    return inner and any(c.first <= cue.first < c.last and c.mode != "direct" for _, _, c, _ in said)


def _same_words(a: Content, b: Content) -> bool:
    return a.spans == b.spans


def _relay_through(frame: Frame, who: Source, what: Content, at: int, discourse: Discourse, found: Findings) -> None:
    """Note who passes on a quotation that an earlier cue of the sentence gave to its speaker."""
    speaker = discourse.who(at, frame.items[who.first : who.last])
    for n, held in enumerate(found.attributions):
        if held.content == what.spans and speaker.party is not None and speaker.party != held.speaker:
            found.attributions[n] = replace(held, through=(*held.through, speaker.party))
            discourse.heard(at, frame.cover(who.first, who.last), speaker.party)


def _attribution(frame: Frame, cue: Cue, who: Source, what: Content, speaker: Speaker, found: Findings) -> Attribution:
    settled = speaker.party is not None and speaker.confidence >= SURE
    maybe = speaker.candidates or ((speaker.party,) if speaker.party is not None else ())
    time = _time_of_saying(frame, who, cue, what, found)
    return Attribution(
        content=what.spans,
        mode=what.mode,
        confidence=_confidence(what, speaker),
        found_by=f"{what.shape}; {speaker.rule}",
        source=frame.cover(who.first, who.last),
        cue=frame.cover(cue.first, cue.last),
        speaker=speaker.party if settled else None,
        candidates=() if settled else maybe,
        told=_told(frame, who, cue, what, found),
        where=None,
        said_on=found.times[time].days if time is not None else None,
        time=time,
    )


def _confidence(what: Content, speaker: Speaker) -> float:
    shape = 1.0 if what.mode == "direct" else 0.95 if "that" in what.shape else 0.9
    return round(20 * shape * speaker.confidence) / 20


def _time_of_saying(frame: Frame, who: Source, cue: Cue, what: Content, found: Findings) -> int | None:
    """Return the time that stands in the narrator's words around the cue: after it first, then before."""
    right = max(who.last, cue.last)
    left = min(who.first, cue.first)
    after, before = range(right, min(right + 12, len(frame.items))), range(left - 1, max(-1, left - 8), -1)
    if left > 6 and any(frame.items[at].lower == "," for at in before):
        before = before[
            :0
        ]  # a date in the clause before belongs to that clause; "On Friday, he said" opens its sentence
    for near in (after, before, range(who.first, who.last)):
        stop = next(
            (n for n, at in enumerate(near) if what.first <= at < what.last or frame.items[at].quote), len(near)
        )
        here = dict.fromkeys(found.time_at(frame.items[at].span) for at in near[:stop])
        past = [
            n for n in here if n is not None and found.times[n].type == "DATE" and found.times[n].direction != "future"
        ]
        if past:  # "Tuesday (9 May)": of two names for one day, the one that tells it
            return next((n for n in past if found.times[n].days), past[0])
    return None


def _told(frame: Frame, who: Source, cue: Cue, what: Content, found: Findings) -> Span | None:
    """Return the words for those who are told: what stands between "told" and what is said, up to a preposition."""
    if cue.kind != "tell" or cue.last >= len(frame.items) or who.inverted:
        return None
    last = cue.last
    while last < len(frame.items) and last - cue.last < 6:
        item = frame.items[last]
        if (
            item.mark
            or item.quote
            or what.first == last
            or item.lower in ("that", "in", "on", "at", "during", "after", "before")
        ):
            break
        if found.is_time(item.span):
            break
        last += 1
    return frame.cover(cue.last, last) if last > cue.last else None


def _relayed(found: list[Attribution]) -> list[Attribution]:
    """Let words that stand inside another's reported words be relayed by that other."""
    result = []
    for inner in found:
        span = hull(inner.content)
        holders = [
            outer
            for outer in found
            if outer is not inner
            and outer.mode != "direct"
            and hull(outer.content).holds(span)
            and outer.cue
            and inner.cue
            and hull(outer.content).holds(inner.cue)
            and len(hull(outer.content)) > len(span)
        ]
        if holders and inner.speaker is None and inner.mode != "direct":
            continue  # nobody known says it: it stays a part of what the other says
        through = tuple(o.speaker for o in holders if o.speaker is not None and o.speaker != inner.speaker)
        result.append(replace(inner, through=(*inner.through, *through)) if through else inner)
    return [_ended(a, result) for a in result]


def _ended(inner: Attribution, every: list[Attribution]) -> Attribution:
    """End reported words before ", said Y" that closes their sentence and belongs to another."""
    last = inner.content[-1]
    for outer in every:
        if outer.cue and outer is not inner and last.holds(outer.cue) and outer.content[-1].end < outer.cue.start:
            if inner.content[-1].start < outer.content[-1].end < last.end:
                return replace(inner, content=(*inner.content[:-1], Span(last.start, outer.content[-1].end)))
    return inner


def _left_over(layout: Layout, found: Findings) -> Iterator[Abstention]:
    """Yield each pair of marks that became no statement."""
    held = [span for a in found.attributions for span in a.content]
    for quote in layout.quotes:
        if quote not in found.taken and not any(span.meets(quote.inner) for span in held):
            why = "no speaker found" if quote.closed else "the mark is never closed, and no speaker was found"
            yield Abstention(quote.outer, why)
