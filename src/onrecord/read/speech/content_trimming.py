"""Cut what the network takes for content down to the speaker's own words.

Takes:  the spans of a content, the frame of its cue, the layout.
Gives:  worded(): the frame's quotations where such are nearly all of it, else its clauses without the narrator's
        links; quoted_in(), the quotations that a content means.
Leaves: where content begins and ends: network/.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.model.span import Span, hull, trimmed
from onrecord.read.layout import Layout
from onrecord.read.quotes import Quote
from onrecord.read.speech.content_spans import Content
from onrecord.read.speech.sentence_frames import Frame

_MOSTLY = 0.6
"""The part of a content that its quotations must fill for the rest to be the narrator's word or two."""
_WHOLE = 0.5
"""The part of a quotation that a content must hold to mean all of it."""
_EDGES = " ,.:;–—-\n\t"
_LINK = re.compile(r"that\b[\s,]*", re.IGNORECASE)
_RELATIVE = re.compile(r"(?<=\s)(?:that|which)$", re.IGNORECASE)
"""What follows a claim that a clause tells to be another's: "a claim that has been disputed by a clerk"."""
_MARKS = "“\"‘'"


def worded(content: Sequence[Span], frame: Frame, layout: Layout) -> Content | None:
    """Return the spans that are the speaker's, and how they are reported; None where nothing is left."""
    spans = [
        cut
        for span in _in_one_paragraph(_below(content, frame, layout), layout)
        if len(cut := _bare(span, layout.text))
    ]
    quotes = [q for span in spans for q in quoted_in(span, layout)]
    here = tuple(dict.fromkeys(q.inner for q in quotes if frame.span.holds(q.inner)))
    if not spans:
        return None
    first, last = frame.places(hull(spans))
    begins = bool(quotes) and quotes[0].outer.start <= spans[0].start
    if begins and sum(len(q.inner) for q in quotes) > _MOSTLY * sum(len(s) for s in spans):
        return Content(first, last, here or (quotes[0].inner,), "direct", "reader")
    return Content(first, last, tuple(spans), "mixed" if quotes else "indirect", "reader")


def _below(content: Sequence[Span], frame: Frame, layout: Layout) -> Sequence[Span]:
    """Return what is said without the headline, where somebody in the report under it says other words too."""
    top = layout.sentences[0].span if layout.sentences[0].zone == "headline" else None
    below = [span for span in content if top is None or top.meets(frame.span) or not top.meets(span)]
    return below or content


def _in_one_paragraph(content: Sequence[Span], layout: Layout) -> Sequence[Span]:
    """Return what stands in the paragraph where the content begins; only speech in marks goes on over paragraphs."""
    if layout.text[content[0].start] in _MARKS:
        return content
    end = layout.paragraphs[layout.paragraph_at(content[0].start)].end
    return [Span(span.start, min(span.end, end)) for span in content if span.start < end]


def _bare(span: Span, text: str) -> Span:
    """Return a span without the marks at its edges and the "that" before it."""
    words = span.of(text)
    end = span.start + len(_RELATIVE.sub("", words.rstrip(_EDGES)).rstrip(_EDGES))
    start = min(end, span.start + len(words) - len(words.lstrip(_EDGES)))
    link = _LINK.match(text, start, end)
    if link:
        start = link.end()
    return trimmed(Span(start, end), text)


def quoted_in(span: Span, layout: Layout) -> Iterator[Quote]:
    """Yield the outermost quotations of which span holds the greater part."""
    at = bisect_left(layout.quotes, span.end, key=lambda q: q.outer.start)
    near = (q for q in layout.quotes[max(0, at - 8) : at] if span.meets(q.inner))
    for quote in near:
        shared = min(span.end, quote.inner.end) - max(span.start, quote.inner.start)
        if shared >= _WHOLE * len(quote.inner) or span.start > quote.inner.start:
            yield quote
