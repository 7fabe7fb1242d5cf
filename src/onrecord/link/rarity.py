"""Tell how rare a word is in news.

Takes:  data/frequencies.tsv, which `python -m training.frequencies` counts.
Gives:  rarity_of(): the inverse document frequency of a word (Spärck Jones 1972).
Leaves: how often the word occurs in this record: a record of three articles and one of ten thousand judge alike.
"""

from functools import cache
from math import log

from onrecord.link.tables import frequencies

ALL = "(all)"
"""The row of the table that counts all articles."""


@cache
def rarity_of(word: str) -> float:
    """Return the inverse document frequency of a word in small letters: about 0 for "the", 8 for one in no article."""
    known = frequencies()
    return max(0.0, log((known[ALL] + 1) / (known.get(word, 0) + 1)))
