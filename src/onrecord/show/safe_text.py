"""Make words from outside safe to look at.

Takes:  words of an article, or of its file name.
Gives:  the same, without what drives a terminal, with what cannot be seen made visible; visible() on one line.
Leaves: exports, which hand over every character as it is stored.
"""

import re

# Sequences that colour, move or rename a terminal (ECMA-48, 5.4; xterm's operating system commands).
DRIVES = re.compile("(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # not tabs and line breaks
# What has no width or turns the direction of writing (CVE-2021-42574), and halves of surrogate pairs.
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)


def visible(words: str) -> str:
    """Return words on one line, free of control characters, with every unseen character named.

    >>> visible("the \\x1b[31mred\\x1b[0m\\n sea\\u202e")
    'the red sea⟨U+202E⟩'
    """
    return seen(" ".join(DRIVES.sub("", words).split()))


def seen(words: str) -> str:
    """Return words with their line breaks, free of other control characters, with every unseen character named."""
    plain = CONTROL.sub("", DRIVES.sub("", words))
    return UNSEEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", plain)
