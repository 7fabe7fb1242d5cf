"""Tell which sense a word has that may name events of several kinds, or none.

Takes:  the words of a sentence, and where a trigger word stands in it.
Gives:  sense(): the kind that the words beside it give it ("released a report" is a publication), "" for no event
        ("called for calm"), None where they are silent.
Leaves: which words those are: data/senses.tsv; words that the network must see as an event: kinds.tsv.
"""

from collections.abc import Sequence

from onrecord.read.lexicon import Sense, senses
from onrecord.read.words import Word

_STOPS = frozenset(";:—")


def sense(words: Sequence[Word], first: int, last: int) -> str | None:
    """Return the sense of words[first:last]: that of the first row of the table which fits."""
    form = " ".join(word.lower for word in words[first:last])
    return next((row.kind for row in senses().get(form, ()) if _fits(row, words, first, last)), None)


def _fits(row: Sense, words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether what stands beside a word is as a row has it; a semicolon or colon ends the look."""
    ahead = row.where.endswith("before")
    beside = words[max(0, first - 2 * row.within) : first][::-1] if ahead else words[last : last + 2 * row.within]
    return bool(row.beside & _near(beside, row.within)) is not row.where.startswith("not")


def _near(words: Sequence[Word], within: int) -> set[str]:
    """Return the words in reach, punctuation not counted."""
    end = next((n for n, word in enumerate(words) if word.text in _STOPS), len(words))
    return {word.lower for word in [word for word in words[:end] if not word.mark][:within]}
