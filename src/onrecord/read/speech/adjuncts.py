"""Pass over what stands between a word of saying and what is said.

Takes:  items and the place after the cue.
Gives:  the place after times, "in Geneva", or the person told.
Leaves: the clause that begins there: subclauses.py.
"""

from onrecord.read.smallwords import CLAUSE_WORDS
from onrecord.read.speech.cues import opens_clause
from onrecord.read.speech.phrases import Items
from onrecord.read.speech.sentence_frames import FrameItem, IsTime

ADJUNCT = frozenset("in on at during after before from by with via through following late early last as over".split())
_LEADS_ON = frozenset("a an the of with his her in for at to".split())
_LONGEST = 10
"""Items in an adjunct; what is longer holds a clause."""
OBJECTS = frozenset("him her me them us you".split())
_TOLD = 9
"""Items within which the clause begins after "told"."""


def skip_adjuncts(items: Items, at: int, is_time: IsTime) -> int:
    """Return the place after "in Geneva", "on Tuesday" and the like that may stand between cue and clause."""
    while at < len(items):
        if is_time(items[at].span) or _bracketed_time(items, at, is_time):
            at += 1
        elif items[at].lower in ADJUNCT and at + 1 < len(items):
            at = _adjunct_end(items, at + 1)
        else:
            break
    return at


def _bracketed_time(items: Items, at: int, is_time: IsTime) -> bool:
    """Tell whether a bracket belongs to "(9 May)"."""
    beside = at + 1 if items[at].lower == "(" else at - 1
    return items[at].lower in ("(", ")") and 0 <= beside < len(items) and is_time(items[beside].span)


def _adjunct_end(items: Items, first: int) -> int:
    """Return the place after the noun phrase of an adjunct."""
    at = first
    while at < len(items) and at - first < _LONGEST:
        if _ends(items[at]) or (at > first and _begins_clause(items, at)):
            break
        at += 1
    return at


def _ends(item: FrameItem) -> bool:
    return item.lower in (",", "that", ".", ":") or item.quote is not None


def _begins_clause(items: Items, at: int) -> bool:
    """Tell whether a clause begins inside what follows a preposition ("in a speech he ...")."""
    before = items[at - 1]
    if items[at].lower in CLAUSE_WORDS:
        return True
    return opens_clause(items[at]) and not before.capital and before.lower not in _LEADS_ON


def skip_told(items: Items, start: int, end: int, is_time: IsTime) -> int:
    """Return where the clause begins after the person told ("told reporters he", "told the paper on Monday that")."""
    named = False
    for at in range(start, min(start + _TOLD, end)):
        item = items[at]
        opens = item.lower in CLAUSE_WORDS
        if item.lower == "that" or (opens and at > start):
            return at
        if named and (opens or item.lower in ("the", "his", "her") or item.quote):
            return at
        if item.lower == ",":
            return end
        if item.lower in ADJUNCT or is_time(item.span):
            return skip_adjuncts(items, at, is_time)
        named = (
            named
            or item.lower in OBJECTS
            or item.lower.endswith("s")
            or (item.capital and not items[min(at + 1, end - 1)].capital)
        )
    return end


def only_adjuncts(items: Items, right: int, is_time: IsTime) -> bool:
    """Tell whether nothing but who was told, when and where follows the cue in its sentence."""
    rest = [i for i in items[right:] if i.lower not in (".", "!", "?")]
    if any(i.quote for i in rest):
        return False
    if not rest or rest[0].lower == "," or rest[0].lower in ADJUNCT or is_time(rest[0].span):
        return True
    return len(rest) < 14 and not any(i.lower == "that" for i in rest)
