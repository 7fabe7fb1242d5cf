"""Tell a text that seems cut.

Takes:  the layout of a text.
Gives:  whether its last words are no end.
Leaves: text lost inside, which leaves no mark.
"""

import re

from onrecord.clean.blocks import Block
from onrecord.clean.zones import ZonedText

MARK = re.compile(
    r"(?:\[\+?\d{1,6} (?:chars?|characters|words)\]|\(more\)|\bcontinued? (?:reading|on page \w+)"
    r"|\bread (?:more|the (?:full|rest|whole)[^.]{0,30})|\[(?:…|\.\.\.)\]|\(continued\))"
    r"[\s.…»>→\])]*$",
    re.I,
)
NO_END = re.compile(r"[\w,;’'-]$")
SMALL = re.compile(r"(?:^|\s)[a-z][\w’'-]*,?$")
# Lists, scores and signatures end without a stop as well; a sentence cut in the middle leaves a paragraph behind.
WORDS = 10
# Links to other stories that stand at the end have up to 16 words.
LONG = 16
JOINING = frozenset(
    (
        *("a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "for", "from", "with", "by"),
        *("as", "that", "which", "who", "than", "until", "if", "when", "while", "is", "was", "are", "were"),
        *("be", "has", "had", "can", "will", "would", "could", "should", "may", "not", "their", "its"),
        *("his", "her", "our", "your"),
    )
)


def is_cut(layout: ZonedText) -> bool:
    """Tell whether the report breaks off: in the middle of a sentence, or with a mark such as "[+1234 chars]".

    A text whose last line is part of the page, or a list, ends where it wants to.

    >>> from onrecord.clean.zones import layout
    >>> is_cut(layout("The council met late on Tuesday and put off the vote on the new harbour until it can"))
    True
    """
    if not layout.blocks:
        return False
    last, kind = layout.blocks[-1], layout.kinds[-1]
    if MARK.fullmatch(last.text):
        return True
    if kind != "body":
        return False
    if MARK.search(last.text[-80:]):
        return True
    ellipsis = last.text.endswith(("…", "...")) and len(last.words) >= WORDS
    return ellipsis or (_breaks_off(last) and not _in_list(layout))


def _breaks_off(block: Block) -> bool:
    """Tell whether block is a sentence without its end: long, or with a last word that no headline ends with."""
    if len(block.words) < WORDS or not NO_END.search(block.text) or not SMALL.search(block.text[-40:]):
        return False
    return len(block.words) > LONG or block.words[-1].rstrip(",").casefold() in JOINING


def _in_list(layout: ZonedText) -> bool:
    """Tell whether the paragraph above breaks off as well: lines of a list do, one after the other."""
    body = layout.of("body")
    return len(body) > 1 and not body[-2].stopped and not body[-2].text.endswith(":")
