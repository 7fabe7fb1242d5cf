"""Mark how one wording differs from another.

Takes:  two wordings of one utterance.
Gives:  marked(): the second with `[-words-]` where it leaves words out and `{+words+}` where it has others (wdiff).
Leaves: which wording is the right one: nobody here says so.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_WORD = re.compile(r"\w+(?:['’.-]\w+)*|[^\w\s]")
MOST = 400
"""Words of which two wordings are compared: an utterance has some dozens."""


def marked(first: str, second: str) -> str:
    """Return the second wording with its differences from the first.

    >>> marked("We wait for the permit", "We still wait for a permit")
    'We {+still+} wait for [-the-] {+a+} permit'
    """
    one, other = _WORD.findall(first)[:MOST], _WORD.findall(second)[:MOST]
    steps = SequenceMatcher(None, _folded(one), _folded(other), autojunk=False).get_opcodes()
    said = (part for step, a, b, c, d in steps for part in _marked_step(step, one[a:b], other[c:d]))
    return re.sub(r" (?=[,.;:!?”’)])", "", " ".join(said))


def _folded(words: Sequence[str]) -> list[str]:
    return [word.casefold() for word in words]


def _marked_step(step: str, old: Sequence[str], new: Sequence[str]) -> list[str]:
    if step == "equal":
        return list(new)
    gone = [f"[-{' '.join(old)}-]"] if old else []
    return gone + ([f"{{+{' '.join(new)}+}}"] if new else [])
