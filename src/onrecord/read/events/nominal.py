"""Tell where an event stands whose word is a noun, by its adjectives and the verb that carries or follows it.

Takes:  the words of a sentence and the place of a noun.
Gives:  of_noun(): a word of the ladder and the reason.
Leaves: verbs: verbal.py; what the network sees: weighed.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.assertion import Status
from onrecord.read.events.governed import LIGHT, Governor, is_noun, predicate
from onrecord.read.events.verbal import CLASS, CONDITION, IF, UNTOLD, Standing, conditional, of_modal, of_verb
from onrecord.read.lexicon import governors
from onrecord.read.smallwords import MODALS
from onrecord.read.words import Word

_FACTS = frozenset(
    "request requests offer offers claim claims appeal appeals charge charges report reports bid".split()
)
"""Nouns of what was said: to deny a request does not undo it."""
_ORDERS = ("call", "urg", "demand", "order", "need")
_WISHES = ("consider", "propos", "seek", "sought", "hop", "threat", "mull", "weigh", "want", "expect")
_UNDONE = ("prevent", "avoid", "eliminat", "refus", "averted", "avert", "unable", "fail", "forbid", "forbad")
_PLANS = ("plan", "schedul", "prepar", "arrang")
_AFTER = frozenset("after since following during amid despite".split())
_COMING = frozenset("upcoming next forthcoming planned scheduled coming pending".split())
_MAYBE = frozenset("possible potential proposed likely expected".split())
_ANY = frozenset("any such every no".split())
_OFF: dict[tuple[str, str], Status] = {
    ("call", "off"): "cancelled",
    ("put", "off"): "postponed",
    ("push", "back"): "postponed",
}
"""Verbs of two words, the first by its first letters."""
_KNOWN = frozenset("the this these that those ’s 's his her their its our my".split())
"""Words before a noun of something that the reader is taken to know."""
_ENDS = frozenset('; : — “ ” " that who which said'.split())


def of_noun(words: Sequence[Word], at: int) -> Standing:
    """Return what the words around a noun make of it: its adjectives, the verb that carries or follows it."""
    near = [w.lower for w in words[max(0, at - 4) : at]]
    if near[-1:] == ["no"] or near[-2:-1] == ["no"]:
        return "denied", "“no” before it"
    if _COMING & set(near[-3:]):
        return "scheduled", "a word of what is to come before it"
    if _MAYBE & set(near[-3:]):
        return "tentative", "a word of doubt before it"
    known = not _KNOWN.isdisjoint(near[-3:])
    if not known and conditional(words, at):
        return "mentioned", CONDITION
    carried = _carried(words, at)
    if carried:
        return carried
    followed = _followed(words, at)
    if followed:
        return followed
    led = next((w for w in reversed(near) if w in _AFTER), "")
    if led:
        return "happened", f"“{led}” before it"
    if _ANY & set(near[-2:]):
        return "mentioned", "none in particular"
    if _hypothetical(words, at) and not known:
        return "mentioned", "a clause of what may be"
    return "happened", UNTOLD


def _carried(words: Sequence[Word], at: int) -> Standing | None:
    """Return what the verb before a noun makes of it: "called off the strike", "will hold talks"."""
    place = predicate(words, at)
    if place is None:
        return _under_modal(words, at)
    word, kind = words[place].lower, governors().get(words[place].lower, "")
    off = _OFF.get((word[:4], words[place + 1].lower))
    if off:
        return off, f"“{word} {words[place + 1].text}” before it"
    if kind in ("call off", "put off"):
        return CLASS[kind], f"“{word}” before it"
    if kind == "deny" and word.startswith(_UNDONE) and words[at].lower not in _FACTS:
        return "denied", f"“{word}” before it"
    called = not word.startswith("call") or words[place + 1].lower == "for"
    if kind == "ask" and called and word.startswith(_ORDERS) and at - place <= 5:
        return "mentioned", f"“{word}” before it"
    if kind == "wish" and word.startswith(_WISHES):
        return "tentative", f"“{word}” before it"
    if kind == "plan" and word.startswith(_PLANS) and not is_noun(words, place):
        return "scheduled", f"“{word}” before it"
    return of_verb(words, place) if word in LIGHT else _under_modal(words, at)


def _under_modal(words: Sequence[Word], at: int) -> Standing | None:
    """Return what a modal makes of the object of its verb: "will resume shipments", "may face a trial"."""
    for place in range(at - 2, max(-1, at - 6), -1):
        if words[place].mark or words[place].lower in ("of", "after", "since", "that", "who"):
            return None
        if words[place].lower in MODALS and not words[place].capital:
            return of_modal(words, Governor("modal", place, words[place + 1].lower == "not"))
    return None


def _followed(words: Sequence[Word], at: int) -> Standing | None:
    """Return what the verb after a noun makes of it: "the talks will", "the strike was called off"."""
    for place in range(at + 1, min(len(words), at + 6)):
        word = words[place].lower
        if word in (".", ";", "—", "who", "and", "but", "with", "to") or (word == "," and not _which(words, place)):
            return None
        if word in MODALS and not words[place].capital:
            negative = any(w.lower in ("not", "never") for w in words[place + 1 : place + 3])
            return of_modal(words, Governor("modal", place, negative))
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
            return CLASS[kind], f"“{word}” after it"
        if word in ("expected", "likely", "possible", "proposed"):
            return "tentative", f"“{word}” after it"
        if word in ("scheduled", "planned", "due", "set", "slated"):
            return "scheduled", f"“{word}” after it"
    return None


def _hypothetical(words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun's clause speaks of what may, should or would be, or of a condition."""
    for place in range(at - 1, max(-1, at - 12), -1):
        word = words[place].lower
        if word in ("after", "since", "following") or word in _ENDS:
            return False
        near = word in ("until", "till") and at - place < 6
        if word in IF or near or (word in MODALS and not words[place].capital):
            return True
    return False
