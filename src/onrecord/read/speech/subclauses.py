"""Find the clause that follows a word of saying.

Takes:  a frame, a cue and the place after it.
Gives:  the clause as Content: after "that", or where a new subject begins; what somebody is urged to do.
Leaves: clauses and quotations before the cue: contents.py, quoted.py.
"""

from onrecord.read.smallwords import AUXILIARIES
from onrecord.read.speech.adjuncts import skip_adjuncts, skip_told
from onrecord.read.speech.content_spans import Content, clause_stop, said_clause
from onrecord.read.speech.cues import Cue, opens_clause
from onrecord.read.speech.phrases import Items
from onrecord.read.speech.sentence_frames import Frame, IsTime

_NO_CLAUSE = frozenset("to of about against for in on at with by as , – — - ) and or but".split())
_TAKES_CLAUSE = frozenset(
    "say add note insist argue explain warn stress tell complain concede conclude admit "
    "deny reject accuse confirm announce promise".split()
)
"""Words after which a clause stands without "that", whatever its verb."""


def clause_after(frame: Frame, right: int, cue: Cue, is_time: IsTime) -> Content | None:
    """Return the clause that follows the cue, None where no clause does."""
    items, end = frame.items, clause_stop(frame, right)
    start = skip_adjuncts(items, right, is_time)
    far = _that(items, right, min(right + 30, end))
    direct = start < end and (opens_clause(items[start]) or items[start].lower == ",")
    if start != right and far is not None and not direct:
        return said_clause(frame, far + 1, end, "clause after that")
    if cue.kind == "urge":
        return _urged(frame, start, end)
    if cue.kind in ("tell", "ask", "point"):
        start = skip_told(items, start, end, is_time)
    if start >= end or items[start].lower in _NO_CLAUSE:
        return None
    that = _that(items, start, min(start + (2 if opens_clause(items[start]) else 6), end))
    if that is not None:
        return said_clause(frame, that + 1, end, "clause after that")
    return said_clause(frame, start, end, "clause after") if _begins(items, start, end, cue) else None


def _that(items: Items, first: int, last: int) -> int | None:
    return next((i for i in range(first, last) if items[i].lower == "that"), None)


def _begins(items: Items, start: int, end: int, cue: Cue) -> bool:
    """Tell whether a clause without "that" begins at start: a subject, with a verb where the cue may take a noun."""
    if not (opens_clause(items[start]) or cue.kind in ("claim", "deny", "accuse")):
        return False
    if cue.lemma in _TAKES_CLAUSE or cue.kind == "think":
        return True
    return any(i.lower in AUXILIARIES or i.lower.endswith("ed") for i in items[start : min(start + 14, end)])


def _urged(frame: Frame, start: int, end: int) -> Content | None:
    """Return what somebody is urged to do, from "to" or "not to" on."""
    for at in range(start, min(start + 12, end)):
        if frame.items[at].lower == "guilty":
            return None  # a plea: "pleaded guilty to charges"
        if frame.items[at].lower == "to":
            first = at - (at > start and frame.items[at - 1].lower == "not")
            return said_clause(frame, first, end, "what is urged")
    return None
