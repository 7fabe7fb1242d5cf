"""Cut words at dashes where a piece of them names a time.

Takes:  the words of one sentence.
Gives:  undashed(): the same words, "March 5-April" with each month and number by itself.
Leaves: words whose dash is their own: "40-year-old", "mid-May" where nothing else is joined, names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.read.times.calendar import MONTHS, WEEKDAYS, Words
from onrecord.read.words import Word

_PIECE = re.compile(r"[^-‑–]+|[-‑–]")
_SHORT = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_NAMED = frozenset(MONTHS) | frozenset(WEEKDAYS)


def undashed(words: Words) -> Words:
    """Return the words, those cut apart that join a month or weekday to something else.

    >>> from onrecord.model.span import Span
    >>> from onrecord.read.words import words
    >>> [w.text for w in undashed(words("5 March-2 April, one-on-one", Span(0, 27)))]
    ['5', 'March', '-', '2', 'April', ',', 'one-on-one']
    """
    if not any(map(_joined, words)):
        return words
    cut: list[Word] = []
    for piece in (piece for word in words for piece in _pieces(word)):
        if piece.text == "." and cut and cut[-1].end == piece.start and cut[-1].lower in _SHORT:
            cut[-1] = Word(cut[-1].start, piece.end, f"{cut[-1].text}.", f"{cut[-1].lower}.")  # "Nov. 30-Dec. 1"
        else:
            cut.append(piece)
    return tuple(cut)


def _joined(word: Word) -> bool:
    """Tell whether a word joins a month or weekday, with a capital, to something else."""
    if "-" not in word.text and "‑" not in word.text:
        return False
    return any(piece[0].isupper() and piece.lower().rstrip(".") in _NAMED for piece in _PIECE.findall(word.text))


def _pieces(word: Word) -> Iterator[Word]:
    if not _joined(word):
        yield word
        return
    for match in _PIECE.finditer(word.text):
        start = word.start + match.start()
        yield Word(start, start + len(match.group()), match.group(), match.group().lower())
