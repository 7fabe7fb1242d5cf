"""Reattach what counts or parts an event: "the second round of talks" is talks.

Takes:  the tree of a sentence and its words.
Gives:  with_quantities(): the tree in which the event takes the place of the word that leads to it with "of";
        QUANTITY, the relation by which that word hangs on the event.
Leaves: owners: possessor_reattachment.py; which words name events: candidates.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.lexicon import triggers
from onrecord.read.trees import Tree
from onrecord.read.words import Word

QUANTITY = "det:qmod"
"""What parts of a whole hang by in enhanced dependencies (Schuster and Manning 2016, section 3.2)."""
_QUANTITIES = frozenset(
    "bout bouts couple day days flurry handful number pair phase round rounds series session sessions spate stage "
    "stages string wave waves week weeks weekend weekends".split()
)


def with_quantities(tree: Tree, words: Sequence[Word]) -> Tree:
    """Repair what stands before "of" and an event's noun, and only counts it or tells which part it is.

    "On 9 May, the second round of talks will be held": it is talks that will be held. "A number of people" names
    no event, and "the last day of the strike" is a day.
    """
    for event, part in enumerate(tree.heads):
        if part < event and words[part].lower in _QUANTITIES and tree.relations[event] == "nmod":
            led = [n for n in tree.under(event, "case") if part < n < event]
            named = any(not trigger.verb for trigger in triggers().get(words[event].lower, ()))
            if named and len(led) == 1 and words[led[0]].lower == "of" and not _owned(tree, words, event, led[0]):
                own = range(len(words))
                tree = tree.swapped(event, part, QUANTITY, moving=own).reheaded(led[0], part, "fixed")
    return tree


def _owned(tree: Tree, words: Sequence[Word], event: int, of: int) -> bool:
    """Tell whether an event is one that has been told of, of which the word before "of" is a part: "of the talks"."""
    return bool(tree.under(event, "det", "nmod:poss")) or words[of + 1].lower in ("these", "those")
