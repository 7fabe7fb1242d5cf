"""Cut a text into the word pieces that the encoder knows.

Takes:  a text, and the vocabulary, one piece a line.
Gives:  WordPiece: the number of the piece and where it stands in the text.
Leaves: windows and features: network/windows.py, network/features.py.

The cut is that of BERT's uncased tokenizer (Devlin et al. 2019): control characters out, Chinese characters alone,
small letters, accents off, punctuation alone, then the longest piece first (WordPiece, Wu et al. 2016). Ours because it
keeps the place of every piece in the unchanged text and needs none of sixteen packages.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

LONGEST = 100
"""Characters above which a word is unknown as a whole, as in the original."""


@dataclass(frozen=True, slots=True)
class WordPiece:
    """One piece of a word: its number in the vocabulary and the characters text[start:end] that it stands for."""

    number: int
    start: int
    end: int


@dataclass(slots=True)
class Vocabulary:
    """The pieces that the encoder knows; those that go on within a word begin with ##."""

    numbers: dict[str, int]
    known: dict[str, tuple[tuple[int, int, int], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Sequence[str]) -> Vocabulary:
        """Return the vocabulary whose pieces stand in lines, numbered from 0."""
        return cls({piece: number for number, piece in enumerate(lines)})

    def pieces(self, text: str, *, start: int = 0) -> Iterator[WordPiece]:
        """Yield the pieces of text, which begins at start, in reading order, in time linear in its length."""
        for word, places in _words(text):
            for number, first, last in self._cut(word):
                yield WordPiece(number, start + places[first], start + places[last - 1] + 1)

    def _cut(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """Return number, start and end of each piece of a plain word; one that cannot be cut is one unknown piece."""
        cut = self.known.get(word)
        if cut is None:
            cut = tuple(self._longest_first(word)) if len(word) <= LONGEST else ()
            cut = cut or ((self.numbers["[UNK]"], 0, len(word)),)
            if len(self.known) < 50_000:  # words repeat; a bound keeps a long run from growing without end
                self.known[word] = cut
        return cut

    def _longest_first(self, word: str) -> list[tuple[int, int, int]]:
        cut, start = [], 0
        while start < len(word):
            lead = "##" if start else ""
            end = next((e for e in range(len(word), start, -1) if lead + word[start:e] in self.numbers), None)
            if end is None:
                return []
            cut.append((self.numbers[lead + word[start:end]], start, end))
            start = end
        return cut


_LETTERS = frozenset(string.ascii_letters + string.digits)
_RUN = re.compile(r"[0-9A-Za-z]+|.", re.DOTALL)
"""Letters and digits of ASCII that stand together, or one other character."""


def _words(text: str) -> Iterator[tuple[str, list[int]]]:
    """Yield each plain word with the place in text of each of its characters."""
    word: list[str] = []
    places: list[int] = []
    for run in _RUN.finditer(text):
        place, character = run.start(), run.group()
        if character[0] in _LETTERS:  # as most are: the whole run at once
            word.append(character.lower())
            places += range(place, run.end())
            continue
        plain = _plain(character)
        alone = _stands_alone(character)
        if word and (alone or character.isspace()):
            yield "".join(word), places
            word, places = [], []
        if alone:
            yield plain, [place] * len(plain)
        else:
            word += plain
            places += [place] * len(plain)
    if word:
        yield "".join(word), places


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """Return a character in small letters without accents; nothing for white space, control characters and marks."""
    if "\x20" < character < "\x7f":
        return character.lower()
    if character in "\x00\ufffd" or character.isspace() or unicodedata.category(character)[0] == "C":
        return ""
    apart = unicodedata.normalize("NFD", character.lower())
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")


@lru_cache(maxsize=4096)
def _stands_alone(character: str) -> bool:
    """Tell whether a character is a word of its own: punctuation, ASCII signs, Chinese characters."""
    if character < "\x80":
        return not character.isalnum() and "\x20" < character < "\x7f"
    code = ord(character)
    if any(first <= code <= last for first, last in _CHINESE):
        return True
    return unicodedata.category(character).startswith("P")


_CHINESE = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)
