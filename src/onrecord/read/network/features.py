"""What the encoder is told of a piece beside its letters.

Takes:  pieces of a text, its quotations, paragraphs and zones.
Gives:  FEATURES, the number of values of each feature; features(), the values of each piece.
Leaves: embedding them: encoder.py.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.quotes import Quote
from onrecord.read.wordpieces import Piece

CASE = {"lower": 0, "Capital": 1, "CAPITALS": 2, "miXed": 3, "digits": 4, "mark": 5}
FEATURES = {"case": len(CASE), "quoted": 3, "paragraph": 2, "zone": 3}

_ALNUM = re.compile(r"[^\W_]+")


def features(
    text: str, pieces: Sequence[Piece], quotes: Iterable[Quote], paragraphs: Iterable[Span], zone: int = 0
) -> NDArray[np.int64]:
    """Return the features of pieces, shape (pieces, 4): letter case, depth of quotation, start of paragraph, zone."""
    depth = np.zeros(len(text) + 1, dtype=np.int64)
    for quote in quotes:
        depth[quote.inner.start : quote.inner.end] += 1
    starts = {p.start for p in paragraphs}
    cases = _cases(text, pieces)
    rows = [(next(cases), min(2, int(depth[piece.start])), int(piece.start in starts), zone) for piece in pieces]
    return np.array(rows, dtype=np.int64).reshape(len(rows), len(FEATURES))


def _cases(text: str, pieces: Iterable[Piece]) -> Iterator[int]:
    """Yield the case of the word around each piece, in linear time even where a whole text is one word (Chinese)."""
    first, last = np.arange(len(text) + 1), np.arange(len(text) + 1)
    for run in _ALNUM.finditer(text):
        first[run.start() : run.end()] = run.start()
        last[run.start() : run.end()] = run.end()
    known: dict[tuple[int, int], int] = {}
    for piece in pieces:
        word = int(first[piece.start]), max(piece.end, int(last[piece.start]))
        if word not in known:
            known[word] = case(text[slice(*word)])
        yield known[word]


def case(word: str) -> int:
    """Return the letter case of a word.

    >>> [case(word) for word in ("rain", "Rain", "NATO", "McRae", "2031", "“")]
    [0, 1, 2, 3, 4, 5]
    """
    if not word[:1].isalnum():
        return CASE["mark"]
    if word.isdigit():
        return CASE["digits"]
    if word.islower():
        return CASE["lower"]
    if word.isupper() and len(word) > 1:
        return CASE["CAPITALS"]
    return CASE["Capital"] if (word[0].isupper() and word[1:].islower()) or len(word) == 1 else CASE["miXed"]
