"""Tell how firm an event is from the words of its clause.

Takes:  the words of a sentence, the clause around a trigger, and whether the trigger is a verb.
Gives:  Firmness: status, when, polarity, certainty, and the words that say so.
Leaves: who says so: events.py.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import cast

from onrecord.model.assertion import Status
from onrecord.model.event import Certainty, Polarity, When
from onrecord.read.lexicon import status_words
from onrecord.read.times.direction import direction
from onrecord.read.words import Word

_NOT = frozenset("not no never n't without neither nor".split())
_JUDGED = frozenset(
    "risky useful good bad wrong welcome helpful important better best nice premature pointless unwise difficult hard "
    "easy impossible necessary appropriate dangerous ideal inappropriate wise great terrible foolish".split()
)
_RANK: dict[str, int] = {"cancelled": 9, "postponed": 9, "confirmed": 4, "tentative": 3, "scheduled": 2}
_BASE = frozenset(
    "meet visit travel close shut suspend evacuate launch sell buy acquire publish sue challenge resign vote withdraw "
    "sign appoint negotiate auction release commemorate mark arrive".split()
)
_PHRASES: tuple[tuple[tuple[str, ...], Status], ...] = (
    (("called", "off"), "cancelled"),
    (("call", "off"), "cancelled"),
    (("calls", "off"), "cancelled"),
    (("shut", "it", "down"), "cancelled"),
    (("put", "off"), "postponed"),
    (("pushed", "back"), "postponed"),
    (("ruled", "out"), "denied"),
    (("no", "plans"), "denied"),
    (("no", "such"), "denied"),
    (("being", "agreed"), "tentative"),
    (("under", "discussion"), "tentative"),
    (("up", "in", "the", "air"), "tentative"),
)


@dataclass(frozen=True, slots=True)
class Firmness:
    """What a clause says of an event; words[first:last] of the sentence say it, none where first == last."""

    status: Status
    when: When
    polarity: Polarity
    certainty: Certainty
    first: int
    last: int
    found_by: str


def firmness(
    words: Sequence[Word],
    at: int,
    clause: tuple[int, int],
    *,
    verb: bool,
    near: Container[int] | None = None,
) -> Firmness:
    """Return the firmness of the event that words[at] names.

    Calling off and putting off outweigh all else, then open doubt, then plain future; the past tense of a verb,
    or a past direction around a noun, is "happened". Nothing found is "mentioned": talked about, not asserted.
    near has the places of the words that may tell how firm it is, None where any of the clause may.
    """
    first, last = clause
    negative = any(w.lower in _NOT or w.lower.endswith(("n't", "n’t")) for w in words[max(first, at - 6) : at])
    polarity: Polarity = "negative" if negative else "positive"
    if words[at - 1].lower == "no" and any(w.lower == "there" for w in words[max(first, at - 4) : at]):
        return Firmness("denied", "future", "negative", "certain", at - 1, at, "said not to be")
    phrase = _phrase(words, first, last)
    if phrase:
        return Firmness(phrase[0], "future", polarity, "certain", phrase[1], phrase[2], "phrase of status")
    if first and words[first - 1].lower in ("if", "unless", "whether"):
        return Firmness("mentioned", "future", polarity, "unknown", at, at, "a condition")
    sign = _sign(words, at, [n for n in range(first, last) if near is None or n in near])
    if sign is not None:
        status, certainty = status_words()[words[sign].lower]
        denied = negative and status in ("scheduled", "confirmed") and sign > at - 6
        found = cast(Status, "denied" if denied else status)
        return Firmness(found, "future", polarity, cast(Certainty, certainty), sign, sign + 1, "word of status")
    if first and words[first - 1].lower in ("before", "until"):
        return Firmness("mentioned", "future", polarity, "unknown", at, at, "what something else comes before")
    return _from_tense(words, at, polarity, verb=verb)


def _from_tense(words: Sequence[Word], at: int, polarity: Polarity, *, verb: bool) -> Firmness:
    lower = words[at].lower
    if verb and lower.endswith(("ed", "en")) and any(w.lower == "be" for w in words[max(0, at - 2) : at]):
        return Firmness("scheduled", "future", polarity, "certain", at, at + 1, "passive of what is to come")
    if (
        verb
        and (lower.endswith("ed") or lower in ("met", "sold", "bought", "withdrew", "shut", "came"))
        and polarity == "positive"
    ):
        return Firmness("happened", "past", polarity, "certain", at, at + 1, "past tense")
    way, _ = direction(words, at, at + 1)
    if way == "past" and polarity == "positive" and not verb:
        return Firmness("happened", "past", polarity, "certain", at, at, "past tense around a noun")
    if way == "future" or (verb and lower in _BASE):
        return Firmness("mentioned", "future", polarity, "unknown", at, at, "future around an event")
    return Firmness("mentioned", "unknown", polarity, "unknown", at, at, "no word of status")


def _phrase(words: Sequence[Word], first: int, last: int) -> tuple[Status, int, int] | None:
    lower = [w.lower for w in words[first:last]]
    for phrase, status in _PHRASES:
        for start in range(len(lower) - len(phrase) + 1):
            if tuple(lower[start : start + len(phrase)]) == phrase:
                return status, first + start, first + start + len(phrase)
    return None


def _sign(words: Sequence[Word], at: int, places: Sequence[int]) -> int | None:
    """Return the place of the word of the clause that says most about the event: the strongest, then the nearest."""
    found = [n for n in places if words[n].lower in status_words() and n != at]
    best = [
        (_RANK[status_words()[words[n].lower][0]] * 10 - min(9, abs(n - at)), n)
        for n in found
        if _reaches(words, n, at)
    ]
    return max(best)[1] if best else None


def _reaches(words: Sequence[Word], sign: int, at: int) -> bool:
    """Tell whether a word of status speaks of the event at: near before it, or a verb after it with little between."""
    word = words[sign].lower
    if word in ("set", "due") and not (
        sign + 1 < len(words) and words[sign + 1].lower in ("to", "for", "on", "in", "up")
    ):
        return False
    if word in ("may", "could", "would", "will", "might") and words[sign].capital and sign:
        return False
    after = [w.lower for w in words[sign + 1 : sign + 3]]
    if len(after) == 2 and after[0] == "be" and after[1] in _JUDGED:
        return False  # "a meeting would be risky" plans none
    return -12 <= sign - at <= 10
