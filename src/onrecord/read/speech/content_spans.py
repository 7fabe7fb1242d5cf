"""Cut the words that are said out of a frame.

Takes:  a frame and the items that hold what is said.
Gives:  Content: the spans, direct or not, and the shape in which they stand.
Leaves: where what is said begins and ends: contents.py, quoted.py, subclauses.py.
"""

from dataclasses import dataclass

from onrecord.model.attribution import Mode
from onrecord.model.span import Span
from onrecord.read.speech.sentence_frames import Frame

_AFTER = frozenset(", . : – — - and but".split())
_BEFORE = frozenset(", : that".split())
_SHORTEST = 3
"""Words below which a clause without a quotation says too little."""
_MOSTLY = 0.6
"""The part of a clause that its quotation must fill for the rest to be the narrator's word or two."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is said: items[first:last] of the frame, the spans in them that are the speaker's, direct or not."""

    first: int
    last: int
    spans: tuple[Span, ...]
    mode: Mode
    shape: str


def said_clause(frame: Frame, first: int, last: int, shape: str) -> Content | None:
    """Return items[first:last] as reported speech, mixed where a quotation stands in them; None where they say nothing.

    The narrator's marks and links at the two ends are left out.
    """
    items = frame.items
    while last > first and items[last - 1].lower in _AFTER:
        last -= 1
    while last > first and items[first].lower in _BEFORE:
        first += 1
    held = items[first:last]
    quotes = [item.quote for item in held if item.quote]
    if (len(held) < _SHORTEST and not quotes) or (held and held[0].mark):
        return None
    span = frame.cover(first, last)
    mostly = sum(len(q.inner) for q in quotes) > _MOSTLY * len(span)
    if held[0].quote and mostly and shape != "words in marks":
        return Content(first, last, tuple(q.inner for q in quotes), "direct", shape)
    return Content(first, last, (span,), "mixed" if quotes else "indirect", shape)


def sentence_start(frame: Frame, at: int) -> int:
    """Return the place after the last end of a sentence before at."""
    return next((i + 1 for i in range(at - 1, -1, -1) if frame.items[i].lower in (".", "?", "!", ";")), 0)


def clause_stop(frame: Frame, start: int) -> int:
    """Return where the clause from start ends: at the sentence's end, or at ", according to"."""
    items = frame.items
    for at in range(start, len(items)):
        if items[at].lower in (".", "!", "?", ";") and not items[at].quote:
            return at
        if items[at].lower == "," and at + 2 < len(items) and items[at + 1].lower == "according":
            return at
    return len(items)
