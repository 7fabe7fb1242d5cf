"""Find the words that somebody says in a frame.

Takes:  a frame, a cue and its source.
Gives:  Content: the quotations and clauses that are said, with their mode and how they were found.
Leaves: cue-less quotations: continued.py.
"""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.model.attribution import Mode
from onrecord.model.span import Span
from onrecord.read.cues import AUXILIARIES, Cue, opens_clause
from onrecord.read.frames import Frame, Item
from onrecord.read.sources import Source

IsTime = Callable[[Span], bool]

_CLAUSE_WORDS = frozenset("he she they it we i you there this that these those what".split())
_ACCUSATIONS = frozenset(
    "accusation accusations allegation allegations claim claims charge charges report reports suggestion suggestions".split()
)
_PURE = frozenset("say add note insist argue explain warn stress tell complain concede conclude admit".split())
_TAKES_NOUN = frozenset("deny reject accuse confirm announce promise".split())
_NO_CLAUSE = frozenset("to of about against for in on at with by as , – — - ) and or but".split())
_ADJUNCT = frozenset("in on at during after before from by with via through following late early last as over".split())


@dataclass(frozen=True, slots=True)
class Content:
    """What is said: the items, the spans, direct or not, and the shape in which it stands."""

    first: int
    last: int
    spans: tuple[Span, ...]
    mode: Mode
    shape: str


def content(frame: Frame, cue: Cue, source: Source, is_time: IsTime) -> Content | None:
    """Return what the cue's subject says, None where the frame holds no words of it."""
    left = min(source.first, cue.first)
    right = max(source.last, cue.last)
    if cue.kind == "according":
        return _beside_according(frame, cue.first, right)
    before = _quote_before(frame, left)
    after = _quote_after(frame, right, cue)
    if before is not None or after is not None:
        return _quoted(frame, before, after)
    if cue.kind in ("quote", "refuse"):
        return None
    if cue.kind == "deny" and (denied := _denied(frame, right)):
        return denied
    if cue.kind in ("describe", "cite"):
        return _named_in_marks(frame, right)
    return _clause_after(frame, right, cue, is_time) or _clause_before(frame, left, right, cue, is_time)


def _denied(frame: Frame, right: int) -> Content | None:
    """Return what is denied where it is only pointed at: "denied that on Friday", "rejected the accusations"."""
    items = frame.items
    the = right + (right < len(items) and items[right].lower in ("the", "those", "these", "all", "such"))
    if the > right and the < len(items) and items[the].lower in _ACCUSATIONS:
        return Content(right, the + 1, (frame.cover(right, the + 1),), "indirect", "what is denied")
    alone = right + 1 >= len(items) or items[right + 1].mark or items[right + 1].lower in _ADJUNCT
    if right < len(items) and items[right].lower in ("that", "this", "it", "them") and alone:
        return Content(right, right + 1, (frame.cover(right, right + 1),), "indirect", "what is denied")
    return None


def _quote_before(frame: Frame, left: int) -> int | None:
    """Return the place of a quotation that ends right before left."""
    at = left - 1
    while at >= 0 and frame.items[at].lower in (",", "—", "–", "-"):
        at -= 1
    opens = at == 0 or (at > 0 and frame.items[at - 1].lower in (".", "?", "!"))
    return at if at >= 0 and frame.items[at].quote and (opens or _whole(frame.items[at])) else None


def _quote_after(frame: Frame, right: int, cue: Cue) -> int | None:
    """Return the place of a quotation that the cue leads to: at once, after a comma or a colon, after who is told."""
    items = frame.items
    for at in range(right, len(items)):
        quote = items[at].quote
        if quote:
            led = at == right or items[at - 1].lower in (",", ":", "that") or cue.kind == "tell"
            return at if led and _whole(items[at]) else None
        if items[at].lower == "that" and at + 1 < len(items) and not items[at + 1].quote:
            return None
        if items[at].lower in (".", ";") or (items[at].lower in _CLAUSE_WORDS and items[at].lower != "that"):
            return None
    return None


def _whole(item: Item) -> bool:
    """Tell whether a quotation is a sentence of its own rather than words borrowed: it has three words or more."""
    return item.quote is not None and (len(item.quote.inner) >= 12)


def _quoted(frame: Frame, before: int | None, after: int | None) -> Content:
    """Return the quotations around a cue; one that begins small inside the narrator's clause is a piece of mixed speech."""
    places = [at for at in (before, after) if at is not None]
    spans = tuple(quote.inner for at in places if (quote := frame.items[at].quote))
    if before is not None and before > 0 and _clause_with_quote(frame, before):
        start = _sentence_start(frame, before)
        return Content(start, before + 1, (frame.cover(start, before + 1),), "mixed", "clause with quotation")
    shape = (
        "quotation before and after"
        if len(places) == 2
        else "quotation before"
        if before is not None
        else "quotation after"
    )
    return Content(min(places), max(places) + 1, spans, "direct", shape)


def _clause_with_quote(frame: Frame, at: int) -> bool:
    """Tell whether the narrator's own clause leads into the quotation ("It was “long and hard,” she said")."""
    lead = frame.items[at - 1]
    return not lead.mark and not lead.quote


def _sentence_start(frame: Frame, at: int) -> int:
    """Return the place after the last end of a sentence before at."""
    return next((i + 1 for i in range(at - 1, -1, -1) if frame.items[i].lower in (".", "?", "!", ";")), 0)


def _beside_according(frame: Frame, first: int, right: int) -> Content | None:
    """Return the clause before ", according to X", or after "According to X,"."""
    items = frame.items
    after = right + (right < len(items) and items[right].lower == ",")
    if first > 0 and after < len(items) and items[after].quote:
        return _clause(frame, after, after + 1, "words in marks")
    if first > 1:
        end = first - (items[first - 1].lower == ",")
        return _clause(frame, _sentence_start(frame, first), end, "clause before")
    return _clause(frame, after, _stop(frame, after), "clause after")


def _named_in_marks(frame: Frame, right: int) -> Content | None:
    """Return what is described, up to the last quotation of the clause; without marks nothing is quoted."""
    last = None
    for at in range(right, len(frame.items)):
        item = frame.items[at]
        if item.lower in (";", ":", ",", "–", "-") or (last is None and at - right > 12):
            break
        if item.quote:
            last = at
    return _clause(frame, right, last + 1, "words in marks") if last is not None else None


def _clause_after(frame: Frame, right: int, cue: Cue, is_time: IsTime) -> Content | None:
    """Return the clause that follows the cue: after "that", or where a new subject begins."""
    items = frame.items
    end = _stop(frame, right)
    start = _skip_adjuncts(frame, right, is_time)
    far = next((i for i in range(right, min(right + 30, end)) if items[i].lower == "that"), None)
    direct = start < end and (opens_clause(items[start]) or items[start].lower == ",")
    if start != right and far is not None and not direct:
        return _clause(frame, far + 1, end, "clause after that")
    if cue.kind == "urge":
        return _urged(frame, start, end)
    if cue.kind in ("tell", "ask", "point"):
        start = _skip_told(frame, start, end, is_time)
    if start >= end or items[start].lower in _NO_CLAUSE:
        return None
    near = 2 if opens_clause(items[start]) else 6
    that = next((i for i in range(start, min(start + near, end)) if items[i].lower == "that"), None)
    if that is not None:
        return _clause(frame, that + 1, end, "clause after that")
    whole = (
        cue.lemma in _TAKES_NOUN
        or cue.kind == "think"
        or cue.lemma in _PURE
        or any(i.lower in AUXILIARIES or i.lower.endswith("ed") for i in items[start : min(start + 14, end)])
    )
    if whole and (opens_clause(items[start]) or cue.kind in ("claim", "deny", "accuse")):
        return _clause(frame, start, end, "clause after")
    return None


def _urged(frame: Frame, start: int, end: int) -> Content | None:
    """Return what somebody is urged to do, from "to" or "not to" on."""
    for at in range(start, min(start + 12, end)):
        if frame.items[at].lower == "to":
            first = at - (at > start and frame.items[at - 1].lower == "not")
            return _clause(frame, first, end, "what is urged")
    return None


def _skip_adjuncts(frame: Frame, at: int, is_time: IsTime) -> int:
    """Return the place after "in Geneva", "on Tuesday" and the like that may stand between cue and clause."""
    items = frame.items
    while at < len(items):
        if is_time(items[at].span) or _bracketed_time(items, at, is_time):
            at += 1
        elif items[at].lower in _ADJUNCT and at + 1 < len(items):
            at = _adjunct_end(frame, at + 1, is_time)
        else:
            break
    return at


def _bracketed_time(items: tuple[Item, ...], at: int, is_time: IsTime) -> bool:
    """Tell whether a bracket belongs to "(9 May)"."""
    beside = at + 1 if items[at].lower == "(" else at - 1
    return items[at].lower in ("(", ")") and 0 <= beside < len(items) and is_time(items[beside].span)


def _adjunct_end(frame: Frame, at: int, is_time: IsTime) -> int:
    """Return the place after the noun phrase of an adjunct."""
    items, first = frame.items, at
    while at < len(items) and at - first < 10:
        item = items[at]
        if (
            item.lower in (",", "that", ".", ":")
            or item.quote
            or (
                at > first
                and opens_clause(item)
                and not items[at - 1].capital
                and items[at - 1].lower not in ("a", "an", "the", "of", "with", "his", "her", "in", "for", "at", "to")
            )
        ):
            break
        if at > first and item.lower in _CLAUSE_WORDS:
            break
        at += 1
    return at


def _skip_told(frame: Frame, start: int, end: int, is_time: IsTime) -> int:
    """Return where the clause begins after the person told ("told reporters he", "told the paper on Monday that")."""
    items, named = frame.items, False
    for at in range(start, min(start + 9, end)):
        lower = items[at].lower
        if lower == "that" or (named and (lower in _CLAUSE_WORDS or lower in ("the", "his", "her") or items[at].quote)):
            return at
        if lower == "," or (lower in _CLAUSE_WORDS and at > start):
            return end if lower == "," else at
        if lower in _ADJUNCT or is_time(items[at].span):
            return _skip_adjuncts(frame, at, is_time)
        named = named or lower.endswith("s") or (items[at].capital and not items[min(at + 1, end - 1)].capital)
    return end


def _clause_before(frame: Frame, left: int, right: int, cue: Cue, is_time: IsTime) -> Content | None:
    """Return the clause that a cue at the end of its sentence closes (", the minister said on Monday")."""
    if (
        cue.kind not in ("claim", "tell", "think", "quote")
        or left < 2
        or frame.items[left - 1].lower not in (",", "–", "—", "-")
    ):
        return None
    if not _only_adjuncts(frame, right, is_time):
        return None
    return _clause(frame, _sentence_start(frame, left), left - 1, "clause before")


def _only_adjuncts(frame: Frame, right: int, is_time: IsTime) -> bool:
    """Tell whether nothing but who was told, when and where follows the cue in its sentence."""
    items = frame.items
    rest = [i for i in items[right:] if i.lower not in (".", "!", "?")]
    if not rest or rest[0].lower == "," or rest[0].lower in _ADJUNCT or is_time(rest[0].span):
        return not any(i.quote for i in rest)
    return len(rest) < 14 and not any(i.lower in ("that",) or i.quote for i in rest)


def _stop(frame: Frame, start: int) -> int:
    """Return where the clause from start ends: at the sentence's end, or at ", according to"."""
    items = frame.items
    for at in range(start, len(items)):
        if items[at].lower in (".", "!", "?", ";") and not items[at].quote:
            return at
        if items[at].lower == "," and at + 2 < len(items) and items[at + 1].lower == "according":
            return at
    return len(items)


def _clause(frame: Frame, first: int, last: int, shape: str) -> Content | None:
    """Return items[first:last] as reported speech, mixed where a quotation stands in them; None where they say too little."""
    while last > first and frame.items[last - 1].lower in (",", ".", ":", "–", "—", "-", "and", "but"):
        last -= 1
    while last > first and frame.items[first].lower in (",", ":", "that"):
        first += 1
    held = frame.items[first:last]
    quotes = [item.quote for item in held if item.quote]
    if (len(held) < 3 and not quotes) or (held and held[0].mark):
        return None
    span = frame.cover(first, last)
    spoken = sum(len(q.inner) for q in quotes)
    if held[0].quote and spoken > 0.6 * len(span) and shape != "words in marks":  # the narrator adds a word or two
        return Content(first, last, tuple(q.inner for q in quotes), "direct", shape)
    return Content(first, last, (span,), "mixed" if quotes else "indirect", shape)
