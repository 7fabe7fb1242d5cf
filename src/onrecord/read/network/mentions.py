"""What may be told of two mentions from their words alone, before any model looks at them.

Takes:  the places of mentions and of their heads in a text.
Gives:  Places; FORMS and form(), what kind of word a mention is; alike() and apart(), a number for each pair.
Leaves: whether the two are one: the model weighs these numbers beside its own vectors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int64]

PRONOUNS = {
    "I": "i me my mine myself",
    "you": "you your yours yourself yourselves",
    "he": "he him his himself",
    "she": "she her hers herself",
    "it": "it its itself",
    "we": "we us our ours ourselves",
    "they": "they them their theirs themselves",
    "who": "who whom whose which that",
}
FORMS = (*PRONOUNS, "name", "definite", "demonstrative", "indefinite", "bare")
_BY_WORD = {word: name for name, words in PRONOUNS.items() for word in words.split()}
_FIRST = {"the": "definite", "this": "demonstrative", "that": "demonstrative", "these": "demonstrative"}
_FIRST |= {"those": "demonstrative", "a": "indefinite", "an": "indefinite", "some": "indefinite"}
_FIRST |= dict.fromkeys(("my", "your", "his", "her", "its", "our", "their"), "definite")

ALIKE = 16
"""Values of alike(): four degrees of the same words, each with one inside the other or not, quoted alike or not."""
FAR = (1, 2, 3, 4, 6, 10, 18, 34, 66)
"""Numbers of mentions between two at which the next value of apart() begins; about doubling, as in Lee et al. 2017."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, order=True)
class MentionSpan:
    """A mention from start to end, and its head words within; depth is how many quotations it stands in."""

    start: int
    end: int
    head: tuple[int, int]
    depth: int = 0


def form(text: str, place: MentionSpan) -> int:
    """Return the number in FORMS of what a mention is by its words.

    >>> FORMS[form("the old Harbour Board met", MentionSpan(0, 21, (8, 21)))]
    'name'
    >>> FORMS[form("the old board met", MentionSpan(0, 13, (8, 13)))]
    'definite'
    """
    words = _WORD.findall(text[place.start : place.end])
    if len(words) == 1 and words[0].lower() in _BY_WORD:
        return FORMS.index(_BY_WORD[words[0].lower()])
    if (text[slice(*place.head)][:1].isupper() and place.head[0] > place.start) or (
        len(words) > 1 and _capitals(words)
    ):
        return FORMS.index("name")
    first = words[0].lower() if words else ""
    if first in _FIRST:
        return FORMS.index(_FIRST[first])
    return FORMS.index("name" if text[slice(*place.head)][:1].isupper() else "bare")


def _capitals(words: Sequence[str]) -> bool:
    return all(word[:1].isupper() for word in words)


def alike(text: str, places: Sequence[MentionSpan]) -> Codes:
    """Return a number below ALIKE for each pair (of a later mention, an earlier one), shape (mentions, mentions)."""
    whole = [text[p.start : p.end].lower().removeprefix("the ") for p in places]
    heads = [text[slice(*p.head)].lower() for p in places]
    words = [frozenset(_WORD.findall(whole_)) for whole_ in whole]
    same_head, same = _equal(heads), _equal(whole)
    held = _holding(words)
    degree = np.where(same, 3, np.where(held, 2, np.where(same_head, 1, 0)))
    starts, ends = (np.array([getattr(p, side) for p in places], dtype=np.int64) for side in ("start", "end"))
    inside = (starts[:, None] < ends[None]) & (starts[None] < ends[:, None])
    depths = np.array([p.depth for p in places], dtype=np.int64)
    codes: Codes = degree * 4 + inside * 2 + (depths[:, None] == depths[None])
    return codes


def _equal(texts: Sequence[str]) -> NDArray[np.bool_]:
    numbers = {text: number for number, text in enumerate(texts)}
    coded = np.array([numbers[text] for text in texts], dtype=np.int64)
    same: NDArray[np.bool_] = coded[:, None] == coded[None]
    return same


def _holding(words: Sequence[frozenset[str]]) -> NDArray[np.bool_]:
    """Tell of each pair whether all words of the one, if it has any, are among those of the other."""
    numbers = {word: number for number, word in enumerate({word for each in words for word in each})}
    table = np.zeros((len(words), len(numbers)), dtype=np.float32)  # counts: exact, and the product of floats is quick
    for row, each in enumerate(words):
        table[row, [numbers[word] for word in each]] = 1
    shared, own = table @ table.T, table.sum(axis=1)
    held: NDArray[np.bool_] = ((shared == own[:, None]) | (shared == own[None])) & (shared > 0)
    return held


def apart(count: int) -> Codes:
    """Return the distance of each pair of count mentions in classes, 0 for itself and for a later one.

    >>> apart(3).tolist()
    [[0, 0, 0], [1, 0, 0], [2, 1, 0]]
    """
    number = np.arange(count)
    return classes(np.maximum(0, number[:, None] - number[None]))


def classes(between: Codes) -> Codes:
    """Return the class of each number of mentions between two."""
    found: Codes = np.searchsorted(np.array(FAR), between, side="right")
    return found
