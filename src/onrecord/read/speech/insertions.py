"""See where words of saying are inserted into the clause that is said: "The bridge, said Norrin, will reopen".

Takes:  items of a frame.
Gives:  resumed(): where the clause goes on after them; before_insertion(): where it broke off.
Leaves: what is said: contents.py; who says it: sources.py.
"""

from onrecord.read.smallwords import AUXILIARIES, MODALS, PASTS
from onrecord.read.speech.phrases import Items, says

_FARTHEST = 15
"""Items of an apposition or a relative clause between the speaker and the comma after it."""


def resumed(items: Items, last: int) -> int | None:
    """Return where a verb takes up the clause again behind a comma after the speaker and what describes the speaker."""
    if last >= len(items) or items[last].lower != ",":
        return None
    commas = (at for at in range(last, min(last + _FARTHEST, len(items) - 1)) if items[at].lower == ",")
    return next((at + 1 for at in commas if _verbal(items, at + 1)), None)


def _verbal(items: Items, at: int) -> bool:
    """Tell whether an item can be the verb of a clause whose subject stands further left."""
    word = items[at].lower
    return word in MODALS | AUXILIARIES | PASTS or (word.endswith("ed") and not items[at].capital)


def before_insertion(items: Items, last: int) -> int | None:
    """Return the comma before ", according to X," or ", X said," where such words end right before last."""
    if last < 3 or items[last - 1].lower != ",":
        return None
    commas = (at for at in range(last - 2, max(0, last - _FARTHEST), -1) if items[at].lower == ",")
    comma = next((at for at in commas if items[at + 1].lower == "according" or says(items[last - 2])), None)
    return comma if comma is not None and not items[comma - 1].mark else None
