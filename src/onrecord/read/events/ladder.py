"""Tell an event's place on the ladder in its article.

Takes:  the scene, a sentence and the place of the event's word.
Gives:  on_ladder(): the word of the ladder (docs/status.md has what each means) and how sure it is, from 0 to 1.
Leaves: the weighing: weighed.py; who says so: claims.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.assertion import Status
from onrecord.model.span import Span
from onrecord.read.events.mood import nominal
from onrecord.read.events.scene import Scene
from onrecord.read.events.weighed import evidence, weighed
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import saying_in
from onrecord.read.words import Word

NEAR = 4
"""Characters between an event and the day that is its own beyond doubt: "vote next month", "the vote on Friday"."""
_DENYING = frozenset("deny reject dismiss dispute refute".split())


def on_ladder(scene: Scene, sentence: Sentence, at: int, time: int | None) -> tuple[Status, float]:
    """Return where the event that the word at names stands, in whatever voice, and how sure that is."""
    words, tree = sentence.words, scene.tree(sentence)
    span = words[at].span
    if _denied(scene, span) and not (nominal(tree, words, at) and _object(words, at)):
        return "denied", 1.0
    status, share = weighed(evidence(words, at, tree, voiced=scene.voiced(span), seen=scene.happening(span)))
    ahead = status == "happened" and _ahead(scene, span, time)
    return ("scheduled", share) if ahead else (status, share)


def _ahead(scene: Scene, span: Span, time: int | None) -> bool:
    """Tell whether an event's day, told right behind it, lies after the report: nothing has happened on it."""
    days = scene.days(time)
    if time is None or days is None or scene.published is None:
        return False
    return 0 <= scene.times[time].span.start - span.end <= NEAR and days.earliest > scene.published.latest


def _object(words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun is refused, or only named in what is denied: "denied any part in the attack"."""
    return all(word.lower != "that" for word in words[max(0, at - 4) : at])


def _denied(scene: Scene, span: Span) -> bool:
    """Tell whether it stands in words that somebody denies."""
    voice = scene.voice(span)
    cue = saying_in(voice.cue.of(scene.layout.text)) if voice and voice.cue else None
    return cue is not None and cue.lemma in _DENYING
