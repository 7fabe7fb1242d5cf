"""Tell when and where something was said, and to whom.

Takes:  an act of saying, the times of the article.
Gives:  time_of_saying(), told(), where(), each from the narrator's words around the cue; None where they do not say.
Leaves: which days a time means: times/.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model.span import Span
from onrecord.read.smallwords import ARTICLES, CLAUSE_WORDS, POSSESSIVES
from onrecord.read.speech.acts import Act
from onrecord.read.speech.adjuncts import OBJECTS
from onrecord.read.speech.findings import SpeechFindings
from onrecord.read.speech.phrases import in_name
from onrecord.read.speech.sentence_frames import FrameItem

_TELLS = frozenset("told tells tell telling".split())
_TOLD_ENDS = frozenset("that in on at during after before from outside".split())
_MOST_TOLD = 6
"""Items for those who are told; what is longer holds more than them."""
_LEADS = frozenset("in at during outside inside from on before".split())
_LEADS_TO_TIME = frozenset("on in at late early before after by".split())
_OCCASIONS = frozenset(
    "conference interview interviews briefing statement speech address rally hearing hearings meeting summit court "
    "testimony debate email e-mail letter tweet post memo filing broadcast programme program podcast call webcast "
    "forum ceremony event inquest trial launch lecture sermon session parliament committee assembly reception lunch "
    "dinner breakfast press-conference televised town-hall vigil funeral fair bed office home house box floor".split()
)
_AFTER = 20
"""Items after a cue and its source among which the day of saying may stand."""
_BESIDE = 3
"""Items that may stand between a source and its verb."""
_CLAUSES = frozenset("who whose which after when where as because while until".split())
_FARTHEST = 12


def time_of_saying(act: Act, found: SpeechFindings) -> int | None:
    """Return the time that stands in the narrator's words around the cue: after it first, then before."""
    items = act.frame.items
    right, left = max(act.who.last, act.cue.last), min(act.who.first, act.cue.first)
    after, before = range(right, min(right + _AFTER, len(items))), range(left - 1, max(-1, left - 8), -1)
    apart = act.cue.first - act.who.last > _BESIDE  # "In May Lee quit and warned that": the day of quitting
    if (occasion := _occasion(act, found)) is not None:
        before = range(left - 1, occasion - 1, -1)
    elif apart or (left > 6 and any(items[at].lower == "," for at in before)):
        before = range(0)  # a date in the clause before is that clause's; "On Friday, he said" opens its sentence
    between = range(act.who.last, act.cue.first) if not apart else range(0)  # "Lee on Thursday urged"
    for near in (between, after, before, range(act.who.first, act.who.last)):
        past = _days_past(act, near, found)
        if past:  # "Tuesday (9 May)": of two names for one day, the one that tells it
            return next((n for n in past if found.days(n)), past[0])
    return None


def _occasion(act: Act, found: SpeechFindings) -> int | None:
    """Return where the words for an occasion of saying open the sentence ("In a speech on Friday, ...")."""
    held = list(_stretches(act))[1:]
    first = held[0].start if held and len(held[0]) else None
    if first is None or act.frame.items[first].lower not in _LEADS:
        return None
    return first if _phrase(act, first + 1, found) else None


def _days_past(act: Act, near: Sequence[int], found: SpeechFindings) -> list[int]:
    """Return the dates at the places near, up to what is said, that do not lie ahead."""
    items, what = act.frame.items, act.what
    stop = next((n for n, at in enumerate(near) if what.first <= at < what.last or _apart(items[at])), len(near))
    here = dict.fromkeys(found.time_at(items[at].span) for at in near[:stop])
    times = ((n, found.times[n]) for n in here if n is not None)
    return [n for n, time in times if time.names_days and time.direction != "future"]


def _apart(item: FrameItem) -> bool:
    """Tell whether what follows is told of something else than the saying ("said Roy, whose house burnt on Sunday")."""
    return item.quote is not None or item.lower in _CLAUSES


def told(act: Act, found: SpeechFindings) -> Span | None:
    """Return the words for those who are told: what stands between "told" and what is said, up to a preposition."""
    items = act.frame.items
    first = next((at + 1 for at in range(act.cue.first, act.cue.last) if items[at].lower in _TELLS), act.cue.last)
    if act.cue.kind != "tell" or act.who.inverted:
        return None
    last = first
    while last < len(items) and last - first < _MOST_TOLD and last != act.what.first:
        item = items[last]
        if item.mark or item.quote or item.lower in _TOLD_ENDS or found.is_time(item.span):
            break
        last += 1
        if item.lower in OBJECTS:
            break
    return act.frame.cover(first, last) if last > first else None


def where(act: Act, found: SpeechFindings) -> Span | None:
    """Return the words for the place or the occasion of saying: "a news conference", "Geneva"."""
    for stretch in _stretches(act):
        for at in stretch:
            if act.frame.items[at].lower in _LEADS and (phrase := _phrase(act, at + 1, found)):
                return phrase
    return None


def _stretches(act: Act) -> Iterator[range]:
    """Yield where the narrator may tell it: after cue and source, then before them, never in what is said."""
    items, what = act.frame.items, act.what
    right, left = max(act.who.last, act.cue.last), min(act.who.first, act.cue.first)
    end = next((at for at in range(right, len(items)) if _stops(act, at)), len(items))
    yield range(right, min(end, right + _FARTHEST))
    if what.first >= left or what.last > left:
        start = next((at + 1 for at in range(left - 1, -1, -1) if _stops(act, at)), 0)
        yield range(start, left) if left - start <= _FARTHEST else range(0)


def _stops(act: Act, at: int) -> bool:
    item = act.frame.items[at]
    inside = act.what.first <= at < act.what.last
    return inside or item.quote is not None or item.lower in CLAUSE_WORDS or item.lower in (".", ";", ":")


def _phrase(act: Act, first: int, found: SpeechFindings) -> Span | None:
    """Return the noun phrase at first where it names a place or an occasion."""
    items, last = act.frame.items, first
    while last < len(items) and not _ends(act, last, found):
        last += 1
    held = items[first:last]
    named = bool(held) and all(in_name(item) for item in held)
    opens = bool(held) and (held[0].lower in ARTICLES | POSSESSIVES or held[0].lower == "court")
    occasion = opens and any(item.lower in _OCCASIONS for item in held)
    return act.frame.cover(first, last) if named or occasion else None


def _ends(act: Act, at: int, found: SpeechFindings) -> bool:
    item = act.frame.items[at]
    dated = (
        item.lower in _LEADS_TO_TIME and at + 1 < len(act.frame.items) and found.is_time(act.frame.items[at + 1].span)
    )
    return dated or item.mark or _stops(act, at) or found.is_time(item.span) or act.who.first <= at < act.who.last
