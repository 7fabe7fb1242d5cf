"""Tell what an article says of one event, from all its mentions.

Takes:  the context and the mentions of one event, each with its worth; the weights in data/reader/events.npz.
Gives:  concluded(): the same mentions with one kind, the parties and the place that are likely enough, and how likely
        nothing in the line is wrong.
Leaves: which mentions are one event: coreference.py; how sure a line is: line_confidence.py.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from onrecord.model.assertion import INSTEAD, JOINS, SPOKEN_OF, Claim, Field
from onrecord.model.event import OTHER, EventMention
from onrecord.read.events.claims import named
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.event_days import days_likely, has_its_day, time_rows, times_for
from onrecord.read.events.event_places import elsewhere, new_venue
from onrecord.read.events.event_roles import candidates_for, likely, named_near, rows
from onrecord.read.events.line_confidence import GENERAL, EventLine, confidence, evidence, step
from onrecord.read.events.named_within import only_within
from onrecord.read.events.newsworthiness import MAIN, pooled
from onrecord.read.events.participants import MOST
from onrecord.read.events.scored_mentions import AGAIN, Group, ScoredMention
from onrecord.read.events.status_classifier import PLANS
from onrecord.read.events.status_reasons import Reason
from onrecord.read.lexicon import kinds

Numbers = NDArray[np.float32]

_SAYING_SO = frozenset(
    {Reason.MODAL, Reason.TO_BE, Reason.HEADLINE_TO, Reason.PLANNED, Reason.PROMISED, Reason.DAY_AHEAD}
)
"""Reasons for which a plan is told as one by words of its own."""
LEAST = 0.1
"""Confidence from which a line may be an event of a record; what is less sure is read, and of kind "other"."""
LOOKED_AT = 12
"""Mentions of an event from which its line is told."""
TAKES_PART = 0.75
"""Likelihood from which a party is told as taking part."""
JOINED = 0.6
"""The same for a party that a clause names beside one that is told: "Norland and Lund will swap islands"."""
IS_PLACE = 0.6
"""Likelihood from which a place is told as the event's; both chosen on storylines dev, nothing wrong first: from .7 on
.02 more lines have nothing wrong, and an eighth fewer are told in full."""
IS_OWN_PLACE = 0.45
"""The same for a place that the grammar of its sentence gives the event: "in Lund" on its word or its verb."""
IS_DAY = 0.6
"""Likelihood from which a day is told as the event's; chosen like the two above, and on the lives of plans."""
IS_OWN_DAY = 0.3
"""The same for a day that hangs on the event's own word, or on the verb that carries it, where it lies ahead or the
verb says no more than that it was: "the leak took place on 6 March"."""
UNNAMED, MUCH = 0.6, 4.0
"""Share from which the general kind is told, or how many times it must be as likely as any other."""


def concluded(context: ArticleContext, group: Group) -> list[EventMention]:
    """Return the mentions of one event with its kind, its parties, its place and how sure the line is."""
    line = line_of(context, looked_at(group.told))
    if line.place in _places_taken_back(context, group):
        line = replace(line, place=None)
    sure = step(confidence(context, evidence(group, line)))
    if any(plain_plan(context, each) for each in group.told):
        sure = max(sure, LEAST)  # read, not shown: of 8 such lines of storylines dev 1 has nothing wrong
    background = max(each.worth.main for each in group.told) < MAIN
    ranked = _explicit(context, _with_headline(_without_parts(group.told)))
    told = [_told(context, each.mention, line) for each in ranked]
    kind = line.kind if sure >= LEAST else OTHER
    told = [replace(each, kind=kind, confidence=sure, background=background) for each in told]
    return _with_claims(context, group, told, line)


def _without_parts(told: Sequence[ScoredMention]) -> list[ScoredMention]:
    """Return the mentions without the place on the ladder of those that are part of another one of the same event.

    Of "a farewell recital" the recital tells how firm it is; of "the recital that she wanted to give was called off" it
    is the recital too.
    """
    heads = {(each.sentence, each.at) for each in told}
    off: dict[int, int] = {}
    for each in told:
        if each.noun and each.mention.status in ("cancelled", "postponed"):
            off.setdefault(each.sentence, each.at)
    return [
        replace(each, mention=_unranked(each.mention))
        if (each.relation in ("compound", "amod") and (each.sentence, each.head) in heads)
        or (_is_wish(each) and off.get(each.sentence, each.at) < each.at)
        else each
        for each in told
    ]


def _is_wish(told: ScoredMention) -> bool:
    """Tell whether a verb inside a sentence tells of a wish or a plan: "that she wanted to give"."""
    return not told.noun and told.relation != "root" and told.mention.status in ("tentative", "scheduled", "confirmed")


def _with_headline(told: Sequence[ScoredMention]) -> list[ScoredMention]:
    """Return the mentions without the place on the ladder that only a headline gives where its report gives others.

    "Mayor will stay" over "will not resign": what a headline says in short counts as its report says it. What is called
    or put off is news that a report may tell in other words.
    """
    known = {_class(each.mention.status) for each in told if not each.headline and each.mention.status not in SPOKEN_OF}
    return [
        replace(each, mention=_unranked(each.mention))
        if known and each.headline and _class(each.mention.status) not in (*known, "cancelled", "postponed")
        else each
        for each in told
    ]


def _explicit(context: ArticleContext, told: Sequence[ScoredMention]) -> list[ScoredMention]:
    """Return the mentions without the place on the ladder of those that only seem to tell of what has happened, where
    words say elsewhere that it is planned and none that it was done (a finished verb near it counts where no day to
    come is told: "the strike has cost millions. It will end"); nor of those that only seem to tell of a plan,
    where words say elsewhere that it may be.

    "The speech is a chance to explain herself. It will be at the club on Monday"; "She could go, the first such trip".
    """
    claims = [c for each in told if not each.headline for c in each.mention.claims if c.field == "status"]
    planned = any(c.value in PLANS and c.found_by in _SAYING_SO and not c.former for c in claims)
    hedged = any(c.value == "tentative" and c.found_by == Reason.MODAL for c in claims)
    ahead = any(
        each.mention.status in PLANS and context.ahead(each.mention.time)
        for each in told
        if each.mention.time is not None
    )
    finished = {Reason.FINISHED} if ahead else {Reason.FINISHED, Reason.NEAR_FINISHED}
    done = any(c.value == "happened" and c.found_by in finished for c in claims)
    seeming = ("happened",) if planned and not done else PLANS if hedged and not planned else ()
    return [replace(each, mention=_unranked(each.mention)) if each.mention.status in seeming else each for each in told]


def _class(status: str) -> str:
    return "planned" if status in ("scheduled", "confirmed") else status


def _unranked(mention: EventMention) -> EventMention:
    return replace(mention, claims=tuple(claim for claim in mention.claims if claim.field != "status"))


def plain_plan(context: ArticleContext, told: ScoredMention) -> bool:
    """Tell whether a word that a table names is told as planned for one day of its own ahead, as called or put off, or
    as held on a day, outside of headlines.

    "The alliance will hold its congress in Linden on 6 May"; "the congress has been cancelled".
    """
    mention = told.mention
    planned = told.listed and mention.status in ("scheduled", "confirmed") and not told.headline
    days = mention.days if planned and mention.time is not None and context.ahead(mention.time) else None
    known = told.listed and told.noun and not told.headline
    undone = mention.status in ("postponed", "cancelled") or mention.was is not None
    held = mention.status == "happened" and mention.time is not None and has_its_day(context, told, mention.time)
    return (days is not None and days.days == 1) or bool(known and (undone or held))


def _places_taken_back(context: ArticleContext, group: Group) -> set[int | None]:
    """Return the places that the words around an event take back: "in place of Linden", whoever comes instead."""
    told = (claim for each in group.told for claim in each.mention.claims)
    return {context.cast.at.get(claim.span) for claim in told if claim.field == "place" and claim.former}


def _with_claims(
    context: ArticleContext, group: Group, told: list[EventMention], line: EventLine
) -> list[EventMention]:
    """Return the mentions with claims of the parties and the place that stand in no clause of theirs.

    Each is claimed where it is named nearest to a mention, in the voice of those words.
    """
    claimed = {context.cast.at.get(c.span) for m in told for c in m.claims if c.field in ("place", "participants")}
    wanted: list[tuple[Field, int]] = [("participants", who) for who in line.who if who not in claimed]
    if line.place is not None and line.place not in claimed:
        wanted.append(("place", line.place))
    near = list(named_near(context, looked_at(group.told)))
    for field, party in wanted:
        spots = [span for _, span in near if context.cast.at[span] == party]
        pairs = [
            (abs(spot.start - told[n].span.start), n, spot) for n in range(min(len(told), LOOKED_AT)) for spot in spots
        ]
        if pairs:
            _, n, spot = min(pairs)
            told[n] = replace(told[n], claims=(*told[n].claims, *named(context, field, spot)))
    return told


def looked_at(told: Sequence[ScoredMention]) -> list[ScoredMention]:
    """Return the surest mentions of an event in reading order: what a few do not tell a thousand do not either."""
    surest = sorted(range(len(told)), key=lambda n: (-told[n].worth.of_record, n))[:LOOKED_AT]
    return [told[n] for n in sorted(surest)]


def line_of(context: ArticleContext, told: Sequence[ScoredMention]) -> EventLine:
    """Return what is likely enough to be told of an event."""
    named = [each for each in told if each.word != AGAIN] or told  # beside a pronoun nobody is named
    kind, share = kind_of(named)
    parties, times = candidates_for(context, named), times_for(context, told)
    shares = likely(context.tables, rows(context, named, parties)) if parties else np.zeros((1, 2), np.float32)
    within = only_within(context, told)
    shares[[party in within for party in parties], 0] = 0
    taking = _taking(parties, shares[:, 0], [t.mention.participants for t in told])
    where = shares[:, 1] * _places(context, parties, elsewhere(context, told))
    spot = int(where.argmax())
    dated = days_likely(context.tables, time_rows(context, told, times)) if times else np.zeros(1, np.float32)
    own = {t.mention.time for t in told if t.mention.time is not None and has_its_day(context, t, t.mention.time)}
    days = [n for at, n in enumerate(times) if dated[at] >= (IS_OWN_DAY if n in own else IS_DAY)]
    days += _rival_days(context, own, days)
    venue = new_venue(context, told)
    spot = parties.index(venue) if venue in parties else spot
    known = bool(parties) and context.cast.parties[parties[spot]].kind == "place"
    own_place = known and parties[spot] in {t.mention.place for t in told}
    placed = where[spot] >= (IS_OWN_PLACE if own_place else IS_PLACE) or parties[spot : spot + 1] == [venue]
    return EventLine(
        kind,
        share,
        tuple(parties[n] for n in taking),
        shares[taking, 0],
        parties[spot] if placed else None,
        max(float(where[spot]), IS_PLACE) if placed else 0.0,
        frozenset(days),
        float(dated.max()),
    )


def _places(context: ArticleContext, parties: Sequence[int], away: Collection[int]) -> Numbers:
    """Return 0 for the parties in which the event cannot be, people without a name and places away from it; else 1."""
    known = [context.cast.parties[party].kind != "group" and party not in away for party in parties]
    return np.array(known or [True], dtype=np.float32)


def _rival_days(context: ArticleContext, own: Collection[int], days: Sequence[int]) -> list[int]:
    """Return the days on an event's words that somebody gives who gives none of those that are told.

    "The pool will open on 2 May, Roy said. It would open on 9 May, Carter said": each has one of two days.
    """
    speakers = {n: voice.speaker for n in {*own, *days} if (voice := context.voice(context.times[n].span))}
    giving = {speakers.get(n) for n in days}
    rivals = [n for n in sorted(own) if n not in days and speakers.get(n) is not None and speakers[n] not in giving]
    return rivals if giving - {None} else []


def _taking(parties: Sequence[int], shares: Numbers, beside: Sequence[Sequence[int]]) -> list[int]:
    """Return the places of the parties that take part, the likeliest first; beside has those that a clause names."""
    ranked = np.argsort(-shares, kind="stable")[:MOST].tolist() if parties else []
    sure = {parties[n] for n in ranked if shares[n] >= TAKES_PART}
    joined = {party for named in beside if not sure.isdisjoint(named) for party in named}
    return [n for n in ranked if parties[n] in sure or (parties[n] in joined and shares[n] >= JOINED)]


def _told(context: ArticleContext, mention: EventMention, line: EventLine) -> EventMention:
    """Return a mention with what is told of its event; what is not likely enough is claimed by nobody."""
    moved = mention.was is not None and mention.days is not None
    keeps = moved or mention.time is None or mention.time in line.times
    claims = [claim for claim in mention.claims if _holds(context, claim, line, dated=keeps)]
    return replace(
        mention,
        kind=line.kind,
        participants=line.who,
        place=line.place,
        days=mention.days if keeps else None,
        claims=tuple(claims),
    )


def _holds(context: ArticleContext, claim: Claim, line: EventLine, *, dated: bool) -> bool:
    if claim.former or claim.found_by in (INSTEAD, JOINS):
        return True  # what is taken back is no part of the line; what comes instead is told by the same words
    if claim.field == "place":
        return context.cast.at.get(claim.span) == line.place
    if claim.field == "participants":
        return context.cast.at.get(claim.span) in line.who
    return dated or claim.field != "date"


def kind_of(told: Sequence[ScoredMention]) -> tuple[str, float]:
    """Return the kind of an event and its share; the general one only where it is much likelier than any other."""
    shares = pooled([each.worth for each in told])
    general = kinds().index(GENERAL)
    rest = np.where(np.arange(len(shares)) == general, 0, shares)
    best = int(rest.argmax())
    if shares[general] > UNNAMED or shares[general] > MUCH * rest[best]:
        best = general
    return kinds()[best], float(shares[best])
