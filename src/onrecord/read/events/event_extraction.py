"""Find the events that an article speaks of.

Takes:  the context: who is named, who says what, which times stand where.
Gives:  event mentions with participants, place, day and claims, numbered by the event they speak of.
Leaves: the same event in other articles: link/event_coreference.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from onrecord.model.assertion import Status
from onrecord.model.event import Certainty, EventMention
from onrecord.model.span import Span
from onrecord.read.events.candidates import TriggerCandidate, candidates, in_name
from onrecord.read.events.claims import EventClause, claims
from onrecord.read.events.clause_extent import extent
from onrecord.read.events.conclusions import concluded, plain_plan
from onrecord.read.events.context import ArticleContext, region
from onrecord.read.events.coreference import groups
from onrecord.read.events.date_bounds import days_of_event
from onrecord.read.events.event_places import place
from onrecord.read.events.event_pronouns import with_pronouns
from onrecord.read.events.event_status import LadderStatus, on_ladder
from onrecord.read.events.governing_words import CHANGING
from onrecord.read.events.light_verbs import OCCURRING
from onrecord.read.events.line_confidence import GENERAL
from onrecord.read.events.newsworthiness import MAIN, Worth, sentence_vector, worths
from onrecord.read.events.participants import participants, themes
from onrecord.read.events.rescheduling import moved, put_off_from
from onrecord.read.events.rule_coreference import joined
from onrecord.read.events.scored_mentions import ScoredMention
from onrecord.read.events.timing import time_of
from onrecord.read.events.tolls import with_tolls
from onrecord.read.events.triggers import TriggerMatch, hits
from onrecord.read.events.who_and_where import leaving
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import Trigger, kinds_with
from onrecord.read.smallwords import MODALS
from onrecord.read.words import Word

BEFORE = 3
"""Words before a noun among which its article stands: "a serious train crash"."""
KEPT = 0.15
"""Likelihood of being of record from which a mention is kept: of .15 and .2 storylines dev has as much that is right
(.531 and .538 of the lines shown), and .15 keeps plain denials ("there will be no meeting")."""
_CERTAINTY: dict[Status, Certainty] = {
    **dict.fromkeys(("scheduled", "confirmed", "happened", "denied", "cancelled", "postponed"), "certain"),
    "tentative": "possible",
}
_INDEFINITE = frozenset("a an any another".split())
Lead = dict[str, LadderStatus]
"""Where the first mention of each kind in the body of the report stands: a headline's bare words follow it."""


def events(context: ArticleContext) -> list[EventMention]:
    """Return the event mentions of an article in reading order; same numbers those that are one event."""
    if not context.insides:
        lead = Lead()
        found = [_mention(context, s, hit, lead) for s in _body_first(context) for hit in hits(s.words)]
        kept = sorted((each for each in found if not in_name(context, each.span)), key=lambda each: each.span)
        return joined(kept, context.layout)
    told = list(of_record(context))
    grouped = with_pronouns(
        context, groups(context, told), lambda sentence, hit: _mention(context, sentence, hit, Lead())
    )
    numbered = enumerate(grouped)
    return with_tolls(context, [replace(each, same=n) for n, group in numbered for each in concluded(context, group)])


def of_record(context: ArticleContext) -> Iterator[ScoredMention]:
    """Yield the mentions that may well be of record, in reading order, each with its worth."""
    found = [(n, each) for n, s in enumerate(context.layout.sentences) for each in candidates(context, s)]
    lead, scored = Lead(), zip(found, worths(context.tables, [c for _, c in found]), strict=True)
    best: dict[tuple[int, int], tuple[int, TriggerCandidate, Worth]] = {}
    for (number, each), worth in scored:
        known = best.get((number, each.hit.head))
        if known is None or worth.of_record > known[2].of_record:
            best[number, each.hit.head] = number, each, worth
    kept = [
        (number, each, worth)
        for number, each, worth in best.values()
        if worth.of_record >= KEPT or ((each.listed or each.occurs) and _may_be_plan(context, number, each))
    ]
    kept.sort(key=lambda one: context.layout.sentences[one[0]].zone == "headline")
    told = [_told(context, number, each, worth, lead) for number, each, worth in kept]
    told = [t for t in told if t.worth.of_record >= KEPT or plain_plan(context, t)]
    yield from sorted(told, key=lambda one: one.mention.span)


def _may_be_plan(context: ArticleContext, number: int, each: TriggerCandidate) -> bool:
    """Tell whether a sentence names a day that lies ahead, or tells that what the word names is moved or was held."""
    sentence = context.layout.sentences[number]
    clauses = context.clauses(sentence)
    verb = clauses.tree.heads[each.hit.head]
    told = clauses.governing(verb) in CHANGING or clauses.word(verb) in OCCURRING
    ahead = any(context.ahead(n) for n in context.dates_in(sentence.span))
    return ahead or (told and clauses.nominal(each.hit.head))


def _staying(context: ArticleContext, sentence: Sentence, hit: TriggerMatch, window: Span) -> tuple[int, ...]:
    """Return who takes part without those who leave: "Ada Roy has pulled out of the talks" names nobody who talks."""
    event = Span(sentence.words[hit.first].start, sentence.words[hit.last - 1].end)
    gone = {context.cast.at[name] for name in leaving(context, sentence, event)}
    who = participants(context, sentence, hit, window, context.voice(event))
    return tuple(party for party in who if party not in gone)


def _body_first(context: ArticleContext) -> list[Sentence]:
    return sorted(context.layout.sentences, key=lambda each: each.zone == "headline")


def _told(context: ArticleContext, number: int, each: TriggerCandidate, worth: Worth, lead: Lead) -> ScoredMention:
    sentence, at, verb = context.layout.sentences[number], each.hit.head, each.hit.trigger.verb
    hit = replace(each.hit, trigger=Trigger(worth.kind, verb))
    tree, words = context.tree(sentence), sentence.words
    return ScoredMention(
        mention=replace(
            _mention(context, sentence, hit, lead, worth.status), vector=worth.rounded, background=worth.main < MAIN
        ),
        worth=worth,
        sentence=number,
        at=at,
        head=tree.heads[at],
        noun=not verb,
        word=words[at].lower,
        before=frozenset(words[child].lower for child in tree.children[at] if child < at),
        around=tuple(context.cast.within(sentence.span)),
        sentence_vector=sentence_vector(context, sentence),
        headline=sentence.zone == "headline",
        listed=each.hit.trigger.kind if each.listed else GENERAL if each.occurs else "",
        relation=tree.relations[at],
    )


def _mention(
    context: ArticleContext,
    sentence: Sentence,
    hit: TriggerMatch,
    lead: Lead,
    learned: NDArray[np.float32] | None = None,
) -> EventMention:
    words = sentence.words
    span = Span(words[hit.first].start, words[hit.last - 1].end)
    bounds = _bounded(context, sentence, hit)
    window = Span(words[bounds[0]].start, words[bounds[1] - 1].end)
    time = time_of(context, sentence, hit.head, window)
    stands, move = on_ladder(context, sentence, hit.head, time, learned), moved(context, sentence, hit.head, time)
    stands = (
        stands.moved() if move else stands.led(lead.get(hit.trigger.kind)) if sentence.zone == "headline" else stands
    )
    if hit.trigger.kind in kinds_with("accident"):
        stands = stands.unplanned(definite=_definite(words, hit))
        time = None if time is not None and stands.status == "happened" and context.ahead(time) else time
    lead.setdefault(hit.trigger.kind, stands)
    time = move.new if move else time
    was = put_off_from(context, sentence, hit.head) if stands.status == "postponed" and not move else None
    time = None if was and was == context.days(time) else time
    mention = EventMention(
        span=span,
        kind=hit.trigger.kind,
        when=stands.when,
        polarity="negative" if stands.status == "denied" else "positive",
        certainty=_CERTAINTY.get(stands.status, "unknown"),
        found_by=f"trigger word; {stands.standing.reason}",
        participants=_staying(context, sentence, hit, window),
        place=place(context, sentence, hit, window, time),
        themes=themes(context, sentence, hit),
        days=move.days if move else days_of_event(context, time),
        was=move.was if move else was,
        time=time,
        status=stands.status,
    )
    return replace(mention, claims=tuple(claims(context, words, mention, EventClause(stands, window, move))))


def _definite(words: Sequence[Word], hit: TriggerMatch) -> bool:
    """Tell whether a noun names an event that readers know of: "the crash", "Ruling on crash"."""
    before = [word.lower for word in words[max(0, hit.first - BEFORE) : hit.first]]
    verbal = hit.trigger.verb or before[-1:] == ["to"] or not MODALS.isdisjoint(before[-1:])
    return not verbal and _INDEFINITE.isdisjoint(before)


def _bounded(context: ArticleContext, sentence: Sentence, hit: TriggerMatch) -> tuple[int, int]:
    """Keep a clause inside the words of its speaker, so that who says it is not taken for who takes part."""
    words = sentence.words
    first, last = extent(words, hit.first)
    voice = context.voice(words[hit.first].span)
    limit = region(voice) if voice else sentence.span
    inside = [n for n in range(first, last) if limit.holds(words[n].span) or hit.first <= n < hit.last]
    return inside[0], inside[-1] + 1
