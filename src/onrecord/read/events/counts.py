"""Find how many people an event is told to have touched.

Takes:  the words of a sentence, an event's trigger and its clause.
Gives:  counts(): spans with their words and a standard form: "more than 200 prisoners" as >200, "three killed" as 3.
Leaves: sums of money, shares and other numbers; which of two counts is newer: link/current_values.py goes by the day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from onrecord.model.span import Span
from onrecord.read.events.crowd_counts import attended
from onrecord.read.events.numbers import bounded, number_at
from onrecord.read.events.tolls import WIDE, of_the_dead, toll
from onrecord.read.lexicon import kinds_with, people
from onrecord.read.smallwords import AUXILIARIES, HARMED
from onrecord.read.words import Word

_MORE = frozenset(
    "people persons troops prisoners residents inmates passengers victims casualties deaths lives homes "
    "civilians spectators marchers pilgrims worshippers mourners adults youths infants babies toddlers conscripts "
    "recruits reservists".split()
)
_OF_KIND = {"layoffs": frozenset("jobs posts positions".split())}
"""What is counted of events of one kind alone."""
_FEW = 10
"""Number of people below whom they are named by what they are: "the two leaders"."""
_FAR = 8
"""Words between a count and the event that it counts for."""
_HARMING = frozenset(
    "kill kills killed killing claim claims claimed claiming injure injures injured injuring wound wounds wounded "
    "wounding cost costs costing displace displaces displaced displacing leave leaves left leaving".split()
)
"""Words right before a number that stands farther away: "the quake that hit Ness is now known to have killed 74"."""
_LEAVING = frozenset("claim claims claimed claiming leave leaves left leaving".split())
"""Those that harm nobody by themselves: "left nine soldiers behind"."""
_KILLING = frozenset(
    "kill kills killed killing injure injures injured injuring wound wounds wounded wounding hurt hurts hurting".split()
)
"""Those whose object is people also where no noun says so: "killed 14"."""
_BEHIND = frozenset("and in on at near when as after".split())
"""Words behind a number that counts those who are named by no noun: "killed 14 in Ghent", "killed 14 and hurt 20"."""
_WHEN = frozenset("when as after".split())
_BY = frozenset("in by during".split())
_HELD = frozenset("to known feared confirmed believed reported thought understood presumed said".split())
"""Words by which those who are counted are held to have come to harm: "are now known to have died in"."""
_STRIKING = frozenset("attack clash storm".split())
"""Kinds, beside accidents, that harm people: of a strike nobody dies."""
_DEADLY = frozenset("death killing war".split())
"""Other kinds of which people die: the toll of the dead is none of a rescue's."""
_WHICH = frozenset("which that".split())
_WHERE = frozenset("at in on near off of outside".split())
_LED = 6
"""Words from "when" to the event: "when an earthquake", "when the ferry Lantern capsized"."""
_INSERTED = 9
"""Words of an insertion between a count and its verb: ", not 19 as first reported,"."""
_BESIDES = frozenset("more others further additional extra of and".split())
"""What makes a number one that is added or a part, and no count of all: "three more dead", "2,000 of the deaths"."""
_BETWEEN = 2
"""Words between a number and what it counts: "200 political prisoners"."""


def counts(words: Sequence[Word], trigger: Span, window: Span, kind: str) -> Iterator[tuple[Span, str, str]]:
    """Yield the counts of people near an event's word in its clause: span, words as written, standard form."""
    counted = kind in kinds_with("counted")
    if not counted and kind not in kinds_with("attended"):
        return
    at = next((n for n, word in enumerate(words) if word.start == trigger.start), 0)
    for first in range(max(0, at - _FAR - _INSERTED), min(len(words), at + WIDE)):
        found = _count(words, first, _MORE | _OF_KIND.get(kind, frozenset()))
        if found is None:
            continue
        span = Span(words[found[0]].start, words[found[1]].end)
        harms = words[found[0] - 1].lower in _HARMING or words[found[0]].lower in _KILLING
        near = at - _FAR <= first <= at + _FAR or (first > at and harms)
        tied = kind in _STRIKING | kinds_with("accident") and _tied(words, at, found[0], found[1])
        tied = tied or _corrected(words, found[1], at)
        if ((near and window.holds(span)) or tied) if counted else attended(words, at, found[0], found[1]):
            yield span, " ".join(word.text for word in words[found[0] : found[1] + 1]), found[2]
    if counted:
        deadly = kind in _DEADLY | _STRIKING | kinds_with("accident")
        yield from (each for each in toll(words, trigger) if deadly or not of_the_dead(each[1]))


def _corrected(words: Sequence[Word], last: int, at: int) -> bool:
    """Tell whether a count before an event takes another one back: "fourteen people, not 19 as first reported, were
    hurt in the crash"."""
    opens = [word.lower for word in words[last + 1 : last + 3]] == [",", "not"]
    end = next((n for n in range(last + 3, min(len(words), last + 2 + _INSERTED)) if words[n].text == ","), None)
    return opens and end is not None and 0 < at - end <= _FAR


def _tied(words: Sequence[Word], at: int, first: int, last: int) -> bool:
    """Tell whether another clause ties a count to an event: "31 were killed when a quake struck", "11 are known to have
    died in the fire", "the fire at the clinic, in which 14 patients died".

    Only a name and prepositions of place may stand between: "hours after the crash in which 14 died" counts for none.
    """
    if last < at:
        between = [word.lower for word in words[last:at]]
        when = not HARMED.isdisjoint(between[:-1]) and any(word in _WHEN for word in between[-_LED:])
        return when or _harmed_by(between[1:])
    led = tuple(word.lower for word in words[max(at + 1, first - 2) : first])
    tied = led == ("in", "which") or (len(led) == 2 and led[0] in _WHICH and led[1] in _HARMING)
    place = [word.lower for word in words[at + 1 : first - 2] if not word.mark]
    return tied and (not place or place[0] in _WHERE) and _WHEN.isdisjoint(place)


def _harmed_by(between: Sequence[str]) -> bool:
    """Tell whether the words between a count and an event say that those who are counted came to harm by it."""
    harm = next((n for n, word in enumerate(between) if word not in AUXILIARIES and word not in _HELD), len(between))
    harmed, by = (*between[harm : harm + 2], "", "")[:2]
    return len(between) - harm <= _LED and harmed in HARMED and by in _BY


def _count(words: Sequence[Word], at: int, more: Set[str]) -> tuple[int, int, str] | None:
    """Return the first and last word of a count whose number stands at a place, and its standard form.

    more are nouns that are counted beside those of people.
    """
    number, length = number_at(words, at)
    if number is None or _is_age(words, at):
        return None
    if killed := _killed(words, at, length):
        return killed
    for last in range(at + length, min(len(words), at + length + _BETWEEN + 1)):
        if words[last].mark or words[last].lower in _BESIDES:
            return None
        harmed = _known(words[last].lower) and _harmed(words, at, last)
        if words[last].lower in more or harmed or _counted(words[last].lower, number):
            first, bound = bounded(words, at)
            return None if _in_part(words, first, last) else (first, last, f"{bound}{number}")
    return None


def _killed(words: Sequence[Word], at: int, length: int) -> tuple[int, int, str] | None:
    """Return a count without a noun, with the verb of harm before it: "the blast killed 14", "injuring at least 20"."""
    (first, bound), behind = bounded(words, at), words[at + length : at + length + 1]
    alone = not behind or behind[0].mark or behind[0].lower in _BEHIND
    if first == 0 or words[first - 1].lower not in _KILLING or not alone:
        return None
    return first - 1, at + length - 1, f"{bound}{number_at(words, at)[0]}"


def _is_age(words: Sequence[Word], at: int) -> bool:
    """Tell whether a number is how old somebody is: "a man of 34 had died", "a girl aged 9"."""
    before = [word.lower for word in words[max(0, at - 3) : at]]
    known = people().get(before[-2]) if len(before) > 1 else None
    one = known is not None and known.number == "singular" and known.kind != "group"
    return before[-1:] == ["aged"] or (one and before[-1] == "of")


def _in_part(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a count is one of two that are added, or of those who were there: "the crew and 14 workers",
    "a ferry carrying 100 people"; or that it is one more: "another two victims"."""
    before, after = [word.lower for word in words[max(0, first - 2) : first]], words[last + 1 : last + 2]
    added = len(before) == 2 and before[1] == "and" and before[0] in people()
    more = (
        bool(after) and after[0].lower == "and" and last + 2 < len(words) and number_at(words, last + 2)[0] is not None
    )
    return added or more or before[-1:] in (["carrying"], ["carried"], ["aboard"], ["another"])


def _counted(word: str, number: int) -> bool:
    """Tell whether a word is of people who are counted; a few ministers are those who take part."""
    return word in HARMED or (_known(word) and number >= _FEW)


def _known(word: str) -> bool:
    """Tell whether a word is a noun for several people."""
    known = people().get(word)
    return known is not None and known.number == "plural"


def _harmed(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether people come to harm: "nine soldiers had been killed", "killing nine soldiers"."""
    after = [word.lower for word in words[last + 1 : last + 1 + _FAR]]
    verb = next((word for word in after if word not in AUXILIARIES and word not in _HELD), "")
    return verb in HARMED or (first > 0 and words[first - 1].lower in _HARMING - _LEAVING)
