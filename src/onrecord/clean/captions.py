"""Tell captions by the credit that agencies and papers put at their end.

Takes:  one block.
Gives:  whether it is a caption.
Leaves: captions without a credit: their wording is that of any sentence, they stay body.
"""

import re

from onrecord.clean.agencies import credited
from onrecord.clean.blocks import Block

# "Photograph: A. Name/Agency", "Photo by A. Name", "Picture credit: A. Name", "Submitted photo" at the end of the line.
CREDIT = re.compile(
    r"(?:\b(?:Photograph|Photo(?:graph)?s?(?: (?:by|credit|courtesy(?: of)?))?|Pictures?(?: (?:by|credit))?"
    r"|Image(?: (?:by|credit|copyright|source))?|Credit)"
    r"\s?:\s?[A-Z][^.:?!]{1,60}"
    r"|\b(?:[Ss]ubmitted|[Ff]ile|[Hh]andout|[Cc]ourtesy|[Aa]rchive|[Cc]ontributed) (?:photos?|pictures?|images?)\)?"
    r"|\bVideo provided by [A-Z][^.:?!]{1,60}"
    r"|\bPhoto by [A-Z][^.:?!]{1,60}"
    r"|\bvia (?:REUTERS|AP|AFP|Reuters|Getty Images|Getty)\)?)\.?$"
)
# A line that begins with a credit ends with it; more than this, and a sentence of the report stands behind it.
SHORT = 12
FIRST = re.compile(r"(?:Photo(?:graph)?s?|Images?|Pictures?)\s?:\s")
# How web pages lay out the alternative text and the credit of a picture in the running text.
LAYOUT = re.compile(
    r"^(?:Image (?:copyright|caption|source)\b|Media caption\b|Media playback is unsupported on your device\b"
    r"|Enlarge this image\b|(?:hide|toggle) caption\b|i? ?(?:itoggle|toggle) caption\b|Caption:\s)"
)
BULLETS = ("-", "–", "•", "*")
BRACKETED = re.compile(r"[\[(]([^\[\]()]{2,60})[\])]\.?$")
CREDIT_WORD = re.compile(
    r"\b(?:photos?|photographs?|pictures?|image|handout|file|courtesy|screen ?(?:shot|grab)|pool)\b", re.I
)
PATH = re.compile(r"[a-z]?[A-Z][\w.&' -]{1,30}(?:\s?/\s?[a-z]?[A-Z][\w.&' -]{1,30}){1,3}$")
TAIL = re.compile(r"(?:^|[.\s])((?:[A-Z][\w.'-]{0,20} ?){1,3}/(?:[A-Z][\w.' -]{1,25}/?){1,3})$")

DASHED = re.compile(r"\s[–—]\s?([A-Z][\w/ ]{1,30})$")

# Of 267 captions in 1,384 articles all but a dozen have fewer than 55 words; a picture agency's may have 70.
LONGEST = 70


def is_caption(block: Block) -> bool:
    """Tell whether block is the caption of a picture.

    >>> from onrecord.clean.blocks import text_blocks
    >>> is_caption(text_blocks("The mayor opens the bridge. (Jo Lee/Town Herald)")[0])
    True
    """
    if len(block.words) > LONGEST:
        return False
    text = block.text
    if FIRST.match(text) and len(block.words) <= SHORT:
        return True
    return bool(LAYOUT.match(text)) or bool(CREDIT.search(text)) or _bracketed(text) or _ends_with_credit(text)


def _bracketed(text: str) -> bool:
    """Tell whether text ends with a credit in brackets.

    An agency alone after a full stop is where a short report comes from, not who took a picture.
    """
    found = BRACKETED.search(text)
    if not found or len(text) - found.end() > 1:
        return False
    inside = found[1].strip()
    if found.start() == 0 or text.startswith(BULLETS):
        return False
    stopped = text[: found.start()].rstrip().endswith((".", "?", "!", "”", '"'))
    picture = CREDIT_WORD.search(inside) or PATH.match(inside)
    return bool(picture) or (credited(inside) and not stopped)


def _ends_with_credit(text: str) -> bool:
    """Tell whether text ends with a credit of several names without brackets: "… on Monday. Jo Lee/Getty Images"."""
    found = TAIL.search(text[-90:]) or DASHED.search(text[-60:])
    return found is not None and any(map(credited, (found[1], found[1].split("/")[0].split()[-1])))
