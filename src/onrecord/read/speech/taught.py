"""Join what the rules take for speech with what the trained network does.

Takes:  the attributions by rule, the network's sayings, the discourse as the rules left it.
Gives:  with_sayings(): one list in reading order.
Leaves: finding cues, sources and contents: network/; which party a source means: speakers.py.

Quotation marks are the rules' ground: what stands in marks and has a speaker stays as they have it. Where words are
reported without marks the network knows better where they begin and end, and adds what no rule sees.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.model.attribution import Attribution, Mode
from onrecord.model.span import Span, hull, trimmed
from onrecord.read.layout import Layout
from onrecord.read.network import Saying
from onrecord.read.speech.cues import cues
from onrecord.read.speech.discourse import SURE, Discourse, Speaker
from onrecord.read.speech.phrases import Items
from onrecord.read.speech.speakers import who

TAKEN = 0.4
"""Confidence from which a saying of the network becomes a statement of its own."""
_SHORTEST = 3
_MOSTLY = 0.6
_EDGES = " ,.:;–—-\n\t"
_LINK = "that "
_MARKS = "“\"‘'"
_REPEATS = frozenset("quoted quotes quoting cited cites citing".split())


def with_sayings(ruled: Sequence[Attribution], sayings: Iterable[Saying], discourse: Discourse) -> list[Attribution]:
    """Return the attributions of both; a saying that meets words in marks which have a speaker is passed over."""
    heard = [s for s in sayings if s.content and s.source and s.confidence >= TAKEN]
    known = list(_edged(ruled, heard, discourse))
    taken = _apart(span for a in known for span in a.content)
    added = [a for s in heard if not _met(s.content, taken) and (a := _attribution(s, discourse))]
    ordered = sorted([*known, *added], key=lambda a: (a.content[0], a.content[-1].end))
    return list(_continued(ordered, heard))


def _edged(ruled: Iterable[Attribution], heard: Sequence[Saying], discourse: Discourse) -> Iterator[Attribution]:
    """Yield the attributions by rule with the network's extents of the same act; words in marks stay as they are."""
    used: set[int] = set()
    for rule in ruled:
        at = _same(rule, heard)
        yield rule if at is None or at in used else _extended(rule, heard[at], discourse)
        if at is not None:
            used.add(at)


def _continued(found: Sequence[Attribution], heard: Sequence[Saying]) -> Iterator[Attribution]:
    """Yield attributions; words in marks without a cue of their own have the one to which the network gives them."""
    cues = {a.cue: a.speaker for a in found if a.cue}
    spans = sorted((span, saying.cue) for saying in heard if saying.cue in cues for span in saying.content)
    for one in found:
        at = bisect_left(spans, one.content[0].end, key=lambda pair: pair[0].start) - 1
        held = at >= 0 and spans[at][0].meets(one.content[0])
        goes_on = held and one.cue is None and one.mode == "direct" and one.speaker in (None, cues[spans[at][1]])
        yield replace(one, continues=spans[at][1]) if goes_on else one


def _same(rule: Attribution, heard: Sequence[Saying]) -> int | None:
    """Return the place of the saying that is the rule's act, None where there is none; cues do not overlap."""
    if rule.cue is None or rule.source is None:
        return None
    at = bisect_left(heard, rule.cue.end, key=lambda s: s.cue.start) - 1
    same = at >= 0 and heard[at].cue.meets(rule.cue) and heard[at].source[0].meets(rule.source)
    return at if same else None


def _extended(rule: Attribution, saying: Saying, discourse: Discourse) -> Attribution:
    edged = replace(rule, cue=saying.cue, source=saying.source[0])
    content, mode = _content(saying, discourse)
    whole = rule.mode == "direct" or discourse.layout.text.startswith("to ", rule.content[0].start)
    if whole or mode == "direct" or not _met(content, rule.content):
        return edged
    return replace(edged, content=content, mode=mode)


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Return what spans cover, as spans that do not overlap, in reading order."""
    covered: list[Span] = []
    for span in sorted(spans):
        if covered and span.start < covered[-1].end:
            covered[-1] = Span(covered[-1].start, max(covered[-1].end, span.end))
        else:
            covered.append(span)
    return covered


def _met(spans: Iterable[Span], others: Sequence[Span]) -> bool:
    """Tell whether any of spans meets one of others, which do not overlap and stand in reading order."""
    before = ((bisect_left(others, span.end, key=lambda s: s.start) - 1, span) for span in spans)
    return any(at >= 0 and others[at].meets(span) for at, span in before)


def _attribution(saying: Saying, discourse: Discourse) -> Attribution | None:
    """Return a saying as an attribution; None where it says too little or its source stands in no sentence."""
    at = discourse.frame_at(saying.source[0].start)
    items = _items(discourse, at, hull(saying.source))
    content, mode = _content(saying, discourse)
    if at is None or not items or not content or _unsaid(saying.cue, discourse):
        return None
    speaker = who(discourse, at, items)
    settled = speaker.party is not None and speaker.confidence >= SURE
    maybe = speaker.candidates or ((speaker.party,) if speaker.party is not None else ())
    return Attribution(
        content=content,
        mode=mode,
        confidence=_steps(saying.confidence, speaker),
        found_by=f"reader; {speaker.rule}",
        source=Span(items[0].span.start, items[-1].span.end),
        cue=saying.cue,
        speaker=speaker.party if settled else None,
        candidates=() if settled else maybe,
    )


def _unsaid(cue: Span, discourse: Discourse) -> bool:
    """Tell whether the words of a cue tell that somebody did not say it, would not, or repeats another's words."""
    at = discourse.frame_at(cue.start)
    frame = None if at is None else discourse.frames[at]
    met = [c for c in cues(frame) if frame.cover(c.first, c.last).meets(cue)] if frame else []
    repeated = not _REPEATS.isdisjoint(cue.of(discourse.layout.text).lower().split())
    return repeated or any((c.negated and c.kind != "deny") or c.kind == "refuse" for c in met)


def _steps(confidence: float, speaker: Speaker) -> float:
    """Return how sure saying and speaker are together, in steps of 0.05."""
    return round(20 * confidence * speaker.confidence) / 20


def _items(discourse: Discourse, at: int | None, source: Span) -> Items:
    """Return the narrator's words of a frame that name the source; none where a quotation stands among them."""
    items = [] if at is None else [i for i in discourse.frames[at].items if source.meets(i.span)]
    return [] if any(i.quote for i in items) else items


def _content(saying: Saying, discourse: Discourse) -> tuple[tuple[Span, ...], Mode]:
    """Return the spans that are the speaker's, without the narrator's links and marks, and how they are reported."""
    text = discourse.layout.text
    spans = [cut for span in _in_one_paragraph(saying.content, discourse.layout) if len(cut := _bare(span, text))]
    inside = [q for span in spans for q in _quotes(discourse, span)]
    if inside and sum(len(q) for q in inside) > _MOSTLY * sum(len(s) for s in spans):
        return tuple(inside), "direct"
    if sum(len(s.of(text).split()) for s in spans) < _SHORTEST and not inside:
        return (), "indirect"
    return tuple(spans), "mixed" if inside else "indirect"


def _in_one_paragraph(content: Sequence[Span], layout: Layout) -> Sequence[Span]:
    """Return what stands in the paragraph where the content begins; only speech in marks goes on over paragraphs."""
    if layout.text[content[0].start] in _MARKS:
        return content
    end = layout.paragraphs[layout.paragraph_at(content[0].start)].end
    return [Span(span.start, min(span.end, end)) for span in content if span.start < end]


def _bare(span: Span, text: str) -> Span:
    """Return a span without the marks at its edges and the "that" before it."""
    words = span.of(text)
    end = span.start + len(words.rstrip(_EDGES))
    start = min(end, span.start + len(words) - len(words.lstrip(_EDGES)))
    if text[start:end].lower().startswith(_LINK):
        start += len(_LINK)
    return trimmed(Span(start, end), text)


def _quotes(discourse: Discourse, span: Span) -> Iterator[Span]:
    """Yield the words in outermost marks that stand in span."""
    quotes = discourse.layout.quotes
    at = bisect_left(quotes, span.end, key=lambda q: q.outer.start)
    return (q.inner for q in quotes[max(0, at - 8) : at] if span.meets(q.inner))
