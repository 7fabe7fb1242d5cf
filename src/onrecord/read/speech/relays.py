"""Tell what lies between attributions of one article: words within words, and speech that goes on.

Takes:  its attributions in reading order.
Gives:  the same, relayed by whoever's words they stand in, each ended before another's, with the days that go on.
Leaves: who speaks: speakers.py.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from onrecord.model.attribution import Attribution
from onrecord.model.span import Span, hull
from onrecord.read.layout import Layout
from onrecord.read.speech.nesting import Nest


def relayed(found: list[Attribution]) -> list[Attribution]:
    """Let words that stand inside another's reported words be relayed by that other."""
    result, hulls = [], [hull(a.content) for a in found]
    nest = Nest(hulls)
    for inner, span in zip(found, hulls, strict=True):
        around = [n for n in nest.around(span) if len(hulls[n]) > len(span) and _reports(found[n], hulls[n], inner)]
        holders = [found[n].speaker for n in around]
        if holders and inner.speaker is None and inner.mode != "direct":
            continue  # nobody known says it: it stays a part of what the other says
        through = tuple(party for party in holders if party not in (None, inner.speaker))
        result.append(replace(inner, through=(*inner.through, *through)) if through else inner)
    return _ended(result)


def _reports(outer: Attribution, words: Span, inner: Attribution) -> bool:
    """Tell whether outer's reported words hold the cue of inner."""
    return outer.mode != "direct" and bool(outer.cue and inner.cue and words.holds(inner.cue))


def _ended(found: list[Attribution]) -> list[Attribution]:
    """End reported words before ", said Y" that closes their sentence and belongs to another."""
    told = sorted((a.cue.start, n) for n, a in enumerate(found) if a.cue)
    starts = [start for start, _ in told]
    result = []
    for inner in found:
        last = inner.content[-1]
        inside = told[bisect_left(starts, last.start) : bisect_left(starts, last.end)]
        end = next(_ends(inner, [found[n] for n in sorted(n for _, n in inside)]), last.end)
        result.append(replace(inner, content=(*inner.content[:-1], Span(last.start, end))) if end < last.end else inner)
    return result


def _ends(inner: Attribution, others: list[Attribution]) -> Iterator[int]:
    """Yield where each other's words end whose cue stands after them and inside inner's last words."""
    last = inner.content[-1]
    for outer in others:
        end = outer.content[-1].end
        inside = outer.cue is not None and last.holds(outer.cue) and end < outer.cue.start
        if outer is not inner and inside and last.start < end < last.end:
            yield end


def on_one_day(found: list[Attribution], layout: Layout) -> list[Attribution]:
    """Give what a speaker goes on to say in the next paragraph the day of what they said before it."""
    result: list[Attribution] = []
    for said in found:
        last = result[-1] if result else None
        follows = last and last.said_on and last.speaker == said.speaker and _near(last, said, layout)
        if last and follows and said.speaker is not None and said.time is None:
            said = replace(said, said_on=last.said_on, time=last.time)
        result.append(said)
    return result


def _near(last: Attribution, said: Attribution, layout: Layout) -> bool:
    return layout.paragraph_at(said.content[0].start) - layout.paragraph_at(last.content[-1].start) <= 1
