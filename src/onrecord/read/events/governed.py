"""Find what governs a word that names an event: its modal, its auxiliary, the verb on whose "to" it hangs.

Takes:  the words of a sentence and the place of a word in it.
Gives:  governor(): what governs a verb; predicate(): the verb that a noun is carried or followed by.
Leaves: what that makes of the event: verbal.py, nominal.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.read.lexicon import governors
from onrecord.read.smallwords import ARTICLES, DEMONSTRATIVES, MODALS, POSSESSIVES
from onrecord.read.words import Word

Bond = Literal["modal", "to", "have", "be", "do", "none"]
"""By what a verb is held: "will go", "plans to go", "has gone", "was sent", "did go"."""

_HAVE = frozenset("have has had having 've ’ve".split())
_BE = frozenset("is are was were be been being am 's ’s 're ’re".split())
_DO = frozenset("do does did don't don’t doesn't doesn’t didn't didn’t".split())
NOT = frozenset("not n't n’t never no nor neither without hardly nobody none nothing".split())
_SKIPPED = frozenset(
    "also still just only even ever soon then now always already be been being so first again yet longer previously "
    "once later recently both all perhaps instead".split()
)
_STOPS = frozenset('; : — “ ” " that who which'.split())
_FAR = 7
"""Words between a verb and the one on whose "to" it hangs: "ordered the members of his staff to leave"."""


@dataclass(frozen=True, slots=True)
class Governor:
    """What governs a verb: the kind of bond, the place of the word (-1 for none), and whether it is negated."""

    bond: Bond
    at: int
    negative: bool = False


def governor(words: Sequence[Word], at: int) -> Governor:
    """Return what governs the verb at a place; verbs joined by "and" share theirs."""
    negative, place = False, at - 1
    while place >= 0:
        word = words[place].lower
        if word in NOT or word.endswith(("n't", "n’t")):
            negative = True
        if word in MODALS and not (words[place].capital and place):
            return Governor("modal", place, negative)
        if word in _DO:
            return Governor("do", place, negative)
        if word == "to":
            return _on_to(words, place, negative=negative)
        if word in _HAVE or (word in _BE and word not in ("be", "been", "being")):
            return _auxiliary(words, place, negative=negative)
        if not (word in _SKIPPED or word in NOT or word.endswith("ly")):
            break
        place -= 1
    if place > 0 and words[place].lower in ("and", "or", ",") and _base(words[at]):
        return _shared(words, place)
    return Governor("none", -1, negative)


def _auxiliary(words: Sequence[Word], place: int, *, negative: bool) -> Governor:
    """Return an auxiliary, or the modal in front of it: "would have gone"."""
    before = words[place - 1].lower if place else ""
    if before in MODALS:
        return Governor("modal", place - 1, negative)
    negative = negative or before in NOT
    return Governor("have" if words[place].lower in _HAVE else "be", place, negative)


def _on_to(words: Sequence[Word], to: int, *, negative: bool) -> Governor:
    """Return the nearest known word on whose "to" a verb hangs, with a negation in front of it."""
    for place in range(to - 1, max(-1, to - 1 - _FAR), -1):
        word = words[place].lower
        if word in _STOPS or (word == "," and to - place > 1):
            break
        if word in governors():
            denied = any(w.lower in NOT or w.lower.endswith(("n't", "n’t")) for w in words[max(0, place - 3) : place])
            return Governor("to", place, negative or denied)
    be = bool(to) and (words[to - 1].lower in _BE or (words[to - 1].capital and words[to - 1].lower not in _STOPS))
    denied = any(w.lower in NOT or w.lower.endswith(("n't", "n’t")) for w in words[max(0, to - 4) : to])
    return Governor("to", to - 1 if be else -1, negative or denied)


def _shared(words: Sequence[Word], link: int) -> Governor:
    """Return the governor of the verb that one is joined to: the last modal or "to" before "and"."""
    for place in range(link - 1, max(-1, link - 18), -1):
        word = words[place].lower
        if word in _STOPS:
            break
        if word in MODALS and not (words[place].capital and place):
            return Governor("modal", place)
        if word == "to" and place + 1 < len(words) and _base(words[place + 1]):
            return _on_to(words, place, negative=False)
    return Governor("none", -1)


def _base(word: Word) -> bool:
    """Tell whether a word may be the bare form of a verb."""
    return (not word.mark and not word.lower.endswith(("ed", "ing", "s"))) or word.lower.endswith("ss")


def is_noun(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word stands as a noun: after an article, an owner, an adjective or a preposition."""
    word, before = words[at], words[at - 1] if at else None
    if before is None:
        return not word.lower.endswith(("ed", "ing"))
    if word.lower.endswith(("tion", "sion", "ment", "ness", "ence", "ance", "ity")):
        return True
    small = before.lower
    owner = small in ("’s", "'s", "’", "'") and not word.lower.endswith(("ing", "ed"))
    described = (
        small.endswith(("al", "ive", "ous", "ic", "ary", "ent", "ish", "ian", "est", "able")) or small.isdecimal()
    )
    led = small in _LEADS or owner or described
    gerund = word.lower.endswith("ing") and small in ("of", "by", "for", "in", "from", "about", "without", "before")
    return (led and not gerund) or _compound(words, at)


def _compound(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word ends a group of nouns: "a media request", "in peace talks", not "the minister met them"."""
    after = words[at + 1].lower if at + 1 < len(words) else ""
    if words[at].lower.endswith(("ed", "ing")) or after in _OBJECTS:
        return False
    for back in (2, 3):
        between = words[max(0, at - back + 1) : at]
        if at >= back and words[at - back].lower in _LEADS:
            return all(
                w.text[0].isalpha() and not w.lower.endswith(("ly", "ed", "s", "to")) for w in between
            ) and not any(w.lower in MODALS | _HAVE | _BE | _DO | {"to", "that", "who", "and"} for w in between)
    return False


_BEFORE_NOUNS = frozenset(
    "of in on at for from with by about over into during after before since despite amid against under no any some "
    "such another each every further new recent last next first second third more most major upcoming own two three "
    "several many few".split()
)
_LEADS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | _BEFORE_NOUNS
_OBJECTS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | frozenset("him her them us me you it that".split())


def predicate(words: Sequence[Word], at: int) -> int | None:
    """Return the place of the verb that a noun is the object of: the nearest known one before it in its clause."""
    for place in range(at - 1, max(-1, at - 1 - _FAR), -1):
        word = words[place].lower
        if word in _STOPS or word in (",", "after", "before", "since", "during", "when", "if"):
            return None
        if word in governors() or word in LIGHT:
            return place
    return None


LIGHT = frozenset(
    "hold holds held holding have has had having give gives gave given make makes made making take takes took taken "
    "attend attends attended attending host hosts hosted stage stages staged conduct conducts conducted face faces "
    "faced pay pays paid launch launches launched issue issues issued deliver delivers delivered win won lose lost "
    "file files filed stand run contest boycott boycotted compete sign signs signed reach reaches reached see seek "
    "impose imposed imposes".split()
)
"""Verbs that carry an event's noun: what is said of them is said of it."""
