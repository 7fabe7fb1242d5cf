"""Find the words of saying in a frame.

Takes:  one frame.
Gives:  Cue: the item that says, its kind, whether it is a finite verb, a participle or "according to".
Leaves: who says it: sources.py; what is said: contents.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.read.frames import QUOTE, Frame, Item
from onrecord.read.lexicon import people, saying
from onrecord.read.runs import FUNCTION_WORDS

AUXILIARIES = frozenset(
    "has have had is are was were be been being would will did do does could can may might should also later then once again "
    "now still even just first not never already soon has hasn't didn't reportedly repeatedly previously recently further "
    "earlier since and".split()
) - {"and"}
_BE = frozenset("is are was were be been being get got".split())
_DETERMINERS = frozenset("the a an of his her its their my our your own".split())
_NOUNS = frozenset(
    "claim claims report reports comment comments state states hope hopes demand demands charge charges forecast order orders "
    "appeal point points note notes calls label labels estimate fear fears reply pledge promise vow warning threat read reads "
    "stress call plan offer reported alleged estimated expressed".split()
)


@dataclass(frozen=True, slots=True)
class Cue:
    """items[first:last] of a frame say that somebody says; negated where a not stands with them."""

    first: int
    last: int
    lemma: str
    kind: str
    finite: bool
    negated: bool = False


def cues(frame: Frame) -> Iterator[Cue]:
    """Yield the cues of a frame in reading order; nouns and passives are none."""
    items = frame.items
    for at, item in enumerate(items):
        if item.lower == "according" and at + 1 < len(items) and items[at + 1].lower == "to":
            yield Cue(at, at + 2, "according to", "according", finite=False)
        word = saying().get(item.lower)
        if word and not item.quote and not (_noun(items, at) or _passive(items, at) or _infinitive(items, at)):
            before = {i.lower for i in items[max(0, at - 3) : at]}
            negated = bool(before & {"not", "never", "n't", "nobody", "nothing"}) or any(
                w.endswith(("n't", "n’t")) for w in before
            )
            yield Cue(at, at + 1, word.lemma, word.kind, finite=not item.lower.endswith("ing"), negated=negated)


def _noun(items: tuple[Item, ...], at: int) -> bool:
    """Tell whether the form stands as a noun or an adjective ("the report", "its reported plan", "United States")."""
    before = items[at - 1] if at else None
    if items[at].capital and at:
        return True
    if before and (before.lower in ("to", "’s", "'s") and items[at].lower in _NOUNS):
        return True
    if before and before.lower in _DETERMINERS:
        return True
    return bool(before) and items[at].lower in _NOUNS and not _may_speak(items, at)


def _may_speak(items: tuple[Item, ...], at: int) -> bool:
    """Tell whether what stands before a form that is also a noun can be its subject: a name, a pronoun, a person, a mark."""
    before = next((i for i in reversed(items[:at]) if not i.lower.endswith("ly") and i.lower not in AUXILIARIES), None)
    if before is None:
        return False
    return (
        before.capital
        or before.mark
        or before.lower in ("he", "she", "they", "it", "who", "and")
        or before.lower in people()
    )


def _infinitive(items: tuple[Item, ...], at: int) -> bool:
    """Tell whether "to" leads the verb: what somebody wants or is able to say has not been said."""
    for item in reversed(items[max(0, at - 3) : at]):
        if item.lower == "to":
            return True
        if item.lower not in AUXILIARIES and not item.lower.endswith("ly") and item.lower not in ("once", "again"):
            return False
    return False


def _passive(items: tuple[Item, ...], at: int) -> bool:
    """Tell whether the word said who is spoken to or of, not who speaks ("he was told", "is said to have")."""
    for item in reversed(items[max(0, at - 3) : at]):
        if item.lower in _BE:
            return not items[at].lower.endswith("ing")
        if item.lower not in AUXILIARIES and not item.lower.endswith("ly"):
            return False
    return False


def opens_clause(item: Item) -> bool:
    """Tell whether an item can begin a new clause's subject: a name, a pronoun, a determiner."""
    return (
        item.capital
        or item.quote is not None
        or item.lower
        in (
            "he she they it we i you the a an his her its their this that these those there some many most no both all what who"
        ).split()
    )


def small(item: Item) -> bool:
    """Tell whether an item is a function word."""
    return item.lower in FUNCTION_WORDS and item.lower != QUOTE
