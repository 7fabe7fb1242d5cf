"""Tell whether a clause speaks of what was or of what is to come, and by which word.

Takes:  the words of a sentence and the place of a time in it.
Gives:  past, future or unknown, with the reason in words.
Leaves: moods and reported plans beyond these words: the trained reader.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from onrecord.model.time import Direction
from onrecord.read.lexicon import saying
from onrecord.read.smallwords import MOVING, PASTS, TIMETABLE, negates
from onrecord.read.times.calendar import MONTHS
from onrecord.read.words import Word

_FUTURE = frozenset(
    "will would 'll ’ll shall won't won’t wouldn't wouldn’t may might could should going upcoming forthcoming due "
    "scheduled set expected expects expect planned plans plan planning slated intends intend hopes hope aims wants "
    "want likely tentatively next ahead tomorrow must prepares preparing can considering effective payable "
    "doubt jeopardy".split()
)
_ASKED = frozenset("agreed ordered intended wanted booked arranged considered".split())
"""Words whose sentence is of the past, and what they are about to come: "agreed to meet", "is booked for"."""
_NOUNS = frozenset("plan plans set hope hopes aims want hit cut held".split())
"""Words that are nouns after an article."""
_NO_VERBS = frozenset("hundred indeed preferred united unspecified undisclosed unprecedented limited red".split())
_PAST = PASTS | frozenset("been ago since".split())
_NEAR = 14
"""Words before "to" among which a verb of moving leads to a new day: "put back from 3 May to 9 May"."""
_LEADS: dict[str, Direction] = {
    **dict.fromkeys(("for", "before"), "future"),
    **dict.fromkeys(("after", "from", "since", "following"), "past"),
}
"""Prepositions that tell whether a day's event is over."""
FARTHEST = 60
"""Words on each side of a time that tell its direction: no sentence of a newspaper needs more."""
_TO_COME = frozenset("to be is are been".split())
_BARE = frozenset(
    "vote meet play march strike travel fly leave arrive return open start begin resume decide sign go gather".split()
)
_AGAINST = frozenset("play meet face host".split())
"""Bare verbs of what two sides do with each other."""
_WE = frozenset("we they i you".split())
_WAYS = frozenset("to for against".split())
"""Prepositions before which a bare word of those is a verb."""
_AS_PLANNED, _GONE = frozenset("planned scheduled expected".split()), frozenset("going went gone".split())
_LED = frozenset("will would 'll ’ll may might could can should must to not".split())
_PAST_DO = frozenset("did didn't didn’t had was were".split())
_MOVED = frozenset(
    "extended postponed delayed deferred moved shifted slipped rescheduled adjourned pushed until back forward".split()
)
_AT_ONCE = 3
"""Words of "has been cancelled" right behind a day."""
_UNDONE = _MOVED | frozenset("averted cancelled canceled called scrapped shelved axed suspended abandoned put".split())
"""Participles of what does not take place on its day."""
_TAKES, _TAKEN = frozenset("take takes get gets".split()), frozenset("place effect way underway".split())
_OF_A_MONTH = frozenset("early late mid end middle beginning start close half first second last latter".split())
"""Words between a preposition and a month that tell its part: "to late May", "until the end of May"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURES = frozenset("figures data report reports results sales numbers orders index earnings profit revenue".split())
_ARTICLES = frozenset("a an the its his her their this that some still".split())
_TURNS = frozenset("will would may might could can should must is are has have who which that whose".split())
"""Words after which a clause says something else than that what was planned failed."""
_EDGE = frozenset(',;:—–()“”"')
Sign = tuple[Direction, str]
"""A direction and the reason for it."""
_SUBJECTS = frozenset("he she it who that there what".split())
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
    over = around.first == 1 and _first_sign(around.after(FARTHEST), "after", edge=True)
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
    noun = lead and lead.lower in _ARTICLES and behind and behind[0].text.isalpha() and len(inside) == 1
    picture = lead and lead.capital and any(_YEAR.fullmatch(word.text) for word in inside)
    return OPEN if noun or picture else None


def _of_what_was_to_be(around: _Around) -> Sign | None:
    """Leave open what something else comes before, and what was to be: "the game that they were to play on 9 May".

    "Was to be held on Friday, was called off": it is yet to come; "was to have been held on Friday" is told from after.
    What does "not open before Friday" opens then.
    """
    clause = [word.lower for word in takewhile(lambda word: word.text not in _EDGE, around.before)]
    until = clause[:1] == ["before"] and any(map(negates, clause))
    if ("before" in clause or "until" in clause) and not until:
        return OPEN
    if not any(verb in ("was", "were") and to == "to" for to, verb in pairwise(clause)):
        return None
    if any(verb == "to" and have == "have" for have, verb in pairwise(clause)):
        return "past", "“was to have” before it"
    off = any(word.lower in _UNDONE for word in around.after(FARTHEST))
    return ("future", "called or put off behind it") if off else OPEN


def _in_vain(around: _Around) -> Sign | None:
    """Tell what did not come to be: "a scheduled release on Friday never took place"."""
    failed = _adjective(around.before) and _failed(around.after(_NEAR))
    return ("past", "planned for it in vain") if failed else None


def _of_verbs(around: _Around) -> Sign:
    heads = around.first <= 2 and [word.text for word in around.after(1)] == [","]  # "On May 4, the court heard"
    condition = any(word.lower in ("if", "unless") for word in around.before)
    return (
        _first_sign(around.before, "before", edge=True)
        or _first_sign(around.after(FARTHEST, skipped=int(heads)), "after", edge=True)
        or _first_sign(around.before, "before", edge=False)
        or (("future", "a condition before it") if condition else _of_headline(around.before))
    )


_RULES: tuple[Callable[[_Around], Sign | None], ...] = (
    *(_of_owner, _of_move, _of_purpose, _of_noun, _of_what_was_to_be, _in_vain, _of_verbs),
)
"""The rules by which a clause tells the direction of a time, the first one that tells it decides."""


def _undone(after: Sequence[Word]) -> bool:
    """Tell whether what a day owns has been called or put off, in the perfect: told so, it was yet to come."""
    clause = [word.lower for word in takewhile(lambda w: w.text not in _EDGE, after)]
    return any(
        one in ("has", "have") and two == "been" and verb in _UNDONE
        for one, two, verb in zip(clause, clause[1:], clause[2:], strict=False)
    )


def _adjective(before: Sequence[Word]) -> bool:
    """Tell whether the nearest word of a plan before a time stands before a noun: "a scheduled release on Friday"."""
    at = next((n for n, word in enumerate(before) if word.lower in _AS_PLANNED or word.text in _EDGE), None)
    return at is not None and at > 0 and before[at].text not in _EDGE and _led_by_article(before, at)


def _led_by_article(before: Sequence[Word], at: int) -> bool:
    return at + 1 == len(before) or before[at + 1].lower in _ARTICLES or before[at + 1].lower.endswith(("'s", "’s"))


def _of_headline(before: Sequence[Word]) -> Sign:
    """Return what "to" before a verb tells where there is no other: "Minister to visit Lund on Friday"."""
    places = [n for n, word in enumerate(before) if n and word.lower == "to"]
    to = any(before[n - 1].text.isalpha() and before[n - 1].text[0].islower() for n in places)
    return ("future", "“to” before it") if to and before[0].lower not in _ARTICLES else OPEN


def _not_kept(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tell whether what was planned for a day is told from after it: "that had been planned for Friday did not"."""
    led = [word.lower for word in before[1:5]]
    return ("been" in led and "had" in led) or (_failed(after) and not {"was", "were"}.isdisjoint(led))


def _failed(after: Sequence[Word]) -> bool:
    """Tell whether the next verb after a time is one of what was not done: "never took place", "did not happen"."""
    told = after[1:] if after and after[0].text == "," else after  # "which was planned for Friday, did not take place"
    near = takewhile(lambda word: word.text not in _EDGE and word.lower not in _TURNS, told)
    return any(word.lower in ("did", "didn't", "didn’t", "never") for word in near)


def _is_for(before: Sequence[Word], named: Word) -> bool:
    """Tell whether what is named is for a time, or ends with it: "called for Saturday", "extended to May 9"."""
    link = before[0].lower
    moved = link in ("to", "into") and any(word.lower in _MOVED | MOVING for word in before[1:_NEAR])
    return link in ("until", "till", "by") or moved or (link == "for" and not _figures_for(before, named))


def _figures_for(before: Sequence[Word], named: Word) -> bool:
    """Tell whether "for" tells of what figures: "the figures for May"."""
    month = named.lower.rstrip(".") in MONTHS
    return month and len(before) > 1 and before[1].lower in _FIGURES


def _named(words: Sequence[Word], at: int, *, backwards: bool) -> bool:
    """Tell whether a word that may be a verb is a noun or stands before one: "the plan", "a reduced dividend"."""
    word, before = words[at].lower, words[at + 1 : at + 2] if backwards else words[max(0, at - 1) : at]
    article = any(each.lower in _ARTICLES for each in before)
    return (
        word in _NO_VERBS or (word in _NOUNS and article) or (word.endswith("ed") and article and word not in _FUTURE)
    )


def _had_been(words: Sequence[Word], at: int) -> bool:
    """Tell whether what was to come is told from after it; words are read backwards."""
    before = [w.lower for w in words[at + 1 : at + 4]]
    return "been" in before and "had" in before


def _first_sign(words: Sequence[Word], side: str, *, edge: bool) -> Sign | None:
    for at, word in enumerate(words):
        far = at > 2 and word.lower in saying()  # "Roy said the rally on Friday would": the date is not of "said"
        if edge and (word.text in _EDGE or word.lower == "that" or far):
            return None
        sign = _sign(words, at, backwards=side == "before")
        if sign:
            return sign, f"“{word.text}” {side} it"
    return None


def _short_is(words: Sequence[Word], at: int, *, backwards: bool) -> bool:
    """Tell whether a short "is" leads to a verb: "she's visiting Lund", but not "the town's housing"."""
    led = words[at + 1 : at + 3] if backwards else tuple(reversed(words[max(0, at - 2) : at]))
    return len(led) == 2 and led[0].lower in ("’s", "'s") and led[1].lower in _SUBJECTS


def _many(subject: Sequence[Word]) -> bool:
    """Tell whether the word before a bare verb may end a subject in the plural."""
    named = bool(subject) and subject[0].capital and subject[0].lower not in _ARTICLES  # "The march for schools"
    return named or (bool(subject) and subject[0].lower.endswith(("s", "n")))


def _sign(words: Sequence[Word], at: int, *, backwards: bool) -> Direction | None:
    word = words[at].lower
    if word == "may" and words[at].capital:
        return None  # the month, or a name
    around = {w.lower for w in (*words[max(0, at - 2) : at], *words[at + 1 : at + 3])}
    if word in _ASKED:
        return "future" if around & _TO_COME else "past"  # "agreed in May to sell": that day is not to come
    if _named(words, at, backwards=backwards):
        return None
    if word.endswith("ing") and len(word) > 5 and (around & {"is", "are"} or _short_is(words, at, backwards=backwards)):
        return "future"  # "is visiting Lund on Friday"
    led = {w.lower for w in (words[at + 1 : at + 3] if backwards else words[max(0, at - 2) : at])}
    subject = words[at + 1 : at + 2] if backwards else words[max(0, at - 1) : at]
    if word in _BARE and subject and subject[0].lower in _WE:
        return "future"  # "On Friday we vote"
    behind = words[at - 1 : at] if backwards and at else words[at + 1 : at + 2]
    if word in _BARE and behind and behind[0].lower in _WAYS and _many(subject):
        return "future"  # "the women travel to Kelm on Sunday"
    if word in _AGAINST and subject and subject[0].capital and behind and behind[0].capital:
        return "future"  # "Lund play Ghent on Saturday"
    if word in TIMETABLE and not led & (_PAST_DO | _LED) and (word not in _TAKES or around & _TAKEN):
        return "future"
    if (word in _AS_PLANNED and "as" in around) or (word == "ahead" and around & _GONE):
        return None  # "went ahead on Saturday as planned"
    if word in _FUTURE and _had_been(words, at):
        return "past"  # "had been due to end on Friday"
    if word in _FUTURE or (word == "to" and any(w.lower in ("is", "are") for w in words[max(0, at - 1) : at + 2])):
        return "future"  # "is to be held", and its mirror when words are read backwards
    if word in _PAST or (word.endswith("ed") and len(word) > 4 and words[at].text[0].islower()):
        return "future" if "be" in around else "past"  # "to be held on", and its mirror when words are read backwards
    return None
