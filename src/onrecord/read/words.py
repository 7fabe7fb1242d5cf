"""Cut a sentence into words.

Takes:  a text and the span of one sentence.
Gives:  Word: each word, number, mark; "'s" stands apart from its owner.
Leaves: word pieces for the model: they are another cut.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.model.span import Span

_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., p.m.
    r"|\d+(?:[-‑][^\W\d_]+)+"  # 40-year-old
    r"|\d+(?:[.,:/]\d+)*(?:[^\W\d_]+)?(?![^\W_])"  # 2,025 and 23rd and 2.30pm
    r"|[^\W_]+(?:[-‑'’&.][^\W_]+)*"  # one-on-one, O'Brien, didn't
    r"|\S"
)
_OWNER = re.compile(r"(?<=[^\W_])['’][sS]$")
_SHORT = frozenset(
    "mr mrs ms dr prof rev hon st gen lt col maj capt sgt adm gov sen rep jan feb mar apr jun jul aug sep sept oct nov "
    "dec no vs inc corp co ltd jr sr mt ft".split()
)
"""Words that keep the stop that follows them."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its place in the article, also as a span; lower is its small-letter form."""

    start: int
    end: int
    text: str
    lower: str
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", Span(self.start, self.end))  # asked for ten times a word

    @property
    def capital(self) -> bool:
        """Tell whether the word begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def mark(self) -> bool:
        """Tell whether this is punctuation and no word."""
        return not self.text[0].isalnum()


def words(text: str, sentence: Span) -> tuple[Word, ...]:
    """Return the words of a sentence, in order.

    >>> [w.text for w in words("Mr. Roy’s aide, 40, won’t go.", Span(0, 29))]
    ['Mr.', 'Roy', '’s', 'aide', ',', '40', ',', 'won’t', 'go', '.']
    """
    return tuple(_cut(text, sentence))


def place_of(word: Word, inside: Sequence[Word]) -> int:
    """Return the place of a word of a sentence in it, without a look at all of them."""
    return bisect_left(inside, word.start, key=lambda each: each.start)


def _cut(text: str, sentence: Span) -> Iterator[Word]:
    done = sentence.start
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        if start < done:
            continue
        owner = _OWNER.search(match.group())
        if owner:
            cut = start + owner.start()
            yield _word(text, start, cut)
            start = cut
        elif match.group().lower() in _SHORT or (len(match.group()) == 1 and match.group().isupper()):
            end += text.startswith(".", end) and end + 1 < sentence.end
        done = end
        yield _word(text, start, end)


def _word(text: str, start: int, end: int) -> Word:
    return Word(start, end, text[start:end], text[start:end].lower())
