"""Tell what is reported without being stated: silence, refusal, what might be said, what nobody says.

Takes:  a frame, and the cue, source and content of an act in it.
Gives:  unsaid(): whether the act states nothing that could be held against anybody.
Leaves: finding the acts: rule_acts.py, predicted_acts.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from onrecord.model.span import Span
from onrecord.read.lexicon import saying
from onrecord.read.smallwords import negates
from onrecord.read.speech.content_spans import Content
from onrecord.read.speech.cues import Cue, cues
from onrecord.read.speech.phrases import Items
from onrecord.read.speech.sentence_frames import Frame
from onrecord.read.speech.sources import Source
from onrecord.read.times.amounts import small

_REPEATS = frozenset(
    "quoted quotes quoting cited cites citing dubbed dubs dubbing nicknamed nicknames christened".split()
)
"""Words that pass on a name or another's words."""
_CALLS = frozenset("call calls called calling".split())
_HELD_BY_OTHERS = frozenset("charge charges allegation allegations accusation accusations rumour rumours".split())
"""Nouns for what others hold against whoever stands beside them: "pleaded guilty to charges that he had robbed"."""
_BARE = _HELD_BY_OTHERS | frozenset("to on of over by amid about with against the a these those".split())
_UNREAL = frozenset("could might must should will shall ’ll 'll if unless".split())
_NOBODY = frozenset("nobody none neither".split())
_DOUBLE = frozenset("doubt secret bones".split())
"""What a no before turns into a plain saying: "made no secret of"."""
_AVOIDS = frozenset("short without avoided avoids refrained refrains hesitated hesitates".split())
_MEANT = frozenset(
    "is are was were be has have had needs need needed plans planned plan intends intended intend expected due set "
    "required asked wants wanted hopes hoped".split()
)
"""Words before "to" after which nothing has been said yet: "is to tell", "has to explain"."""
_OPEN = frozenset("whether if who where when".split())
_ASKED = frozenset("asked pressed questioned".split())
_GOES_ON = frozenset("went goes going on used continued continues continuing".split())
_FIGURING = frozenset("put puts estimate estimates estimated reckon reckoned".split())
_BEFORE = 3
"""Items before a cue, or before the subject of one, that may tell that it is not real."""
_SHORTEST = 3
"""Words below which a clause without a quotation says too little."""


def unsaid(frame: Frame, cue: Cue, who: Source, what: Content) -> bool:
    """Tell whether an act states nothing."""
    words = [i.lower for i in frame.items[cue.first : cue.last]]
    return (
        not _REPEATS.isdisjoint(words)
        or (not _CALLS.isdisjoint(words) and _a_name(frame, what))
        or _nobody(frame.items[who.first : who.last])
        or (not _HELD_BY_OTHERS.isdisjoint(words) and set(words) <= _BARE)
        or (cue.lemma == "plead" and any(i.lower == "guilty" for i in frame.items[cue.first : cue.last + 2]))
        or _denied_or_unreal(frame, cue, who)
        or (what.mode == "indirect" and (_too_little(frame, cue, what) or _attitude(frame, cue, what)))
    )


def _a_name(frame: Frame, what: Content) -> bool:
    return any(i.names for i in frame.items[what.first : what.last])


def _nobody(source: Items) -> bool:
    first = [i.lower for i in source[:2]]
    return bool(first) and (first[0] in _NOBODY or first == ["no", "one"] or first == ["few"])


def supposed(frame: Frame, cue: Cue, who: Source) -> bool:
    """Tell whether a condition opens with whoever speaks: "If the deputies reject the pact, …"."""
    return 0 < who.first < cue.first and frame.items[who.first - 1].lower in ("if", "unless")


def _denied_or_unreal(frame: Frame, cue: Cue, who: Source) -> bool:
    """Tell whether a not, a refusal, a "could" or an "if" stands with the cue, or an infinitive that is no habit."""
    if any(c.negated or c.kind == "refuse" for c in cues(frame, cue.first, cue.last)):
        return True
    words = [i.lower for i in frame.items[cue.first : cue.last] if not i.capital]
    near = [i.lower for i in frame.items[max(0, cue.first - _BEFORE) : cue.first] if not i.capital]
    if cue.first == 0 and frame.items[0].lower in _ASKED:
        return True  # "Asked whether she would stay, she ..."
    if not _UNREAL.isdisjoint((*near, *words)) or supposed(frame, cue, who) or _in_question(frame, cue, who):
        return True
    return _none_of_it(words) or _ahead(near, words)


def _in_question(frame: Frame, cue: Cue, who: Source) -> bool:
    """Tell whether an open question holds an act: "It is not clear whether Lee has told them"."""
    return 0 < who.first < cue.first and frame.items[who.first - 1].lower == "whether"


def _none_of_it(words: Sequence[str]) -> bool:
    """Tell whether a cue of several words says that nothing was said: "made no mention of", "stopped short of"."""
    return (any(map(negates, words)) and _DOUBLE.isdisjoint(words)) or not _AVOIDS.isdisjoint(words)


def _ahead(near: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether "to" leads to the cue, or in it from a plan to a word of saying: "plans to tell"."""
    to = next((n for n in range(len(near) - 1, -1, -1) if near[n] == "to"), None)
    leads = to is not None and all(w.endswith("ly") or w == "not" for w in near[to + 1 :])
    if leads and _GOES_ON.isdisjoint(near[:to]):
        return True
    inner = words.index("to") if "to" in words else 0
    return inner > 0 and words[inner - 1] in _MEANT and any(w in saying() for w in words[inner + 1 :])


def _too_little(frame: Frame, cue: Cue, what: Content) -> bool:
    """Tell whether a clause is shorter than a statement, or asks what it seems to state."""
    of_it = (i for i in frame.items[what.first : what.last] if any(span.meets(i.span) for span in what.spans))
    held = list(islice((i for i in of_it if not i.mark), _SHORTEST))
    if len(held) < _SHORTEST and _inside(frame, what.spans):
        return True
    return bool(held) and held[0].lower in _OPEN and (cue.kind != "ask" or cue.first == 0)


def _attitude(frame: Frame, cue: Cue, what: Content) -> bool:
    """Tell whether a cue that is no word of saying has a thing for its content: "outlined a plan", "took aim at"."""
    words = [i.lower for i in frame.items[cue.first : cue.last]]
    if "according" in words or any(word in saying() for word in words) or what.first < cue.last:
        return False
    if not _FIGURING.isdisjoint(words) and _a_figure(frame, what):
        return False  # "put the number of marchers at 1,200"
    held = frame.items[max(0, what.first - 1) : what.first + 1]
    return not any(i.lower in ("that", ":", "to", "how", "why") for i in held)


def _a_figure(frame: Frame, what: Content) -> bool:
    """Tell whether a content comes to a number: "the toll at 12"."""
    held = [i.lower for i in frame.items[what.first : what.last]]
    led = [n for n, word in enumerate(held) if word == "at"]
    return any(word[:1].isdigit() or small(word) for n in led for word in held[n + 1 : n + 4])


def _inside(frame: Frame, spans: tuple[Span, ...]) -> bool:
    return all(frame.span.holds(span) for span in spans)
