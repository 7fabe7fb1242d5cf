"""Give the quotations that stand without a word of saying to who speaks around them.

Takes:  a frame, what was said before it, and the quotations that have a speaker already.
Gives:  attributions for the quotations that go on, are signed, or follow a colon or their speaker's paragraph.
Leaves: quotations that nothing explains: they become abstentions, or statements without a speaker.
"""

from collections.abc import Iterator

from onrecord.model.attribution import Attribution
from onrecord.model.span import Span
from onrecord.read.frames import Frame
from onrecord.read.quotes import Quote
from onrecord.read.speakers import Discourse, Speaker

SENTENCE = 4
"""Words from which a quotation that stands alone is taken to be speech and not a title or a borrowed word."""


def cueless(
    frame: Frame, at: int, discourse: Discourse, taken: set[Quote], found: list[Attribution]
) -> Iterator[Attribution]:
    """Yield an attribution for each quotation of a frame that no cue took."""
    for place, item in enumerate(frame.items):
        quote = item.quote
        if not quote or quote in taken or not _speech(discourse.layout.text, quote):
            continue
        if _repeated(discourse.layout.text, quote, discourse.layout.quotes):
            continue
        alone = all(i.mark or i.quote for i in frame.items)
        speaker, source = (
            _around(frame, place, at, discourse, found)
            if not alone
            else (_before(frame, at, discourse, found, quote), None)
        )
        if speaker is None and not (alone and frame.zone == "body"):
            continue
        taken.add(quote)
        who = speaker or Speaker(None, 0.4, "no speaker found")
        settled = who.party is not None
        discourse.heard(at, source, who.party)
        yield Attribution(
            content=(quote.inner,),
            mode="direct",
            confidence=who.confidence,
            found_by=f"quotation without a word of saying; {who.rule}",
            source=source,
            speaker=who.party if settled else None,
            candidates=() if settled else who.candidates,
        )


def _speech(text: str, quote: Quote) -> bool:
    """Tell whether a quotation is long enough to be speech; one that ends as a sentence does may be shorter."""
    words = quote.inner.of(text).split()
    return len(words) >= SENTENCE or (len(words) > 1 and words[-1][-1] in ".?!")


def _repeated(text: str, quote: Quote, every: tuple[Quote, ...]) -> bool:
    """Tell whether the same words stand in marks elsewhere in the article: a pull quote says nothing new."""
    words = _key(text, quote)
    return len(words) > 20 and any(other is not quote and words in _key(text, other) for other in every)


def _key(text: str, quote: Quote) -> str:
    return "".join(c for c in text[quote.inner.start : quote.inner.end].lower() if c.isalnum())


def _around(
    frame: Frame, place: int, at: int, discourse: Discourse, found: list[Attribution]
) -> tuple[Speaker | None, Span | None]:
    """Return who a colon before the quotation or a signature after it names."""
    items = frame.items
    before = list(items[:place])
    if len(before) > 1 and before[-1].lower == ":" and len(before) <= 12:
        source = Span(before[0].span.start, before[-2].span.end)
        who = discourse.who(at, tuple(before[:-1]))
        if who.party is not None and who.rule == "name":
            return Speaker(who.party, 0.8, "name before a colon"), source
    after = items[place + 1 :]
    if 1 < len(after) <= 8 and after[0].lower in ("-", "–", "—") and not before:
        who = discourse.who(at, tuple(after[1:]))
        if who.party is not None and who.rule == "name":
            return Speaker(who.party, 0.85, "signature"), Span(after[1].span.start, after[-1].span.end)
    return None, None


def _before(frame: Frame, at: int, discourse: Discourse, found: list[Attribution], quote: Quote) -> Speaker | None:
    """Return who spoke last, where the quotation goes on in the same paragraph, after an open one, or after theirs."""
    last = found[-1] if found else None
    previous = at - 1 if at else None
    if last is None or previous is None or last.speaker is None:
        return None
    here, there = frame.paragraph, discourse.frames[previous].paragraph
    if quote.goes_on:
        opened = max(
            (q for q in discourse.layout.quotes if q.outer.start < quote.outer.start), key=lambda q: q.outer.start
        )
        return Speaker(last.speaker, 0.9, "speech that goes on") if opened.inner in last.content else None
    if previous not in discourse.spoke or discourse.spoke[previous] != last.speaker:
        return _paragraph_before(here, previous, discourse)
    if here == there:
        return Speaker(last.speaker, 0.9, "speech that goes on")
    if here - there == 1 and _only_one(previous, there, discourse, last.speaker):
        return Speaker(last.speaker, 0.7, "speaker of the paragraph before")
    return None


def _only_one(previous: int, paragraph: int, discourse: Discourse, speaker: int) -> bool:
    """Tell whether nobody else speaks or opens a sentence in the paragraph before."""
    at = previous
    while at >= 0 and discourse.frames[at].paragraph == paragraph:
        if discourse.spoke.get(at, speaker) != speaker:
            return False
        if at not in discourse.spoke and discourse.people[at] and discourse.people[at][0][1] != speaker:
            return False
        at -= 1
    return True


def _paragraph_before(here: int, previous: int, discourse: Discourse) -> Speaker | None:
    """Return the one speaker of the paragraph before, where its last sentences are about nobody else."""
    at, speakers = previous, set()
    while at >= 0 and discourse.frames[at].paragraph == discourse.frames[previous].paragraph:
        if at in discourse.spoke:
            speakers.add(discourse.spoke[at])
        elif discourse.people[at]:
            speakers.add(discourse.people[at][0][1])
        at -= 1
    one = next(iter(speakers)) if len(speakers) == 1 else None
    if one is None or here - discourse.frames[previous].paragraph > 1:
        return None
    return Speaker(one, 0.65, "speaker of the paragraph before")
