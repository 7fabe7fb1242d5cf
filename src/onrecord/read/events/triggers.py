"""Find the words that name events.

Takes:  the words of a sentence.
Gives:  TriggerMatch: where an event is named, and of what kind; names_town(): what only looks like one.
Leaves: which of its senses a word has: senses.py; everything about the event: event_extraction.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.read.events.senses import sense
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import Trigger, demonyms, first_words, format_words, triggers
from onrecord.read.smallwords import ARTICLES, DEMONSTRATIVES, OWNERS, POSSESSIVES
from onrecord.read.times.calendar import CALENDAR
from onrecord.read.words import Word

SAME_AGAIN = "again"
"""The kind of a hit that only points back: "this arrangement", "it"."""

_TO_BE_NOUN = frozenset("first next last another no of for any such upcoming".split()).union(
    ARTICLES, POSSESSIVES, DEMONSTRATIVES, OWNERS
)
_DETERMINERS = frozenset("this of".split()).union(ARTICLES, POSSESSIVES, OWNERS)
_COMPOUND = frozenset(
    "meddling interference campaign campaigns law laws results result season day victory official officials state "
    "states night boycott process success card cards programme program trail rally point station gear talks penalty "
    "time dates venue room rooms agenda row toll threat threats sentence certificate squad squads parlor parlors "
    "parlour home homes appeal warning warnings alert alerts relief team teams worker workers effort efforts crew "
    "crews helicopter helicopters powers power warrant rifle rifles weapons allegations accusations "
    "director directors organiser organisers organizer organizers promoter promoters marshal marshals".split()
)
LONGEST = 3
"""Words of the longest names in the table: "state of emergency"."""
_PLACE_BEFORE = frozenset("in at near from to around outside".split())
_POINTERS = frozenset("arrangement plan date".split())


@dataclass(frozen=True, slots=True)
class TriggerMatch:
    """words[first:last] name an event."""

    first: int
    last: int
    trigger: Trigger

    @property
    def head(self) -> int:
        """Return the place of the word that holds the others: the verb of "pulled out", the noun of "phone call"."""
        return self.first if self.trigger.verb else self.last - 1


def hits(words: Sequence[Word]) -> Iterator[TriggerMatch]:
    """Yield the events that a sentence names, the longest of several names at one place."""
    at = 0
    while at < len(words):
        hit = _hit(words, at)
        if hit:
            yield hit
        at = hit.last if hit else at + 1


def _hit(words: Sequence[Word], at: int) -> TriggerMatch | None:
    if _points_back(words, at):
        return TriggerMatch(at, at + 1, Trigger(SAME_AGAIN, verb=False))
    if words[at].lower not in first_words():
        return None
    for last in range(at + LONGEST, at, -1):
        found = triggers().get(" ".join(w.lower for w in words[at:last]), ()) if last <= len(words) else ()
        fits = [t for t in found if t.verb == _is_verb(words, at, found)]
        after = words[last].lower if last < len(words) else ""
        if fits and not (after in _COMPOUND and not fits[0].verb) and not _month(words, at):
            return _in_sense(TriggerMatch(at, last, fits[0]), words)
    return None


def _in_sense(hit: TriggerMatch, words: Sequence[Word]) -> TriggerMatch | None:
    """Return a hit with the kind that the words beside it give it, None where they make it no event."""
    kind = sense(words, hit.first, hit.last)
    if kind is None:
        return hit
    return replace(hit, trigger=replace(hit.trigger, kind=kind, doubtful=False)) if kind else None


def _points_back(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word stands for an event named before: "this arrangement", "it will be short"."""
    if words[at].lower in _POINTERS:
        return bool(at) and words[at - 1].lower in ("this", "that")
    rest = [w.lower for w in words[at + 1 : at + 4]]
    return words[at].lower == "it" and len(rest) == 3 and rest[0] in ("will", "would") and rest[2] in format_words()


def _is_verb(words: Sequence[Word], at: int, found: tuple[Trigger, ...]) -> bool:
    """Tell whether a form stands as a verb; where it may be either, what stands before it decides."""
    before = words[at - 1] if at else None
    noun = before is not None and (
        before.lower in _TO_BE_NOUN or before.lower.endswith(("ian", "ish", "al", "ary")) or before.text in demonyms()
    )
    if len(found) > 1:
        return not noun
    return found[0].verb and not (before is not None and before.lower in _DETERMINERS)


def _month(words: Sequence[Word], at: int) -> bool:
    """Tell whether "March" is the month."""
    return words[at].capital and words[at].lower in CALENDAR


def names_town(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is the name of a town that looks like a verbal noun: "in Reading", "near Worthing"."""
    word, before = sentence.words[at], sentence.words[at - 1].lower if at else ""
    spelt = word.lower.endswith("ing") and word.text[0].isupper() and not word.text.isupper()
    return spelt and before in _PLACE_BEFORE and sentence.zone != "headline"
