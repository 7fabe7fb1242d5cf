"""Find the quotations that stand beside a word of saying.

Takes:  a frame and the edges of cue and source in it.
Gives:  quoted(): what is quoted before and after them; named_in_marks(): words that are called so.
Leaves: quotations without a word of saying: free_quotations.py.
"""

from onrecord.read.smallwords import CLAUSE_WORDS
from onrecord.read.speech.content_spans import Content, said_clause, sentence_start
from onrecord.read.speech.cues import Cue
from onrecord.read.speech.sentence_frames import Frame, FrameItem

_CLAUSE_OF_ITS_OWN = CLAUSE_WORDS - {"that"}
_WHOLE = 12
"""Characters from which a quotation is speech of its own rather than words borrowed."""
_FAR = 12
"""Items within which a thing that is described must come to its quotation."""


def quoted(frame: Frame, left: int, right: int, cue: Cue) -> Content | None:
    """Return the quotations right before left and after right, None where none stands there."""
    before, after = _before(frame, left), _after(frame, right, cue)
    places = [at for at in (before, after) if at is not None]
    if not places:
        return None
    if before and _led_into(frame, before):
        start = sentence_start(frame, before)
        return Content(start, before + 1, (frame.cover(start, before + 1),), "mixed", "clause with quotation")
    sides = " and ".join(side for side, at in (("before", before), ("after", after)) if at is not None)
    spans = tuple(quote.inner for at in places if (quote := frame.items[at].quote))
    return Content(min(places), max(places) + 1, spans, "direct", f"quotation {sides}")


def _before(frame: Frame, left: int) -> int | None:
    """Return the place of a quotation that ends right before left."""
    at = left - 1
    while at >= 0 and frame.items[at].lower in (",", "—", "–", "-"):
        at -= 1
    opens = at == 0 or (at > 0 and frame.items[at - 1].lower in (".", "?", "!"))
    return at if at >= 0 and frame.items[at].quote and (opens or _whole(frame.items[at])) else None


def _after(frame: Frame, right: int, cue: Cue) -> int | None:
    """Return the place of a quotation that the cue leads to: at once, after a comma or a colon, after who is told."""
    items = frame.items
    for at in range(right, len(items)):
        if items[at].quote:
            led = at == right or items[at - 1].lower in (",", ":", "that") or cue.kind == "tell"
            return at if led and _whole(items[at]) else None
        if items[at].lower == "that" and at + 1 < len(items) and not items[at + 1].quote:
            return None
        if items[at].lower in (".", ";") or items[at].lower in _CLAUSE_OF_ITS_OWN:
            return None
    return None


def _whole(item: FrameItem) -> bool:
    """Tell whether a quotation is long enough to be speech of its own."""
    return item.quote is not None and len(item.quote.inner) >= _WHOLE


def _led_into(frame: Frame, at: int) -> bool:
    """Tell whether the narrator's own clause leads into the quotation ("It was “long and hard,” she said")."""
    lead = frame.items[at - 1]
    return not lead.mark and not lead.quote


def named_in_marks(frame: Frame, right: int) -> Content | None:
    """Return what is described, up to the last quotation of the clause; without marks nothing is quoted."""
    last = None
    for at in range(right, len(frame.items)):
        item = frame.items[at]
        if item.lower in (";", ":", ",", "–", "-") or (last is None and at - right > _FAR):
            break
        if item.quote:
            last = at
    return said_clause(frame, right, last + 1, "words in marks") if last is not None else None
