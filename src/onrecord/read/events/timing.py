"""Find the time of an event.

Takes:  the scene, the clause and where the event is named in it.
Gives:  time_of(), the place in the scene's times of the date that is surely the event's own; loosely(), that of a date
        by which it stands, or by which the network holds it: good for a reading, too bold for a record.
Leaves: events whose time another sentence tells: theirs stays open.
"""

from __future__ import annotations

from onrecord.model.span import Span
from onrecord.read.events.arguments import taking
from onrecord.read.events.carried import holders, opens, reaches
from onrecord.read.events.mood import nominal
from onrecord.read.events.scene import Scene
from onrecord.read.layout import Sentence
from onrecord.read.trees import SUBJECTS


def time_of(scene: Scene, sentence: Sentence, at: int, window: Span) -> int | None:
    """Return the date that hangs on the event's word or on a verb that only carries it, the nearest of several."""
    words, tree = sentence.words, scene.tree(sentence)
    name = words[at].span
    said = scene.said_at(name)
    if said is not None:
        return said  # "ruled last month that": the day of saying is the ruling's own
    dates = [(n, _holder(scene, sentence, n)) for n in scene.dates_in(sentence.span)]
    if not dates:
        return None
    held = holders(tree, words, at) | {*taking(tree, words, at, verb=not nominal(tree, words, at))}
    others = scene.happenings(sentence) - held
    found = [n for n, holder in dates if reaches(tree, holder, held, others)] or _heading(scene, window)
    first = opens(tree, words, at) if not found else None
    found = found or [n for n, holder in dates if holder == first and scene.times[n].span.start < words[holder].start]
    return min(found, key=lambda n: _distance(scene.times[n].span, name), default=None)


def loosely(scene: Scene, sentence: Sentence, at: int, window: Span) -> int | None:
    """Return the nearest date of the clause, else the one by which the network holds the event, else its hour's."""
    span = sentence.words[at].span
    near = [n for n in scene.dates_in(window) if not _of_other_verb(scene, span, scene.times[n].span)]
    best = min(near, key=lambda n: _distance(scene.times[n].span, span), default=None)
    best = held_by(scene, span) if best is None else best
    return next(iter(scene.hours_in(window)), None) if best is None else best


def _holder(scene: Scene, sentence: Sentence, time: int) -> int:
    """Return the word on which a date hangs; where it is what is said of a subject, that: "the vote is on Friday"."""
    tree, words = scene.tree(sentence), sentence.words
    inside = [n for n, word in enumerate(words) if word.span.meets(scene.times[time].span)]
    top = next((n for n in inside if tree.heads[n] not in inside or tree.heads[n] == n), inside[0])
    told = tree.under(top, *SUBJECTS)
    return told[0] if told else tree.heads[top]


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
