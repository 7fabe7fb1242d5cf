"""Find the words that name who says it.

Takes:  a frame, one of its cues, and the places of its times.
Gives:  Source: the items that name the speaker, and whether they stand before or after the cue.
Leaves: which party they mean: speakers.py.
"""

from dataclasses import dataclass, replace

from onrecord.read.lexicon import people
from onrecord.read.smallwords import AUXILIARIES, POSSESSIVES
from onrecord.read.speech.appositions import appositive
from onrecord.read.speech.cues import Cue, passive
from onrecord.read.speech.insertions import before_insertion, resumed
from onrecord.read.speech.phrases import (
    DETERMINERS,
    PRONOUNS,
    STOPS,
    Items,
    back_to_stop,
    in_name,
    nominal,
    strip_lead,
)
from onrecord.read.speech.sentence_frames import Frame, IsTime

_AFTER_STOPS = (STOPS - {"and"}) | frozenset(
    ". ? ! in on at during told from to for by with under about via following".split()
)
_OF_SPEAKER = frozenset("of for in at from with by on to and".split())
_TO_PLACE = frozenset("in at near from to into on".split())
_VERBAL = AUXILIARIES | {"to"}
"""Words that no noun phrase before "who" reaches over: "is likely to please Mr Roy, who said"."""
_QUOTES = frozenset("quoted quotes quoting cited cites citing".split())
_QUOTED = 14
"""Items between "quoted" and "as saying"."""
_TELLS_AFTER_CLAUSE = frozenset("say add write explain note".split())


@dataclass(frozen=True, slots=True)
class Source:
    """items[first:last] of a frame name the speaker; inverted where they stand after the cue ("said Mr Roy").

    sure where the form of the sentence leaves no doubt who speaks.
    """

    first: int
    last: int
    inverted: bool = False
    sure: bool = False


def source(frame: Frame, cue: Cue, is_time: IsTime) -> Source | None:
    """Return who the cue's subject is, None where no words of the frame say so."""
    items = frame.items
    if cue.kind == "according":
        return _after(items, cue.last, is_time, far=True)
    if not cue.finite or items[cue.first - 1].lower == "having":
        return _quoted_as(items, cue, is_time)
    named = appositive(items, cue.first - 1, is_time)
    if named:
        return Source(*named)
    ended = cue.first > 0 and (items[cue.first - 1].mark or items[cue.first - 1].quote)
    after = _after(items, cue.last, is_time, far=False) if ended else None
    if after and items[after.first].lower not in PRONOUNS:
        inserted = items[cue.first - 1].lower == "," and resumed(items, after.last) is not None
        if inserted or _follows_speech(items, cue):
            return replace(after, inverted=True, sure=inserted)
    return _before(items, cue, is_time)


def _quoted_as(items: Items, cue: Cue, is_time: IsTime) -> Source | None:
    """Return who "was quoted as saying", or whom a paper "quoted as saying", what follows."""
    as_ = cue.first - 1 - (items[cue.first - 1].lower == "having")
    near = range(as_ - 1, max(-1, as_ - _QUOTED), -1) if as_ > 0 and items[as_].lower == "as" else range(0)
    verb = next((at for at in near if items[at].lower in _QUOTES), None)
    if verb is None:
        return None
    if passive(items, verb):
        before = _before(items, replace(cue, first=verb, last=verb + 1), is_time)
        return replace(before, sure=True) if before else None
    return Source(verb + 1, as_ - (items[as_ - 1].lower == ","), sure=True) if verb + 1 < as_ else None


def _follows_speech(items: Items, cue: Cue) -> bool:
    """Tell whether what is said ends right before the cue, so that the speaker must follow it."""
    last = cue.first
    while last and items[last - 1].lower in (",", "—", "–", "-"):
        last -= 1
    comma = last < cue.first
    return last > 0 and (items[last - 1].quote is not None or (comma and cue.lemma in _TELLS_AFTER_CLAUSE))


def _after(items: Items, first: int, is_time: IsTime, *, far: bool) -> Source | None:
    """Return the noun phrase that begins at first; far keeps a speaker's own "of" and "for" in it."""
    last = first
    while last < len(items):
        item = items[last]
        inner = far and item.lower in _OF_SPEAKER
        inner = inner or (item.lower == "for" and items[last - 1].lower in people())
        stops = item.lower in _AFTER_STOPS and not (inner and last > first)
        if stops or is_time(item.span) or item.quote:
            break
        last += 1
    return Source(first, last) if last > first and nominal(items[first:last]) else None


def _before(items: Items, cue: Cue, is_time: IsTime) -> Source | None:
    """Return the noun phrase right before the cue, past adverbs and times; after a comma the clause's first one."""
    last = cue.first
    while last and _skipped(items, last - 1, is_time):
        last -= 1
    if (whole := before_insertion(items, last)) is not None:
        first = strip_lead(items, back_to_stop(items, whole), whole, is_time)
        return Source(first, whole, sure=True) if first < whole and nominal(items[first:whole]) else None
    first = back_to_stop(items, last)
    before = items[first - 1].lower if first else ""
    if last == first and before in ("who", "which", "and", "but"):
        return _relative(items, first - 1)
    if before == "which" and items[first].lower not in AUXILIARIES:
        return None  # "the jamming, which Denmark has denied": what is said stands before, in other words
    named = appositive(items, last - 1, is_time) if last == first else None
    if named:
        return Source(*named)
    return _plain(items, strip_lead(items, first, last, is_time), last)


def _plain(items: Items, first: int, last: int) -> Source | None:
    """Return items[first:last] where they can speak and do not describe the name before them."""
    if first == last or not nominal(items[first:last]):
        return None
    beside = first > 1 and items[first - 1].lower == "," and _may_speak(items, first - 1)
    if beside and items[first].lower in DETERMINERS and not _has_own_name(items, first, last):
        return None  # "Ann Lee, the mayor says": the name is the source
    joined = first > 1 and items[first - 1].lower == "and"
    if joined and items[first].lower in POSSESSIVES and in_name(items[first - 2]):
        return Source(back_to_stop(items, first - 1), last)  # "Ann Lee and her lawyer say"
    if joined and items[first - 2].lower in ("he", "she"):
        return Source(first - 2, last)  # "He and his council say"
    return Source(first, last)


def _may_speak(items: Items, end: int) -> bool:
    """Tell whether a name ends there that can be somebody's: not "in Lund", not "on 11 January"."""
    name = end
    while name and in_name(items[name - 1]):
        name -= 1
    before = items[name - 1].lower if name else ""
    return name < end and before not in _TO_PLACE and not before.isdecimal()


def _has_own_name(items: Items, first: int, last: int) -> bool:
    """Tell whether a phrase that describes somebody also names them: "the fund's spokeswoman Ann Lee"."""
    name = last
    while name > first and in_name(items[name - 1]):
        name -= 1
    return first < name < last and items[name - 1].lower in people()


def _skipped(items: Items, at: int, is_time: IsTime) -> bool:
    """Tell whether the item may stand between subject and verb."""
    item = items[at]
    if item.lower in AUXILIARIES or (item.lower.endswith("ly") and not item.capital) or is_time(item.span):
        return True
    return item.lower in ("on", "late", "early", "in") and at + 1 < len(items) and is_time(items[at + 1].span)


def _relative(items: Items, at: int) -> Source | None:
    """Return the name before "who said"; for "and said" the caller knows who spoke before."""
    if items[at].lower in ("and", "but"):
        return None
    last = at - (at > 0 and items[at - 1].lower == ",")
    first = last
    while first and items[first - 1].lower not in STOPS and items[first - 1].lower not in _VERBAL:
        first -= 1
    return Source(first, last) if last > first and items[last - 1].capital and nominal(items[first:last]) else None
