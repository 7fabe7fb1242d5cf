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
from onrecord.read.speech.continuation import GOES_ON, NEXT_QUESTION, before
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.findings import SpeechFindings
from onrecord.read.speech.signed_quotations import Signed, signed

SENTENCE = 4
"""Words from which a quotation that stands alone is taken to be speech and not a title or a borrowed word."""
_NOBODY = Speaker(None, 0.4, "no speaker found")


def cueless(at: int, discourse: Discourse, found: SpeechFindings) -> Iterator[Attribution]:
    """Yield an attribution for each quotation of frame at that no cue took."""
    frame = discourse.frames[at]
    alone = all(i.mark or i.quote for i in frame.items)
    for place, item in enumerate(frame.items):
        quote = item.quote
        if not quote or quote in found.taken or quote in found.repeated or not _speech(quote, discourse.layout):
            continue
        last = found.last
        signature = None if alone else signed(at, place, discourse)
        cue, told = found.goes_on.get(quote, (None, None))
        around = before(quote, at, discourse, last) if alone else signature and signature.speaker
        speaker = around if around and around.rule == NEXT_QUESTION else told or around
        if speaker and speaker.rule == GOES_ON and last:
            cue = cue or last.cue or last.continues
        if speaker or (alone and frame.zone == "body"):
            found.taken.add(quote)
            speaker = speaker or _NOBODY
            discourse.heard(at, signature.source if signature else None, speaker)
            found.last = _attribution(quote, speaker, signature, cue)
            yield found.last


def _attribution(quote: Quote, speaker: Speaker, signature: Signed | None, continues: Span | None) -> Attribution:
    return Attribution(
        content=(quote.inner,),
        mode="direct",
        confidence=speaker.confidence,
        found_by=f"quotation without a word of saying; {speaker.rule}",
        source=signature.source if signature else None,
        cue=signature.cue if signature else None,
        speaker=speaker.settled,
        candidates=speaker.doubted,
        continues=None if signature else continues,
    )


def _speech(quote: Quote, layout: Layout) -> bool:
    """Tell whether a quotation is long enough to be speech; one that ends as a sentence does may be shorter."""
    words = quote.inner.of(layout.text).split()
    return len(words) >= SENTENCE or (len(words) > 1 and words[-1][-1] in ".?!")
