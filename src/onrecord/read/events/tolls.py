"""Find the number that a toll has come to, in the sentence of an event or in one that tells of nothing but the toll.

Takes:  the words of a sentence and an event's trigger; the context and the mentions of an article.
Gives:  toll(): spans with their words and a standard form; of_the_dead(): whether a toll is of those who died;
        with_tolls(): the mentions with the tolls that stand alone.
Leaves: other counts of people: counts.py; which of two tolls is newer: link/current_values.py goes by the day.

"The death toll now stands at 5,698" names no event: it is that of the accident of which its article tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.assertion import Claim
from onrecord.model.event import EventMention
from onrecord.model.span import Span
from onrecord.read.events.context import ArticleContext, in_voice
from onrecord.read.events.numbers import bounded, number_at
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import kinds_with
from onrecord.read.smallwords import HARMED
from onrecord.read.words import Word

_TOLLS = frozenset("toll tally number count total".split())
_RISEN = frozenset(
    "risen rose rises climbed climbs reached reaches stands stood jumped grown grew grows increased passed fallen fell "
    "dropped brought bringing brings raised raising revised put was is gone went goes passes tops topped hits hit "
    "exceeds exceeded nears".split()
)
"""Verbs by which a toll comes to a number."""
_COME_TO = frozenset("to at by than past above beyond".split())
_BRINGING = frozenset(
    "bringing brings brought taking takes took raising raises raised lowering lowers lowered cutting cuts cut revising "
    "revises revised pushing pushes pushed lifting lifts lifted correcting corrects corrected".split()
)
"""Verbs with which somebody brings a toll to a number, its event between them: "bringing the toll of the fire to 9"."""
_STEP = 4
"""Words from the verb to the number."""
_REPORTED = frozenset("put puts estimate estimates estimated reckoned reckon gave".split())
"""Verbs with which somebody gives a number far ahead: "police put the number of people at the rally in Ness at 900"."""
WIDE = 30
"""Words from the event within which its toll and the number stand."""
_NAMED = 5
"""Words from the number within which the harm is named: "52 people killed"."""
_DEADLY = frozenset("death dead deaths killed fatalities died lives victims".split())
"""Words of which one stands in a toll that is told without its event."""
_CONFIDENCE = 0.7
"""Confidence in a toll that no word ties to its event."""
_MOSTLY = 2
"""How many times as often an article must tell of one accident as of any other, for a toll alone to be its."""


def toll(words: Sequence[Word], trigger: Span) -> Iterator[tuple[Span, str, str]]:
    """Yield the number that a toll has come to: "the toll has climbed to 34", "bringing to 52 the number of the dead".

    What is written from the word of counting to the number is cited, so that the dead are told from the injured.
    """
    at = next((n for n, word in enumerate(words) if word.start == trigger.start), 0)
    first, last = max(0, at - WIDE), min(len(words), at + WIDE)
    tolls = [n for n in range(first, last) if words[n].lower in _TOLLS]
    for place in range(first, last) if tolls else ():
        number, length = number_at(words, place)
        if number is None or not _come_to(words, place):
            continue
        near = min(tolls, key=lambda n: abs(n - place))
        begin, end = min(near, place), max(near, place + length - 1)
        end = next((n for n in range(end, min(len(words), end + _NAMED)) if words[n].lower in HARMED), end)
        value = " ".join(word.text for word in words[begin : end + 1])
        yield Span(words[begin].start, words[end].end), value, f"{bounded(words, place)[1]}{number}"
        return


def _come_to(words: Sequence[Word], at: int) -> bool:
    """Tell whether a verb of growing or counting leads to a number: "has risen to 19", "reached 19", "put … at 19"."""
    before = [word.lower for word in words[max(0, at - WIDE) : at]]
    if not before:
        return False
    if before[-1] == "to" and before[-3:-2] == ["from"] and number_at(words, at - 2)[0] is not None:
        return True  # "lowered the toll of the fire from 41 to 37"
    if before[-1] == "at" and not _REPORTED.isdisjoint(before):
        return True
    verb = next((n for n in range(len(before)) if before[n] in _BRINGING), len(before))
    if before[-1] == "to" and not _TOLLS.isdisjoint(before[verb + 1 : verb + _STEP]):
        return True
    near = before[-_STEP:]
    return not _RISEN.isdisjoint(near) and (near[-1] in _COME_TO or near[-1] in _RISEN)


def with_tolls(context: ArticleContext, told: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions of an article without counts that are parts of a toll, its main accident's first one with the
    tolls that stand without an event."""
    told = _without_parts(told)
    accident = _main(told)
    if accident is None:
        return told
    claims = [claim for sentence in context.layout.sentences for claim in _alone(context, sentence, told)]
    first = next(n for n, each in enumerate(told) if each.same == accident)
    return [replace(each, claims=(*each.claims, *claims)) if n == first else each for n, each in enumerate(told)]


def _without_parts(told: Sequence[EventMention]) -> list[EventMention]:
    """Return mentions without the report's own counts that are a part of the toll that it gives of the same event.

    "The toll has climbed to 23. Two women died in hospital overnight".
    """
    totals: dict[int | None, int] = {}
    for each in told:
        for claim in each.claims:
            if _of_the_dead(claim) and of_the_dead(claim.value):
                totals[each.same] = max(totals.get(each.same, 0), _number(claim))

    def part(each: EventMention, claim: Claim) -> bool:
        return _of_the_dead(claim) and claim.by is None and _number(claim) < totals.get(each.same, 0)

    kept = [tuple(claim for claim in each.claims if not part(each, claim)) for each in told]
    return [replace(each, claims=claims) for each, claims in zip(told, kept, strict=True)]


def of_the_dead(value: str) -> bool:
    """Tell whether words give a toll of the dead: "toll from the quake to 131", "number of deaths stood at 9"."""
    words = set(value.lower().split())
    return bool(words & _TOLLS and words & (_DEADLY | {"toll"}))


def _of_the_dead(claim: Claim) -> bool:
    """Tell whether a claim may count the dead, and not those who were only hurt: "40 injured" are none of the dead."""
    return claim.field == "count" and (HARMED - _DEADLY).isdisjoint(claim.value.lower().split())


def _number(claim: Claim) -> int:
    """Return the number of a count in its standard form: 200 of ">200"."""
    return int("".join(c for c in claim.normalised or "" if c.isdecimal()) or 0)


def _main(told: Sequence[EventMention]) -> int | None:
    """Return the number of the one accident of which an article tells, or of which it mostly does."""
    counted: dict[int, int] = {}
    for each in told:
        if each.same is not None and each.kind in kinds_with("accident") and not each.background:
            counted[each.same] = counted.get(each.same, 0) + 1
    ranked = sorted(counted, key=lambda same: -counted[same])
    clear = len(ranked) == 1 or (len(ranked) > 1 and counted[ranked[0]] >= _MOSTLY * counted[ranked[1]])
    return ranked[0] if clear else None


def _alone(context: ArticleContext, sentence: Sentence, told: Sequence[EventMention]) -> Iterator[Claim]:
    """Yield the toll of a sentence in which no event is counted."""
    words = sentence.words
    place = next((n for n, word in enumerate(words) if word.lower in _TOLLS), None)
    counted = kinds_with("counted") - {"death"}
    if place is None or any(each.kind in counted and sentence.span.holds(each.span) for each in told):
        return
    if _DEADLY.isdisjoint(word.lower for word in words[max(0, place - 2) : place + _NAMED]):
        return
    for span, value, number in toll(words, words[place].span):
        voice = context.voice(span)
        if voice is None or voice.speaker is not None:
            yield in_voice(voice, Claim("count", value, span, _CONFIDENCE, "a toll", number))
