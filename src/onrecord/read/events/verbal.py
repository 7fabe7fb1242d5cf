"""Tell where an event stands whose word is a verb, by what governs it.

Takes:  the words of a sentence and the place of a verb.
Gives:  of_verb(), of_modal(): a word of the ladder and the reason; conditional(): whether a condition opens its clause.
Leaves: nouns: nominal.py; what the network sees: weighed.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.assertion import Status
from onrecord.read.events.governed import Governor, governor
from onrecord.read.lexicon import governors
from onrecord.read.smallwords import PASTS, SUBJECTS
from onrecord.read.words import Word

Standing = tuple[Status, str]
"""A word of the ladder, and the reason for it."""
_MODAL: dict[str, Status] = {
    **dict.fromkeys("will shall 'll ’ll won't won’t would".split(), "scheduled"),
    **dict.fromkeys("may might could".split(), "tentative"),
}
"""What a modal makes of its verb; the others only mention it."""
CLASS: dict[str, Status] = {
    "plan": "scheduled",
    "promise": "confirmed",
    "wish": "tentative",
    "ask": "mentioned",
    "deny": "denied",
    "call off": "cancelled",
    "put off": "postponed",
}
IF = frozenset("if unless whether".split())
UNTOLD = "no word tells"
"""The reason where no word speaks of an event's place, and only the network may know it."""
CONDITION = "a condition"
"""The reason of what a condition leaves open."""
DEEP = 3
"""Verbs on verbs that are followed: "agreed to begin to withdraw"."""
_DOUBTED = frozenset(
    "hope hopes hoped hoping expect expects expected believe believes believed think thinks thought chance chances "
    "likely likelihood suggest suggests suggested possible possibility fear fears feared".split()
)
_NONE = frozenset("no nothing nobody neither none".split())
_PROBABLY = frozenset("probably possibly perhaps maybe".split())
_HELD_LIKELY = frozenset("likelihood believed suspected possibility probability".split())
_CUT = frozenset("shut quit slid cut".split())
"""Pasts that only an event's own word is taken for: elsewhere they are nouns and plans as often."""


def of_verb(words: Sequence[Word], at: int, *, deep: int = DEEP) -> Standing | None:
    """Return what governs a verb makes of it."""
    held = governor(words, at)
    if at + 1 < len(words) and words[at + 1].lower in _NONE:
        return "denied", f"“{words[at + 1].text}” after it"
    if _unreal(words, at):
        return "denied", "a condition that was not met"
    if _probably(words, at):
        return "tentative", "a word of doubt before it"
    if held.negative and held.bond != "modal":
        return "denied", "a negation before it"
    if conditional(words, held.at if held.at >= 0 else at):
        unreal = held.bond == "have" and any(w.lower == "would" for w in words)
        return ("denied", "a condition that was not met") if unreal else ("mentioned", CONDITION)
    match held.bond:
        case "modal":
            return of_modal(words, held)
        case "to":
            return _of_to(words, held, deep=deep)
        case "have" | "do":
            return "happened", "a finished verb"
        case "be":
            return _of_be(words, at, held)
    return ("happened", "past tense") if _past(words[at]) else None


def _unreal(words: Sequence[Word], at: int) -> bool:
    """Tell whether a verb stands in a condition that was not met, told without "if": "had they met"."""
    had = any(word.lower == "had" for word in words[max(0, at - 4) : max(0, at - 1)])
    asked = at >= 2 and had and words[at - 1].lower in SUBJECTS
    return asked and any(word.lower in ("would", "could", "might") for word in words)


def _probably(words: Sequence[Word], at: int) -> bool:
    """Tell whether doubt stands right before a verb, or over its clause."""
    near = {w.lower for w in words[max(0, at - 3) : at]}
    if near & _PROBABLY:
        return True
    that = next((n for n in range(at - 1, max(-1, at - 12), -1) if words[n].lower == "that"), None)
    return that is not None and any(w.lower in _HELD_LIKELY for w in words[max(0, that - 2) : that])


def of_modal(words: Sequence[Word], held: Governor) -> Standing:
    """Return what a modal makes of the verb it holds, in view of what stands over both."""
    word = words[held.at].lower
    have = any(w.lower in ("have", "’ve", "'ve") for w in words[held.at + 1 : held.at + 3])
    if have and word in ("would", "could", "should", "might"):
        return ("denied" if word != "might" else "tentative"), f"“{word} have”"
    if held.negative or word in ("won't", "won’t", "cannot", "can't", "can’t"):
        return "denied", f"“{word} not”"
    above = _above(words, held.at) if word in _MODAL else None
    if above:
        return above
    if word in ("will", "would", "shall", "’ll", "'ll") and _follows_condition(words, held.at):
        return "mentioned", f"what would follow from {CONDITION}"
    return _MODAL.get(word, "mentioned"), f"“{word}”"


def _above(words: Sequence[Word], modal: int) -> Standing | None:
    """Return what the verb over a clause makes of its modal: "hopes that she will", "no chance that they will"."""
    for place in range(modal - 1, max(-1, modal - 9), -1):
        word = words[place].lower
        if words[place].mark or word in ("said", "says"):
            return None
        if word in _DOUBTED:
            none = place > 0 and words[place - 1].lower in ("no", "little")
            return ("denied", f"“no {word}” over it") if none else ("tentative", f"“{word}” over it")
        if word in ("unlikely", "doubt", "doubts", "doubted", "doubtful"):
            return "denied", f"“{word}” over it"
    return None


def _follows_condition(words: Sequence[Word], at: int) -> bool:
    """Tell whether a sentence opens with a condition of which what stands at a place is the consequence."""
    comma = next((n for n, word in enumerate(words[:at]) if word.text == ","), None)
    return comma is not None and any(word.lower in IF for word in words[:2])


def _of_to(words: Sequence[Word], held: Governor, *, deep: int) -> Standing | None:
    if held.at < 0:
        return None
    if held.bond == "to" and words[held.at].capital and words[held.at].lower not in governors():
        return ("denied" if held.negative else "scheduled"), "“to” of a headline"  # "Roy, Holt to meet in Bruges"
    word = words[held.at].lower
    kind = governors().get(word, "")
    if word == "able" and held.at and words[held.at - 1].lower in ("was", "were") and not held.negative:
        return "happened", "“was able to”"
    if held.negative:
        return "denied", f"“not {word} to”"
    if kind == "do" and deep:
        return of_verb(words, held.at, deep=deep - 1) or ("happened", f"“{word} to”")
    if kind in ("plan", "promise", "wish") and deep:
        above = of_verb(words, held.at, deep=deep - 1)
        if above and above[0] in ("denied", "tentative", "mentioned"):
            return above
    return (CLASS[kind], f"“{word} to”") if kind in CLASS else ("scheduled", f"“{word} to”")


def _of_be(words: Sequence[Word], at: int, held: Governor) -> Standing | None:
    """Return what "is" and "was" make of a verb: "was sent" is done, "is leaving on Friday" is going on or to come."""
    if words[held.at].lower in ("was", "were", "’s", "'s") or _past(words[at]):
        return "happened", "a finished verb"
    return None


def conditional(words: Sequence[Word], at: int) -> bool:
    """Tell whether a condition opens the clause of a place: no comma or verb of saying between."""
    for place in range(at - 1, max(-1, at - 9), -1):
        word = words[place].lower
        if word in IF:
            return True
        if words[place].mark:
            return False
    return False


def _past(word: Word) -> bool:
    return word.lower.endswith("ed") or word.lower in PASTS | _CUT
