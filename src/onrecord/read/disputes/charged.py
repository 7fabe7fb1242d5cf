"""Find who accuses whom.

Takes:  the discourse and an attribution whose cue accuses, blames or alleges.
Gives:  charge(): the accusation, with the accused and the rare words of what they are accused of.
Leaves: claims that only their denial names: denied.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.allegation import Allegation
from onrecord.model.attribution import Attribution
from onrecord.model.span import Span, hull
from onrecord.read.disputes.matter import matter, own_names, parties_in
from onrecord.read.disputes.words import ACCUSE, ALLEGE, BLAME, UNREAL, negated
from onrecord.read.speech.discourse import Discourse
from onrecord.read.words import Word

_NOUNS = frozenset("accusation accusations allegation allegations assertion assertions charge charges".split())
_SUBJECT = 6
"""Words within which an alleged clause names whom it is about."""


def charge(discourse: Discourse, said: Attribution) -> Allegation | None:
    """Return the accusation that an attribution makes, None where it makes none or nobody is named."""
    cue = _accusing(discourse, said)
    sentence = discourse.layout.sentence_at(said.cue.start) if cue and said.cue else None
    if cue is None or sentence is None or said.cue is None or said.speaker is None:
        return None
    whole = hull(said.content)
    words = [w for w in sentence.words if whole.holds(w.span)]
    accused, rest = _parted(words, cue)
    of = tuple(p for p in parties_in(discourse, accused) if p != said.speaker)
    told = matter(rest, discourse.cast.order_within(whole))
    if not words or not told or not accused:
        return None
    span = Span(min(said.cue.start, words[0].start), words[-1].end)
    names = {name for p in of for name in own_names(discourse, p)} | {w.text for w in accused if w.capital}
    return Allegation(
        "affirmed",
        "charge",
        span,
        Span(words[0].start, words[-1].end),
        said.speaker,
        said.confidence,
        "a word of accusation",
        of,
        told,
        tuple(sorted(names)),
        said.said_on,
    )


def _accusing(discourse: Discourse, said: Attribution) -> str | None:
    """Return the word by which a cue accuses."""
    words = said.cue.of(discourse.layout.text).lower().split() if said.cue else [""]
    if words[-1] not in ACCUSE | BLAME | ALLEGE | _NOUNS or any(negated(w) or w in UNREAL for w in words):
        return None
    if words[-1] in _NOUNS and not _that(discourse, said):
        return None  # "the report", "an assertion for which he has no evidence": nothing is said of anybody
    return words[-1]


def _that(discourse: Discourse, said: Attribution) -> bool:
    """Tell whether "that" leads from a noun to what is claimed."""
    between = discourse.layout.text[said.cue.end : said.content[0].end].split() if said.cue else []
    return bool(between) and between[0] == "that"


def _parted(words: Sequence[Word], cue: str) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return who is accused and of what: "Roy of theft", "Roy for the delay", "the delay on Roy"."""
    if cue in ALLEGE | _NOUNS:
        return words[:_SUBJECT], words
    links = ("of",) if cue in ACCUSE else ("for", "on")
    at = next((n for n, w in enumerate(words) if w.lower in links and n), None)
    if at is None:
        return (), ()
    return (words[at + 1 :], words[:at]) if words[at].lower == "on" else (words[:at], words[at + 1 :])
