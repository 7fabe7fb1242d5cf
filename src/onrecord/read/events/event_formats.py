"""Find the words for an event's format or level.

Takes:  the words of a sentence and an event's trigger.
Gives:  spans and values: "full-fledged" before a meeting, "long and thorough" after it.
Leaves: what a format implies.
"""

from collections.abc import Iterator, Sequence
from itertools import dropwhile

from onrecord.model.span import Span
from onrecord.read.events.triggers import SAME_AGAIN
from onrecord.read.lexicon import format_phrases, format_words, kinds_with
from onrecord.read.smallwords import INSTEAD
from onrecord.read.words import Word


def formats(words: Sequence[Word], trigger: Span, window: Span, kind: str) -> Iterator[tuple[Span, str, bool]]:
    """Yield the format words that describe the event, those joined by "and" as one value, and whether they are former:
    "the *state* visit has been downgraded to a working visit"."""
    if kind not in kinds_with("formatted") and kind != SAME_AGAIN:
        return
    at = next(n for n, w in enumerate(words) if w.start == trigger.start)
    last = first = _before_adjective(words, at)
    while last and (
        words[last - 1].lower in format_words() or (words[last - 1].lower in ("and", ",") and last < first)
    ):
        last -= 1
    spots = [n for n in range(last, first) if words[n].lower in format_words()] or _predicate(words, at, window)
    if spots and words[spots[-1]].lower not in _PRESENT:
        yield _worded(words, spots, former=_given_up(words, spots[-1]) or _instead_of(words, spots[0]))
        yield from _replaced_by(words, at)
        return
    held = list(_phrases(words, at))
    if spots:
        yield _worded(words, spots, former=bool(held) or _given_up(words, spots[-1]))
    yield from (_worded(words, found, former=former) for found, former in held)


def _before_adjective(words: Sequence[Word], at: int) -> int:
    """Return where the formats before an event's word end: before one adjective, "an online annual meeting"."""
    between = at > 1 and words[at - 1].lower.endswith(_ADJECTIVES) and words[at - 2].lower in format_words()
    return at - 1 if between and words[at - 1].lower not in format_words() else at


def _worded(words: Sequence[Word], spots: Sequence[int], *, former: bool) -> tuple[Span, str, bool]:
    span = Span(words[spots[0]].start, words[spots[-1]].end)
    return span, " ".join(w.text for w in words[spots[0] : spots[-1] + 1]).replace(" ,", ","), former


def _given_up(words: Sequence[Word], last: int) -> bool:
    """Tell whether the words after a format say that it gives way to another one."""
    after = [word.lower for word in words[last + 1 : last + 1 + FURTHEST]]
    verb = next((n for n, word in enumerate(after) if word in _GIVING_WAY), None)
    return verb is not None and "to" in after[verb:] and any(word in format_words() for word in after[verb:])


def _replaced_by(words: Sequence[Word], at: int) -> Iterator[tuple[Span, str, bool]]:
    """Yield the format that an event's word stands in the place of: "a working visit instead of a *state* visit"."""
    lower = [word.lower for word in words[at + 1 : at + FAR]]
    phrase = next((p for p in _BACK if tuple(lower[: len(p)]) == p), None)
    first = at + 1 + len(phrase or ())
    first += phrase is not None and first < len(words) and words[first].lower in ("a", "an", "the")
    spots = run_of_formats(words, first) if phrase else []
    if spots:
        yield _worded(words, spots, former=True)


def _instead_of(words: Sequence[Word], first: int) -> bool:
    """Tell whether a format is what another one takes the place of: "a working visit instead of a state visit"."""
    before = [word.lower for word in words[max(0, first - 5) : first]]
    before = before[:-1] if before[-1:] and before[-1] in ("a", "an", "the") else before
    return any(tuple(before[-len(phrase) :]) == phrase for phrase in (*_BACK, ("rather", "than")))


def _phrases(words: Sequence[Word], at: int) -> Iterator[tuple[list[int], bool]]:
    """Yield the places of what tells how the event is held, and whether that is taken back.

    "Will be held behind closed doors"; "will be held online instead of in person".
    """
    lower = [word.lower for word in words[at + 1 : at + 1 + FURTHEST]]
    for start in range(len(lower)):
        phrase = next((p for p in format_phrases() if tuple(lower[start : start + len(p)]) == p), None)
        if phrase is None and lower[start] in _ADVERBS and words[at + start].lower in _HELD:
            phrase = (lower[start],)
        if phrase:
            back = any(tuple(lower[max(0, start - len(p)) : start]) == p for p in _BACK)
            yield list(range(at + 1 + start, at + 1 + start + len(phrase))), back
            after = list(dropwhile(_JOINING.__contains__, lower[start + len(phrase) :]))
            if not back and not any(tuple(after[: len(p)]) == p for p in _BACK):
                return


_ADVERBS = frozenset("online virtually remotely".split())
"""Formats that follow the verb: "will be held online"."""
_PRESENT = frozenset("in-person physical face-to-face".split())
"""Formats that end where another one is told: "the in-person hearing will now be held online"."""
_HELD = frozenset("held take takes taking place meet meets met go goes going gone moved move moves switched be".split())
_BACK = (*INSTEAD, ("not",))
"""Phrases before a format that holds no longer: "online, not in person"."""
_JOINING = frozenset((",", "and", "but"))
"""What stands before them: "in person and not by video"."""
_GIVING_WAY = frozenset(
    "downgraded upgraded cut reduced changed switched turned trimmed moved scaled converted".split()
)
_ADJECTIVES = ("al", "ary", "ly", "ed")
"""Endings of an adjective that may stand between a format and its event: "annual", "extraordinary", "monthly"."""
FURTHEST = 30
"""Words from an event's name to a phrase that tells how it is held."""
FAR = 14
"""Words from an event's name to "will be brief", people and place between them."""


def _predicate(words: Sequence[Word], at: int, window: Span) -> list[int]:
    """Return the places of "long and thorough" in "the meeting in X will be long and thorough"."""
    be = next(
        (n for n in range(at + 1, len(words)) if words[n].lower in ("be", "is", "was") and words[n].end <= window.end),
        None,
    )
    if be is None or be - at > FAR or any(w.text == "," for w in words[at:be]):
        return []
    return run_of_formats(words, be + 1)


def run_of_formats(words: Sequence[Word], first: int) -> list[int]:
    """Return the places of format words from first on, joined by commas and "and"."""
    spots, at = [], first
    while at < len(words) and (words[at].lower in format_words() or words[at].lower in ("and", ",", "very", "quite")):
        spots += [at] if words[at].lower in format_words() else []
        at += 1
    return spots
