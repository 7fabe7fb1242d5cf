"""Gather the labels and links of one document while its corpus is read.

Takes:  labels and links, in any order, repeated ones among them.
Gives:  layers in reading order and links without repetitions, ready for Document.
Leaves: whether they are sound: checks.py.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from training.corpora.document import Label, Link

L = TypeVar("L", bound=Label)


class Notes:
    """What is known of one document so far."""

    def __init__(self, layers: Iterable[str] = ()) -> None:
        """Begin with these layers, so that a layer without a label is still there."""
        self._layers: dict[str, dict[Label, None]] = {layer: {} for layer in layers}
        self._links: dict[Link, None] = {}

    def add(self, layer: str, label: L) -> L:
        """Put label into layer, once, and return it."""
        self._layers.setdefault(layer, {})[label] = None
        return label

    def pieces(self, layer: str, labels: Sequence[L]) -> list[L]:
        """Put the pieces of one finding into layer, each linked to the next in reading order."""
        found = [self.add(layer, label) for label in sorted(labels, key=_place)]
        for piece, following in pairwise(found):
            self.link(f"{layer} {layer}", piece, following, "next")
        return found

    def link(self, kind: str, source: Label, target: Label, role: str = "") -> None:
        """Note that two labels belong together, once."""
        self._links[Link(kind, source, target, role)] = None

    @property
    def layers(self) -> dict[str, tuple[Label, ...]]:
        """Each layer's labels, by start, the longer before the shorter."""
        return {layer: tuple(sorted(labels, key=_place)) for layer, labels in self._layers.items()}

    @property
    def links(self) -> tuple[Link, ...]:
        """All links, in the order in which they were noted."""
        return tuple(self._links)


def trimmed(label: L, text: str) -> L:
    """Return label without the white space at its ends, which a few labels of most corpora have.

    >>> trimmed(Label(0, 5, "place"), " sea ")
    Label(start=1, end=4, kind='place')
    """
    words = label.of(text)
    start = label.start + len(words) - len(words.lstrip())
    return replace(label, start=start, end=start + len(words.strip()))


def _place(label: Label) -> tuple[int, int, str]:
    return label.start, -label.end, label.kind
