"""Find the names that a sentence says take part, or hold as the place, no longer.

Takes:  the words of a sentence, the spans of its names, an event's word and the verbs that tell of the event.
Gives:  replaced(): the spans of names that are taken back, of those that come instead, and of those that come besides.
Leaves: days that were moved: rescheduling.py; who takes part and where: roles of the event.

"in the Lantern Hall instead of the town hall", "moved from Ghent to Bruges", "took place in Bruges, not in Ghent as
planned"; "Ada Roy has pulled out of the talks", "Bo Carter will replace Ada Roy at the meeting".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.read.smallwords import MOVING
from onrecord.read.words import Word

_BEFORE_PLACES = frozenset("in at to on the a an near".split())
_INSTEAD = (("instead", "of"), ("rather", "than"), ("in", "place", "of"), ("in", "lieu", "of"))
_FOR = (
    *(("replace",), ("replaces",), ("replaced",), ("replacing",)),
    *((form, "the", "place", "of") for form in ("take", "takes", "took", "taking")),
    *((form, "in", "for") for form in ("stand", "stands", "stood", "standing", "fill", "fills", "filled", "filling")),
    *((form, "for") for form in ("deputise", "deputises", "deputize", "deputizes", "substitute", "substitutes")),
)
_LEAVES = (
    *((form, "out") for form in ("pull", "pulls", "pulled", "drop", "drops", "dropped", "bow", "bows", "bowed")),
    *((form, "away") for form in ("stay", "stays", "stayed")),
    *((form,) for form in ("withdraw", "withdraws", "withdrew", "withdrawn", "skip", "skips", "skipped")),
    *((form,) for form in ("boycott", "boycotts", "boycotted", "boycotting")),
    *((form,) for form in ("shun", "shuns", "shunned", "shunning", "snub", "snubs", "snubbed", "snubbing")),
    *((form,) for form in ("skipping", "withdrawing")),
    *((form, "out") for form in ("pulling", "dropping", "bowing")),
    ("staying", "away"),
    *(("not", form) for form in ("attend", "participate", "join", "travel", "come", "appear")),
    ("not", "take", "part"),
    ("no", "longer", "attend"),
    ("no", "longer", "take", "part"),
)
_JOINS = (
    *((form,) for form in ("join", "joins", "joined", "joining")),
    *(("also", form) for form in ("attend", "participate", "come")),
    ("also", "take", "part"),
)
_HOSTS = tuple((form,) for form in "host hosts hosted hosting stage stages staged staging".split())
_JOINED_BY = ("joined", "by")
_BETWEEN = frozenset("has have had will would is was be been to also now then ’ll 'll".split())
"""What may stand between a name and the verb by which it leaves."""
FAR = 4
"""Words between a name and that verb."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """former are names that hold no longer, instead those that the words put in their place, besides who joins them."""

    former: tuple[Span, ...] = ()
    instead: tuple[Span, ...] = ()
    besides: tuple[Span, ...] = ()


def replaced(words: Sequence[Word], names: Iterable[Span], event: Span, verbs: Collection[int]) -> Replaced:
    """Return which names of a sentence are taken back for the event, and which come instead.

    verbs has the places of the words on which the event's word hangs, or which hang on it: what moves or replaces
    something else does not count ("to bring oil from Alberta to the coast", "a vote to replace the law"). Who leaves
    does so by a verb before the event's word: "pulled out of the talks", never "held talks and pulled out".
    """
    places = [_placed(words, name) for name in names]
    lower = [word.lower for word in words]
    moved = any(lower[at] in MOVING for at in verbs)
    former, instead, besides = [], [], []
    for n, (name, first, last) in enumerate(places):
        if _taken_back(lower, first, moved, verbs) or _leaves(words, lower, last, event):
            former.append(name)
            instead += [places[n - 1][0]] if n and _comes_for(lower, places[n - 1][2], first) else []
        elif (moved and _before(lower, first) == ("to",)) or _follows(words, lower, last, event, _HOSTS):
            instead.append(name)  # "moved to the Rook Theatre", "Bruges will host the fair instead of Ghent"
        elif _joins(words, lower, first, last, event):
            besides.append(name)
    return Replaced(tuple(former), tuple(instead) if former else (), tuple(besides))


def _placed(words: Sequence[Word], name: Span) -> tuple[Span, int, int]:
    """Return a name with the places of its first word and of the word after it."""
    first = bisect_right(words, name.start, key=lambda word: word.end)
    last = bisect_left(words, name.end, key=lambda word: word.start)
    return (name, first, last) if first < last else (name, 0, 0)


def _taken_back(lower: Sequence[str], first: int, moved: bool, verbs: Collection[int]) -> bool:
    """Tell whether the words before a name take it back."""
    at = first
    while at and lower[at - 1] in _BEFORE_PLACES:
        at -= 1
    for phrase in _FOR:
        if tuple(lower[first - len(phrase) : first]) == phrase:
            return first - len(phrase) in verbs
    if any(tuple(lower[at - len(phrase) : at]) == phrase for phrase in _INSTEAD if at >= len(phrase)):
        return True
    contrast = at >= 2 and lower[at - 1] == "not" and (lower[at - 2] in (",", "and", "but", "–", "-") or at < first)
    return contrast or (moved and _before(lower, first) == ("from",))


def _comes_for(lower: Sequence[str], after: int, first: int) -> bool:
    """Tell whether the words between two names say that the first comes for the second: "will replace"."""
    between = tuple(word for word in lower[after:first] if word not in _BETWEEN and word not in ("is", "to", "the"))
    return between in {tuple(word for word in phrase if word != "the") for phrase in _FOR}


def _before(lower: Sequence[str], first: int) -> tuple[str, ...]:
    """Return the preposition before a name, its article left out."""
    at = first - (first > 0 and lower[first - 1] in ("the", "a", "an"))
    return tuple(lower[max(0, at - 1) : at])


def _joins(words: Sequence[Word], lower: Sequence[str], first: int, after: int, event: Span) -> bool:
    """Tell whether somebody comes besides those who take part: "Ada Roy is to join them for the talks"."""
    by = tuple(lower[max(0, first - 2) : first]) == _JOINED_BY
    passive = any(tuple(lower[at : at + 2]) == _JOINED_BY for at in range(after, after + FAR))
    return by or (not passive and _follows(words, lower, after, event, _JOINS))


def _leaves(words: Sequence[Word], lower: Sequence[str], after: int, event: Span) -> bool:
    """Tell whether a verb of leaving follows a name closely, before the event's word."""
    return _follows(words, lower, after, event, _LEAVES)


def _follows(
    words: Sequence[Word], lower: Sequence[str], after: int, event: Span, phrases: Iterable[tuple[str, ...]]
) -> bool:
    """Tell whether one of the phrases follows a name closely, before the event's word."""
    for at in range(after, min(after + FAR, len(words))):
        if any(tuple(lower[at : at + len(phrase)]) == phrase for phrase in phrases):
            return words[at].end <= event.start
        if lower[at] not in _BETWEEN:
            return False
    return False
