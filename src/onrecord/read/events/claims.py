"""Say what a clause claims of an event, and who says so.

Takes:  a context, an event mention and how firm its clause is.
Gives:  claims on its status, date, place, participants, format and count.
Leaves: which claim holds now: link/current_values.py.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from onrecord.model.assertion import INSTEAD, JOINS, NEARBY, Claim, Field
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.span import Span, hull
from onrecord.read.events.context import ArticleContext, in_voice
from onrecord.read.events.counts import counts
from onrecord.read.events.crowd_counts import rival_counts
from onrecord.read.events.event_formats import formats
from onrecord.read.events.event_status import LadderStatus
from onrecord.read.events.rescheduling import AT_FIRST, Move
from onrecord.read.events.status_classifier import PLANS
from onrecord.read.events.status_reasons import Reason
from onrecord.read.events.time_holders import holder_of
from onrecord.read.events.who_and_where import NamedArgument, place_name, who_and_where
from onrecord.read.layout import Sentence
from onrecord.read.words import Word

_PLANNED = frozenset("scheduled planned due slated".split())
_NEAR = re.compile(r"\b(?:near|outside|off|close to)(?: the)?\s+$")
LED_FROM = 15
"""Characters before a name in which "near the" leads to it."""
MONTH = 31
"""Days of a time from which its beginning counts: what was called off "last year" may be eleven months ago."""
LONG_AGO = timedelta(days=120)
"""Time after which a calling off is no news, but what was before."""
SHORT = 160
"""Characters of a clause that a person reads at a glance."""
RIVAL = "another number of people"
"""Why a number is claimed that somebody gives beside another one (Claim.found_by)."""
NARRATOR = 0.8
"""Confidence of what the paper says in its own voice: nobody else can be meant, the event may be misread."""


@dataclass(frozen=True, slots=True)
class EventClause:
    """What the clause around an event tells of it: where it stands, between which days it is moved."""

    stands: LadderStatus
    window: Span
    move: Move | None


def claims(
    context: ArticleContext, words: Sequence[Word], mention: EventMention, telling: EventClause
) -> Iterator[Claim]:
    """Yield what the clause claims, in the voice it stands in.

    Where somebody says it and who is not settled, nothing is claimed: nobody is made to hold it.
    """
    voice = context.voice(mention.span)
    if voice and voice.speaker is None:
        return
    stands, window, move = telling.stands, telling.window, telling.move
    plan = _planned(words, stands, window) if stands.status in ("postponed", "cancelled") else None
    if plan:
        yield Claim("status", "scheduled", hull([plan, mention.span]), NARRATOR, "what had been planned", former=True)
    told = _told(words, mention.span, stands, window)
    given_up = _given_up(context, stands, told, spoken=voice is not None)
    before = given_up or (voice is None and _before(context, stands, told))
    yield in_voice(voice, Claim("status", stands.status, told, NARRATOR, _reason(stands), former=before))
    if mention.time is not None:
        day = _date(context, mention.time, mention.days)
        yield replace(day, found_by=Reason.FORMER, former=True) if given_up else day
    if move and move.old is not None:
        yield replace(_date(context, move.old, move.was), found_by=Reason.FORMER, former=True)
    elif move and move.counted and move.was:
        words_of = move.counted.of(context.layout.text)
        yield in_voice(voice, Claim("date", words_of, move.counted, NARRATOR, Reason.FORMER, move.was.iso, former=True))
    yield from _counted(context, words, mention, window)
    for span, value, former in formats(words, mention.span, window, mention.kind):
        claim = Claim("format", value, span, NARRATOR, "word of format", value.lower(), former=former)
        yield in_voice(voice, claim)
    yield from _named(context, words, mention)


def _reason(stands: LadderStatus) -> Reason:
    """Return why an event stands where it does; a verb that is not its own stands only near: "the vote split Ghent"."""
    near = stands.standing.reason == Reason.FINISHED and not stands.standing.sure
    return Reason.NEAR_FINISHED if near else stands.standing.reason


def _counted(context: ArticleContext, words: Sequence[Word], mention: EventMention, window: Span) -> Iterator[Claim]:
    """Yield the numbers of people: by whoever speaks where each stands, and by those who give others beside it."""
    found = list(counts(words, mention.span, window, mention.kind))
    sentence = context.layout.sentence_at(words[0].start)
    rivals = list(rival_counts(context, sentence, found[0][0].end)) if found and sentence else []
    for rival in rivals:
        value = rival.span.of(context.layout.text)
        yield Claim("count", value, rival.span, rival.confidence, RIVAL, rival.number, by=rival.speaker)
    for span, value, number in found:
        voice = context.voice(span)
        given = any(rival.span.meets(span) for rival in rivals)
        if not given and (voice is None or voice.speaker is not None):
            yield in_voice(voice, Claim("count", value, span, NARRATOR, "a number of people", number))


def _before(context: ArticleContext, stands: LadderStatus, told: Span) -> bool:
    """Tell whether a report tells of calling or putting off as what was before: "it had been delayed before"."""
    sentence = context.layout.sentence_at(told.start)
    if sentence is None or stands.status not in ("postponed", "cancelled"):
        return False
    cue = stands.standing.cue
    return context.clauses(sentence).at(cue).auxiliary == "had" or _long_ago(context, sentence, cue)


def _given_up(context: ArticleContext, stands: LadderStatus, told: Span, *, spoken: bool) -> bool:
    """Tell whether a plan is told as what it was at first: "had been set for 9 May", "was originally planned for May".

    Of what somebody is reported to say, "had been" tells nothing: "she said that it had been set for 9 May".
    """
    sentence = context.layout.sentence_at(told.start)
    if sentence is None or stands.status not in PLANS or stands.standing.reason != Reason.PLANNED:
        return False
    clauses, cue = context.clauses(sentence), stands.standing.cue
    at_first = not AT_FIRST.isdisjoint(clauses.under(cue, "advmod")) and clauses.at(cue).tense != "perfect"
    return at_first or (not spoken and clauses.at(cue).auxiliary == "had")


def _long_ago(context: ArticleContext, sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is told of a day long before the report: "two years ago the fair was cancelled"."""
    told = [context.days(n) for n in context.dates_in(sentence.span) if holder_of(context, sentence, n) == verb]
    ends = [days.latest if days.days <= MONTH else days.earliest for days in told if days is not None]
    return context.published is not None and any(context.published.earliest - end > LONG_AGO for end in ends)


def _named(context: ArticleContext, words: Sequence[Word], mention: EventMention) -> Iterator[Claim]:
    """Yield the claims of place and participants, by whoever speaks where each name stands."""
    text = context.layout.text
    for one in who_and_where(context, words, mention):
        voice = context.voice(one.span)
        if voice is None or voice.speaker is not None:
            value = one.span.of(text)
            found_by = INSTEAD if one.instead else JOINS if one.besides else _beside(text, one)
            claim = Claim(one.field, value, one.span, NARRATOR, found_by, one.normalised, former=one.former)
            yield in_voice(voice, claim)


def _beside(text: str, one: NamedArgument) -> str:
    """Return the reason of a claim on a name that stands beside the event."""
    near = one.field == "place" and _NEAR.search(text, max(0, one.span.start - LED_FROM), one.span.start)
    return NEARBY if near else "name beside the event"


def named(context: ArticleContext, field: Field, span: Span) -> Iterator[Claim]:
    """Yield the claim of a place or a participant by whoever speaks where it is named; none where that is not settled.

    A place's standard form is its own name, whichever is written: "United States" for "the U.S.".
    """
    voice = context.voice(span)
    if voice is None or voice.speaker is not None:
        name = place_name(context, span) if field == "place" else None
        claim = Claim(field, span.of(context.layout.text), span, NARRATOR, "name beside the event", name)
        yield in_voice(voice, claim)


def _told(words: Sequence[Word], name: Span, stands: LadderStatus, window: Span) -> Span:
    """Return the words that carry a status: a short clause, else what lies between its word and the event."""
    if len(window) <= SHORT:
        inside = [w for w in words if window.holds(w.span) and not w.mark]
        return Span(inside[0].start, inside[-1].end) if inside else window
    return hull([words[stands.standing.cue].span, name])


def _date(context: ArticleContext, place: int, days: Interval | None) -> Claim:
    """Return the claim of a day, by whoever speaks where the day stands."""
    time = context.times[place]
    span = context.words_of_time(place) if days == time.all_days else time.span
    teller = context.voice(time.span)
    return Claim(
        "date",
        span.of(context.layout.text),
        span,
        teller.confidence if teller else NARRATOR,
        time.found_by,
        days.iso if days else None,
        by=teller.speaker if teller else None,
        said_on=teller.said_on if teller else None,
        time=place,
    )


def _planned(words: Sequence[Word], stands: LadderStatus, window: Span) -> Span | None:
    """Return the word of the clause that says what is called off had been planned ("originally scheduled for")."""
    spots = (
        w.span for n, w in enumerate(words) if w.lower in _PLANNED and window.holds(w.span) and n != stands.standing.cue
    )
    return next(spots, None)
