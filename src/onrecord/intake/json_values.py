"""Tell JSON that goes over several lines from JSON lines.

Takes:  the lines of a stream, one after the other.
Gives:  Spread.goes_on(line): whether the line is part of a value that other lines begin or end.
Leaves: lines that are one object, good or broken: lines.py.
"""

import re
from codecs import BOM_UTF8

# A string, with its escapes, to its end or that of the line; or a bracket.
PARTS = re.compile(rb'"(?:[^"\\]|\\.)*+(?:"|$)|[\[\]{}]', re.S)
# How a line ends that another one must follow: "The bridge" is an upload that broke off, "[" and "," are layout.
OPEN = (b"{", b"[", b",", b":")
# How many brackets the first line of an indented value opens at most: "[{" or, written tighter, "[{"list": [{".
DEEP = 4


class Spread:
    """What of one value is open; no line is kept, so that a long array takes no memory."""

    def __init__(self) -> None:
        self._deep, self._begun, self._next = 0, False, False

    def goes_on(self, raw: bytes) -> bool:
        """Tell whether raw, the next line of the stream, is part of a value over several lines, or an array.

        A whole object a line after a single "{" or "[" is no part of it: one line was broken, the others are sound.

        >>> spread = Spread()
        >>> [spread.goes_on(line) for line in (b'{', b'"text": "Rain."', b'}', b'{"text": "Rain."}')]
        [True, True, True, False]
        """
        line = raw.removeprefix(BOM_UTF8).strip()
        depth = _depth(line)
        if self._deep == 0:
            array = line.startswith(b"[")
            begins = 0 < depth <= DEEP and line.startswith((b"{", b"[")) and line.endswith(OPEN)
            if not begins and not (array and depth == 0):
                return False
            self._begun = True
        elif (self._begun or self._deep == 1) and not self._next and _is_object(line) and depth == 0:
            return False
        else:
            self._begun = False
        self._next = line.endswith((b",", b":"))
        self._deep = max(0, self._deep + depth)
        return True


def _is_object(line: bytes) -> bool:
    return line.startswith(b"{") and line.endswith(b"}")


def _depth(line: bytes) -> int:
    """Return how many more brackets line opens than it closes."""
    brackets = [part for part in PARTS.findall(line) if part[:1] != b'"']
    return 2 * sum(part in b"[{" for part in brackets) - len(brackets)
