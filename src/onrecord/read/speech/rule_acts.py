"""See the acts of saying that the rules find in a frame.

Takes:  a frame, and where times stand.
Gives:  ruled(): an Act for each cue whose subject says something.
Leaves: finding cues, sources and contents: cues.py, sources.py, contents.py; the network's acts: predicted_acts.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.read.speech.acts import Act
from onrecord.read.speech.contents import content
from onrecord.read.speech.cues import Cue, cues
from onrecord.read.speech.findings import SpeechFindings
from onrecord.read.speech.sentence_frames import Frame
from onrecord.read.speech.sources import Source, source
from onrecord.read.speech.unasserted import unsaid

_PART_OF_SPEECH = frozenset("think describe cite urge quote refuse".split())


def ruled(frame: Frame, found: SpeechFindings) -> Iterator[Act]:
    """Yield the acts that the cues of a frame tell of."""
    said: list[Act] = []
    for cue in cues(frame):
        act = _act(frame, cue, said, found)
        if act is None or (act.what.mode != "direct" and any(act.what.spans == other.what.spans for other in said)):
            continue
        if not any(act.quotes & other.quotes for other in said if act.what.mode == "direct"):
            said.append(act)  # who else has these words passes them on
        yield act


def _act(frame: Frame, cue: Cue, said: list[Act], found: SpeechFindings) -> Act | None:
    """Return the act that a cue tells of, None where nobody says anything there."""
    source_ = _whose(frame, cue, said, found)
    if source_ is None or cue.negated or cue.kind == "refuse":
        return None
    what = content(frame, cue, source_, found.is_time)
    if what is None or _inside_speech(cue, said):
        return None
    return Act(frame, cue, source_, what, stated=cue.kind == "deny" or not unsaid(frame, cue, source_, what))


def _whose(frame: Frame, cue: Cue, said: list[Act], found: SpeechFindings) -> Source | None:
    """Return the subject of a cue; a participle after reported speech (", adding that") has the first speaker's."""
    if said and not cue.finite and cue.kind != "according":
        return said[0].who
    return source(frame, cue, found.is_time) or _spoke_before(frame, cue, said)


def _spoke_before(frame: Frame, cue: Cue, said: list[Act]) -> Source | None:
    """Return who said the words before "and added": a verb joined by "and" shares its subject."""
    joined = any(i.lower in ("and", "but") for i in frame.items[max(0, cue.first - 2) : cue.first])
    return said[-1].who if said and joined and cue.finite else None


def _inside_speech(cue: Cue, said: list[Act]) -> bool:
    """Tell whether a belief stands inside somebody's reported words: it is part of them, no statement of its own."""
    reported = (act.what for act in said if act.what.mode != "direct")
    return cue.kind in _PART_OF_SPEECH and any(c.first <= cue.first < c.last for c in reported)
