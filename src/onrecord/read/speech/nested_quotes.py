"""Read what a speaker quotes: words in marks inside words in marks.

Takes:  the discourse and its attributions.
Gives:  within(): the quotations inside quotations that a word of saying leads to, each through the outer speaker.
Leaves: inner marks that nobody says (titles, single words): they stay a part of what the outer speaker says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.model.attribution import Attribution
from onrecord.model.span import Span
from onrecord.read.layout import Layout, Sentence
from onrecord.read.quotes import Quote
from onrecord.read.smallwords import GENDER
from onrecord.read.speech.acts import Act
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.phrases import Items
from onrecord.read.speech.pronouns import singular
from onrecord.read.speech.sentence_frames import Frame, frames
from onrecord.read.speech.speakers import who

_SELF = frozenset(("i", "we"))
_RELAYED = 0.9
"""How much of the confidence in a speaker remains where another repeats the words."""


def within(
    said: Iterable[Attribution], discourse: Discourse, acts: Callable[[Frame], Iterable[Act]]
) -> Iterator[Attribution]:
    """Yield what the speakers of quotations quote; acts finds the acts of saying in a frame."""
    for outer in said:
        quote = discourse.layout.quote_at(outer.content[0].start) if outer.mode == "direct" else None
        inner = [] if quote is None else _inside(quote, discourse.layout.inner_quotes)
        if quote and inner and outer.content[0] == quote.inner:
            yield from _quoted(outer, _spoken(discourse, quote, inner), discourse, acts)


def _inside(quote: Quote, inner: Sequence[Quote]) -> list[Quote]:
    """Return those of all inner quotations, in reading order, that stand in one."""
    first = bisect_left(inner, quote.outer.start, key=lambda q: q.outer.start)
    last = bisect_left(inner, quote.outer.end, key=lambda q: q.outer.start)
    return list(inner[first:last])


def _quoted(
    outer: Attribution, spoken: Discourse, discourse: Discourse, acts: Callable[[Frame], Iterable[Act]]
) -> Iterator[Attribution]:
    for at, frame in enumerate(spoken.frames):
        for act in acts(frame):
            if act.what.mode == "direct" and act.stated:
                speaker = _who(act.speaker, at, outer, spoken, discourse)
                yield _attribution(act, speaker, outer)


def _spoken(discourse: Discourse, quote: Quote, inner: Iterable[Quote]) -> Discourse:
    """Return the words of one quotation as a discourse of their own, the marks inside it as its quotations."""
    layout = discourse.layout
    sentences = [cut for s in layout.sentences if s.span.meets(quote.inner) and (cut := _cut(s, quote.inner)).words]
    spoken = Layout(layout.text, layout.paragraphs, tuple(sentences), tuple(inner), ())
    return Discourse(spoken, list(frames(spoken)), discourse.cast, discourse.meant)


def _cut(sentence: Sentence, span: Span) -> Sentence:
    """Return the words of a sentence that stand in span."""
    words = tuple(word for word in sentence.words if span.holds(word.span))
    both = Span(max(sentence.span.start, span.start), min(sentence.span.end, span.end))
    return replace(sentence, span=both, words=words)


def _who(source: Items, at: int, outer: Attribution, spoken: Discourse, discourse: Discourse) -> Speaker:
    """Return who is quoted: "I" is the outer speaker, "he" is anybody else whom the narrator spoke of before."""
    first = source[0].lower
    if first in _SELF and len(source) == 1:
        return Speaker(outer.speaker, outer.confidence, "the speaker's own words")
    if first in GENDER and len(source) == 1:
        frame = discourse.frame_at(outer.content[0].start)
        last = singular(discourse, frame or 0, outer.content[0].start, GENDER[first])
        return replace(last, party=None) if last.party == outer.speaker else last
    return who(spoken, at, source)


def _attribution(act: Act, speaker: Speaker, outer: Attribution) -> Attribution:
    speaker = replace(speaker, confidence=_RELAYED * speaker.confidence)
    passed_on = outer.speaker is not None and outer.speaker != speaker.party
    return Attribution(
        content=act.what.spans,
        mode="direct",
        confidence=round(20 * speaker.confidence) / 20,
        found_by=f"quotation within a quotation; {speaker.rule}",
        source=act.source,
        cue=act.frame.cover(act.cue.first, act.cue.last),
        speaker=speaker.settled,
        candidates=speaker.doubted,
        through=(outer.speaker,) if passed_on and outer.speaker is not None else (),
    )
