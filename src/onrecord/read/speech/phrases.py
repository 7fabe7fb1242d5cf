"""See where noun phrases begin and end among the items of a frame.

Takes:  items and a place among them.
Gives:  the edges of the phrase there, and whether it can speak.
Leaves: which phrase is the subject of a cue: sources.py.
"""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.read.lexicon import demonyms, people, saying
from onrecord.read.smallwords import ARTICLES, FUNCTION_WORDS, OWNERS, POSSESSIVES, SUBJECTS
from onrecord.read.speech.sentence_frames import QUOTE, FrameItem, IsTime

Items = Sequence[FrameItem]

STOPS = frozenset(
    ", : ; — – - … ( ) [ ] that when while as because after before which who whom although though since if but and or "
    "where until than whether what why how whose".split()
) | {QUOTE}
"""What no noun phrase reaches over."""
PRONOUNS = frozenset("who him her them".split()) | SUBJECTS
DETERMINERS = frozenset(
    "this these those our my one two three four five six seven eight nine ten some many most several other another "
    "both all few every each no more such analysts".split()
).union(ARTICLES, POSSESSIVES)
_ADJECTIVES = frozenset("former first second third dozens hundreds thousands".split())
"""Words beside pronouns and prepositions with which a phrase that can speak begins: "former sailor Mia Horn"."""
_BINDING = frozenset("of for in at from with by on to and around near behind under against about between , &".split())
_LEADS = frozenset("but and so also however meanwhile then even yet now".split())
_LEADS_TO_TIME = frozenset("on in late early at by".split())
_LONGEST = 25
"""Items beyond which a phrase is a sentence that was cut wrongly."""


def says(item: FrameItem) -> bool:
    """Tell whether an item is a word of saying and no name."""
    return item.lower in saying() and not item.capital


def in_name(item: FrameItem) -> bool:
    """Tell whether an item is part of a name rather than a capitalised article or a demonym before its noun."""
    if not item.capital or item.lower.capitalize() in demonyms():
        return False
    return item.lower not in FUNCTION_WORDS or item.lower == "us"


def back_to_stop(items: Items, last: int) -> int:
    """Return where the phrase that ends at last begins; "and" between two names belongs to it."""
    first = last
    while first and not _ends_phrase(items, first - 1):
        first -= 1
    return first


def _ends_phrase(items: Items, at: int) -> bool:
    """Tell whether a noun phrase cannot reach back over items[at]."""
    if items[at].lower == "and":
        return not (at and in_name(items[at - 1]) and in_name(items[at + 1]))
    return items[at].lower in STOPS or says(items[at])


def strip_lead(items: Items, first: int, last: int, is_time: IsTime) -> int:
    """Return where the phrase begins once "On Monday" and adverbs before it are left out."""
    while first < last:
        item = items[first]
        to_time = item.lower in _LEADS_TO_TIME and first + 1 < last and is_time(items[first + 1].span)
        if not (to_time or item.lower in _LEADS or is_time(item.span)):
            break
        first += 1
    return first


def nominal(items: Items) -> bool:
    """Tell whether items make a noun phrase that can speak."""
    first = "" if items[0].capital and items[0].lower == "us" else items[0].lower
    if len(items) > _LONGEST or items[0].mark or items[-1].lower in OWNERS:
        return False
    if any(i.lower in ARTICLES and b.lower not in _BINDING for b, i in pairwise(items)):
        return False  # "the royal a former aide called": two phrases side by side
    if first in PRONOUNS:
        return len(items) == 1 or first == "her" or items[1].lower in ("and", "himself", "herself")
    if first in DETERMINERS or (items[0].capital and first not in FUNCTION_WORDS):
        return True
    opens = first not in FUNCTION_WORDS or first in _ADJECTIVES
    return any(i.lower in people() or i.capital for i in items) and opens
