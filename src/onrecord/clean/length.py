"""Bound how much of one text is read.

Takes:  a text.
Gives:  within_reach(text), how many of its characters are read; the rest is kept and cited by nothing.
Leaves: saying so: characters.py.
"""

# Of 4,733 articles of corpora/stories, timelines and polnear 8 are longer, and all of those are several in one file.
# Reading takes time in the length of a text: of this one about four seconds.
LONGEST = 80_000
ENDS = ("\n\n", "\n", ". ", " ")


def within_reach(text: str) -> int:
    """Return the length of text, or of the paragraphs of it that fit in LONGEST.

    >>> within_reach("Rain. " * 20_000)
    79996
    """
    if len(text) <= LONGEST:
        return len(text)
    ends = (text.rfind(end, LONGEST // 2, LONGEST) for end in ENDS)
    return next((end for end in ends if end > 0), LONGEST)
