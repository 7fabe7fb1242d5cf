"""Tell whether a description without a name means one party in all reports of a story: "the museum", "her agent".

Takes:  the words of a description, folded, without "the".
Gives:  definite().
Leaves: that the reports are of one story, and what else speaks for it: party_features.py.

A story has one museum, one race director and one board, though it does not name them; it has many officials, witnesses
and residents, so that "a senior official" of two reports may be two (Prince 1981, on what hearers are taken to know).
"""

import re

_COMPLEMENT = re.compile(r" (?:of|for|in|at|from|on|behind|near|to|with) ")
_INDEFINITE = re.compile(
    r"(?:an?|one|some|any|several|many|most|few|other|another|both|all|no|various|certain|unnamed|two|three|four|five|"
    r"\d\S*)\b"
)
_ONE_OF_MANY = frozenset(
    "official source witness man woman boy girl person child spokesman spokeswoman spokesperson expert analyst "
    "resident neighbour neighbor diplomat officer soldier victim suspect survivor passenger reporter journalist friend "
    "relative participant customer visitor fan worker employee insider observer critic member colleague student driver "
    "pilot doctor nurse teacher lawmaker politician aide adviser lawyer caller user reader statement report document "
    "anyone someone somebody everyone nobody people".split()
)
"""Words of which a story may have many: "the witness" of two reports may be two."""
_TOGETHER = frozenset(
    "organisers organizers owners promoters authorities publishers trustees makers landlords "
    "services sponsors stewards executors liquidators administrators operators directors".split()
)
"""Plurals of people who speak with one mouth."""
_OF_SOMEBODY = re.compile(r"(?!(?:his|her|its|their)\b)\S+['’]s\b")
"""An owner who is named: "Roy's lawyer" is one, "his lawyer" may be another man's."""


def definite(description: str) -> bool:
    """Tell whether a description of a story's report means the same party in another report of the story.

    >>> [definite(words) for words in ("rowing club of lund", "her agent", "organisers", "race director")]
    [True, True, True, True]
    >>> [definite(words) for words in ("a spokesman for the museum", "residents", "his lawyer", "two nurses")]
    [False, False, False, False]
    """
    if _INDEFINITE.match(description):
        return False
    head = _COMPLEMENT.split(description, maxsplit=1)[0].split()[-1]
    owned = _OF_SOMEBODY.match(description) is not None
    if head in _ONE_OF_MANY and not owned:
        return False
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s"))
    return not plural or head in _TOGETHER or owned
