"""Find the words that name who says it.

Takes:  a frame, one of its cues, and the places of its times.
Gives:  Source: the items that name the speaker, and whether they stand before or after the cue.
Leaves: which party they mean: speakers.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model.span import Span
from onrecord.read.cues import AUXILIARIES, Cue
from onrecord.read.frames import QUOTE, Frame, Item
from onrecord.read.lexicon import demonyms, people, saying
from onrecord.read.runs import FUNCTION_WORDS

IsTime = Callable[[Span], bool]

_STOPS = frozenset(
    ", : ; — – ( ) [ ] that when while as because after before which who whom although though since if but and or where "
    "until until than whether ".split()
) | {QUOTE, "-", "…"}
_AFTER_STOPS = (_STOPS - {"and"}) | frozenset(
    ". ? ! in on at during told from to for by with under about via following".split()
)
_PRONOUNS = frozenset("he she they it i we you who him her them".split())
_DETERMINERS = frozenset(
    "the a an his her its their our my one two three four five six seven eight nine ten some many most several "
    "other another both all few this these those every each no more such analysts".split()
)
_BINDING = frozenset("of for in at from with by on to and around near behind under against about between , &".split())
_OPENERS = frozenset({QUOTE, ";", ":", "that", "when", "after", "because", "but", "although", "though"})
_ADVERBIAL = frozenset(
    "in on at during after before following despite with without for from by under since until as while when amid "
    "among over through throughout according earlier later meanwhile however instead but and so then now still yet "
    "also asked given like unlike if although though because speaking writing around about".split()
)


@dataclass(frozen=True, slots=True)
class Source:
    """items[first:last] of a frame name the speaker; inverted where they stand after the cue ("said Mr Roy")."""

    first: int
    last: int
    inverted: bool = False


def source(frame: Frame, cue: Cue, is_time: IsTime) -> Source | None:
    """Return who the cue's subject is, None where no words of the frame say so."""
    if cue.kind == "according":
        return _after(frame, cue.last, is_time, far=True)
    if not cue.finite:
        return _first_phrase(frame, cue.first, is_time)
    named = _appositive(frame.items, cue.first - 1, is_time)
    if named:
        return named
    if _follows_speech(frame, cue):
        after = _after(frame, cue.last, is_time, far=False)
        if after and frame.items[after.first].lower not in _PRONOUNS:
            return Source(after.first, after.last, inverted=True)
    return _before(frame, cue, is_time)


def _follows_speech(frame: Frame, cue: Cue) -> bool:
    """Tell whether what is said ends right before the cue, so that the speaker must follow it."""
    before = list(frame.items[: cue.first])
    while before and before[-1].lower in (",", "—", "–", "-"):
        before.pop()
    comma = len(before) < cue.first
    return bool(before) and (
        before[-1].quote is not None or (comma and cue.lemma in ("say", "add", "write", "explain", "note"))
    )


def _after(frame: Frame, first: int, is_time: IsTime, *, far: bool) -> Source | None:
    """Return the noun phrase that begins at first; a speaker's own "of" and "for" belong to it."""
    items, last = frame.items, first
    while last < len(items):
        item = items[last]
        inner = (
            item.lower in ("of", "for", "in", "at", "from", "with", "by", "on", "to", "and") and last > first and far
        )
        if item.lower == "for" and last > first and items[last - 1].lower in people():
            inner = True
        if (item.lower in _AFTER_STOPS and not inner) or is_time(item.span) or item.quote:
            break
        last += 1
    return Source(first, last) if last > first and _nominal(items[first:last]) else None


def _before(frame: Frame, cue: Cue, is_time: IsTime) -> Source | None:
    """Return the noun phrase right before the cue, past adverbs and times; after a comma the clause's first one."""
    items, last = frame.items, cue.first
    while last and _skipped(items, last - 1, is_time):
        last -= 1
    first = last
    while first and items[first - 1].lower not in _STOPS and not _says(items[first - 1]):
        first -= 1
    if last == first and first and items[first - 1].lower in ("who", "which", "and", "but"):
        return _relative(frame, first - 1)
    if first and items[first - 1].lower == "which" and items[first].lower not in AUXILIARIES:
        return None  # "the meddling, which Russia has denied": what is said stands before, in other words
    named = _appositive(items, last - 1, is_time) if last == first else None
    if named:
        return named
    first = _strip_lead(items, first, last, is_time)
    if first > 1 and items[first - 1].lower == "," and items[first].lower in _DETERMINERS and _names(items[first - 2]):
        return _first_phrase(frame, cue.first, is_time)  # "Ann Lee, the mayor says": the name is the source
    joined = _joined(items, first)
    if last > first and _nominal(items[first:last]):
        return Source(joined, last)
    return _first_phrase(frame, cue.first, is_time)


def _appositive(items: tuple[Item, ...], comma: int, is_time: IsTime) -> Source | None:
    """Return the subject before a comma that closes an apposition: "Ann Lee, the mayor," or "an aide to her, Bo Roy,"."""
    if comma < 3 or items[comma].lower != ",":
        return None
    return _before_apposition(items, comma) or _before_name(items, comma, is_time)


def _before_name(items: tuple[Item, ...], comma: int, is_time: IsTime) -> Source | None:
    """Return the description and the name after it that end at comma."""
    name = comma
    while name and _names(items[name - 1]):
        name -= 1
    if comma - name not in (2, 3) or not name or items[name - 1].lower != ",":
        return None
    first = name - 1
    while first and not _ends_phrase(items, first - 1):
        first -= 1
    first = _strip_lead(items, first, name - 1, is_time)
    person = any(i.lower in people() for i in items[first : name - 1])
    return Source(first, comma) if person and _nominal(items[first : name - 1]) else None


def _before_apposition(items: tuple[Item, ...], comma: int) -> Source | None:
    """Return the name before ", a minister of the party," or ", who was in town," that ends at comma."""
    for at in range(comma - 1, max(0, comma - 30), -1):
        opens = (
            items[at + 1].lower in (*_DETERMINERS, "who", "head", "chief", "former") or items[at + 1].lower in people()
        )
        if items[at].lower == "," and opens and (_names(items[at - 1]) or items[at - 1].lower in people()):
            first = at
            while first and not _ends_phrase(items, first - 1):
                first -= 1
            return Source(first, at) if first < at and _nominal(items[first:at]) else None
    return None


def _ends_phrase(items: tuple[Item, ...], at: int) -> bool:
    """Tell whether a noun phrase cannot reach back over items[at]; "and" between two names it may."""
    if items[at].lower == "and":
        return not (at and _names(items[at - 1]) and _names(items[at + 1]))
    return items[at].lower in _STOPS or _says(items[at])


def _says(item: Item) -> bool:
    return item.lower in saying() and not item.capital


def _joined(items: tuple[Item, ...], first: int) -> int:
    """Return the start of "He and his council" for "his council"."""
    if first > 1 and items[first - 1].lower == "and" and items[first - 2].lower in ("he", "she"):
        return first - 2
    return first


def _skipped(items: tuple[Item, ...], at: int, is_time: IsTime) -> bool:
    """Tell whether the item may stand between subject and verb."""
    item = items[at]
    if item.lower in AUXILIARIES or (item.lower.endswith("ly") and not item.capital) or is_time(item.span):
        return True
    return item.lower in ("on", "late", "early", "in") and at + 1 < len(items) and is_time(items[at + 1].span)


def _strip_lead(items: tuple[Item, ...], first: int, last: int, is_time: IsTime) -> int:
    """Return where the phrase begins once "On Monday" and adverbs before it are left out."""
    while first < last:
        item = items[first]
        timed = is_time(item.span)
        lead = (
            item.lower in ("on", "in", "late", "early", "at", "by")
            and first + 1 < last
            and is_time(items[first + 1].span)
        )
        if not (
            timed
            or lead
            or item.lower in ("but", "and", "so", "also", "however", "meanwhile", "then", "even", "yet", "now")
        ):
            break
        first += 1
    return first


def _relative(frame: Frame, at: int) -> Source | None:
    """Return the name before "who said"; for "and said" the caller knows who spoke before."""
    items = frame.items
    if items[at].lower in ("and", "but"):
        return None
    last = at - (at > 0 and items[at - 1].lower == ",")
    first = last
    while first and items[first - 1].lower not in _STOPS:
        first -= 1
    return Source(first, last) if last > first and items[last - 1].capital and _nominal(items[first:last]) else None


def _first_phrase(frame: Frame, limit: int, is_time: IsTime) -> Source | None:
    """Return the first noun phrase of the clause that ends at limit: the piece before the first comma that is no adverbial."""
    items = frame.items
    start = next((i + 1 for i in range(limit - 1, -1, -1) if items[i].lower in _OPENERS), 0)
    while start < limit and items[start].lower == ",":
        start += 1
    piece = start
    for at in range(start, limit + 1):
        if at < limit and items[at].lower not in (",", "(", "–", "—"):
            continue
        first = _strip_lead(items, piece, at, is_time)
        if at > first and items[first].lower not in _ADVERBIAL:
            last = _phrase_end(items, first, at)
            return Source(first, _apposed(items, last)) if _nominal(items[first:last]) else None
        piece = at + 1
    return None


def _apposed(items: tuple[Item, ...], last: int) -> int:
    """Return the end of the name that stands in apposition to a description ("The mayor, Ann Lee,"), else last."""
    end = last + 1
    while end < len(items) and items[last].lower == "," and _names(items[end]):
        end += 1
    return end if last + 2 < end < len(items) and items[end].lower == "," else last


def _phrase_end(items: tuple[Item, ...], first: int, limit: int) -> int:
    """Return where the noun phrase at first ends: at a verb, a stop or a preposition after its name."""
    last = first
    while last < limit:
        item = items[last]
        verb = (
            _says(item)
            or item.lower in AUXILIARIES
            or (item.lower.endswith("ed") and not item.capital and last > first + 1)
        )
        named = last > first and _names(items[last - 1]) and not item.capital and not _goes_on(item)
        if last > first and (item.lower in _STOPS - {"and"} or verb or named):
            break
        last += 1
    return last


def _names(item: Item) -> bool:
    """Tell whether an item is part of a name rather than a capitalised article or a demonym before its noun."""
    return (
        item.capital
        and (item.lower not in FUNCTION_WORDS or item.lower == "us")
        and item.lower.capitalize() not in demonyms()
    )


def _goes_on(item: Item) -> bool:
    """Tell whether a small word after a name still belongs to its phrase ("Kremlin aide", "Duke of Kent")."""
    return item.lower in people() or item.lower in ("of", "de", "and", "for", "’s", "'s")


def _nominal(items: tuple[Item, ...]) -> bool:
    """Tell whether items make a noun phrase that can speak."""
    first = "" if items[0].capital and items[0].lower == "us" else items[0].lower
    if len(items) > 25 or items[0].mark or items[-1].lower in ("’s", "'s"):
        return False
    if any(i.lower in ("the", "a", "an") and b.lower not in _BINDING for b, i in pairwise(items)):
        return False  # "the royal a former aide called": two phrases side by side
    if first in _PRONOUNS:
        return len(items) == 1 or first == "her" or items[1].lower in ("and", "himself", "herself")
    if first in _DETERMINERS or (items[0].capital and first not in FUNCTION_WORDS):
        return True
    return any(i.lower in people() or i.capital for i in items) and first not in FUNCTION_WORDS
