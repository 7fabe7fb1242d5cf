"""Tell where an event stands on the ladder, as far as its sentence says.

Takes:  the words of a sentence, the place of the event's word, whether somebody's words hold it, what the network sees.
Gives:  standing(): a word of the ladder, and the reason.
Leaves: who says so; guidelines and examples: docs/status.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.assertion import Status
from onrecord.read.events.governed import LIGHT, MODALS, Governor, governor, is_noun, predicate
from onrecord.read.lexicon import governors
from onrecord.read.network import Happening
from onrecord.read.words import Word

Standing = tuple[Status, str]
_MODAL: dict[str, Status] = {
    **dict.fromkeys("will shall 'll ’ll won't won’t would".split(), "scheduled"),
    **dict.fromkeys("may might could".split(), "tentative"),
    **dict.fromkeys("can should must ought cannot can't can’t".split(), "mentioned"),
}
_CLASS: dict[str, Status] = {
    "plan": "scheduled",
    "promise": "confirmed",
    "wish": "tentative",
    "ask": "mentioned",
    "deny": "denied",
    "call off": "cancelled",
    "put off": "postponed",
}
_IF = frozenset("if unless whether".split())
_DOUBTED = frozenset(
    "hope hopes hoped hoping expect expects expected believe believes believed think thinks thought chance chances "
    "likely likelihood suggest suggests suggested possible possibility fear fears feared".split()
)
_ORDERS = ("call", "urg", "demand", "order", "need")
_WISHES = ("consider", "propos", "seek", "sought", "hop", "threat", "mull", "weigh", "want", "expect")
_PLANS = ("plan", "schedul", "prepar", "arrang")
_AFTER = frozenset("after since following during amid despite over in".split())
_AHEAD = frozenset("before until till".split())
_COMING = frozenset("upcoming next forthcoming planned scheduled coming pending".split())
_MAYBE = frozenset("possible potential proposed likely expected".split())
_ANY = frozenset("any such every no".split())
_WILL = frozenset(("“will”", "“would”", "“shall”", "“’ll”", "“'ll”"))
_DEEP = 3
"""Verbs on verbs that are followed: "agreed to begin to withdraw"."""
SEEN = 0.5
"""Factuality from which what no word tells has happened."""


def standing(words: Sequence[Word], at: int, *, verb: bool | None, voiced: bool, seen: Happening | None) -> Standing:
    """Return where an event stands, by its own words first and by what the network sees last."""
    noun = is_noun(words, at) if verb is None else not verb
    if noun:
        found = _of_noun(words, at) or _noun_seen(words, at, seen)
        return ("confirmed", found[1]) if voiced and found[0] == "scheduled" and found[1] in _WILL else found
    found = _of_verb(words, at, deep=_DEEP) or _of_network(seen)
    if found[0] == "scheduled" and voiced:
        return "confirmed", f"{found[1]}, in somebody's words"
    return found


def _of_verb(words: Sequence[Word], at: int, *, deep: int) -> Standing | None:
    """Return what governs a verb makes of it."""
    held = governor(words, at)
    if held.negative and held.bond != "modal":
        return "denied", "a negation before it"
    if _conditional(words, held.at if held.at >= 0 else at):
        unreal = held.bond == "have" and any(w.lower == "would" for w in words)
        return ("denied", "a condition that was not met") if unreal else ("mentioned", "a condition")
    match held.bond:
        case "modal":
            return _of_modal(words, held)
        case "to":
            return _of_to(words, held, deep=deep)
        case "have" | "do":
            return "happened", "a finished verb"
        case "be":
            return _of_be(words, at, held)
    return ("happened", "past tense") if _past(words[at]) else None


def _of_modal(words: Sequence[Word], held: Governor) -> Standing:
    word = words[held.at].lower
    have = any(w.lower in ("have", "’ve", "'ve") for w in words[held.at + 1 : held.at + 3])
    if have and word in ("would", "could", "should", "might"):
        return ("denied" if word != "might" else "tentative"), f"“{word} have”"
    if held.negative or word in ("won't", "won’t", "cannot", "can't", "can’t"):
        return "denied", f"“{word} not”"
    above = _above(words, held.at) if _MODAL.get(word) != "mentioned" else None
    if above:
        return above
    if word in ("will", "would", "shall", "’ll", "'ll") and _follows_condition(words, held.at):
        return "mentioned", "what would follow from a condition"
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
    return comma is not None and any(word.lower in _IF for word in words[:2])


def _of_to(words: Sequence[Word], held: Governor, *, deep: int) -> Standing | None:
    if held.at < 0:
        return None
    word = words[held.at].lower
    kind = governors().get(word, "")
    if held.negative:
        return "denied", f"“not {word} to”"
    if kind == "do" and deep:
        return _of_verb(words, held.at, deep=deep - 1) or ("happened", f"“{word} to”")
    if kind in ("plan", "promise", "wish") and deep:
        above = _of_verb(words, held.at, deep=deep - 1)
        if above and above[0] in ("denied", "tentative", "mentioned"):
            return above
    return (_CLASS[kind], f"“{word} to”") if kind in _CLASS else ("scheduled", f"“{word} to”")


def _of_be(words: Sequence[Word], at: int, held: Governor) -> Standing | None:
    """Return what "is" and "was" make of a verb: "was sent" is done, "is leaving on Friday" is going on or to come."""
    if words[held.at].lower in ("was", "were", "’s", "'s") or _past(words[at]):
        return "happened", "a finished verb"
    return None


def _of_noun(words: Sequence[Word], at: int) -> Standing | None:
    """Return what the words around a noun make of it: its adjectives, the verb that carries or follows it."""
    near = [w.lower for w in words[max(0, at - 4) : at]]
    if near[-1:] == ["no"] or near[-2:-1] == ["no"]:
        return "denied", "“no” before it"
    if _COMING & set(near[-3:]):
        return "scheduled", "a word of what is to come before it"
    if _MAYBE & set(near[-3:]):
        return "tentative", "a word of doubt before it"
    carried = _carried(words, at)
    if carried:
        return carried
    led = next((w for w in reversed(near) if w in _AFTER | _AHEAD), "")
    followed = _followed(words, at)
    if followed:
        return followed
    if led in ("after", "since", "following", "during", "amid", "despite"):
        return "happened", f"“{led}” before it"
    if _ANY & set(near[-2:]):
        return "mentioned", "none in particular"
    return None


def _carried(words: Sequence[Word], at: int) -> Standing | None:
    """Return what the verb before a noun makes of it: "called off the strike", "will hold talks"."""
    place = predicate(words, at)
    if place is None:
        return _under_modal(words, at)
    word, kind = words[place].lower, governors().get(words[place].lower, "")
    if kind in ("call off", "put off"):
        return _CLASS[kind], f"“{word}” before it"
    if kind == "ask" and word.startswith(_ORDERS) and at - place <= 5:
        return "mentioned", f"“{word}” before it"
    if kind == "wish" and word.startswith(_WISHES):
        return "tentative", f"“{word}” before it"
    if kind == "plan" and word.startswith(_PLANS) and not is_noun(words, place):
        return "scheduled", f"“{word}” before it"
    return _of_verb(words, place, deep=_DEEP) if word in LIGHT else _under_modal(words, at)


def _under_modal(words: Sequence[Word], at: int) -> Standing | None:
    """Return what a modal makes of the object of its verb: "will resume shipments", "may face a trial"."""
    for place in range(at - 2, max(-1, at - 6), -1):
        if words[place].mark or words[place].lower in ("of", "after", "since", "that", "who"):
            return None
        if words[place].lower in MODALS and not words[place].capital:
            return _of_modal(words, Governor("modal", place, words[place + 1].lower == "not"))
    return None


def _followed(words: Sequence[Word], at: int) -> Standing | None:
    """Return what the verb after a noun makes of it: "the talks will", "the strike was called off"."""
    for place in range(at + 1, min(len(words), at + 6)):
        word = words[place].lower
        if word in (".", ";", "—", "who", "and", "but", "with", "to") or (word == "," and not _which(words, place)):
            return None
        if word in MODALS and not words[place].capital:
            negative = any(w.lower in ("not", "never") for w in words[place + 1 : place + 3])
            return _of_modal(words, Governor("modal", place, negative))
        if word in ("is", "are", "was", "were", "has", "had", "have"):
            after = [w.lower for w in words[place + 1 : place + 4]]
            return _of_participle(after) or (
                ("happened", "a verb of the past after it") if word in ("was", "were", "had", "has") else None
            )
    return None


def _which(words: Sequence[Word], comma: int) -> bool:
    """Tell whether a clause begins that speaks of the noun before the comma: ", which is expected"."""
    return any(word.lower == "which" for word in words[comma + 1 : comma + 2])


def _of_participle(after: Sequence[str]) -> Standing | None:
    for word in after:
        kind = governors().get(word, "")
        if kind in ("call off", "put off"):
            return _CLASS[kind], f"“{word}” after it"
        if word in ("expected", "likely", "possible", "proposed"):
            return "tentative", f"“{word}” after it"
        if word in ("scheduled", "planned", "due", "set", "slated"):
            return "scheduled", f"“{word}” after it"
    return None


def _conditional(words: Sequence[Word], at: int) -> bool:
    """Tell whether a condition opens the clause of a place: no comma or verb of saying between."""
    for place in range(at - 1, max(-1, at - 9), -1):
        word = words[place].lower
        if word in _IF:
            return True
        if words[place].mark:
            return False
    return False


def _past(word: Word) -> bool:
    return word.lower.endswith("ed") or word.lower in PAST


PAST = frozenset(
    "met held took went came left began made gave got won lost saw spoke wrote sent struck hit put ran sat stood "
    "thought brought built bought became fell felt found kept knew led flew drove broke rose drew sold paid heard "
    "meant shot beat fought sought taught caught threw grew swept withdrew overturned said told was were had did shut "
    "quit slid cut".split()
)
"""Verbs whose past has no "ed"."""


def _of_network(seen: Happening | None) -> Standing:
    """Return what the network sees where no word tells."""
    if seen is None:
        return "mentioned", "no word of status"
    if seen.polarity == "negative" and seen.factuality < 0:
        return "denied", "seen as denied"
    if seen.when == "future" and seen.factuality < 2:
        return ("scheduled" if seen.certainty == "certain" and seen.factuality > 0 else "tentative"), "seen as to come"
    return ("happened", "seen as a fact") if seen.factuality > SEEN else ("mentioned", "seen as no fact")


def _noun_seen(words: Sequence[Word], at: int, seen: Happening | None) -> Standing:
    """Return where a noun stands that no word governs: a fact, where neither clause nor network speaks against it."""
    if seen is not None and seen.when == "future":
        return ("scheduled" if seen.certainty == "certain" else "tentative"), "seen as to come"
    known = not _KNOWN.isdisjoint(w.lower for w in words[max(0, at - 3) : at])
    if _hypothetical(words, at) and not known:
        return "mentioned", "a clause of what may be"
    return "happened", "a noun, and nothing speaks against it"


def _hypothetical(words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun's clause speaks of what may, should or would be, or of a condition."""
    for place in range(at - 1, max(-1, at - 12), -1):
        word = words[place].lower
        if word in ("after", "since", "following") or word in _ENDS:
            return False
        near = word in ("until", "till") and at - place < 6
        if word in _IF or near or (word in MODALS and not words[place].capital):
            return True
    return False


_KNOWN = frozenset("the this these that those ’s 's his her their its our my".split())
"""Words before a noun of something that the reader is taken to know."""
_ENDS = frozenset('; : — “ ” " that who which said'.split())
