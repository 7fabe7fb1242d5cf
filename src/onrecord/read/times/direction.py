"""Tell whether a clause speaks of what was or of what is to come, and by which word.

Takes:  the words of a sentence and the place of a time in it.
Gives:  past, future or unknown, with the reason in words.
Leaves: moods and reported plans beyond these words: the trained reader.
"""

from collections.abc import Sequence
from itertools import takewhile

from onrecord.model.time import Direction
from onrecord.read.lexicon import saying
from onrecord.read.words import Word

_FUTURE = frozenset(
    "will would 'll ’ll shall won't won’t wouldn't wouldn’t may might could should going upcoming forthcoming due "
    "scheduled set expected expects expect planned plans plan planning slated intends intend intended hopes hope aims "
    "agreed wants want likely tentatively next ahead tomorrow must ordered booked prepares preparing arranged can "
    "considering considered effective".split()
)
_PAST = frozenset(
    "was were had did said told met held took went came left began made gave got won lost saw spoke wrote sent struck "
    "hit put ran sat stood thought brought built bought became fell felt found kept knew led been flew drove broke "
    "rose drew sold paid heard meant shot beat fought sought taught caught threw grew swept withdrew overturned "
    "overtook ago since claimed".split()
)
FARTHEST = 60
"""Words on each side of a time that tell its direction: no sentence of a newspaper needs more."""
_EDGE = frozenset(',;:—–()“”"')
Sign = tuple[Direction, str]
"""A direction and the reason for it."""
OPEN: Sign = ("unknown", "no verb tells")


def direction(words: Sequence[Word], first: int, last: int) -> Sign:
    """Return the direction of the clause around words[first:last], and why.

    The nearest verb before the time decides, then the nearest after it; a clause ends at a comma, a mark or "that",
    and where one clause says nothing the next one is asked.
    """
    before = list(reversed(words[max(0, first - FARTHEST) : first]))
    owner = last < len(words) and words[last].lower in ("’s", "'s")
    if before and before[0].lower in ("for", "until", "till", "by") and not owner:
        return "future", f"“{before[0].text}” before it"  # "called for Saturday": what is for a day is yet to come
    clause = takewhile(lambda w: w.text not in _EDGE, before)
    if any(w.lower in ("before", "until") for w in clause):
        return OPEN  # what something else comes before may be yet to come, whatever its own tense
    heads = first <= 2 and last < len(words) and words[last].text == ","  # "On May 4, the court heard"
    return (
        _first_sign(before, "before", edge=True)
        or _first_sign(words[last + heads : last + FARTHEST], "after", edge=True)
        or _first_sign(before, "before", edge=False)
        or (("future", "a condition before it") if any(w.lower in ("if", "unless") for w in before) else OPEN)
    )


def _had_been(words: Sequence[Word], at: int) -> bool:
    """Tell whether what was to come is told from after it; words are read backwards."""
    before = [w.lower for w in words[at + 1 : at + 4]]
    return "been" in before and "had" in before


def _first_sign(words: Sequence[Word], side: str, *, edge: bool) -> Sign | None:
    for at, word in enumerate(words):
        far = at > 2 and word.lower in saying()  # "Roy said the rally on Friday would": the date is not of "said"
        if edge and (word.text in _EDGE or word.lower == "that" or far):
            return None
        sign = _sign(words, at)
        if sign:
            return sign, f"“{word.text}” {side} it"
    return None


def _sign(words: Sequence[Word], at: int) -> Direction | None:
    word = words[at].lower
    if word == "may" and words[at].capital:
        return None  # the month, or a name
    if word == "agreed" and not any(w.lower == "to" for w in words[max(0, at - 2) : at]):
        return "past"  # "agreed in May to sell": the sale is to come, the day is not; words are read backwards
    if word in _FUTURE and _had_been(words, at):
        return "past"  # "had been due to end on Friday"
    if word in _FUTURE or (word == "to" and any(w.lower in ("is", "are") for w in words[max(0, at - 1) : at + 2])):
        return "future"  # "is to be held", and its mirror when words are read backwards
    if word in _PAST or (word.endswith("ed") and len(word) > 4 and words[at].text[0].islower()):
        beside = {w.lower for w in (*words[max(0, at - 2) : at], *words[at + 1 : at + 3])}
        return "future" if "be" in beside else "past"  # "to be held on", and its mirror when words are read backwards
    return None
