"""Find the words that somebody says in a frame.

Takes:  a frame, a cue and its source.
Gives:  Content: the quotations and clauses that are said, with their mode and how they were found.
Leaves: cue-less quotations: free_quotations.py.
"""

from onrecord.read.speech.adjuncts import ADJUNCT, only_adjuncts
from onrecord.read.speech.content_spans import Content, clause_stop, said_clause, sentence_start
from onrecord.read.speech.cues import Cue
from onrecord.read.speech.insertions import resumed
from onrecord.read.speech.quoted import named_in_marks, quoted
from onrecord.read.speech.sentence_frames import Frame, IsTime
from onrecord.read.speech.sources import Source
from onrecord.read.speech.subclauses import clause_after

AROUND = "clause around"
"""The shape of what is said where the words of saying are inserted into it."""
_NEVER_LAST = frozenset("agree hope expect decide plan".split())
"""Words that do not close what was said before them ("..., the official said, Lee agreed to ...")."""
_ACCUSATIONS = frozenset(
    "accusation accusations allegation allegations claim claims charge charges report reports suggestion "
    "suggestions".split()
)


def content(frame: Frame, cue: Cue, source: Source, is_time: IsTime) -> Content | None:
    """Return what the cue's subject says, None where the frame holds no words of it."""
    left = min(source.first, cue.first)
    right = max(source.last, cue.last)
    if cue.kind == "according":
        return _beside_according(frame, cue.first, right)
    marked = quoted(frame, left, right, cue)
    if marked or cue.kind in ("quote", "refuse"):
        return marked
    if cue.kind == "deny" and (denied := _denied(frame, right)):
        return denied
    if cue.kind in ("describe", "cite"):
        return named_in_marks(frame, right)
    return clause_after(frame, right, cue, is_time) or _clause_before(frame, left, right, cue, is_time)


def _denied(frame: Frame, right: int) -> Content | None:
    """Return what is denied where it is only pointed at: "denied that on Friday", "rejected the accusations"."""
    items = frame.items
    the = right + (right < len(items) and items[right].lower in ("the", "those", "these", "all", "such"))
    if the > right and the < len(items) and items[the].lower in _ACCUSATIONS:
        return Content(right, the + 1, (frame.cover(right, the + 1),), "indirect", "what is denied")
    alone = right + 1 >= len(items) or items[right + 1].mark or items[right + 1].lower in ADJUNCT
    if right < len(items) and items[right].lower in ("that", "this", "it", "them") and alone:
        return Content(right, right + 1, (frame.cover(right, right + 1),), "indirect", "what is denied")
    return None


def _beside_according(frame: Frame, first: int, right: int) -> Content | None:
    """Return the clause before ", according to X", or after "According to X,"."""
    items = frame.items
    after = right + (right < len(items) and items[right].lower == ",")
    if first > 0 and after < len(items) and items[after].quote:
        return said_clause(frame, after, after + 1, "words in marks")
    if first > 1:
        end = first - (items[first - 1].lower == ",")
        around = _around(frame, end, right)
        return around or said_clause(frame, sentence_start(frame, first), end, "clause before")
    return said_clause(frame, after, clause_stop(frame, after), "clause after")


def _clause_before(frame: Frame, left: int, right: int, cue: Cue, is_time: IsTime) -> Content | None:
    """Return the clause that a cue at the end of its sentence closes (", the minister said on Monday")."""
    closes = cue.kind in ("claim", "tell", "think", "quote") and cue.lemma not in _NEVER_LAST and left > 1
    if not closes or frame.items[left - 1].lower not in (",", "–", "—", "-"):
        return None
    around = _around(frame, left - 1, right)
    if around or not only_adjuncts(frame.items, right, is_time):
        return around
    return said_clause(frame, sentence_start(frame, left), left - 1, "clause before")


def _around(frame: Frame, comma: int, right: int) -> Content | None:
    """Return the clause into which a speaker and a word of saying between commas are inserted."""
    again, start = resumed(frame.items, right), sentence_start(frame, comma)
    last = clause_stop(frame, again) if again else 0
    if not again or start >= comma or last <= again or frame.items[comma].lower != ",":
        return None
    quotes = any(item.quote for item in (*frame.items[start:comma], *frame.items[again:last]))
    spans = (frame.cover(start, comma), frame.cover(again, last))
    return Content(start, last, spans, "mixed" if quotes else "indirect", AROUND)
