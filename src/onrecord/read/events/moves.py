"""Find the two days of what is moved from one to the other.

Takes:  a scene and the clause of an event.
Gives:  moved_to(), the new day; former(), the day for which it had been planned.
Leaves: a putting off without a new day: status.py.
"""

from collections.abc import Sequence

from onrecord.model.span import Span
from onrecord.read.events.scene import Scene
from onrecord.read.smallwords import MOVING
from onrecord.read.words import Word


def moved_to(scene: Scene, words: Sequence[Word], window: Span) -> int | None:
    """Return the place of the new day in the scene's times: "moved from May 4 to May 9", "postponed until Friday"."""
    if not any(w.lower in MOVING and window.holds(w.span) for w in words):
        return None
    dates = scene.dates_in(window)
    return next((n for n in dates if _before(words, scene.times[n].span.start) in ("to", "until", "till")), None)


def former(scene: Scene, words: Sequence[Word], window: Span) -> int | None:
    """Return the place of the day from which something is moved, None where nothing is moved or no day is told."""
    new = moved_to(scene, words, window)
    if new is None:
        return None
    old = [n for n in scene.dates_in(window) if n != new]
    return next((n for n in old if _before(words, scene.times[n].span.start) in ("from", "of", "for", "on")), None)


def _before(words: Sequence[Word], start: int) -> str:
    return next((w.lower for w in reversed(words) if w.end <= start), "")
