"""Cut a long list into pages.

Takes:  a list, how many a page has, and the number of the page.
Gives:  Sheet: what the page has, and which pages there are.
Leaves: links to the others: templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Thing = TypeVar("Thing")

SOME, MANY = 10, 40
"""What a part of a page has before it sends on to a page of its own, and what that one has."""
SEVERAL = 20
"""What each list has on a page whose lines come from as many stories: what is kept of a story is loaded as a whole."""


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Thing]):
    """Some of the things; all counts them; page is from 1, pages how many there are."""

    things: Sequence[Thing]
    all: int
    page: int
    pages: int

    @classmethod
    def of(cls, things: Sequence[Thing], *, size: int = MANY, page: int = 1) -> Sheet[Thing]:
        """Return one page of things; a page before the first or after the last is the nearest there is."""
        pages = max(1, -(-len(things) // size))
        page = min(max(page, 1), pages)
        return cls(things[(page - 1) * size : page * size], len(things), page, pages)

    @property
    def more(self) -> int:
        """Count what is not on this page."""
        return self.all - len(self.things)
