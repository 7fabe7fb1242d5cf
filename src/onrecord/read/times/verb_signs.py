"""Tell by which verb a clause speaks of what was or of what is to come.

Takes:  the words of a clause on one side of a time, the nearest first or last.
Gives:  first_sign(): the direction that the first verb tells, and that verb.
Leaves: prepositions, plans that failed, what is asked for: direction.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.time import Direction
from onrecord.read.lexicon import saying
from onrecord.read.smallwords import PASTS, TIMETABLE
from onrecord.read.words import Word

_FUTURE = frozenset(
    "will would 'll ’ll shall won't won’t wouldn't wouldn’t may might could should going upcoming forthcoming due "
    "scheduled set expected expects expect planned plans plan planning slated intends intend hopes hope aims wants "
    "want likely tentatively next ahead tomorrow must prepares preparing can considering effective payable "
    "doubt jeopardy".split()
)
_ASKED = frozenset("agreed ordered intended wanted booked arranged considered".split())
"""Words whose sentence is of the past, and what they are about to come: "agreed to meet", "is booked for"."""
_NOUNS = frozenset("plan plans set hope hopes aims want hit cut held".split())
"""Words that are nouns after an article."""
_NO_VERBS = frozenset("hundred indeed preferred united unspecified undisclosed unprecedented limited red".split())
_PAST = PASTS | frozenset("been ago since".split())
_TO_COME = frozenset("to be is are been".split())
_BARE = frozenset(
    "vote meet play march strike travel fly leave arrive return open start begin resume decide sign go gather".split()
)
_AGAINST = frozenset("play meet face host".split())
"""Bare verbs of what two sides do with each other."""
_WE = frozenset("we they i you".split())
_WAYS = frozenset("to for against".split())
"""Prepositions before which a bare word of those is a verb."""
AS_PLANNED, _GONE = frozenset("planned scheduled expected".split()), frozenset("going went gone".split())
_LED = frozenset("will would 'll ’ll may might could can should must to not".split())
_PAST_DO = frozenset("did didn't didn’t had was were".split())
_TAKES, _TAKEN = frozenset("take takes get gets".split()), frozenset("place effect way underway".split())
ARTICLES = frozenset("a an the its his her their this that some still".split())
EDGE = frozenset(',;:—–()“”"')
Sign = tuple[Direction, str]
"""A direction and the reason for it."""
_SUBJECTS = frozenset("he she it who that there what".split())


def first_sign(words: Sequence[Word], side: str, *, edge: bool) -> Sign | None:
    """Return what the first verb of words tells, the nearest first; with edge no further than where a clause ends."""
    for at, word in enumerate(words):
        far = at > 2 and word.lower in saying()  # "Roy said the rally on Friday would": the date is not of "said"
        if edge and (word.text in EDGE or word.lower == "that" or far):
            return None
        sign = _sign(words, at, backwards=side == "before")
        if sign:
            return sign, f"“{word.text}” {side} it"
    return None


def _sign(words: Sequence[Word], at: int, *, backwards: bool) -> Direction | None:
    word = words[at].lower
    if word == "may" and words[at].capital:
        return None  # the month, or a name
    around = {w.lower for w in (*words[max(0, at - 2) : at], *words[at + 1 : at + 3])}
    if word in _ASKED:
        return "future" if around & _TO_COME else "past"  # "agreed in May to sell": that day is not to come
    if _named(words, at, backwards=backwards):
        return None
    if word.endswith("ing") and len(word) > 5 and (around & {"is", "are"} or _short_is(words, at, backwards=backwards)):
        return "future"  # "is visiting Lund on Friday"
    led = {w.lower for w in (words[at + 1 : at + 3] if backwards else words[max(0, at - 2) : at])}
    subject = words[at + 1 : at + 2] if backwards else words[max(0, at - 1) : at]
    if word in _BARE and subject and subject[0].lower in _WE:
        return "future"  # "On Friday we vote"
    behind = words[at - 1 : at] if backwards and at else words[at + 1 : at + 2]
    if word in _BARE and behind and behind[0].lower in _WAYS and _many(subject):
        return "future"  # "the women travel to Kelm on Sunday"
    if word in _AGAINST and subject and subject[0].capital and behind and behind[0].capital:
        return "future"  # "Lund play Ghent on Saturday"
    if word in TIMETABLE and not led & (_PAST_DO | _LED) and (word not in _TAKES or around & _TAKEN):
        return "future"
    if (word in AS_PLANNED and "as" in around) or (word == "ahead" and around & _GONE):
        return None  # "went ahead on Saturday as planned"
    if word in _FUTURE and _had_been(words, at):
        return "past"  # "had been due to end on Friday"
    if word in _FUTURE or (word == "to" and any(w.lower in ("is", "are") for w in words[max(0, at - 1) : at + 2])):
        return "future"  # "is to be held", and its mirror when words are read backwards
    if subject and subject[0].lower == "to":
        return None  # "is expected to hit the coast on Friday"
    if word in _PAST or (word.endswith("ed") and len(word) > 4 and words[at].text[0].islower()):
        return "future" if "be" in around else "past"  # "to be held on", and its mirror when words are read backwards
    return None


def _named(words: Sequence[Word], at: int, *, backwards: bool) -> bool:
    """Tell whether a word that may be a verb is a noun or stands before one: "the plan", "a reduced dividend"."""
    word, before = words[at].lower, words[at + 1 : at + 2] if backwards else words[max(0, at - 1) : at]
    article = any(each.lower in ARTICLES for each in before)
    return (
        word in _NO_VERBS or (word in _NOUNS and article) or (word.endswith("ed") and article and word not in _FUTURE)
    )


def _had_been(words: Sequence[Word], at: int) -> bool:
    """Tell whether what was to come is told from after it; words are read backwards."""
    before = [w.lower for w in words[at + 1 : at + 4]]
    return "been" in before and "had" in before


def _short_is(words: Sequence[Word], at: int, *, backwards: bool) -> bool:
    """Tell whether a short "is" leads to a verb: "she's visiting Lund", but not "the town's housing"."""
    led = words[at + 1 : at + 3] if backwards else tuple(reversed(words[max(0, at - 2) : at]))
    return len(led) == 2 and led[0].lower in ("’s", "'s") and led[1].lower in _SUBJECTS


def _many(subject: Sequence[Word]) -> bool:
    """Tell whether the word before a bare verb may end a subject in the plural."""
    named = bool(subject) and subject[0].capital and subject[0].lower not in ARTICLES  # "The march for schools"
    return named or (bool(subject) and subject[0].lower.endswith(("s", "n")))
