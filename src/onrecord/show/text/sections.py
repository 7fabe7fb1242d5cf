"""Lay out one part of a page: its head, its entries, and how many more there are.

Takes:  a title and the lines of each entry, in order.
Gives:  the lines of the part: MOST entries, all where full is asked for; nothing where there are none.
Leaves: what an entry says.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from onrecord.show.text.lines import Line, heading

MOST = 10

Entry = Iterable[Line]
Thing = TypeVar("Thing")


class Entries(Sequence[Entry]):
    """The entries of things, each made only when it is shown."""

    def __init__(self, things: Sequence[Thing], entry: Callable[[Thing], Entry]) -> None:
        self._things, self._entry = things, entry

    def __len__(self) -> int:
        return len(self._things)

    def __getitem__(self, at: Any) -> Any:
        found = self._things[at]
        return [self._entry(one) for one in found] if isinstance(at, slice) else self._entry(found)

    def __iter__(self) -> Iterator[Entry]:
        return map(self._entry, self._things)


def section(title: str, entries: Sequence[Entry], *, full: bool, beside: str = "") -> Iterator[Line]:
    """Yield the part; an entry that is not shown costs nothing where entries are generators."""
    if not entries:
        return
    yield from heading(title, beside)
    shown = entries if full else entries[:MOST]
    for entry in shown:
        yield from entry
    if len(shown) < len(entries):
        yield Line(f"and {len(entries) - len(shown):,} more (--full shows all)", 2, style="dim")
