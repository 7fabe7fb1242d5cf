"""Bound how much of one text is read.

Takes:  a text.
Gives:  within_reach(text), how many of its characters are read; the rest is kept and cited by nothing.
Leaves: saying so: characters.py.
"""

import re
from itertools import islice

# Of 3,995 articles of corpora/stories, timelines and polnear 42 are longer, a third of those several in one file.
# Reading takes time in what a text has of words: of this much of the densest, one event in four words, four seconds.
LONGEST = 30_000
MOST_WORDS = 6_000
WORD = re.compile(r"\w+|[^\w\s]")
ENDS = ("\n\n", "\n", ". ", " ")


def within_reach(text: str) -> int:
    """Return the length of text, or of the paragraphs of it that fit in LONGEST characters and MOST_WORDS words.

    >>> within_reach("Rain. " * 20_000)
    17998
    """
    most = min(LONGEST, next((word.start() for word in islice(WORD.finditer(text), MOST_WORDS, None)), LONGEST))
    if len(text) <= most:
        return len(text)
    ends = (text.rfind(end, most // 2, most) for end in ENDS)
    return next((end for end in ends if end > 0), most)
