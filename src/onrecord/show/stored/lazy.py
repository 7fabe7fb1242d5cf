"""Lists and tables whose entries are looked up when they are asked for.

Takes:  how to look up.
Gives:  Lazy, a mapping; Listed, a sequence.
Leaves: where the entries come from: lists.py, view.py, moment.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar, overload

Thing = TypeVar("Thing")


class Lazy(Mapping[str, Thing], Generic[Thing]):
    """A mapping that looks each entry up once; find returns None for what is not there, names lists all.

    count counts them where that is quicker than to list them.
    """

    def __init__(
        self,
        find: Callable[[str], Thing | None],
        names: Callable[[], Iterable[str]],
        count: Callable[[], int] | None = None,
    ) -> None:
        self._find, self._names, self._count = find, names, count
        self._found: dict[str, Thing | None] = {}

    def __getitem__(self, name: str) -> Thing:
        if name not in self._found:
            self._found[name] = self._find(name)
        if (found := self._found[name]) is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return self._count() if self._count else sum(1 for _ in self._names())


class Listed(Sequence[Thing], Generic[Thing]):
    """A sequence of known length that looks up the entries of a stretch; find takes its start and its end."""

    def __init__(self, count: Callable[[], int], find: Callable[[int, int], list[Thing]]) -> None:
        self._count, self._find = count, find
        self._length: int | None = None

    def __len__(self) -> int:
        if self._length is None:
            self._length = self._count()
        return self._length

    @overload
    def __getitem__(self, at: int) -> Thing: ...
    @overload
    def __getitem__(self, at: slice) -> list[Thing]: ...
    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            start, end, step = at.indices(len(self))
            return self._find(start, end)[::step] if step > 0 else [self[n] for n in range(start, end, step)]
        found = self._find(*((at, at + 1) if at >= 0 else (len(self) + at, len(self) + at + 1)))
        if not found:
            raise IndexError(at)
        return found[0]

    def __iter__(self) -> Iterator[Thing]:
        return self.each()

    def each(self, some: int = 200) -> Iterator[Thing]:
        """Yield all, looking up some at a time."""
        for start in range(0, len(self), some):
            yield from self._find(start, min(start + some, len(self)))
