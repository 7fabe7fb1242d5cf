"""Find the headline.

Takes:  the first blocks of a text, and the title where the input gives one.
Gives:  the number of the block that is the headline, None where the text has none.
Leaves: headlines of other stories further down: teasers.py.
"""

import re
from collections.abc import Callable, Sequence

from onrecord.clean.blocks import Block

WORD = re.compile(r"\w+")
# Section names and fragments may stand above a headline; five are more than any page that we have seen.
REACH = 6
LONGEST_WORDS, LONGEST = 30, 220


def headline_number(found: Sequence[Block], other: Callable[[Block], bool], *, title: str | None = None) -> int | None:
    """Return the number of the headline among found; other tells blocks that are known to be something else.

    With a title only a line of the same words is the headline, so that none is made up.
    Without one it is the first line, above the first paragraph, that reads as a headline; one of four words
    or more goes before a shorter one, which is likely the name of a section.
    """
    if title:
        return next((at for at, block in enumerate(found[:REACH]) if same_words(block.text, title)), None)
    lines = []
    for at, block in enumerate(found[:REACH]):
        if block.paragraph and not _in_title_case(block):
            break
        if not other(block) and reads_as_headline(block):
            lines.append(at)
    if not lines or len(found) == 1:
        return None
    return next((at for at in lines if len(found[at].words) >= 4), lines[0])


def reads_as_headline(block: Block) -> bool:
    """Tell whether block is written as headlines are: few words, a capital at the start, no full stop.

    >>> from onrecord.clean.blocks import text_blocks
    >>> [reads_as_headline(block) for block in text_blocks("Bridge closed for a week\\nThe bridge is closed.\\nin ,")]
    [True, False, False]
    """
    words, text = block.words, block.text
    if not 2 <= len(words) <= LONGEST_WORDS or len(text) > LONGEST or text[-1] in ":;," or text[0] in "([":
        return False
    begins = any(char.isupper() or char.isdigit() for char in words[0])
    return begins and (not block.stopped or text.rstrip("\"”’'")[-1] in "?!" or _in_title_case(block))


def same_words(line: str, title: str) -> bool:
    """Tell whether line is title, or title without what pages add at its end ("… - Town Herald")."""
    if len(line) > LONGEST + len(title):
        return False
    a, b = ([word.casefold() for word in WORD.findall(words)] for words in (line, title))
    return bool(a) and (a == b or (len(a) >= 4 and 2 * len(a) > len(b) and b[: len(a)] == a))


def same_name(heading: str, title: str) -> bool:
    """Tell whether a title may be that of the heading: it has a word of it. Programs fill in a name of their own.

    >>> same_name("Bridge closed for a week", "Bridge shut"), same_name("Bridge closed for a week", "newscms")
    (True, False)
    """
    words = {word.casefold() for word in WORD.findall(heading)}
    return not words.isdisjoint(word.casefold() for word in WORD.findall(title))


def _in_title_case(block: Block) -> bool:
    """Tell whether nearly every word has a capital, as in headlines that end in a full stop."""
    longer = [word.lstrip("\"“‘'(") for word in block.words if len(word) > 3]
    capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in longer)
    return len(longer) >= 3 and len(block.words) <= 18 and capitals >= 0.9 * len(longer) and ". " not in block.text
