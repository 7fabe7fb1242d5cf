"""Find the names that a sentence says leave those who take part in an event, or join them.

Takes:  the words of a sentence, the spans of its names, an event's word, and by what it hangs on which words.
Gives:  attendance(): the spans of the names that leave, and of those that join.
Leaves: who comes instead of whom, and places that are given up: replacements.py.

"Ada Roy has pulled out of the talks", "Ada Roy will skip the hearing"; "Ada Roy is to join them for the talks", "they
will be joined by Ada Roy". The verb must have the event for what it is about: who "snubbed Bo Carter at the summit" was
there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.read.events.replacements import placed
from onrecord.read.words import Word

OBJECT = "obj"
"""How an event's word hangs on a verb of which it is the object; where a preposition leads to it, that is how."""
_OUT = ("from", "of", "in", "at", "to")
_FOR = (OBJECT, "for", "at", "in", "during", "on")
Phrases = Mapping[tuple[str, ...], Sequence[str]]
"""Verbs in small letters, and how an event hangs on each: on its last word or its first."""


def _of(forms: str, *after: str, by: Sequence[str]) -> Phrases:
    return {(form, *after): by for form in forms.split()}


_LEAVES: Phrases = {
    **_of("pull pulls pulled pulling drop drops dropped dropping bow bows bowed bowing", "out", by=_OUT),
    **_of("stay stays stayed staying", "away", by=_OUT),
    **_of("withdraw withdraws withdrew withdrawn withdrawing", by=("from",)),
    **_of("skip skips skipped skipping boycott boycotts boycotted boycotting", by=(OBJECT,)),
    **_of("shun shuns shunned shunning snub snubs snubbed snubbing", by=(OBJECT,)),
    **{("not", form): (OBJECT, *_OUT) for form in "attend participate travel come appear".split()},
    **{("not", form): (OBJECT, *_OUT) for form in "attending participating travelling coming appearing".split()},
    ("not", "join"): _FOR,
    ("not", "take", "part"): _OUT,
    ("no", "longer", "attend"): (OBJECT,),
    ("no", "longer", "take", "part"): _OUT,
}
_JOINS: Phrases = {
    **_of("join joins joined joining", by=_FOR),
    **{("also", form): (OBJECT, *_OUT) for form in ("attend", "participate", "come")},
    ("also", "take", "part"): _OUT,
}
_BE = frozenset("be been being is are was were".split())
_BETWEEN = frozenset("has have had will would did does do to also now then ’ll 'll".split()) | _BE
"""What may stand between a name and its verb."""
FAR = 4
"""Words between a name and that verb."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """leaves are the names of those who take part no longer, joins those of who takes part besides others."""

    leaves: tuple[Span, ...] = ()
    joins: tuple[Span, ...] = ()


def attendance(words: Sequence[Word], names: Iterable[Span], event: Span, hangs: Mapping[int, str]) -> Attendance:
    """Return who leaves an event and who joins it; hangs has by what its word hangs on the word at each place."""
    lower = [word.lower for word in words]
    places = [placed(words, name) for name in names]
    joined = {**hangs, _at(words, event): OBJECT}  # the word of joining may be the event's own: "will join the talks"
    places = [each for each in places if not _asked(words, each[1], each[2])]
    leaves = [name for name, _, after in places if _follows(lower, after, hangs, _LEAVES, before=_at(words, event))]
    joins = [
        name
        for name, first, after in places
        if _joined_by(lower, first, hangs)
        or (_follows(lower, after, joined, _JOINS, before=_at(words, event) + 1) and not _passive(lower, after))
    ]
    return Attendance(tuple(leaves), tuple(joins))


def _asked(words: Sequence[Word], first: int, after: int) -> bool:
    """Tell whether "to" right behind a name is what somebody wants of its bearer: "called for Ada Roy to drop out".

    In a headline it tells what is planned: "Ada Roy to skip summit".
    """
    to = after < len(words) and words[after].lower == "to"
    return to and not all(word.capital for word in words[:first])


def _at(words: Sequence[Word], event: Span) -> int:
    return bisect_right(words, event.start, key=lambda word: word.end)


def _follows(lower: Sequence[str], after: int, hangs: Mapping[int, str], phrases: Phrases, *, before: int) -> bool:
    """Tell whether one of the phrases follows a name closely, before the event, which hangs on it as it should."""
    for at in range(after, min(after + FAR, len(lower), before)):
        for phrase, by in phrases.items():
            if tuple(lower[at : at + len(phrase)]) == phrase:
                return any(hangs.get(n) in by for n in range(at, at + len(phrase)))
        if lower[at] not in _BETWEEN:
            return False
    return False


def _joined_by(lower: Sequence[str], first: int, hangs: Mapping[int, str]) -> bool:
    """Tell whether a name follows "joined by", or "joined in Ghent by", for the event."""
    verb = next((n for n in range(first - 1, max(-1, first - 2 - FAR), -1) if lower[n] == "joined"), None)
    return verb is not None and lower[first - 1] == "by" and hangs.get(verb) in _FOR


def _passive(lower: Sequence[str], after: int) -> bool:
    """Tell whether those before the verb are joined by somebody: "Bo Carter will be joined"."""
    verb = next((n for n in range(after, min(after + FAR, len(lower))) if lower[n] == "joined"), None)
    return verb is not None and lower[verb - 1] in _BE
