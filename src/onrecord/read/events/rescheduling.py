"""Find the two days of what is moved from one to the other.

Takes:  a context, a sentence, the place of an event's word and of the date that is its own.
Gives:  moved(): Move with the new day and the day for which it had been planned.
Leaves: a putting off without a new day: clause_status.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise, takewhile

from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.read.events.clauses import Clause, Clauses
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.light_verbs import holders
from onrecord.read.events.time_holders import holder_of
from onrecord.read.events.timing import FARTHEST, names_day
from onrecord.read.layout import Sentence
from onrecord.read.smallwords import EXTENDING
from onrecord.read.times.amounts import small
from onrecord.read.times.calendar import WEEKDAYS
from onrecord.read.times.direction import before_part
from onrecord.read.trees import SUBJECTS

_NEW = frozenset("to until till".split())
_OLD = frozenset("from".split())
_SET_ANEW = frozenset("rescheduled rearranged re-arranged rebooked refixed relisted re-listed retimed redated".split())
"""Participles after which "for" leads to the new day; "postponed for" leads to how long."""
_ABOUT = frozenset("on about over into against for".split())
AT_FIRST = frozenset("originally initially first previously earlier last formerly".split())
"""Words beside a verb that tell what was planned at first."""
_ANEW = frozenset("now instead".split())
"""Words beside the verb of a day that takes another's place: "planned for 4 June, will now be held on 18 June"."""
_INSTEAD = re.compile(
    r"[,;]? *+(?:(?:but )?instead of|rather than|(?:(?:and|but) *+)?not(?:,[^,]{1,60}+,)?)"
    r"(?: (?:as planned|as scheduled))?"
    r"(?: (?:in|at) (?:the )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3})?(?: on| in| at)?",
)
"""What stands between a new day and the one it replaces: "on 15 May instead of 12 May", "on 15 May, not in Ghent on
12 May", "on 15 May and not, as we reported, on 12 May"."""
_BUT = re.compile(r"(?:as (?:planned|scheduled|announced|expected))?,? ?but(?: instead| rather)?(?: on| in| at)?", re.I)
"""What stands between the old day and the new one: "not on 12 May but on 15 May"."""

YEAR = 365.25
"""Days of a year in the mean."""
_DAY = re.compile(r"(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?)")
"""A day of a month without a year: "9 May", "May 9th"."""
LONGEST_PART = 6
"""Words before a month in which a preposition leads to a part of it: "to the second half of October"."""
_COMPARED = re.compile(
    r",? *+(?:or |which is |that is )?(\d{1,2}|[a-z-]+) (day|week)s? (later|earlier|sooner) than (?:was )?"
    r"(?:originally |first |initially |previously )?(?:planned|scheduled|expected|announced|intended|due|foreseen)"
)
"""What tells how far a new day lies from the one that was planned: ", a week later than planned"."""


@dataclass(frozen=True, slots=True)
class Move:
    """The places of the new and the old day in the context's times, None where not told, and the days they name.

    counted has the words that count the old day from the new one: "a week later than planned".
    """

    new: int
    old: int | None
    days: Interval | None
    was: Interval | None
    counted: Span | None = None


def moved(context: ArticleContext, sentence: Sentence, at: int, time: int | None) -> Move | None:
    """Return the days between which an event is moved; None where it is not, or no new day is told."""
    near = Span(max(sentence.span.start, sentence.words[at].start - FARTHEST), sentence.words[at].end + FARTHEST)
    dates = [n for n in context.dates_in(near) if sentence.span.holds(context.times[n].span) and names_day(context, n)]
    if not dates:
        return None
    replaced = _replaced(context, sentence, at, dates, time) or _originally(context, sentence, at, dates)
    if replaced:
        return _move(context, *replaced)
    if time in dates and context.ahead(time) and (counted := _than_planned(context, sentence, time)):
        return Move(time, None, context.days(time), *counted)
    verb = _moving(context.clauses(sentence), at)
    if verb is None:
        return None
    start = sentence.words[verb].end
    after = [n for n in dates if context.times[n].span.start >= start]
    new = next((n for n in after if _led(sentence, context, n) in _NEW), None)
    if new is None:  # "has been rescheduled for 9 May"
        new = next(
            (n for n in after if _led(sentence, context, n) == "for" and _set_for(context, sentence, n, verb)), None
        )
    old = next((n for n in dates if n != new and _led(sentence, context, n) in _OLD), None)
    old = _planned_for(context, sentence, at, [n for n in dates if n != new]) if old is None else old
    if new is None or (old is None and sentence.words[verb].lower in EXTENDING):
        return None  # "extended the truce until Friday" moves no day
    return _move(context, new, time if old is None and time != new else old)


def _than_planned(context: ArticleContext, sentence: Sentence, time: int) -> tuple[Interval, Span] | None:
    """Return the day for which an event was planned, and the words that count it from the new one: "on 13 June, a week
    later than planned"."""
    days, text = context.days(time), context.layout.text
    end = context.times[time].span.end
    told = _COMPARED.match(text, end, sentence.span.end) if days and days.days == 1 else None
    if days is None or told is None:
        return None
    number = int(told[1]) if told[1].isdecimal() else small(told[1])
    if not number:
        return None
    length = timedelta(days=number * (7 if told[2] == "week" else 1) * (1 if told[3] == "later" else -1))
    return Interval.day(days.earliest - length), Span(told.start(1), told.end())


def put_off_from(context: ArticleContext, sentence: Sentence, at: int) -> Interval | None:
    """Return the days for which an event that is put off was planned: "the launch, planned for 4 June"."""
    dates = [n for n in context.dates_in(sentence.span) if names_day(context, n)]
    old = _planned_for(context, sentence, at, dates) if dates else None
    return None if old is None else context.days(old)


def _planned_for(context: ArticleContext, sentence: Sentence, at: int, dates: list[int]) -> int | None:
    """Return the day of a clause behind an event's word that tells for when it was planned.

    "The launch, which was set for 4 June, has been moved to 18 June".
    """
    planned = plans_under(context.clauses(sentence), at)
    return next((n for n in dates if holder_of(context, sentence, n) in planned), None)


def plans_under(clauses: Clauses, at: int) -> set[int]:
    """Return the verbs behind an event's word that tell that it was planned: "the fair, which was to open in Ghent"."""
    nouns = (at, *clauses.tree.under(at, "nmod"))  # "the launch of the Lumen, planned for 4 June"
    below = [verb for noun in nouns for verb in clauses.tree.under(noun, "acl", "acl:relcl")]
    planned = {verb for verb in below if clauses.governing(verb) == "plan" or _to_be(clauses.at(verb))}
    return planned | {n for verb in planned for n in clauses.tree.under(verb, "xcomp")}  # "was due to open on"


def _to_be(clause: Clause) -> bool:
    """Tell whether a clause tells of what is to be: "which was to open", "the fair due to be held"."""
    return clause.to_be or (clause.passive and clause.tense == "infinitive")


def is_anew(clauses: Clauses, verb: int) -> bool:
    """Tell whether what a verb tells takes the place of what was planned: "will now be held in Ghent instead"."""
    phrases = (verb, *clauses.tree.under(verb, "obl", "obl:unmarked"))
    return any(not _ANEW.isdisjoint(clauses.under(each, "advmod")) for each in phrases)


def _moving(clauses: Clauses, at: int) -> int | None:
    """Return the word of moving or putting off that an event is under: "has been moved", "moved the vote"."""
    tree, place = clauses.tree, at
    for _ in range(3):
        head, relation = tree.heads[place], tree.relations[place]
        if relation == "nmod" and clauses.case(place) in _ABOUT:
            return None  # "the vote on the sale has been moved": the sale has not
        below = [n for n in tree.under(place, "acl", "acl:relcl", "appos") if _moves(clauses, n)]
        if below:
            return below[0]
        if head == place:
            return None
        chain = [head, *(n for n in tree.under(head, "xcomp", "conj") if relation in SUBJECTS)]
        found = next((n for n in chain if _moves(clauses, n)), None)
        if found is not None or relation not in (*SUBJECTS, "obj", "nmod", "compound", "xcomp"):
            return found
        place = head
    return None


def _moves(clauses: Clauses, at: int) -> bool:
    moves = clauses.governing(at) in ("move", "put off") or clauses.word(at) in EXTENDING | _SET_ANEW
    return moves and not clauses.at(at).negative


def _led(sentence: Sentence, context: ArticleContext, time: int) -> str:
    """Return the word before a date, "early", "the end of" and the like left out."""
    place = bisect_left(sentence.words, context.times[time].span.start, key=lambda word: word.start)
    near = before_part(list(reversed(sentence.words[max(0, place - LONGEST_PART) : place])))[:2]
    before = [word.lower for word in takewhile(lambda word: not word.capital, near)]  # "a visit to Ghent next week"
    return next((word for word in before if word in _NEW | _OLD or word == "for"), "")


def _set_for(context: ArticleContext, sentence: Sentence, time: int, verb: int) -> bool:
    """Tell whether a date hangs on a verb of setting anew."""
    return holder_of(context, sentence, time) == verb and sentence.words[verb].lower in _SET_ANEW


def _replaced(
    context: ArticleContext, sentence: Sentence, at: int, dates: list[int], time: int | None
) -> tuple[int, int] | None:
    """Return the new and the old day of two that a sentence sets against each other."""
    for one, other in (*pairwise(dates), *zip(dates, dates[2:], strict=False)):  # "and not, as we said on Friday, on"
        between = context.layout.text[context.times[one].span.end : context.times[other].span.start].strip()
        if time not in (one, other):
            continue
        if _INSTEAD.fullmatch(between):
            return one, other
        if _BUT.fullmatch(between) and _not_before(sentence, context.times[one].span.start):
            return other, one
    return None


def _originally(context: ArticleContext, sentence: Sentence, at: int, dates: list[int]) -> tuple[int, int] | None:
    """Return the new and the old day where words tell for when it was planned at first.

    "The hearing, originally set for Tuesday, will now be held on Thursday".
    """
    clauses = context.clauses(sentence)
    held = holders(clauses.tree, sentence.words, at)
    own = [(n, holder) for n in dates if (holder := holder_of(context, sentence, n)) in held]
    old = next((n for n, holder in own if not AT_FIRST.isdisjoint(clauses.under(holder, "advmod"))), None)
    if old is None and any(is_anew(clauses, holder) for holder in held):
        old = _planned_for(context, sentence, at, dates)
    new = next((n for n, _ in own if n != old), None)
    return (new, old) if old is not None and new is not None else None


def _not_before(sentence: Sentence, start: int) -> bool:
    """Tell whether "not" stands before a day: "not on 12 May", "will not meet on 12 May"."""
    place = bisect_left(sentence.words, start, key=lambda word: word.start)
    return any(
        word.lower in ("not", "n't") or word.lower.endswith(("n't", "n’t"))
        for word in sentence.words[max(0, place - 6) : place]
    )


def _move(context: ArticleContext, new: int, old: int | None) -> Move:
    one = context.times[new]
    days = one.days if old is not None and one.range else one.all_days
    if old is None:
        return Move(new, None, days, None)
    other = context.times[old]
    was = other.days if other.range and other.range == one.range else other.all_days
    if was and days and other.span.of(context.layout.text).lower() in WEEKDAYS:
        was = _weekday_before(was, days)
    if was and days and _DAY.fullmatch(other.span.of(context.layout.text)):
        was = _of_year(was, days)
    return Move(new, old, days, was)


def _of_year(was: Interval, days: Interval) -> Interval:
    """Return a day without a year in the year that brings it nearest to the other: plans move by days or months."""
    years = round((days.earliest - was.earliest).days / YEAR)
    try:
        return Interval(*(each.replace(year=each.year + years) for each in (was.earliest, was.latest)))
    except ValueError:  # 29 February
        return was


def _weekday_before(was: Interval, days: Interval) -> Interval:
    """Return a weekday as the last one before a later day: on Thursday, "from Friday until Monday" is tomorrow's."""
    weeks = timedelta(weeks=(days.earliest - timedelta(days=1) - was.earliest).days // 7)
    later = Interval(was.earliest + weeks, was.latest + weeks)
    return later if later.latest < days.earliest else was
