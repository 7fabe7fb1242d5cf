"""Tell which day of those told near its mentions is an event's own.

Takes:  the context and the mentions of one event; the weights in data/reader/events.npz.
Gives:  times_for(), the times near the mentions; time_rows(), what speaks for each; days_likely(), the shares;
        has_its_day(), whether a time on an event's word is no other's.
Leaves: which time hangs on an event's word: timing.py, whose answers are features here; what days a time means: times/.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.model.interval import Interval
from onrecord.model.time import Time
from onrecord.read.events.argument_scores import ROLES, argument_scores, times_near
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.date_bounds import days_of_event, only_bounds
from onrecord.read.events.light_verbs import OCCURRING, carriers
from onrecord.read.events.loose_times import held_by
from onrecord.read.events.newsworthiness import pooled
from onrecord.read.events.scored_mentions import ScoredMention
from onrecord.read.events.undoing_days import day_of_undoing
from onrecord.read.network.roles import gelu

Numbers = NDArray[np.float32]


def times_for(context: ArticleContext, told: Sequence[ScoredMention]) -> list[int]:
    """Return the times that name days in the sentences of an event's mentions, and those that hang on its words."""
    sentences = [context.layout.sentences[n] for n in sorted({t.sentence for t in told})]
    near = {n for s in sentences for n in context.dates_in(s.span)}
    own = {t.mention.time for t in told if t.mention.time is not None}
    named = (n for n in near | own if context.days(n) is not None and not only_bounds(context, n))
    return sorted(n for n in named if not _is_of_undoing(context, told, n))


def _is_of_undoing(context: ArticleContext, told: Sequence[ScoredMention], time: int) -> bool:
    near = [t for t in told if _inside(context, t, context.times[time])]
    return any(day_of_undoing(context, context.layout.sentences[t.sentence], t.at, time) for t in near)


def has_its_day(context: ArticleContext, told: ScoredMention, time: int) -> bool:
    """Tell whether a time that hangs on an event's word is no other's: it lies ahead, or is when it "took place"."""
    if context.ahead(time):
        return True
    sentence = context.layout.sentences[told.sentence]
    verbs = carriers(context.tree(sentence), sentence.words, told.at)
    return any(sentence.words[verb].lower in OCCURRING for verb in verbs)


def time_rows(context: ArticleContext, told: Sequence[ScoredMention], times: Sequence[int]) -> Numbers:
    """Return what speaks for each time's being the event's, a row a time."""
    kinds = pooled([t.worth for t in told])
    about = [
        max(t.worth.of_record for t in told),
        max(t.worth.main for t in told),
        np.log1p(len(told)) / 2,
        len(times) / 5,
    ]
    event, scores = np.array([*kinds, *about], dtype=np.float32), _scores(context, told, times)
    own = zip(times, scores, strict=True)
    return np.stack([np.concatenate([_row(context, told, time), score, event]) for time, score in own])


def _scores(context: ArticleContext, told: Sequence[ScoredMention], times: Sequence[int]) -> Numbers:
    """Return how likely each time is an argument of the mentions beside it: of the likeliest, and in the mean."""
    found: dict[int, list[float]] = {time: [] for time in times}
    for t in told:
        named = [each for each in times_near(context, t.sentence) if each.names in found]
        scores = argument_scores(context, t.sentence, t.at, named) if named else ()
        for each, row in zip(named, scores, strict=True):
            found[each.names].append(float(row[ROLES.index("time")]))
    shares = [(max(rows), sum(rows) / len(rows)) if rows else (0.0, 0.0) for rows in found.values()]
    return np.array(shares, dtype=np.float32)


def _row(context: ArticleContext, told: Sequence[ScoredMention], place: int) -> Numbers:
    time, days, own = context.times[place], context.days(place), days_of_event(context, place)
    by_rule = [t.mention.time == place for t in told]
    alike = [bool(t.mention.days and own and t.mention.days == own) for t in told]
    against = [bool(t.mention.days and own and not t.mention.days.meets(own)) for t in told]
    held = [held_by(context, t.mention.span) == place for t in told]
    near = [t for t in told if _inside(context, t, time)]
    apart = min((abs(time.span.start - t.mention.span.start) for t in near), default=400)
    after = any(time.span.start > t.mention.span.start for t in near)
    over = [t.mention.over for t in near]
    before, later = _beside_published(context.published, days)
    return np.array(
        [
            any(by_rule),
            np.mean(by_rule),
            any(alike),
            np.mean(alike),
            any(against),
            np.mean(against),
            any(held),
            not near,
            np.log1p(apart) / 6,
            apart < 15,
            after,
            before,
            later,
            not before and not later,
            (before and False in over) or (later and True in over),
            (before and True in over) or (later and False in over),
            np.log1p(days.days if days else 0) / 6,
            bool(days and days.days == 1),
            bool(days and days.days > 31),
            any(t.headline for t in near),
            context.voice(time.span) is not None,
            max((t.worth.of_record for t in near), default=0),
            max((len(context.dates_in(context.layout.sentences[t.sentence].span)) for t in near), default=0) / 4,
        ],
        dtype=np.float32,
    )


def _inside(context: ArticleContext, told: ScoredMention, time: Time) -> bool:
    return context.layout.sentences[told.sentence].span.holds(time.span)


def _beside_published(published: Interval | None, days: Interval | None) -> tuple[bool, bool]:
    """Tell whether days lie wholly before and wholly after the report's own."""
    if published is None or days is None:
        return False, False
    return days.latest < published.earliest, days.earliest > published.latest


def days_likely(tables: Mapping[str, Numbers], rows: Numbers) -> Numbers:
    """Return how likely each time is the event's own."""
    hidden = gelu(rows @ tables["day hidden weight"].T + tables["day hidden bias"])
    found: Numbers = 1 / (1 + np.exp(-(hidden @ tables["day told weight"].T + tables["day told bias"])[:, 0]))
    return found
