"""Find the names that a sentence says hold no longer as the place of an event, or take part no longer for another.

Takes:  the words of a sentence, the spans of its names, an event's word and the verbs that tell of the event.
Gives:  replaced(): the spans of names that are taken back, of those that come instead, and of who hosts it now.
Leaves: who leaves, and who joins: attendance.py; days that were moved: rescheduling.py.

"in the Lantern Hall instead of the town hall", "moved from Ghent to Bruges", "took place in Bruges, not in Ghent as
planned", "not in Ghent but in Bruges"; "Bo Carter will replace Ada Roy at the meeting"; "Bruges will host the fair in
place of Ghent".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.read.lexicon import titles
from onrecord.read.smallwords import INSTEAD, MOVING, REACH, SETTLEMENTS, negates
from onrecord.read.words import Word

_BEFORE_PLACES = frozenset("in at to on the a an near".split())
_FOR = (
    *(("replace",), ("replaces",), ("replaced",), ("replacing",)),
    *((form, "the", "place", "of") for form in ("take", "takes", "took", "taking")),
    *((form, "in", "for") for form in ("stand", "stands", "stood", "standing", "fill", "fills", "filled", "filling")),
    *((form, "in", "for") for form in ("step", "steps", "stepped", "stepping", "sit", "sits", "sat", "sitting")),
    *((form, "for") for form in ("cover", "covers", "covered", "covering")),
    *((form, "for") for form in ("deputise", "deputises", "deputize", "deputizes", "substitute", "substitutes")),
)
_TAKING = frozenset("take takes took taking fill fills filled filling".split())
_HOSTS = frozenset("host hosts hosted hosting stage stages staged staging".split())
_BETWEEN = frozenset("has have had will would is was be been also now then ’ll 'll".split())
"""What may stand between the name of who comes instead and the verb that says so."""
_RATHER = frozenset("instead rather , as planned".split())
DENIED = 7
"""Words before a name that "but" sets another against, among which "not" stands."""
LONGEST = 4
"""Words of the longest title that is looked for before a name."""
_ONWARDS = 3
"""Words behind the old place among which "to" leads to the new one."""
FAR = 4
"""Words between the name of a host and "will host"."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """former are names that hold no longer, instead those that the words put in their place, hosts who hosts now."""

    former: tuple[Span, ...] = ()
    instead: tuple[Span, ...] = ()
    hosts: tuple[Span, ...] = ()


def replaced(words: Sequence[Word], names: Iterable[Span], event: Span, verbs: Collection[int]) -> Replaced:
    """Return which names of a sentence are taken back for the event, and which come instead.

    verbs has the places of the words that tell of the event: what moves or replaces something else does not count ("to
    bring oil from Alberta to the coast", "a vote to replace the law").
    """
    places = [placed(words, name) for name in names]
    lower = [word.lower for word in words]
    moving = min((at for at in verbs if lower[at] in MOVING), default=None)
    former, instead, hosts = [], [], []
    for n, (name, first, last) in enumerate(places):
        moved = moving is not None and moving < first  # "the launch from Ghent has been moved"
        other = places[n + 1] if n + 1 < len(places) else None
        if other and _set_against(lower, first, last, other[1]):
            former.append(name)
            instead.append(other[0])
        elif _taken_back(lower, first, last, verbs, moved=moved):
            former.append(name)
            instead += [places[n - 1][0]] if n and _comes(lower, places[n - 1], first) else []
        elif moved and _before(lower, first) == ("to",):
            instead.append(name)
        elif any(word in _HOSTS for word in lower[last : _closely(lower, _behind_insertion(lower, last))]):
            hosts.append(name)
    return Replaced(tuple(former), tuple(instead), tuple(hosts)) if former else Replaced()


def _set_against(lower: Sequence[str], first: int, last: int, other: int) -> bool:
    """Tell whether a name is denied and the next one put in its place: "will not meet in Ghent but in Lund"."""
    between = [word for word in lower[last:other] if word not in _BEFORE_PLACES and word not in _RATHER]
    return between == ["but"] and any(negates(word) for word in lower[max(0, first - DENIED) : first])


def _behind_insertion(lower: Sequence[str], after: int) -> int:
    """Return where a clause goes on behind a name: behind ", not Ghent," where that follows."""
    if tuple(lower[after : after + 2]) != (",", "not"):
        return after
    return next((n + 1 for n in range(after + 2, min(len(lower), after + 2 + DENIED)) if lower[n] == ","), after)


def _closely(lower: Sequence[str], after: int) -> int:
    """Return the end of what follows a name up to its verb: "will host"."""
    end = after
    while end < min(len(lower), after + FAR) and lower[end] in _BETWEEN:
        end += 1
    return end + 1


def placed(words: Sequence[Word], name: Span) -> tuple[Span, int, int]:
    """Return a name with the places of its first word and of the word after it."""
    first = bisect_right(words, name.start, key=lambda word: word.end)
    last = bisect_left(words, name.end, key=lambda word: word.start)
    return (name, first, last) if first < last else (name, 0, 0)


def _taken_back(lower: Sequence[str], first: int, last: int, verbs: Collection[int], *, moved: bool) -> bool:
    """Tell whether the words before a name take it back."""
    titled = _titled(lower, first)
    at = titled
    while at and lower[at - 1] in _BEFORE_PLACES:
        at -= 1
    if titled and lower[titled - 1] == "without":
        return bool(verbs)  # "will meet in Ghent without Ada Roy": only who takes part is asked
    after = [word for word in lower[last : last + 2] if word not in ("'s", "’s")]
    if titled and after[:1] == ["place"] and lower[titled - 1] in _TAKING:
        return titled - 1 in verbs  # "will take Ada Roy's place at the talks"
    for phrase in _FOR:
        if titled >= len(phrase) and tuple(lower[titled - len(phrase) : titled]) == phrase:
            return titled - len(phrase) in verbs
    if any(tuple(lower[at - len(phrase) : at]) == phrase for phrase in INSTEAD if at >= len(phrase)):
        return True
    contrast = at >= 2 and lower[at - 1] == "not" and (lower[at - 2] in (",", "and", "but", "–", "-") or at < titled)
    return contrast or (moved and _before(lower, first) == ("from",) and "to" in lower[last : last + _ONWARDS])


def _titled(lower: Sequence[str], first: int) -> int:
    """Return where the title before a name begins: "in place of foreign minister Ada Roy"."""
    longest = range(min(LONGEST, first), 0, -1)
    return next((first - n for n in longest if tuple(lower[first - n : first]) in titles()), first)


def _comes(lower: Sequence[str], one: tuple[Span, int, int], first: int) -> bool:
    """Tell whether a name comes for the next one: "Bo Carter will replace Ada Roy", "in Ghent instead of Bruges"."""
    _, start, after = one
    led = _before(lower, start) in (("in",), ("at",))
    between = [word for word in lower[after:first] if word not in _BEFORE_PLACES and word != ","]
    return _comes_for(lower, after, first) or (
        led and (tuple(between) in INSTEAD or between in (["not"], ["and", "not"]))
    )


def _comes_for(lower: Sequence[str], after: int, first: int) -> bool:
    """Tell whether the words between two names say that the first comes for the second: "will replace"."""
    between = tuple(word for word in lower[after:first] if word not in _BETWEEN and word not in ("is", "to", "the"))
    return between in {tuple(word for word in phrase if word != "the") for phrase in _FOR}


def _before(lower: Sequence[str], first: int) -> tuple[str, ...]:
    """Return the preposition before a name, its article left out; of "to the small port of" that is "to"."""
    at = first - (first > 0 and lower[first - 1] in ("the", "a", "an"))
    if at and lower[at - 1] == "of":
        town = next((n for n in range(at - 2, max(-1, at - 2 - REACH), -1) if lower[n] in SETTLEMENTS), at)
        at = next((n + 1 for n in range(town - 1, max(-1, town - REACH), -1) if lower[n] in ("to", "from")), at)
    return tuple(lower[max(0, at - 1) : at])
