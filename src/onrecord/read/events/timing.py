"""Find the time of an event.

Takes:  the context, the clause and where the event is named in it.
Gives:  time_of(), the place in the context's times of the date that is surely the event's own.
Leaves: dates by which an event only stands: loose_times.py; the days of calling and putting off: undoing_days.py, of
        moves: rescheduling.py; events whose time another sentence tells: theirs stays open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.read.events.arguments import taking
from onrecord.read.events.clause_status import clause_status
from onrecord.read.events.clauses import Clauses
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.date_bounds import only_bounds
from onrecord.read.events.governing_words import CHANGING
from onrecord.read.events.light_verbs import OCCURRING, holders, opens, reaches
from onrecord.read.events.time_holders import holder_of
from onrecord.read.layout import Sentence
from onrecord.read.smallwords import DELIBERATING, HARMED
from onrecord.read.times.calendar import WEEKDAYS
from onrecord.read.trees import SUBJECTS

FARTHEST = 400
"""Characters on each side of an event within which its day stands: a sentence of thousands of words stays linear."""
_ABOUT = frozenset("on about over into of for to against".split())
"""Prepositions that lead from an event to what it is about: "a hearing on the accident"."""
_SAID_AT = frozenset("at during in".split())
"""Prepositions that lead from a verb of saying to where it is said."""
_TOPIC = frozenset("on about over".split())
_SPEAKING = frozenset(
    "rule rules ruled ruling talk talks talked speak speaks spoke report reports reported testify testifies testified "
    "consult consults consulted deliberate deliberates deliberated".split()
)
"""Verbs, beside those of deliberating, of what is done about something else on a day of its own."""
PLANNED_FOR = frozenset("for until till to from".split())
_PLANS = ("scheduled", "confirmed", "tentative")
MONTHS = 300
"""Days beyond which a time is a year."""


@dataclass(frozen=True, slots=True)
class _Looking:
    """An event whose day is looked for; held are the words on which its own day may hang, others are other events."""

    context: ArticleContext
    sentence: Sentence
    at: int
    held: Set[int]
    others: Set[int]

    @property
    def clauses(self) -> Clauses:
        return self.context.clauses(self.sentence)


def time_of(context: ArticleContext, sentence: Sentence, at: int, window: Span) -> int | None:
    """Return the date that hangs on the event's word or on a verb that only carries it, the nearest of several."""
    words, tree = sentence.words, context.tree(sentence)
    name = words[at].span
    said = context.said_at(name)
    if said is not None:
        return said  # "ruled last month that": the day of saying is the ruling's own
    near = Span(max(sentence.span.start, name.start - FARTHEST), min(sentence.span.end, name.end + FARTHEST))
    dates = [(n, holder_of(context, sentence, n)) for n in context.dates_in(near) if names_day(context, n)]
    said = _day_of_saying_at(context, sentence, at)
    if not dates or said is not None:
        return said
    happening = context.event_candidates(sentence)  # "the attack on Friday came before the vote"
    with_it = set(taking(tree, words, at, verb=not context.clauses(sentence).nominal(at))) - happening
    held = holders(tree, words, at) | with_it
    looking = _Looking(context, sentence, at, held, happening - held)
    found = [n for n, holder in dates if _own(looking, n, holder)] or _heading(context, window)
    found = found or [n for n, _ in dates if _on_which(looking, n)]
    first = opens(tree, words, at) if not found else None
    found = found or [n for n, holder in dates if holder == first and context.times[n].span.start < words[holder].start]
    found = [n for n in _done(looking, found) if not only_bounds(context, n)] or found
    found = [n for n in found if context.days(n) is not None] or found  # "a week later, on 9 May"
    exact = [n for n in found if not any(_within(context, other, n) for other in found if other != n)]
    exact = [n for n in exact if not _of_a_year(context, n)] or exact
    return min(exact or found, key=lambda n: distance(context.times[n].span, name), default=None)


def _done(looking: _Looking, found: list[int]) -> list[int]:
    """Return the dates on which an event took place, where others tell only for when it was planned.

    "The vote, due on 9 May, took place on 16 May"; "the vote was set for 9 May but held on 16 May".
    """
    holders_of = {n: holder_of(looking.context, looking.sentence, n) for n in found}
    done = [n for n in found if looking.clauses.word(holders_of[n]) in OCCURRING and not looking.context.ahead(n)]
    return [n for n in found if n in done or looking.clauses.governing(holders_of[n]) != "plan"] if done else found


def _within(context: ArticleContext, inner: int, outer: int) -> bool:
    """Tell whether a time is a more exact one of another: "last year's race was run on 9 May 2031"."""
    days, wide = context.days(inner), context.days(outer)
    if days is None or wide is None or days == wide:
        return False
    return wide.earliest <= days.earliest and days.latest <= wide.latest


def _of_a_year(context: ArticleContext, time: int) -> bool:
    """Tell whether a time is the year for which something else is: "a vote on the budget for 2031 on 9 May"."""
    start, days = context.times[time].span.start, context.days(time)
    led = context.layout.text[max(0, start - 4) : start].lower() == "for "
    return led and days is not None and days.days > MONTHS


def _on_which(looking: _Looking, time: int) -> bool:
    """Tell whether the event's clause tells what happens on a date: "on 5 October, when the city holds a drill"."""
    end, words, tree = looking.context.times[time].span.end, looking.sentence.words, looking.clauses.tree
    whens = (n for verb in looking.held for n in tree.under(verb, "advmod", "mark") if words[n].lower == "when")
    return any(n > 1 and end in (words[n - 1].end, words[n - 2].end) and not words[n - 2].mark for n in whens)


def names_day(context: ArticleContext, time: int) -> bool:
    """Tell whether a time names days by itself: more than "now", and not "two days later than planned".

    "On a Saturday" is any Saturday, other than in "a Saturday rally"; "Derby on Saturday" over a report without a verb
    is the last or the next one.
    """
    told, text = context.times[time], context.layout.text
    stretch = text[told.span.end :].lstrip()[:5].lower() == "than "
    sentence = context.layout.sentence_at(told.span.start)
    if sentence is not None and told.span.of(text).lower() in WEEKDAYS:
        bare = told.direction == "unknown" and sentence.zone == "headline"
        if bare or (word_before(sentence, told.span.start) in ("a", "any") and not _is_part(context, sentence, time)):
            return False
    return not stretch and not told.value.endswith("_REF")


def _is_part(context: ArticleContext, sentence: Sentence, time: int) -> bool:
    """Tell whether a time is part of the noun behind it: "a Saturday rally"."""
    tree, span = context.tree(sentence), context.times[time].span
    return any(tree.relations[n] == "compound" for n, word in enumerate(sentence.words) if word.span == span)


def _own(looking: _Looking, time: int, holder: int) -> bool:
    """Tell whether a date that hangs on a word is the event's own."""
    tree, ahead = looking.context.tree(looking.sentence), looking.context.ahead(time)
    if _attributive(looking, time, holder) or _of_undoing(looking, time, holder) or (ahead and _is_about(looking)):
        return False
    if _is_topic(looking, looking.at):
        return False
    others = {n for n in looking.others if not (_is_topic(looking, n) and tree.heads[n] in looking.held)}
    if ahead and _planned(looking):  # "will hold an inquiry into the fire on 3 March"
        others = {n for n in others if not (looking.clauses.nominal(n) and looking.clauses.case(n) in _ABOUT)}
    if reaches(tree, holder, looking.held | _during(looking), others):
        return not (ahead and _over(looking))
    return _in_subject(looking, time) or _harmed(looking, holder) or (ahead and _after_finished(looking, time, holder))


def _harmed(looking: _Looking, holder: int) -> bool:
    """Tell whether a date tells when people came to harm in an event: "two died in the fire on 3 May", "the
    fire in which two died on 3 May"."""
    clauses, tree, at = looking.clauses, looking.clauses.tree, looking.at
    if clauses.word(holder) not in HARMED or not clauses.nominal(at):
        return False
    head = tree.heads[holder]
    named = looking.sentence.words[head].capital  # "the fire in Ghent in which two died"
    head = tree.heads[head] if named and head != at else head
    relative = tree.relations[holder] in ("acl", "acl:relcl") and head == at
    relative = relative and any(clauses.word(n) == "which" and clauses.case(n) == "in" for n in tree.children[holder])
    return relative or (tree.heads[at] == holder and clauses.case(at) in ("in", "by"))


def _during(looking: _Looking) -> set[int]:
    """Return the verb of what is done while the event goes on: "spoke during the meeting on Friday"."""
    tree, at = looking.clauses.tree, looking.at
    return {tree.heads[at]} if tree.relations[at] == "obl" and looking.clauses.case(at) == "during" else set()


def _day_of_saying_at(context: ArticleContext, sentence: Sentence, at: int) -> int | None:
    """Return the day on which something is said at the event: "said at a rally on Friday", "told a rally on Friday"."""
    tree, clauses = context.tree(sentence), context.clauses(sentence)
    told = tree.relations[at] in ("obj", "iobj", "obl") and clauses.word(tree.heads[at]) == "told"
    there = (told and not clauses.case(at)) or (tree.relations[at] == "obl" and clauses.case(at) in _SAID_AT)
    said = context.said_at(sentence.words[tree.heads[at]].span) if there and clauses.nominal(at) else None
    return said if said is not None and sentence.span.holds(context.times[said].span) else None


def _attributive(looking: _Looking, time: int, holder: int) -> bool:
    """Tell whether a date stands right before another noun and is that noun's: "a hearing on the January crash"."""
    words, end = looking.sentence.words, looking.context.times[time].span.end
    place = bisect_left(words, end, key=lambda word: word.start)
    after = {place, place + 1} if place < len(words) and words[place].lower in ("'s", "’s") else {place}
    close = holder in after or (holder - 1 in after and looking.clauses.tree.relations[holder - 1] == "compound")
    return close and holder != looking.at and looking.clauses.nominal(holder)


def _of_undoing(looking: _Looking, time: int, holder: int) -> bool:
    """Tell whether a date is that of ending, calling off or putting off: "was cancelled on Tuesday"."""
    if holder == looking.at or holder not in looking.held:
        return False
    kind = looking.clauses.governing(holder)
    if kind == "end":
        return True
    before = word_before(looking.sentence, looking.context.times[time].span.start)
    return kind in CHANGING and before not in PLANNED_FOR and not looking.context.ahead(time)


def _is_about(looking: _Looking) -> bool:
    """Tell whether an event is only what another is about: no day to come is its own."""
    tree, clauses, at = looking.context.tree(looking.sentence), looking.clauses, looking.at
    about = clauses.nominal(at) and tree.relations[at] == "nmod" and clauses.case(at) in _ABOUT
    return about and (clauses.nominal(tree.heads[at]) and not clause_status(clauses, at, noun=True).sure)


def _is_topic(looking: _Looking, at: int) -> bool:
    """Tell whether a noun is only what another event decides or speaks on: the day behind it is that of deciding.

    "Parliament voted on the withdrawal from Ness on 12 March".
    """
    clauses = looking.clauses
    verb = clauses.tree.heads[at]
    ruled = (
        clauses.word(verb) in DELIBERATING | _SPEAKING
        and clauses.tree.relations[at] == "obl"
        and clauses.case(at) in _TOPIC
    )
    return ruled and clauses.nominal(at)


def _planned(looking: _Looking) -> bool:
    return clause_status(looking.clauses, looking.at, noun=looking.clauses.nominal(looking.at)).status in _PLANS


def _over(looking: _Looking) -> bool:
    """Tell whether a finished verb tells of an event, so that it is over on a day to come."""
    clauses, at = looking.clauses, looking.at
    clause = clauses.at(at)
    return not clauses.nominal(at) and clause.tense in ("past", "perfect") and not (clause.modal or clause.to_be)


def _in_subject(looking: _Looking, time: int) -> bool:
    """Tell whether a date stands between a subject and its verb: "the closure on 24 January is certain"."""
    tree, at = looking.context.tree(looking.sentence), looking.at
    if tree.relations[at] not in SUBJECTS:
        return False
    head = tree.heads[at]
    first = min([head, *(n for n in tree.under(head, "aux", "aux:pass", "cop") if n > at)])
    words, span = looking.sentence.words, looking.context.times[time].span
    inside = words[at].end <= span.start and span.end <= words[first].start
    return inside and not any(at < n < first and words[n].start < span.start for n in looking.others)


def _after_finished(looking: _Looking, time: int, holder: int) -> bool:
    """Tell whether a day to come hangs on a finished verb and is the noun's: "left the talks on 9 May"."""
    tree, clauses = looking.context.tree(looking.sentence), looking.clauses
    verb, start = tree.heads[looking.at], looking.context.times[time].span.start
    under = (
        clauses.nominal(looking.at) and holder == verb != looking.at and tree.relations[looking.at] in ("obj", "obl")
    )
    words = looking.sentence.words
    near = not any(looking.at < n and words[n].start < start for n in looking.others)
    return (
        under
        and clauses.nominal(looking.at)
        and near
        and words[looking.at].end <= start
        and clauses.at(verb).tense in ("past", "perfect")
    )


def word_before(sentence: Sentence, start: int) -> str:
    """Return the word before a place of the text, "" where the sentence begins there."""
    place = bisect_left(sentence.words, start, key=lambda word: word.start)
    return sentence.words[place - 1].lower if place else ""


def distance(time: Span, name: Span) -> int:
    """Return how far a time stands from an event's word; before it the farther."""
    return time.start - name.end if time.start >= name.end else 40 + name.start - time.end


def _heading(context: ArticleContext, window: Span) -> list[int]:
    """Return the date that heads an entry of a list of dates ("19 Aug: ...")."""
    sentence = context.layout.sentence_at(window.start)
    lead = context.layout.text[sentence.span.start : window.start].rstrip() if sentence else ""
    if not sentence or not lead.endswith(":"):
        return []
    end = sentence.span.start + len(lead)
    return [
        n
        for n in context.dates_in(sentence.span)
        if context.times[n].span.end >= end - 2 and context.times[n].span.end < end
    ]
