"""Find the quotations that an article prints twice.

Takes:  the layout.
Gives:  repeated(): those whose words stand in marks elsewhere too; a pull quote says nothing new.
Leaves: who speaks: free_quotations.py.
"""

from onrecord.read.layout import Layout
from onrecord.read.quotes import Quote

_PULLED = 20
"""Letters from which the same words in marks are no accident."""


def repeated(layout: Layout) -> frozenset[Quote]:
    """Return the quotations whose words stand in marks elsewhere in the article."""
    letters = ["".join(c for c in q.inner.of(layout.text).lower() if c.isalnum()) for q in layout.quotes]
    every = "\n".join(letters)
    return frozenset(q for q, words in zip(layout.quotes, letters, strict=True) if _twice(words, every))


def _twice(words: str, every: str) -> bool:
    return len(words) > _PULLED and every.find(words, every.index(words) + 1) >= 0
