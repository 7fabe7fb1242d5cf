"""Cut a text into the blocks that a reader sees: paragraphs and single lines.

Takes:  the text of one page.
Gives:  Block, in reading order; every character that is not white space lies in exactly one.
Leaves: what kind of thing a block is: zones.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from onrecord.model.span import Span, trimmed

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
STOP = re.compile(r"[.!?…。]$")
# Chinese and Japanese have no spaces; a word is about two characters long.
UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
CLOSERS = "\"”’'»)]*"
# A line of an e-mail or an old archive breaks at about 72 characters; a shorter line ended where it wanted to.
WRAP = 45


@dataclass(frozen=True)
class Block:
    """One paragraph or line; text is that of its span, without the white space at its ends."""

    span: Span
    text: str
    apart: bool

    @cached_property
    def words(self) -> list[str]:
        """Return the words, cut at white space."""
        return self.text.split()

    @cached_property
    def stopped(self) -> bool:
        """Tell whether it ends as a sentence does; quotation marks and brackets after the stop do not count."""
        return bool(STOP.search(self.text[-12:].rstrip(CLOSERS)))

    @cached_property
    def paragraph(self) -> bool:
        """Tell whether it can only be running text: 25 words, or 12 of them and a full stop."""
        length = len(self.words) + len(UNSPACED.findall(self.text)) // 2
        return length >= 25 or (length >= 12 and self.stopped)

    @cached_property
    def bare(self) -> str:
        """Return the text in small letters without the marks around it, for comparing with word lists."""
        return self.text.strip(" \t\u00a0.,:;!?|•·*-–—>»[]()\"'“”‘’").casefold()


def text_blocks(text: str) -> list[Block]:
    """Return the blocks of text; lines that were only wrapped at the width of a screen are one block.

    >>> [block.text for block in text_blocks("Storm nears coast\\n\\nPeople left.\\r\\nShops closed.")]
    ['Storm nears coast', 'People left.', 'Shops closed.']
    """
    lines = list(_line_blocks(text))
    if not _wrapped(lines):
        return lines
    return [_joined_block(group, text) for group in _groups(lines)]


def _line_blocks(text: str) -> Iterator[Block]:
    end = 0
    for found in LINE.finditer(text):
        span = trimmed(Span(*found.span()), text)
        if len(span):
            yield Block(span, span.of(text), len(text[end : span.start].splitlines()) > 2 or not end)
            end = span.end


def _runs_on(above: Block, below: Block) -> bool:
    return not below.apart and len(above.text) >= WRAP and not above.stopped


def _wrapped(lines: list[Block]) -> bool:
    """Tell whether lines break inside sentences: more than a third of the breaks come before a small letter."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart and len(a.text) >= WRAP]
    inside = sum(_runs_on(a, b) and b.text[0].islower() for a, b in pairs)
    return len(pairs) > 3 and inside * 3 > len(pairs) and max(len(line.text) for line in lines) < 200


def _groups(lines: list[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for line in lines:
        if group and not (not line.apart and len(group[-1].text) >= WRAP):
            yield group
            group = []
        group.append(line)
    yield group


def _joined_block(group: list[Block], text: str) -> Block:
    span = Span(group[0].span.start, group[-1].span.end)
    return Block(span, span.of(text), group[0].apart)
