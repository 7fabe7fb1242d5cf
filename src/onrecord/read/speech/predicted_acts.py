"""See the acts of saying that the trained network found as the rules see theirs.

Takes:  a frame and the network's sayings whose cues stand in it.
Gives:  taught(): an Act for each that has a source and content in words of the narrator.
Leaves: finding cues, sources and contents: network/; joining them with what rules found: speech_fusion.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.model.span import Span, hull
from onrecord.read.lexicon import saying
from onrecord.read.network import PredictedAttribution
from onrecord.read.quotes import Quote
from onrecord.read.speech.acts import Act
from onrecord.read.speech.content_spans import Content
from onrecord.read.speech.content_trimming import quoted_in, worded
from onrecord.read.speech.cues import Cue
from onrecord.read.speech.discourse import Discourse
from onrecord.read.speech.phrases import STOPS, Items, in_name, nominal
from onrecord.read.speech.sentence_frames import Frame
from onrecord.read.speech.sources import Source
from onrecord.read.speech.unasserted import unsaid

TAKEN = 0.35
"""Confidence from which a saying of the network is taken up."""


def heard(
    sayings: Iterable[PredictedAttribution], discourse: Discourse
) -> Mapping[int, Sequence[PredictedAttribution]]:
    """Return the sayings by the frame in which their cue stands."""
    found = defaultdict(list)
    for one in sayings:
        at = discourse.frame_at(one.cue.start)
        if at is not None:
            found[at].append(one)
    return found


def taught(sayings: Iterable[PredictedAttribution], at: int, discourse: Discourse) -> Iterator[Act]:
    """Yield the network's acts of frame at that are whole and likely, in reading order of their cues."""
    frame = discourse.frames[at]
    for one in sayings:
        if not one.content or not one.source or one.confidence < TAKEN:
            continue
        cue, who = _cue(one, frame), _source(one, frame)
        what = worded(one.content, frame, discourse.layout)
        if cue and what and who and (frame.span.holds(what.spans[0]) or _leads_on(what, discourse)):
            quotes = dict.fromkeys(q for span in one.content for q in quoted_in(span, discourse.layout))
            beyond = tuple(q for q in quotes if q.inner not in what.spans and _alone(q, discourse))
            source = Source(*who, inverted=who[0] >= cue.last)
            stated = not unsaid(frame, cue, source, what)
            yield Act(frame, cue, source, what, one.cue, one.confidence, beyond, stated=stated)


def _leads_on(what: Content, discourse: Discourse) -> bool:
    """Tell whether what is said stands in marks in a sentence of its own ("She said:" before it)."""
    quote = discourse.layout.quote_at(what.spans[0].start)
    return what.mode == "direct" and quote is not None and _alone(quote, discourse)


def _alone(quote: Quote, discourse: Discourse) -> bool:
    """Tell whether no word of the narrator stands in the sentence of a quotation."""
    at = discourse.frame_at(quote.outer.start)
    return at is not None and all(item.mark or item.quote for item in discourse.frames[at].items)


def _cue(one: PredictedAttribution, frame: Frame) -> Cue | None:
    """Return the items of a cue with the kind of its word of saying; None where a quotation is meant for one."""
    first, last = frame.places(one.cue)
    items = frame.items[first:last]
    known = next((word for i in items if (word := saying().get(i.lower))), None)
    if not _plain(items):
        return None
    return Cue(first, last, known.lemma if known else "", known.kind if known else "claim", finite=True)


def _source(one: PredictedAttribution, frame: Frame) -> tuple[int, int] | None:
    """Return the items of a source without the marks at its ends; None where no words of the narrator are left."""
    first, last = frame.places(_nearest(one, frame))
    while last > first and frame.items[last - 1].mark:
        last -= 1
    while last > first and frame.items[first].mark:
        first += 1
    if not _plain(frame.items[first:last]):
        return None
    return _subject(frame.items, first, last) if frame.items[first].span.start < one.cue.start else (first, last)


def _subject(items: Items, first: int, last: int) -> tuple[int, int]:
    """Return the noun phrase after the last comma where none closes it: "for her lawyer, Bo Roy, the singer says"."""
    comma = next((at for at in range(last - 1, first, -1) if items[at].lower == ","), None)
    open_ = comma is not None and last < len(items) and not items[last].mark and not items[last - 1].mark
    after = items[comma + 1 : last] if comma is not None and open_ else ()
    named = bool(after) and in_name(after[-1]) and after[0].lower not in STOPS and nominal(after)
    return (last - len(after), last) if named else (first, last)


def _nearest(one: PredictedAttribution, frame: Frame) -> Span:
    """Return the words of a source; of several that no "and" joins, those nearest to the cue."""
    first, last = frame.places(hull(one.source))
    if len(one.source) > 1 and not any(i.lower == "and" for i in frame.items[first:last]):
        return min(one.source, key=lambda s: max(one.cue.start - s.end, s.start - one.cue.end))
    return hull(one.source)


def _plain(items: Items) -> bool:
    """Tell whether items are words of the narrator."""
    return bool(items) and not any(i.quote for i in items)
