"""Tell why things of the record are held for one, and why things that look like them are not.

Takes:  a Record and what people have judged; the id of an entity, an event or a story.
Gives:  why_party(); why_event(): the pairs of mentions that hold an event together, and the nearest other events;
        why_story(): which report follows which, and the nearest reports of other stories.
Leaves: printing them: show/text/explain.py; where a value came from: each assertion has its rule and its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.article_clusters import Cluster, clusters, with_copies
from onrecord.link.blocking import Sketches, earlier, later
from onrecord.link.entities import Why, parties, why
from onrecord.link.event_features import SAME_EVENT
from onrecord.link.sketches import sketch
from onrecord.link.stories import follows
from onrecord.link.story_features import SAME_STORY
from onrecord.model.citation import Citation
from onrecord.model.judgement import Judgement
from onrecord.model.record import Document, Record
from onrecord.model.sketch import Sketch
from onrecord.model.story import Story

MOST = 5
"""Pairs and other events that are shown."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions of two documents (or of one), the log-odds that they are one event, and the features behind them.

    event is the id of the event that other is a mention of.
    """

    one: Citation
    other: Citation
    event: str
    score: float
    reasons: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class WhyEvent:
    """together are the best pairs inside an event, apart the best pair with each of the nearest other events."""

    together: tuple[Pair, ...]
    apart: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Following:
    """An article and another, by id, the log-odds that they are of one story, and the features that add up to them."""

    article: str
    other: str
    score: float
    reasons: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class WhyStory:
    """together has the earlier reports that each report follows, apart the nearest reports of other stories."""

    together: tuple[Following, ...]
    apart: tuple[Following, ...]


def why_party(record: Record, judgements: Sequence[Judgement], entity: str) -> Why:
    """Return why the mentions of an entity are held for one party, and why those of a like name are not."""
    return why(record.documents, [story.articles for story in record.stories], judgements, entity)


def why_event(record: Record, judgements: Sequence[Judgement], event: str) -> WhyEvent:
    """Return why the mentions of an event are held for one, and why the events most like it are not this one."""
    own: list[tuple[str, Cluster]] = []
    others: list[tuple[str, Cluster]] = []
    for name, cluster in _story_clusters(record, judgements, event):
        (own if name == event else others).append((name, cluster))
    inside = [(event, a, b) for n, (_, a) in enumerate(own) for _, b in own[n + 1 :]]
    outside = [(name, a, b) for name, b in others for _, a in own]
    return WhyEvent(_best(inside), _best(outside))


def why_story(documents: Iterable[Document], copies: Mapping[str, str], story: Story) -> WhyStory:
    """Return why the reports of a story are one, and which others are most like them; copies follow their originals.

    The documents are those of the whole store, as they are kept: undated ones are placed only when stories are known.
    """
    shelf = Sketches(sketch(w) for w in documents if w.article.id not in copies)
    own = {s.article: s for s in shelf if s.article in story.articles}
    near = {s.article: {**earlier(s, shelf), **later(s, shelf)} for s in own.values()}
    together = [_following_of(s, near[s.article][one]) for s in own.values() for one in follows(s, shelf)]
    apart = [
        _following_of(own[a], other)
        for a, found in near.items()
        for other in found.values()
        if other.article not in own
    ]
    nearest = {one.other: one for one in sorted(apart, key=lambda f: f.score)}
    return WhyStory(tuple(together), tuple(sorted(nearest.values(), key=lambda f: (-f.score, f.other))[:MOST]))


def _following_of(one: Sketch, other: Sketch) -> Following:
    return Following(
        one.article, other.article, round(SAME_STORY.score(one, other), 2), tuple(SAME_STORY.reasons(one, other))
    )


def _story_clusters(record: Record, judgements: Sequence[Judgement], event: str) -> Iterator[tuple[str, Cluster]]:
    """Yield the clusters of the event's story, each with the id of its event."""
    told = next(story for story in record.stories if event in story.events)
    found = [w for w in record.documents if w.article.id in told.articles]
    people = parties(list(record.documents), [story.articles for story in record.stories], judgements)
    of = {(m.article, m.span): e.id for e in record.events for m in e.mentions}
    for cluster in with_copies([c for w in found for c in clusters(w, people)], record.copies):
        yield of[cluster.article, cluster.mentions[0]], cluster


def _best(pairs: Sequence[tuple[str, Cluster, Cluster]]) -> tuple[Pair, ...]:
    """Return the best pair of each other event, or the best pairs of one, the likeliest first."""
    scored = sorted((_pair_of(*pair) for pair in pairs), key=lambda p: (-p.score, p.one, p.other))
    events = {pair.event: pair for pair in reversed(scored)}
    kept = scored if len(events) < 2 else sorted(events.values(), key=lambda p: (-p.score, p.one, p.other))
    return tuple(kept[:MOST])


def _pair_of(event: str, a: Cluster, b: Cluster) -> Pair:
    one, other = (Citation(c.article, c.mentions[0]) for c in (a, b))
    return Pair(one, other, event, round(SAME_EVENT.score(a, b), 2), tuple(SAME_EVENT.reasons(a, b)))
