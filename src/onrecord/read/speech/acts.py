"""One act of saying as it is found.

Takes:  a frame.
Gives:  Act: cue, source and content by their places in the frame.
Leaves: finding them: cues.py, sources.py, contents.py, predicted_acts.py; what becomes of them: act_attribution.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.read.quotes import Quote
from onrecord.read.speech.content_spans import Content
from onrecord.read.speech.cues import Cue
from onrecord.read.speech.sentence_frames import Frame, FrameItem
from onrecord.read.speech.sources import Source


@dataclass(frozen=True, slots=True)
class Act:
    """One act of saying, its parts by their places in the frame.

    cue_words has the cue as the network sees it, likely how sure the network is of the act, both None without it;
    beyond the quotations in other sentences that the network counts to what is said; meant the words for whom a source
    like "who" stands; stated as in Attribution.
    """

    frame: Frame
    cue: Cue
    who: Source
    what: Content
    cue_words: Span | None = None
    likely: float | None = None
    beyond: tuple[Quote, ...] = ()
    meant: Source | None = None
    stated: bool = True

    @property
    def source(self) -> Span:
        """Return the words for who speaks."""
        return self.frame.cover(self.who.first, self.who.last)

    @property
    def speaker(self) -> Sequence[FrameItem]:
        """Return the items that tell who speaks."""
        where = self.meant or self.who
        return self.frame.items[where.first : where.last]

    @property
    def quotes(self) -> set[Quote]:
        """Return the quotations in what is said."""
        held = (i.quote for i in self.frame.items[self.what.first : self.what.last] if i.quote)
        spans = set(self.what.spans)
        return {quote for quote in held if self.what.mode != "direct" or quote.inner in spans}

    def reports(self, other: Act) -> bool:
        """Tell whether the cue of another act stands in the words that this one reports."""
        cue = other.frame.cover(other.cue.first, other.cue.last)
        return self.what.mode != "direct" and any(span.holds(cue) for span in self.what.spans)
