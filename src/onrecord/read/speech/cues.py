"""Find the words of saying in a frame.

Takes:  one frame.
Gives:  Cue: the item that says, its kind, whether it is a finite verb, a participle or "according to".
Leaves: who says it: sources.py; what is said: contents.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.read.lexicon import people, saying
from onrecord.read.smallwords import ARTICLES, AUXILIARIES, DEMONSTRATIVES, OWNERS, POSSESSIVES, SUBJECTS
from onrecord.read.speech.sentence_frames import Frame, FrameItem

_BE = frozenset("is are was were be been being get got".split())
_NOT = frozenset("not never n't nobody nothing neither nor yet".split())
_BEFORE_NOUN = frozenset("of my our your own".split()) | ARTICLES | POSSESSIVES
_NOUNS = frozenset(
    "claim claims report reports comment comments state states hope hopes demand demands charge charges forecast order "
    "orders appeal point points note notes calls label labels estimate fear fears reply pledge promise vow warning "
    "threat read reads stress call plan offer reported alleged estimated expressed".split()
)
"""Forms that are as often nouns or adjectives as words of saying."""
_SPEAKERS = frozenset("he she they it who and".split())
_OPENERS = frozenset("there some many most no both all what who".split()).union(
    ARTICLES, POSSESSIVES, DEMONSTRATIVES, SUBJECTS
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


def cues(frame: Frame, first: int = 0, last: int | None = None) -> Iterator[Cue]:
    """Yield the cues among items[first:last] of a frame in reading order; nouns and passives are none."""
    items = frame.items
    for at, item in enumerate(items[first:last], start=first):
        if item.lower == "according" and at + 1 < len(items) and items[at + 1].lower == "to":
            yield Cue(at, at + 2, "according to", "according", finite=False)
        word = saying().get(item.lower)
        if word and not item.quote and not (_noun(items, at) or passive(items, at) or _infinitive(items, at)):
            finite = not item.lower.endswith("ing")
            yield Cue(at, at + 1, word.lemma, word.kind, finite=finite, negated=_negated(items, at))


def _negated(items: tuple[FrameItem, ...], at: int) -> bool:
    """Tell whether one of the three words before says that nothing was said."""
    before = [i.lower for i in items[max(0, at - 3) : at]]
    return any(w in _NOT or w.endswith(("n't", "n’t")) for w in before)


def _noun(items: tuple[FrameItem, ...], at: int) -> bool:
    """Tell whether the form stands as a noun or an adjective ("the report", "its reported plan", "United States")."""
    if not at:
        return False
    before, ambiguous = items[at - 1].lower, items[at].lower in _NOUNS
    if items[at].capital or before in _BEFORE_NOUN:
        return True
    return ambiguous and (before == "to" or before in OWNERS or not _may_speak(items, at))


def _may_speak(items: tuple[FrameItem, ...], at: int) -> bool:
    """Tell whether what stands before a form can be its subject: a name, a pronoun, a person, a mark."""
    before = next((items[n] for n in range(at - 1, -1, -1) if not _between(items[n])), None)
    if before is None:
        return False
    return before.capital or before.mark or before.lower in _SPEAKERS or before.lower in people()


def _between(item: FrameItem) -> bool:
    """Tell whether an item may stand between a subject and its verb."""
    return item.lower in AUXILIARIES or item.lower.endswith("ly")


def _infinitive(items: tuple[FrameItem, ...], at: int) -> bool:
    """Tell whether "to" leads the verb: what somebody wants or is able to say has not been said."""
    for item in reversed(items[max(0, at - 3) : at]):
        if item.lower == "to":
            return True
        if not _between(item):
            return False
    return False


def passive(items: Sequence[FrameItem], at: int) -> bool:
    """Tell whether the word said who is spoken to or of, not who speaks ("he was told", "is said to have")."""
    for item in reversed(items[max(0, at - 3) : at]):
        if item.lower in _BE:
            return not items[at].lower.endswith("ing")
        if not _between(item):
            return False
    return False


def opens_clause(item: FrameItem) -> bool:
    """Tell whether an item can begin a new clause's subject: a name, a pronoun, a determiner."""
    return item.capital or item.quote is not None or item.lower in _OPENERS
