"""Join cues with their sources and contents.

Takes:  what the network sees, and the parts of attributions that its tags found.
Gives:  Saying: a cue, the source and the content that belong to it.
Leaves: who the source is: speech/.

Where the parts begin and end is decided for a text as a whole (tags.py), better than from one cue alone; to which cue
they belong is told by the roles around it. A content has one cue; a source may have several.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.network.network import Seen
from onrecord.read.network.roles import Around, around
from onrecord.read.network.tags import Tagged

LEAST = 0.3
"""Share of a part from which it belongs to a cue; best F1 of whole attributions on PolNeAR dev."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue with the source and the content that belong to it, each in one or several pieces, or in none."""

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


def sayings(seen: Seen, tables: Mapping[str, NDArray[np.float32]], parts: Sequence[Tagged]) -> Iterator[Saying]:
    """Yield a saying for each cue, in reading order."""
    by_kind = {kind: [p for p in parts if p.kind == kind] for kind in ("cue", "source", "content")}
    cues = [(cue, around(seen, tables, "cue", cue.first)) for cue in by_kind["cue"]]
    owned = _owned(cues, by_kind["content"])
    for number, (cue, roles) in enumerate(cues):
        contents = [content for content, (owner, _) in zip(by_kind["content"], owned, strict=True) if owner == number]
        found = [*_source(roles, by_kind["source"]), *contents]
        shares = [share for owner, share in owned if owner == number]
        least = min([cue.confidence, *(part.confidence for part in found), *shares])
        spans = [seen.span(part.first, part.last) for part in found]
        own = [part.kind == "source" for part in found]
        yield Saying(
            seen.span(cue.first, cue.last),
            tuple(span for span, source in zip(spans, own, strict=True) if source),
            tuple(span for span, source in zip(spans, own, strict=True) if not source),
            least,
        )


def _owned(cues: Sequence[tuple[Tagged, Around]], contents: Sequence[Tagged]) -> list[tuple[int, float]]:
    """Return for each content the number of its cue, -1 where it has none, and its share there."""
    owned = []
    for content in contents:
        shares = [roles.share("content", content) for _, roles in cues]
        best = int(np.argmax(shares)) if shares else -1
        owned.append((best, shares[best]) if shares and shares[best] >= LEAST else (-1, 0.0))
    return owned


def _source(roles: Around, sources: Sequence[Tagged]) -> list[Tagged]:
    """Return the source that most likely is the cue's, if any is."""
    best = max(sources, key=lambda s: roles.share("source", s), default=None)
    return [best] if best and roles.share("source", best) >= LEAST else []
