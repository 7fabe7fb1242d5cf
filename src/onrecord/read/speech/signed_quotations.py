"""See who signs a quotation: a name before its colon, or after its dash.

Takes:  a quotation by its place in a frame.
Gives:  Signed: who it is, by which words, and the mark that stands for "said".
Leaves: quotations that go on from others: continuation.py.
"""

from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.phrases import Items
from onrecord.read.speech.speakers import who

_LEAD = 12
"""Items before a colon that may name who speaks after it."""
_SIGNATURE = 8
_DASHES = frozenset("- – — ―".split())


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs a quotation; source has the words for them, cue the colon or the dash."""

    speaker: Speaker
    source: Span
    cue: Span


def signed(at: int, place: int, discourse: Discourse) -> Signed | None:
    """Return who a colon before the quotation at a place of frame at, or a dash after it, names."""
    items = discourse.frames[at].items
    before, after = items[:place], items[place + 1 :]
    if 1 < len(before) <= _LEAD and before[-1].lower == ":":
        speaker, source = who(discourse, at, before[:-1]), _cover(before[:-1])
        alone = len(discourse.cast.within(source, kinds=("person",))) == 1  # "Lee quoted Roy:" names two
        return _signed(speaker, 0.8, "name before a colon", source, before[-1].span) if alone else None
    if not before and 1 < len(after) <= _SIGNATURE and after[0].lower in _DASHES:
        return _signed(who(discourse, at, after[1:]), 0.85, "signature", _cover(after[1:]), after[0].span)
    return None


def _signed(speaker: Speaker, sure: float, rule: str, source: Span, cue: Span) -> Signed | None:
    named = speaker.party is not None and speaker.rule == "name"
    return Signed(Speaker(speaker.party, sure, rule), source, cue) if named else None


def _cover(items: Items) -> Span:
    return Span(items[0].span.start, items[-1].span.end)
