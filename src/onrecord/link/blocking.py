"""Find the sketches that could tell the same story, without looking at the rest.

Takes:  sketches, in any order.
Gives:  Shelf, the few questions that story linking asks of wherever sketches are kept; Sketches, a shelf in memory.
Leaves: which of those found tell the same story: story_features.py.

Blocking (Christen 2012) by an article's heaviest words, each within a window of neighbours in the order of days: what a
question costs depends on the window, not on the number of sketches, also where one word stands in all of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from typing import Protocol

from onrecord.model.sketch import Sketch

WINDOW = 24
"""Neighbours that are looked at for each key, before an article and after it."""

Place = tuple[str, str]


class Shelf(Protocol):
    """Where sketches are kept: a table with an index of (key, place) answers as well as memory does."""

    def before(self, key: str, place: Place, most: int) -> Iterable[Sketch]:
        """Return the nearest sketches before place that have the key, at most so many."""

    def after(self, key: str, place: Place, most: int) -> Iterable[Sketch]:
        """Return the nearest sketches after place that have the key, at most so many."""


class Sketches:
    """A shelf in memory."""

    def __init__(self, sketches: Iterable[Sketch] = ()) -> None:
        self._known: dict[Place, Sketch] = {}
        self._holders: dict[str, list[Place]] = {}
        for sketch in sorted(sketches, key=lambda s: s.place):
            self.add(sketch)

    def add(self, sketch: Sketch) -> None:
        """Put a sketch on the shelf."""
        self._known[sketch.place] = sketch
        for key in sketch.keys:
            insort(self._holders.setdefault(key, []), sketch.place)

    def remove(self, sketch: Sketch) -> None:
        """Take a sketch off the shelf; KeyError where it is not there."""
        del self._known[sketch.place]
        for key in sketch.keys:
            self._holders[key].remove(sketch.place)

    def before(self, key: str, place: Place, most: int) -> list[Sketch]:
        """Return the nearest sketches before place that have the key, at most so many."""
        held = self._holders.get(key, [])
        at = bisect_left(held, place)
        return [self._known[p] for p in held[max(0, at - most) : at]]

    def after(self, key: str, place: Place, most: int) -> list[Sketch]:
        """Return the nearest sketches after place that have the key, at most so many."""
        held = self._holders.get(key, [])
        at = bisect_right(held, place)
        return [self._known[p] for p in held[at : at + most]]

    def __iter__(self) -> Iterator[Sketch]:
        return iter(self._known.values())


def earlier(sketch: Sketch, shelf: Shelf) -> dict[str, Sketch]:
    """Return the earlier articles that sketch could follow, by id."""
    return {s.article: s for key in sketch.keys for s in shelf.before(key, sketch.place, WINDOW)}


def later(sketch: Sketch, shelf: Shelf) -> dict[str, Sketch]:
    """Return the later articles that could follow sketch, by id: those for which earlier() has it."""
    return {s.article: s for key in sketch.keys for s in shelf.after(key, sketch.place, WINDOW)}
