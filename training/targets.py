"""What the heads should say of the pieces of one window.

Takes:  a document, and the places of the window's pieces in its text.
Gives:  spans(), properties(), factuality(), anchors(), syntax(): numbers a piece, UNKNOWN where the corpus tells none.
Leaves: cutting the windows: examples.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.read.network.heads import PROPERTIES, RELATIONS, ROLES, SPANS
from training.corpora.document import EVERY, Document, Event, Label, Link, Word

UNKNOWN = -100
"""The target of a piece of which the corpus says nothing: it counts for no loss (torch's ignore_index)."""

ATTRIBUTION = "attribution"
LINKS = {("event", "participant"): "event chain", ("event", "place"): "event chain"}
"""The links by which a corpus tells a role, where they are not called by it."""
HELD = ("included", "overlap")
"""The roles of a time that holds its event."""

SYNTAX = ("sentence", "head", "relation")
"""What is told of each word: its sentence, the piece that it hangs on, and how."""

Numbers = NDArray[np.int64]
Floats = NDArray[np.float32]
Anchor = tuple[int, Numbers]
"""The piece where a cue, event or mention begins, and the tags of the roles around it, shape (roles, pieces)."""


def spans(document: Document, places: Numbers) -> dict[str, Numbers]:
    """Return the tags of each layer that the document annotates; what was left unjudged is UNKNOWN."""
    told = [layer for layer, kinds in SPANS.items() if any(teaches(document, layer, kind) for kind in kinds)]
    found = {layer: _tags(document, places, layer) for layer in told}
    for layer, tags in found.items():
        for open_ in unjudged(document, layer):
            first, last = inside(places, open_)
            tags[first:last] = UNKNOWN
    return found


def labels(document: Document, layer: str) -> Sequence[Label]:
    """Return what a layer of tags is to find; the parts of attributions are layers of their own in a corpus."""
    if layer != ATTRIBUTION:
        return document.labels(layer)
    return [Label(label.start, label.end, part) for part in SPANS[layer] for label in document.labels(part)]


def teaches(document: Document, layer: str, kind: str) -> bool:
    """Tell whether a finding of this kind that the document lacks is wrong."""
    return kind in document.known if layer == ATTRIBUTION else document.teaches(layer, kind)


def unjudged(document: Document, layer: str) -> Sequence[Label]:
    """Return the stretches in which nothing is known of a layer."""
    open_ = (layer, EVERY, *(SPANS[layer] if layer == ATTRIBUTION else ()))
    return [stretch for stretch in document.labels("unjudged") if stretch.kind in open_]


def _tags(document: Document, places: Numbers, layer: str) -> Numbers:
    """Return the tags of a layer: 0 outside, then B and I of each kind; UNKNOWN where a kind is not annotated."""
    tags = np.zeros(len(places), dtype=np.int64)
    for label in labels(document, layer):
        first, last = inside(places, label)
        if first == last:
            continue
        if label.kind not in SPANS[layer] or not teaches(document, layer, label.kind):
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
        wanted = [role for role in roles if LINKS.get((layer, role), f"{layer} {role}") in document.known]
        if wanted and (told := _around(document, places, layer, wanted)):
            found[layer] = told
    return found


def _around(document: Document, places: Numbers, layer: str, wanted: Sequence[str]) -> list[Anchor]:
    """Return the anchors of a layer that begin in the window; a role that is not wanted is UNKNOWN."""
    found: list[Anchor] = []
    begun: dict[int, Numbers] = {}
    rows = {role: ROLES[layer].index(role) for role in wanted}
    for label in document.labels(layer):
        first, last = inside(places, label)
        if first != last and places[first][0] <= label.start:
            begun[label.start] = np.full((len(ROLES[layer]), len(places)), UNKNOWN, dtype=np.int64)
            begun[label.start][list(rows.values())] = 0
            found.append((first, begun[label.start]))
    for link in document.links:
        if (role := _role(link, layer)) in rows and link.source.start in begun:
            _tag(begun[link.source.start][rows[role]], *inside(places, link.target))
    return found


def syntax(document: Document, places: Numbers) -> dict[str, Numbers]:
    """Return for the first piece of each word its sentence, the piece that it hangs on, itself at a root, and how.

    What is not told is UNKNOWN; nothing where the document has no such layer.
    """
    if "word" not in document.known:
        return {}
    words = document.all("word", Word)
    at = [inside(places, word) for word in words]
    starts = [start for start, _ in document.sentences]
    found = {name: np.full(len(places), UNKNOWN, dtype=np.int64) for name in SYNTAX}
    for word, (first, last) in zip(words, at, strict=True):
        if first == last:
            continue
        found["sentence"][first] = bisect_right(starts, word.start)
        head = first if word.head is None else at[word.head][0] if at[word.head] != (0, 0) else UNKNOWN
        if word.relation and head != UNKNOWN:
            found["head"][first], found["relation"][first] = head, RELATIONS.index(relation(word.relation))
    return found


def relation(written: str) -> str:
    """Return the relation of ours that one of Universal Dependencies is: the same, the broader one, or "dep"."""
    broad = written.partition(":")[0]
    return written if written in RELATIONS else broad if broad in RELATIONS else "dep"


def _role(link: Link, layer: str) -> str:
    """Return the role of a link's target around its source; "" for a link of another layer or a time not held."""
    if link.kind == "event chain" and layer == "event":
        return "place" if link.role == "place" else "participant"
    if link.kind == "event time" and link.role not in HELD:
        return ""
    return link.kind.removeprefix(f"{layer} ") if link.kind.startswith(f"{layer} ") else ""


def _tag(row: Numbers, first: int, last: int) -> None:
    """Write B and I from first up to, not including, last."""
    row[first:last] = 2
    row[first : min(first + 1, last)] = 1


def inside(places: Numbers, label: Label) -> tuple[int, int]:
    """Return first and last piece of the window that a label covers; equal where it covers none."""
    first = int(np.searchsorted(places[:, 1], label.start, side="right"))
    last = int(np.searchsorted(places[:, 0], label.end, side="left"))
    return (first, last) if first < last else (0, 0)
