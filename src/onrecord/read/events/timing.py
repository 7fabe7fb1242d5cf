"""Find the time of an event.

Takes:  the scene, the clause and where the event is named in it.
Gives:  time_of(), the place in the scene's times of the nearest date of the clause; held_by(), that of the date by
        which the network holds the event: good for a reading, too bold for a record.
Leaves: events whose time another sentence tells: theirs stays open.
"""

from __future__ import annotations

from onrecord.model.span import Span
from onrecord.read.events.scene import Scene


def time_of(scene: Scene, window: Span, span: Span) -> int | None:
    """Return the date nearest the event's name in its clause, one after it before one in front of it."""
    found = [n for n in scene.dates_in(window) if not _of_other_verb(scene, span, scene.times[n].span)]
    found = found or _heading(scene, window)
    return min(found, key=lambda n: _distance(scene.times[n].span, span), default=None)


def held_by(scene: Scene, span: Span) -> int | None:
    """Return the date by which the network holds an event, where it stands in the event's sentence."""
    seen = scene.happening(span)
    sentence = scene.layout.sentence_at(span.start)
    if seen is None or seen.time is None or sentence is None or not sentence.span.holds(seen.time):
        return None
    return next((n for n in scene.dates_in(sentence.span) if scene.times[n].span.meets(seen.time)), None)


def _of_other_verb(scene: Scene, name: Span, time: Span) -> bool:
    """Tell whether another verb takes the date: "quit the pact signed in 1987" tells no day of quitting."""
    between = scene.layout.text[name.end : time.start].lower().split() if time.start > name.end else []
    verb = between[-2] if len(between) > 3 and between[-1] in ("in", "on", "of") else ""
    return verb.endswith("ed") and between[-3] not in ("be", "been", "is", "was", "were", "are")


def _distance(time: Span, name: Span) -> int:
    return time.start - name.end if time.start >= name.end else 40 + name.start - time.end


def _heading(scene: Scene, window: Span) -> list[int]:
    """Return the date that heads an entry of a list of dates ("19 Aug: ...")."""
    sentence = scene.layout.sentence_at(window.start)
    lead = scene.layout.text[sentence.span.start : window.start].rstrip() if sentence else ""
    if not sentence or not lead.endswith(":"):
        return []
    end = sentence.span.start + len(lead)
    return [
        n for n in scene.dates_in(sentence.span) if scene.times[n].span.end >= end - 2 and scene.times[n].span.end < end
    ]
