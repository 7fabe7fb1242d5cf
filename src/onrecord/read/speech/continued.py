"""Give the quotations that stand without a word of saying to who speaks around them.

Takes:  a frame, what was said before it, and the quotations that have a speaker already.
Gives:  attributions for the quotations that go on, are signed, or follow a colon or their speaker's paragraph.
Leaves: quotations that nothing explains: they become abstentions, or statements without a speaker.
"""

from collections.abc import Iterator

from onrecord.model.attribution import Attribution
from onrecord.model.span import Span
from onrecord.read.layout import Layout
from onrecord.read.quotes import Quote
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.findings import Findings
from onrecord.read.speech.phrases import Items
from onrecord.read.speech.speakers import who

SENTENCE = 4
"""Words from which a quotation that stands alone is taken to be speech and not a title or a borrowed word."""
_PULLED = 20
"""Letters from which the same words in marks are no accident."""
_LEAD = 12
"""Items before a colon that may name who speaks after it."""
_SIGNATURE = 8
_GOES_ON = "speech that goes on"
_NOBODY = Speaker(None, 0.4, "no speaker found")


def cueless(at: int, discourse: Discourse, found: Findings) -> Iterator[Attribution]:
    """Yield an attribution for each quotation of frame at that no cue took."""
    frame = discourse.frames[at]
    alone = all(i.mark or i.quote for i in frame.items)
    for place, item in enumerate(frame.items):
        quote = item.quote
        if not quote or quote in found.taken or quote in found.repeated or not _speech(quote, discourse.layout):
            continue
        last = found.attributions[-1] if found.attributions else None
        speaker, source = (_before(quote, at, discourse, last), None) if alone else _beside(at, place, discourse)
        cue, told = found.goes_on.get(quote, (None, None))
        if speaker and speaker.rule == _GOES_ON and last:
            cue = cue or last.cue or last.continues
        if told or speaker or (alone and frame.zone == "body"):
            found.taken.add(quote)
            speaker = told or speaker or _NOBODY
            discourse.heard(at, source, speaker.party)
            yield _attribution(quote, speaker, source, cue)


def _attribution(quote: Quote, speaker: Speaker, source: Span | None, continues: Span | None) -> Attribution:
    return Attribution(
        content=(quote.inner,),
        mode="direct",
        confidence=speaker.confidence,
        found_by=f"quotation without a word of saying; {speaker.rule}",
        source=source,
        speaker=speaker.settled,
        candidates=speaker.doubted,
        continues=continues,
    )


def repeated(layout: Layout) -> frozenset[Quote]:
    """Return the quotations whose words stand in marks elsewhere in the article: a pull quote says nothing new."""
    letters = ["".join(c for c in q.inner.of(layout.text).lower() if c.isalnum()) for q in layout.quotes]
    every = "\n".join(letters)
    return frozenset(q for q, words in zip(layout.quotes, letters, strict=True) if _twice(words, every))


def _twice(words: str, every: str) -> bool:
    return len(words) > _PULLED and every.find(words, every.index(words) + 1) >= 0


def _speech(quote: Quote, layout: Layout) -> bool:
    """Tell whether a quotation is long enough to be speech; one that ends as a sentence does may be shorter."""
    words = quote.inner.of(layout.text).split()
    return len(words) >= SENTENCE or (len(words) > 1 and words[-1][-1] in ".?!")


def _beside(at: int, place: int, discourse: Discourse) -> tuple[Speaker | None, Span | None]:
    """Return who a colon before the quotation or a signature after it names."""
    items = discourse.frames[at].items
    before, after = items[:place], items[place + 1 :]
    if 1 < len(before) <= _LEAD and before[-1].lower == ":":
        speaker = who(discourse, at, before[:-1])
        alone = len(discourse.cast.within(_cover(before), kinds=("person",))) == 1  # "Lee quoted Roy:" names two
        if speaker.party is not None and speaker.rule == "name" and alone:
            return Speaker(speaker.party, 0.8, "name before a colon"), _cover(before[:-1])
    if not before and 1 < len(after) <= _SIGNATURE and after[0].lower in ("-", "–", "—"):
        speaker = who(discourse, at, after[1:])
        if speaker.party is not None and speaker.rule == "name":
            return Speaker(speaker.party, 0.85, "signature"), _cover(after[1:])
    return None, None


def _cover(items: Items) -> Span:
    return Span(items[0].span.start, items[-1].span.end)


def _before(quote: Quote, at: int, discourse: Discourse, last: Attribution | None) -> Speaker | None:
    """Return who spoke last, where the quotation goes on in the same paragraph, after an open one, or after theirs."""
    if last is None or not at:
        return None
    apart = discourse.frames[at].paragraph - discourse.frames[at - 1].paragraph
    if last.speaker is None:
        unsettled = apart == 0 and discourse.spoke.get(at - 1, 0) is None
        return Speaker(None, 0.4, _GOES_ON, last.candidates) if unsettled else None
    if quote.goes_on:
        opened = discourse.layout.quote_before(quote)
        goes_on = opened is not None and opened.inner in last.content
        return Speaker(last.speaker, 0.9, _GOES_ON) if goes_on else None
    if (
        discourse.layout.text[quote.inner.end - 1] == "?"
        and at - 2 in discourse.asked
        and at - 1 not in discourse.asked
    ):
        asker = discourse.spoke[at - 2]
        return Speaker(asker, 0.65, "next question") if asker is not None else None
    if at - 1 not in discourse.spoke or discourse.spoke[at - 1] != last.speaker:
        return _only_speaker(at - 1, discourse) if apart <= 1 else None
    if apart == 0:
        return Speaker(last.speaker, 0.9, _GOES_ON)
    if apart == 1 and _subjects(at - 1, discourse) <= {last.speaker}:
        return Speaker(last.speaker, 0.7, "speaker of the paragraph before")
    return None


def _only_speaker(at: int, discourse: Discourse) -> Speaker | None:
    """Return the one speaker of the paragraph of frame at, where its other sentences are about nobody else."""
    subjects = _subjects(at, discourse)
    one = next(iter(subjects)) if len(subjects) == 1 else None
    return Speaker(one, 0.65, "speaker of the paragraph before") if one is not None else None


def _subjects(at: int, discourse: Discourse) -> set[int | None]:
    """Return who speaks in each frame of a paragraph up to frame at, else whom the frame names first."""
    found: set[int | None] = set()
    paragraph = discourse.frames[at].paragraph
    while at >= 0 and discourse.frames[at].paragraph == paragraph:
        if at in discourse.spoke:
            found.add(discourse.spoke[at])
        elif discourse.people[at]:
            found.add(discourse.people[at][0][1])
        at -= 1
    return found
