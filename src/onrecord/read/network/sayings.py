"""Join cues with their sources and contents.

Takes:  what the network sees, and the parts of attributions that its tags found.
Gives:  PredictedAttribution: a cue, the source and the content that belong to it.
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
from onrecord.read.network.heads import ROLES
from onrecord.read.network.roles import belonging
from onrecord.read.network.session import NetworkOutput
from onrecord.read.network.tags import Tagged

SOURCE, CONTENT = (ROLES["cue"].index(role) for role in ("source", "content"))
LEAST = 0.3
"""Share of a part from which it belongs to a cue; set by judgement."""


@dataclass(frozen=True, slots=True)
class PredictedAttribution:
    """A cue with the source and the content that belong to it, each in one or several pieces, or in none."""

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


def sayings(
    text: str, seen: NetworkOutput, tables: Mapping[str, NDArray[np.float32]], parts: Sequence[Tagged]
) -> Iterator[PredictedAttribution]:
    """Yield a saying for each cue, in reading order."""
    cues, sources, contents = ([p for p in parts if p.kind == kind] for kind in ("cue", "source", "content"))
    anchors = [cue.first for cue in cues]
    of_source = belonging(seen, tables, "cue", anchors, sources)[:, :, SOURCE]
    of_content = belonging(seen, tables, "cue", anchors, contents)[:, :, CONTENT]
    owners = of_content.argmax(axis=0) if len(cues) else np.zeros(len(contents))
    for number, cue in enumerate(cues):
        said = [n for n in np.flatnonzero(owners == number).tolist() if of_content[number, n] >= LEAST]
        best = int(of_source[number].argmax()) if sources else 0
        by = [best] if sources and of_source[number, best] >= LEAST else []
        found = [cue, *(sources[n] for n in by), *(contents[n] for n in said)]
        shares = [*of_source[number, by], *of_content[number, said]]
        yield PredictedAttribution(
            seen.span(cue.first, cue.last),
            tuple(part for n in by for part in seen.parts(text, sources[n].first, sources[n].last)),
            tuple(part for n in said for part in seen.parts(text, contents[n].first, contents[n].last)),
            float(min([part.confidence for part in found] + shares)),
        )
