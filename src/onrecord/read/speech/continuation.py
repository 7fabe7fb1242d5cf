"""Tell who speaks where a quotation goes on from what was said before it.

Takes:  a quotation that stands alone in its frame, and the last attribution before it.
Gives:  before(): who spoke last, as long as nobody else can be meant.
Leaves: quotations with a signature: signed_quotations.py.
"""

from onrecord.model.attribution import Attribution
from onrecord.read.quotes import Quote
from onrecord.read.speech.discourse import Discourse, Speaker

GOES_ON, NEXT_QUESTION = "speech that goes on", "next question"


def before(quote: Quote, at: int, discourse: Discourse, last: Attribution | None) -> Speaker | None:
    """Return who spoke last, where the quotation goes on in the same paragraph, after an open one, or after theirs."""
    if last is None or not at:
        return None
    apart = discourse.frames[at].paragraph - discourse.frames[at - 1].paragraph
    if last.speaker is None:
        unsettled = apart == 0 and discourse.spoke.get(at - 1, 0) is None
        return Speaker(None, 0.4, GOES_ON, last.candidates) if unsettled else None
    if quote.goes_on:
        opened = discourse.layout.quote_before(quote)
        goes_on = opened is not None and opened.inner in last.content
        return Speaker(last.speaker, 0.9, GOES_ON) if goes_on else None
    if (
        discourse.layout.text[quote.inner.end - 1] == "?"
        and at - 2 in discourse.asked
        and at - 1 not in discourse.asked
    ):
        asker = discourse.spoke[at - 2]
        return Speaker(asker, 0.65, NEXT_QUESTION) if asker is not None else None
    if at - 1 not in discourse.spoke or discourse.spoke[at - 1] != last.speaker:
        return _only_speaker(at - 1, discourse) if apart <= 1 else None
    if apart == 0:
        return Speaker(last.speaker, 0.9, GOES_ON)
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
