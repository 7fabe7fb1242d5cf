"""What the heads should say of the pieces of one window.

Takes:  a document, and the places of the window's pieces in its text.
Gives:  spans(), properties(), factuality(), anchors(): numbers a piece; what the corpus does not tell is UNKNOWN.
Leaves: cutting the windows: examples.py.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.corpora.document import EVERY, Document, Event, Label
from training.roles import PROPERTIES, ROLES, SPANS

UNKNOWN = -100
"""The target of a piece of which the corpus says nothing: it counts for no loss (torch's ignore_index)."""

Numbers = NDArray[np.int64]
Floats = NDArray[np.float32]
Anchor = tuple[int, Numbers]
"""The piece where a cue, event or mention begins, and the tags of the roles around it, shape (roles, pieces)."""


def spans(document: Document, places: Numbers) -> dict[str, Numbers]:
    """Return the tags of each layer that the document annotates; what was left unjudged is UNKNOWN."""
    told = [
        layer
        for layer, kinds in SPANS.items()
        if layer in document.known or any(f"{layer}:{kind}" in document.known for kind in kinds)
    ]
    found = {layer: _tags(document, places, layer) for layer in told}
    for stretch in document.labels("unjudged"):
        first, last = inside(places, stretch)
        for layer in told:
            if stretch.kind in (layer, EVERY):
                found[layer][first:last] = UNKNOWN
    return found


def _tags(document: Document, places: Numbers, layer: str) -> Numbers:
    """Return the tags of a layer: 0 outside, then B and I of each kind; UNKNOWN where a kind is not annotated."""
    tags = np.zeros(len(places), dtype=np.int64)
    for label in document.labels(layer):
        first, last = inside(places, label)
        if first == last:
            continue
        if label.kind not in SPANS[layer] or not document.teaches(layer, label.kind):
            tags[first:last] = UNKNOWN
            continue
        begin = 1 + 2 * SPANS[layer].index(label.kind)
        tags[first:last] = begin + 1
        if places[first][0] <= label.start:  # else it began in the window before
            tags[first] = begin
    return tags


def properties(document: Document, places: Numbers) -> dict[str, Numbers]:
    """Return when, polarity and certainty at the first piece of each event; nothing where there is no such layer."""
    if "event" not in document.layers:
        return {}
    found = {name: np.full(len(places), UNKNOWN, dtype=np.int64) for name in PROPERTIES}
    for event in document.all("event", Event):
        first, last = inside(places, event)
        for name, values in PROPERTIES.items():
            value = getattr(event, name)
            if first != last and value in values:
                found[name][first] = values.index(value)
    return found


def factuality(document: Document, places: Numbers) -> Floats | None:
    """Return the factuality at the first piece of each event, NaN elsewhere; None where there is no such layer."""
    if "event" not in document.layers:
        return None
    scores = np.full(len(places), np.nan, dtype=np.float32)
    for event in document.all("event", Event):
        first, last = inside(places, event)
        if first != last and event.factuality is not None:
            scores[first] = event.factuality
    return scores


def anchors(document: Document, places: Numbers) -> dict[str, list[Anchor]]:
    """Return the roles around the anchors of each layer, for the links that the corpus annotates throughout."""
    found = {}
    for layer, roles in ROLES.items():
        wanted = [role for role in roles if f"{layer} {role}" in document.known]
        if wanted and (told := _around(document, places, layer, wanted)):
            found[layer] = told
    return found


def _around(document: Document, places: Numbers, layer: str, wanted: Sequence[str]) -> list[Anchor]:
    """Return the anchors of a layer that begin in the window; a role that is not wanted is UNKNOWN."""
    found: list[Anchor] = []
    begun: dict[int, Numbers] = {}
    rows = {f"{layer} {role}": ROLES[layer].index(role) for role in wanted}
    for label in document.labels(layer):
        first, last = inside(places, label)
        if first != last and places[first][0] <= label.start:
            begun[label.start] = np.full((len(ROLES[layer]), len(places)), UNKNOWN, dtype=np.int64)
            begun[label.start][list(rows.values())] = 0
            found.append((first, begun[label.start]))
    for link in document.links:
        if link.kind in rows and link.source.start in begun:
            _tag(begun[link.source.start][rows[link.kind]], *inside(places, link.target))
    return found


def _tag(row: Numbers, first: int, last: int) -> None:
    """Write B and I from first up to, not including, last."""
    row[first:last] = 2
    row[first : min(first + 1, last)] = 1


def inside(places: Numbers, label: Label) -> tuple[int, int]:
    """Return first and last piece of the window that a label covers; equal where it covers none."""
    first = int(np.searchsorted(places[:, 1], label.start, side="right"))
    last = int(np.searchsorted(places[:, 0], label.end, side="left"))
    return (first, last) if first < last else (0, 0)
