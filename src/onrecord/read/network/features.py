"""What the encoder is told of a piece beside its letters.

Takes:  pieces of a text, its quotations, paragraphs and zones; our tables of words.
Gives:  FEATURES, the number of values of each feature; features(), the values of each piece.
Leaves: embedding them: training/encoder.py.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.lexicon import demonyms, given_names, organisation_words, organisations, people, places, titles
from onrecord.read.quotes import Quote
from onrecord.read.wordpieces import WordPiece

CASE = {"lower": 0, "Capital": 1, "CAPITALS": 2, "miXed": 3, "digits": 4, "mark": 5}
LISTED = ("", "place", "given name", "body", "word of a body", "demonym", "title")
"""What our tables of words say of a word, whatever its letter case."""
FEATURES = {"case": len(CASE), "quoted": 3, "paragraph": 2, "zone": 3, "listed": len(LISTED)}

_WORDS = 3
"""Words in the longest name that is looked up."""

LONGEST_NAME = 40
"""Characters of a name in a table; words that stand farther apart are none."""
_ALNUM = re.compile(r"[^\W_]+")


def features(
    text: str, pieces: Sequence[WordPiece], quotes: Iterable[Quote], paragraphs: Iterable[Span], zone: int = 0
) -> NDArray[np.int64]:
    """Return the features of pieces, shape (pieces, 5): letter case, quotations around, paragraph, zone, tables."""
    depth = depths(text, quotes)
    starts = {p.start for p in paragraphs}
    at = np.array([p.start for p in pieces], dtype=np.int64)
    begins = np.array([p.start in starts for p in pieces], dtype=np.int64)
    cases = np.array(list(_cases(text, pieces)), dtype=np.int64)
    told = (cases, np.minimum(2, depth[at]), begins, np.full(len(at), zone), _listed(text)[at])
    return np.stack(told, axis=1).astype(np.int64).reshape(len(at), len(FEATURES))


def depths(text: str, quotes: Iterable[Quote]) -> NDArray[np.int64]:
    """Return how many quotations each character stands in."""
    depth = np.zeros(len(text) + 1, dtype=np.int64)
    for quote in quotes:
        depth[quote.inner.start : quote.inner.end] += 1
    return depth


def _listed(text: str) -> NDArray[np.int8]:
    """Return for each character the place in LISTED of the longest name in our tables that holds it."""
    table, found, longer = names_in_tables(), np.zeros(len(text) + 1, dtype=np.int8), _first_of_several()
    runs = [(run.start(), run.end(), run.group().lower()) for run in _ALNUM.finditer(text)]
    at = 0
    while at < len(runs):
        longest = _WORDS if runs[at][2] in longer else 1
        for count in range(min(longest, len(runs) - at), 0, -1):
            kind = table.get(" ".join(word for _, _, word in runs[at : at + count]))
            if kind and runs[at + count - 1][1] - runs[at][0] <= LONGEST_NAME:
                found[runs[at][0] : runs[at + count - 1][1]] = kind
                at += count - 1
                break
        at += 1
    return found


@cache
def names_in_tables() -> dict[str, int]:
    """Return the place in LISTED of each name in our tables, in small letters; the surest table has the last word."""
    words: dict[str, Iterable[str]] = {
        "title": [*(" ".join(title) for title in titles()), *people()],
        "demonym": demonyms(),
        "word of a body": organisation_words(),
        "given name": given_names(),
        "place": places(),
        "body": organisations(),
    }
    named = ((kind, " ".join(_ALNUM.findall(name.lower()))) for kind, names in words.items() for name in names)
    return {name: LISTED.index(kind) for kind, name in named}


@cache
def _first_of_several() -> frozenset[str]:
    """Return the words that begin a name of several words in our tables: after all others none is looked for."""
    return frozenset(name.split()[0] for name in names_in_tables() if " " in name)


def _cases(text: str, pieces: Iterable[WordPiece]) -> Iterator[int]:
    """Yield the case of the word around each piece, in linear time even where a whole text is one word (Chinese)."""
    runs = (run.span() for run in _ALNUM.finditer(text))
    first, last = next(runs, (len(text), len(text)))
    known: dict[tuple[int, int], int] = {}
    for piece in pieces:
        while last <= piece.start < len(text):
            first, last = next(runs, (len(text), len(text) + 1))
        word = (first, max(piece.end, last)) if first <= piece.start else (piece.start, piece.end)
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
