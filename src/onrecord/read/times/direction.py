"""Tell whether a clause speaks of what was or of what is to come, and by which word.

Takes:  the words of a sentence and the place of a time in it.
Gives:  past, future or unknown, with the reason in words.
Leaves: what a verb tells: verb_signs.py; moods and reported plans beyond these words: the trained reader.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from onrecord.model.time import Direction
from onrecord.read.smallwords import MOVING, negates
from onrecord.read.times.calendar import MONTHS, WEEKDAYS
from onrecord.read.times.verb_signs import ARTICLES, AS_PLANNED, EDGE, Sign, first_sign
from onrecord.read.words import Word

_ASKING = frozenset(
    "called urged asked told ordered invited instructed directed advised encouraged summoned required promised vowed "
    "pledged threatened decided offered proposed".split()
)
"""Verbs in the past of asking for something, or of deciding on it."""
_NEAR = 14
"""Words before "to" among which a verb of moving leads to a new day: "put back from 3 May to 9 May"."""
_BESIDE_IS = frozenset("on this only still now not just for".split())
"""Words between "is" and a day."""
_LEADS: dict[str, Direction] = {
    **dict.fromkeys(("for", "before"), "future"),
    **dict.fromkeys(("after", "from", "since", "following"), "past"),
}
"""Prepositions that tell whether a day's event is over."""
FARTHEST = 60
"""Words on each side of a time that tell its direction: no sentence of a newspaper needs more."""
_MOVED = frozenset(
    "extended postponed delayed deferred moved shifted slipped rescheduled adjourned pushed until back forward".split()
)
_AT_ONCE = 3
"""Words of "has been cancelled" right behind a day."""
_UNDONE = _MOVED | frozenset("averted cancelled canceled called scrapped shelved axed suspended abandoned put".split())
"""Participles of what does not take place on its day."""
_OF_A_MONTH = frozenset("early late mid end middle beginning start close half first second last latter".split())
"""Words between a preposition and a month that tell its part: "to late May", "until the end of May"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURES = frozenset("figures data report reports results sales numbers orders index earnings profit revenue".split())
_TURNS = frozenset("will would may might could can should must is are has have who which that whose".split())
"""Words after which a clause says something else than that what was planned failed."""
OPEN: Sign = ("unknown", "no verb tells")


def direction(words: Sequence[Word], first: int, last: int) -> Sign:
    """Return the direction of the clause around words[first:last], and why.

    The nearest verb before the time decides, then the nearest after it; a clause ends at a comma, a mark or "that",
    and where one clause says nothing the next one is asked.
    """
    around = _Around(words, first, last, before_part(list(reversed(words[max(0, first - FARTHEST) : first]))))
    return next(sign for rule in _RULES if (sign := rule(around)))


def before_part(before: Sequence[Word]) -> Sequence[Word]:
    """Return the words before a time, read backwards, without those that only tell its part: "to the end of" May."""
    part = list(takewhile(lambda word: word.lower in _OF_A_MONTH or word.lower in ("of", "the"), before))
    return before[len(part) :] if any(word.lower in _OF_A_MONTH for word in part) else before


@dataclass(frozen=True, slots=True)
class _Around:
    """A time of a sentence, words[first:last], with the words before it, read backwards."""

    words: Sequence[Word]
    first: int
    last: int
    before: Sequence[Word]

    @property
    def owner(self) -> bool:
        """Tell whether the time owns what follows: "Sunday's final"."""
        return self.last < len(self.words) and self.words[self.last].lower in ("’s", "'s")

    def after(self, most: int, *, skipped: int = 0) -> Sequence[Word]:
        """Return the words behind the time, the first few left out."""
        return self.words[self.last + skipped : self.last + most]


def _of_owner(around: _Around) -> Sign | None:
    """Tell what leads to a time that owns something ("tickets for Sunday's final were sold"), and whether what it owns,
    or what is on it, has been called off: "Monday's strike has been averted", "the fair on 9 May has been axed"."""
    lead = around.before[0] if around.before and around.owner else None
    if lead and lead.lower in _LEADS:
        return _LEADS[lead.lower], f"“{lead.text}” before it"
    undone = _undone(around.after(FARTHEST if around.owner else _AT_ONCE))
    return ("future", "called or put off before it") if undone else None


def _of_move(around: _Around) -> Sign | None:
    moved = around.before and around.before[0].lower == "from"
    moved = moved and any(word.lower in _MOVED for word in around.before[:_NEAR])
    return ("future", "moved from one day to another") if moved else None


def _of_purpose(around: _Around) -> Sign | None:
    """Tell what is for a time: "called for Saturday" is yet to come, "until May this was forbidden" is over."""
    before = around.before
    if not before or around.owner or not _is_for(before, around.words[around.first]):
        return None
    over = around.first == 1 and first_sign(around.after(FARTHEST), "after", edge=True)
    if over and over[0] == "past":
        return over
    if before[0].lower == "for" and _not_kept(before, around.after(_NEAR)):
        return "past", "planned for it in vain"
    return "future", f"“{before[0].text}” before it"


def _of_noun(around: _Around) -> Sign | None:
    """Leave open a time that is part of a noun ("the January crash") or of a picture's line ("Belgium May 4, 2031")."""
    lead = around.before[0] if around.before else None
    inside = around.words[around.first : around.last]
    behind = around.after(1)
    noun = lead and lead.lower in ARTICLES and behind and behind[0].text.isalpha() and len(inside) == 1
    picture = lead and lead.capital and any(_YEAR.fullmatch(word.text) for word in inside)
    return OPEN if noun or picture else None


def _of_what_was_to_be(around: _Around) -> Sign | None:
    """Leave open what something else comes before, and what was to be: "the game that they were to play on 9 May".

    "Was to be held on Friday, was called off": it is yet to come; "was to have been held on Friday" is told from after.
    What does "not open before Friday" opens then.
    """
    clause = [word.lower for word in takewhile(lambda word: word.text not in EDGE, around.before)]
    until = clause[:1] == ["before"] and any(map(negates, clause))
    if ("before" in clause or "until" in clause) and not until:
        return OPEN
    if not any(verb in ("was", "were") and to == "to" for to, verb in pairwise(clause)):
        return None
    if any(verb == "to" and have == "have" for have, verb in pairwise(clause)):
        return "past", "“was to have” before it"
    off = any(word.lower in _UNDONE for word in around.after(FARTHEST))
    return ("future", "called or put off behind it") if off else OPEN


def _asked_for(around: _Around) -> Sign | None:
    """Tell that a day is to come for which somebody is asked, or decides, to do something.

    "Called on the city to march on Friday", "promised to resign on Friday"; not "was forced to resign on Friday".
    """
    words = around.before[:FARTHEST]
    clause = list(takewhile(lambda word: word.text not in EDGE, words))
    to = next((n for n, word in enumerate(clause) if n and word.lower == "to" and _bare(clause[n - 1])), None)
    if to is None or first_sign(clause[: to - 1], "before", edge=True):
        return None
    if any(_LEADS.get(word.lower) == "past" for word in clause[:to]):
        return None  # "told to leave after the vote on Sunday"
    asked = next((word for word in clause[to + 1 : to + _NEAR] if word.lower in _ASKING), None)
    return ("future", f"“{asked.text}” before it") if asked else None


def _bare(word: Word) -> bool:
    return word.text.isalpha() and word.text.islower() and word.lower not in ARTICLES


def _in_vain(around: _Around) -> Sign | None:
    """Tell what did not come to be: "a scheduled release on Friday never took place"."""
    failed = _adjective(around.before) and _failed(around.after(_NEAR))
    return ("past", "planned for it in vain") if failed else None


def _of_being(around: _Around) -> Sign | None:
    """Tell that what "is" on a weekday is to come: "the vote is on Friday", "the deadline is Friday"."""
    last = next((word for word in around.before if word.lower not in _BESIDE_IS), None)
    weekday = any(word.lower in WEEKDAYS for word in around.words[around.first : around.last])
    return ("future", f"“{last.text}” before it") if last and weekday and last.lower in ("is", "are") else None


def _of_verbs(around: _Around) -> Sign:
    heads = around.first <= 2 and [word.text for word in around.after(1)] == [","]  # "On May 4, the court heard"
    condition = any(word.lower in ("if", "unless") for word in around.before)
    return (
        first_sign(around.before, "before", edge=True)
        or first_sign(around.after(FARTHEST, skipped=int(heads)), "after", edge=True)
        or first_sign(around.before, "before", edge=False)
        or (("future", "a condition before it") if condition else _of_headline(around.before))
    )


_RULES: tuple[Callable[[_Around], Sign | None], ...] = (
    *(_of_owner, _of_move, _of_purpose, _of_noun, _of_what_was_to_be, _asked_for, _in_vain, _of_being, _of_verbs),
)
"""The rules by which a clause tells the direction of a time, the first one that tells it decides."""


def _undone(after: Sequence[Word]) -> bool:
    """Tell whether what a day owns has been called or put off, in the perfect: told so, it was yet to come."""
    clause = [word.lower for word in takewhile(lambda w: w.text not in EDGE, after)]
    return any(
        one in ("has", "have") and two == "been" and verb in _UNDONE
        for one, two, verb in zip(clause, clause[1:], clause[2:], strict=False)
    )


def _adjective(before: Sequence[Word]) -> bool:
    """Tell whether the nearest word of a plan before a time stands before a noun: "a scheduled release on Friday"."""
    at = next((n for n, word in enumerate(before) if word.lower in AS_PLANNED or word.text in EDGE), None)
    return at is not None and at > 0 and before[at].text not in EDGE and _led_by_article(before, at)


def _led_by_article(before: Sequence[Word], at: int) -> bool:
    return at + 1 == len(before) or before[at + 1].lower in ARTICLES or before[at + 1].lower.endswith(("'s", "’s"))


def _of_headline(before: Sequence[Word]) -> Sign:
    """Return what "to" before a verb tells where there is no other: "Minister to visit Lund on Friday"."""
    places = [n for n, word in enumerate(before) if n and word.lower == "to"]
    to = any(before[n - 1].text.isalpha() and before[n - 1].text[0].islower() for n in places)
    return ("future", "“to” before it") if to and before[0].lower not in ARTICLES else OPEN


def _not_kept(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tell whether what was planned for a day is told from after it: "that had been planned for Friday did not"."""
    led = [word.lower for word in before[1:5]]
    return ("been" in led and "had" in led) or (_failed(after) and not {"was", "were"}.isdisjoint(led))


def _failed(after: Sequence[Word]) -> bool:
    """Tell whether the next verb after a time is one of what was not done: "never took place", "did not happen"."""
    told = after[1:] if after and after[0].text == "," else after  # "which was planned for Friday, did not take place"
    near = takewhile(lambda word: word.text not in EDGE and word.lower not in _TURNS, told)
    return any(word.lower in ("did", "didn't", "didn’t", "never") for word in near)


def _is_for(before: Sequence[Word], named: Word) -> bool:
    """Tell whether what is named is for a time, or ends with it: "called for Saturday", "extended to May 9"."""
    link = before[0].lower
    moved = link in ("to", "into") and any(word.lower in _MOVED or word.lower in MOVING for word in before[1:_NEAR])
    return link in ("until", "till", "by") or moved or (link == "for" and not _figures_for(before, named))


def _figures_for(before: Sequence[Word], named: Word) -> bool:
    """Tell whether "for" tells of what figures: "the figures for May"."""
    month = named.lower.rstrip(".") in MONTHS
    return month and len(before) > 1 and before[1].lower in _FIGURES
