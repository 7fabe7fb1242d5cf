"""Learn one head after another, each from what those before it say of stories that they have not seen.

Takes:  labelled storylines, the reader with its encoder.
Gives:  learned(): the encoder's layers for events, and the weights of worth, coreference, roles, days and confidence by
        name.
Leaves: shipping them: __main__.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.events.conclusions import concluded, line_of, looked_at
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.coreference import groups, pairs
from onrecord.read.events.event_days import time_rows, times_for
from onrecord.read.events.event_extraction import of_record
from onrecord.read.events.event_roles import candidates_for, rows
from onrecord.read.events.line_confidence import GENERAL, evidence
from onrecord.read.events.scored_mentions import Group
from onrecord.read.events.status_classifier import WEIGHED
from onrecord.read.lexicon import kinds
from training.statuses import status_of
from training.storylines import small, words
from training.storylines.arguments import Arguments, GoldTrigger, arguments_of, belongs
from training.storylines.judged import about, faults, same_days
from training.storylines.labelled import PASSED_OVER, Story, told
from training.storylines.seen import Seen, unprojected, untrained
from training.storylines.tuning import Known, tuned
from training.top_layers import TopLayers

Numbers = NDArray[np.float32]
Tables = dict[str, Numbers]

FOLDS = 3


def learned(articles: Sequence[Seen]) -> tuple[TopLayers, Tables]:
    """Return the layers and the weights of all heads; each learns from what others say of stories outside their fold.

    So that they do, each article is looked at anew with the layers that have not learned from it.
    """
    known = Known([each.lower for each in articles], *word_rows(articles))
    top, whole = word_heads(known, None)
    folds = list[Tables]()
    for n in range(FOLDS):
        layers, tables = word_heads(known, n)
        folds.append(tables)
        for each in articles:
            if each.number % FOLDS == n:
                each.look(layers)
    return top, later_heads(articles, whole, folds)


def word_heads(known: Known, fold: int | None) -> tuple[TopLayers, Tables]:
    """Return the layers and the weights of the heads of words, learned together from stories outside of a fold."""
    rows, seed = known.rows, 0
    if fold is not None:
        rows, seed = rows.part(rows.story % FOLDS != fold), fold + 1
    top, fit = tuned(words.fitted(rows, seed=seed), untrained(), known._replace(rows=rows), seed=seed)
    return top, dict(words.tables(fit))


def later_heads(articles: Sequence[Seen], whole: Tables, folds: Sequence[Tables]) -> Tables:
    """Return the weights of all heads; those beyond words learn from what folds of the heads of words say."""
    pair = pair_tables(articles, folds)
    whole, folds = {**whole, **pair}, [{**fold, **pair} for fold in folds]
    told_of = list(_groups(articles, folds))
    whole |= role_tables(told_of)
    for n in range(FOLDS):
        folds[n] |= role_tables([each for each in told_of if each[0].number % FOLDS != n])
    return whole | line_tables(articles, folds)


def word_rows(articles: Sequence[Seen]) -> tuple[words.Rows, Arguments]:
    """Return the candidates of all articles with what the labels say of them, and what may be their arguments."""
    found, named = list[tuple[Any, ...]](), list[GoldTrigger]()
    for place, each in enumerate(articles):
        article = told(each.story, each.file, each.under(unprojected()))
        numbers, starts = {s.span.start: n for n, s in enumerate(each.context.layout.sentences)}, each.starts()
        for sentence, candidate, gold in zip(article.sentences, article.found, article.gold, strict=True):
            event = each.story["events"][gold] if gold >= 0 else None
            left = gold == PASSED_OVER or (event is not None and event["weight"] == "optional")
            main = event is not None and event["weight"] == "main"
            event_number = each.number * 1000 + gold if gold >= 0 else -1
            worth, number, at = -1 if left else int(gold >= 0), len(found), candidate.hit.head
            if gold >= 0:
                named.append(GoldTrigger(number, each, numbers[sentence.span.start], at, gold))
            word = starts[numbers[sentence.span.start]] + at
            status = ladder_place(each, sentence.words[at].span, gold)
            row = (candidate.row, worth, int(main), accepted(event), event_number, each.number, place, word)
            found.append((*row, number, status))
    return words.Rows(*(np.array(column) for column in zip(*found, strict=True))), arguments_of(named)


def ladder_place(article: Seen, span: Span, gold: int) -> int:
    """Return the place in WEIGHED of what the labels say of a mention of an event, -1 where that is not one word."""
    if gold < 0:
        return -1
    told_of = article.story["events"][gold]["assertions"]
    near = [each for each in told_of if each["field"] == "status" and each["article"] == article.file]
    label = status_of(article.context, span, near, article.shift)
    return WEIGHED.index(label) if label in WEIGHED else -1


def accepted(event: Story | None) -> Numbers:
    """Return 1 for each kind that the labels accept of an event: the general one for what has no kind of ours."""
    told_of = [kind.split("(")[0] for kind in event["kind"]] if event else []
    names = {GENERAL if kind.startswith("other") else kind for kind in told_of}
    names |= {kind.partition(":")[2] for kind in told_of}
    known = names & set(kinds()) or ({GENERAL} if event else set())
    return np.array([kind in known for kind in kinds()], dtype=np.float32)


def pair_tables(articles: Sequence[Seen], folds: Sequence[Tables]) -> Tables:
    """Return the weights that tell whether two mentions are one event."""
    found, right = list[Numbers](), list[NDArray[np.bool_]]()
    for each in articles:
        mentions = list(of_record(each.under(folds[each.number % FOLDS])))
        if mentions:
            gold = np.array(each.gold([m.mention for m in mentions]))
            first, second, numbers = pairs(mentions)
            labelled = (gold[first] >= 0) | (gold[second] >= 0)
            found.append(numbers[labelled])
            right.append(((gold[first] == gold[second]) & (gold[first] >= 0))[labelled])
    both = np.concatenate(right).astype(np.float32)[:, None]
    return small.fitted(np.concatenate(found), both, small.Shape("pair", "one", hidden=32, epochs=6, dropped=0.2))


def _groups(articles: Sequence[Seen], folds: Sequence[Tables]) -> Iterator[tuple[Seen, ArticleContext, Group, Story]]:
    """Yield the groups of mentions that are about a labelled event."""
    for each in articles:
        context = each.under(folds[each.number % FOLDS])
        for group in groups(context, list(of_record(context))):
            number = about(each.gold([t.mention for t in group.told]))
            if number is not None:
                yield each, context, group, each.story["events"][number]


def role_tables(told_of: Sequence[tuple[Seen, ArticleContext, Group, Story]]) -> Tables:
    """Return the weights that tell who takes part, where it is and which day is its own."""
    roles, days = list[Numbers](), list[Numbers]()
    held, own = list[list[float]](), list[list[float]]()
    for each, _, group, event in told_of:
        context, mentions = each.context, looked_at(group.told)
        if parties := candidates_for(context, mentions):
            roles.append(rows(context, mentions, parties))
            held += [belongs(event, each.file, context, party) for party in parties]
        if times := times_for(context, mentions):
            days.append(time_rows(context, mentions, times))
            days_of = [context.days(time) for time in times]
            own += [[float(found is not None and same_days(event, each.file, found))] for found in days_of]
    role = small.Shape("role", "told", hidden=48, epochs=10, dropped=0.3)
    day = small.Shape("day", "told", hidden=32, epochs=12, dropped=0.3)
    return {
        **small.fitted(np.concatenate(roles), np.array(held, dtype=np.float32), role),
        **small.fitted(np.concatenate(days), np.array(own, dtype=np.float32), day),
    }


def line_tables(articles: Sequence[Seen], folds: Sequence[Tables]) -> Tables:
    """Return the weights that tell whether nothing in an event's line is wrong."""
    found, right = list[Numbers](), list[bool]()
    for each in articles:
        context = each.under(folds[each.number % FOLDS])
        largest: dict[int, int] = {}
        for group in sorted(groups(context, list(of_record(context))), key=lambda group: -len(group.told)):
            row = evidence(group, line_of(context, looked_at(group.told)))
            context.tables = {
                **context.tables,
                "sure weight": np.zeros(len(row), np.float32),
                "sure bias": np.zeros(1, np.float32),
            }
            mentions = concluded(context, group)
            number = about(each.gold(mentions))
            event = each.story["events"][number] if number is not None else None
            if event is None or event["weight"] != "optional":
                twice = number is not None and largest.setdefault(number, len(found)) != len(found)
                found.append(row)
                right.append(event is not None and not twice and not list(faults(event, each.file, mentions, context)))
    return small.line(np.stack(found), np.array(right))
