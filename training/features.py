"""What the encoder is told of a piece beside its letters.

Takes:  pieces of a text, its quotations, paragraphs and zones.
Gives:  FEATURES, the number of values of each feature; features(), the values of each piece.
Leaves: embedding them: encoder.py.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from onrecord.model.span import Span
from onrecord.read.quotes import Quote
from onrecord.read.wordpieces import Piece

CASE = {"lower": 0, "Capital": 1, "CAPITALS": 2, "miXed": 3, "digits": 4, "mark": 5}
FEATURES = {"case": len(CASE), "quoted": 3, "paragraph": 2, "zone": 3}


def features(
    text: str, pieces: Sequence[Piece], quotes: Iterable[Quote], paragraphs: Iterable[Span], zone: int = 0
) -> np.ndarray:
    """Return the features of pieces, shape (pieces, 4): letter case, depth of quotation, start of paragraph, zone."""
    depth = np.zeros(len(text) + 1, dtype=np.int64)
    for quote in quotes:
        depth[quote.inner.start : quote.inner.end] += 1
    starts = {p.start for p in paragraphs}
    rows = [(case(text, piece), min(2, int(depth[piece.start])), int(piece.start in starts), zone) for piece in pieces]
    return np.array(rows, dtype=np.int64).reshape(len(rows), len(FEATURES))


def case(text: str, piece: Piece) -> int:
    """Return the letter case of the word that a piece belongs to."""
    first, last = piece.start, piece.end
    while first and text[first - 1].isalnum():
        first -= 1
    while last < len(text) and text[last].isalnum():
        last += 1
    word = text[first:last]
    if not word[:1].isalnum():
        return CASE["mark"]
    if word.isdigit():
        return CASE["digits"]
    if word.islower():
        return CASE["lower"]
    if word.isupper() and len(word) > 1:
        return CASE["CAPITALS"]
    return CASE["Capital"] if (word[0].isupper() and word[1:].islower()) or len(word) == 1 else CASE["miXed"]
