"""Find the subject where a name and a description stand side by side.

Takes:  items of a frame and the comma that closes an apposition.
Gives:  the first and last place of the subject: "Ann Lee" in "Ann Lee, the mayor," and all of "an aide, Bo Roy,".
Leaves: which party it means: speakers.py.
"""

from onrecord.read.lexicon import people
from onrecord.read.speech.phrases import DETERMINERS, Items, back_to_stop, in_name, nominal, says, strip_lead
from onrecord.read.speech.sentence_frames import IsTime

_OPENS = frozenset("who head chief former".split()) | DETERMINERS
FARTHEST = 30
"""Items that an apposition may have: longer ones were clauses of their own (read by eye)."""


def appositive(items: Items, comma: int, is_time: IsTime) -> tuple[int, int] | None:
    """Return the subject before the comma that closes an apposition, None where no apposition ends there."""
    if comma < 3 or items[comma].lower != ",":
        return None
    return _before_name(items, comma, is_time) or _before_description(items, comma)


def _before_description(items: Items, comma: int) -> tuple[int, int] | None:
    """Return the name before ", a minister of the party," or ", who was in town," that ends at comma."""
    for at in range(comma - 1, max(0, comma - FARTHEST), -1):
        if says(items[at]) or items[at].lower == "that":
            return None  # what stands before belongs to another clause
        opens = items[at + 1].lower in _OPENS or items[at + 1].lower in people()
        if items[at].lower == "," and opens and (in_name(items[at - 1]) or items[at - 1].lower in people()):
            first = back_to_stop(items, at)
            return (first, at) if first < at and nominal(items[first:at]) else None
    return None


def _before_name(items: Items, comma: int, is_time: IsTime) -> tuple[int, int] | None:
    """Return the description and the name of two or three words after it that end at comma."""
    name = comma
    while name and in_name(items[name - 1]):
        name -= 1
    if comma - name not in (2, 3) or not name or items[name - 1].lower != ",":
        return None
    first = strip_lead(items, back_to_stop(items, name - 1), name - 1, is_time)
    described = items[first : name - 1]
    person = any(i.lower in people() for i in described)
    return (first, comma) if person and nominal(described) else None
