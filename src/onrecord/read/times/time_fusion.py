"""Join the expressions that the rules find in a sentence with those that the trained network sees.

Takes:  the words of a sentence, what the rules found in them, what the network sees there.
Gives:  with_sighted(): one list; where the network sees more words of the same time, with its ends.
Leaves: what they say: expressions.py, network_times.py; which day that is: resolve.py.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.span import Span
from onrecord.read.network import SpanPrediction
from onrecord.read.times.calendar import Words
from onrecord.read.times.forms import Form, TimeExpression
from onrecord.read.times.network_times import loosely, year_before

SURE = 0.6
"""Confidence below which what the network takes for a time is none: of those that no rule finds, two in three."""
UNREAD = Form("unread")
"""What a time says that no rule reads."""


def with_sighted(
    words: Words, found: Sequence[TimeExpression], sighted: Sequence[SpanPrediction]
) -> list[TimeExpression]:
    """Return the expressions of both in reading order; no two of them overlap."""
    seen = [(places, s.kind) for s in sighted if s.confidence >= SURE and (places := _places(words, s.span))]
    widened = [_widened(words, one, [places for places, _ in seen], found) for one in found]
    new = (
        TimeExpression(*places, _form(words, places, kind), "reader") for places, kind in seen if _free(places, widened)
    )
    return sorted([*widened, *new], key=lambda one: one.first)


def _earlier(form: Form) -> Form:
    return replace(form, offset=-1) if form.kind == "quarter" else form


def _places(words: Words, span: Span) -> tuple[int, int] | None:
    first = bisect_right(words, span.start, key=lambda word: word.end)
    last = bisect_left(words, span.end, key=lambda word: word.start)
    return (first, last) if last > first else None


def _widened(
    words: Words, one: TimeExpression, seen: Sequence[tuple[int, int]], found: Sequence[TimeExpression]
) -> TimeExpression:
    """Return an expression with the words that the network counts to it, where they hold no other one."""
    for first, last in seen:
        holds = first <= one.first and one.last <= last
        if holds and sum(first < other.last and other.first < last for other in found) == 1:
            before = year_before([word.lower for word in words[first:last]])  # "the year-earlier third quarter"
            return TimeExpression(first, last, _earlier(one.form) if before else one.form, one.rule)
    return one


def _free(places: tuple[int, int], found: Sequence[TimeExpression]) -> bool:
    return not any(places[0] < one.last and one.first < places[1] for one in found)


def _form(words: Words, places: tuple[int, int], kind: str) -> Form:
    return loosely(words, *places) or (Form("duration", unit="X") if kind == "DURATION" else UNREAD)


def in_sentences(sighted: Sequence[SpanPrediction], spans: Sequence[Span]) -> Iterator[Sequence[SpanPrediction]]:
    """Yield for each span the sightings that begin in it; both stand in reading order."""
    for span in spans:
        first = bisect_left(sighted, span.start, key=lambda s: s.span.start)
        yield sighted[first : bisect_left(sighted, span.end, key=lambda s: s.span.start)]
