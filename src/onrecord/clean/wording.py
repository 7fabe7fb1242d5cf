"""Build tables of wordings.

Takes:  patterns of how lines begin or read.
Gives:  one compiled expression that matches where any of them does.
Leaves: the wordings themselves: each is in the file that uses it.
"""

import re


def any_of(*patterns: str, then: str = "") -> re.Pattern[str]:
    """Compile patterns into one that fits where any of them does, followed by then; letter case plays no part.

    >>> bool(any_of("share", "tweet").fullmatch("Tweet"))
    True
    """
    return re.compile(f"(?:{'|'.join(patterns)}){then}", re.IGNORECASE)
