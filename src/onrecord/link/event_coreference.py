"""Join the events of all documents.

Takes:  the clusters of mentions of a story's documents.
Gives:  groups of clusters, each one event; clusters_by_event(), whatever the order in which the articles came.
Leaves: what is asserted of an event: timeline.py, current_values.py; its line in the record: event_lines.py.

Blocking: two clusters are a candidate pair where they share a key (a party, a place, a month, a theme, a word) and no
more than WINDOW others of that key stand between them. Clustering: average linkage over the scored candidate pairs
(Day and Edelsbrunner 1984), the best pair first, ties by content.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence

from onrecord.link.article_clusters import Cluster
from onrecord.link.corrections.anchors import Place
from onrecord.link.corrections.pairs import NONE, Pairs
from onrecord.link.event_features import SAME_EVENT, family
from onrecord.model.interval import Interval

THRESHOLD = 0.0
"""Mean log-odds from which two groups are one event: tuned on corpora/storylines, part train."""
BAR = -4.0
"""Log-odds of one pair that keep two groups apart whatever the others say."""
WINDOW = 24
"""Clusters of one key, in the order of publication, that each is compared with: a long story costs no million pairs."""

APART = -1000.0
"""Log-odds of two mentions that a person holds to be two events."""

SHORT = 3
"""Days of an event that make a key by themselves."""

Edge = tuple[int, int]


def clusters_by_event(clusters: Iterable[Cluster], judged: Pairs = NONE) -> list[list[Cluster]]:
    """Return the clusters by event, in the order of the earliest one of each; people's word comes first."""
    found = sorted(clusters, key=lambda c: c.order)
    edges = {pair: SAME_EVENT.score(found[pair[0]], found[pair[1]]) for pair in candidate_pairs(found)}
    edges |= dict.fromkeys(_cluster_pairs(found, judged.events_apart), APART)
    groups = _average_linkage(len(found), edges, _cluster_pairs(found, judged.events_same))
    return [[found[n] for n in group] for group in groups]


def candidate_pairs(clusters: Sequence[Cluster]) -> set[Edge]:
    """Return the pairs of places that are compared, the smaller first."""
    by_key: dict[tuple[str, str], list[int]] = {}
    for n, cluster in enumerate(clusters):
        for key in keys(cluster):
            by_key.setdefault(key, []).append(n)
    return {(a, b) for places in by_key.values() for i, a in enumerate(places) for b in places[i + 1 : i + 1 + WINDOW]}


def keys(c: Cluster) -> set[tuple[str, str]]:
    """Return what two clusters of one event must share one of."""
    months = {month for days in (c.days, c.was) if days for month in _months_of(days)}
    of_kind = {*filter(None, [c.place]), *months, *(f"about {theme}" for theme in c.themes)}
    days = {f"{d.earliest}" for d in (c.days, c.was) if d and d.days <= SHORT}
    return {
        *((family(c), key) for key in of_kind),
        *(("word", lemma) for lemma in c.lemmas),
        *(("party", party) for party in c.participants),
        *(("day", day) for day in days),
    }


def _months_of(days: Interval) -> Iterator[str]:
    """Yield the months that days lie in, at most those of one year: "last year's election" is of each of them."""
    first = days.earliest.year * 12 + days.earliest.month - 1
    last = days.latest.year * 12 + days.latest.month - 1
    yield from (f"{month // 12}-{month % 12 + 1:02}" for month in range(first, min(last, first + 11) + 1))


def _cluster_pairs(clusters: Sequence[Cluster], pairs: Iterable[tuple[Place, Place]]) -> list[Edge]:
    """Return the pairs of clusters that have mentions at the places of pairs, the smaller number first."""
    at = {(c.article, m): n for n, own in enumerate(clusters) for c in (own, *own.copies) for m in c.mentions}

    def named(place: Place) -> list[int]:
        return [n for (article, mention), n in at.items() if article == place[0] and mention.meets(place[1])][:1]

    edges = {tuple(sorted((*named(one), *named(other)))) for one, other in pairs}
    return sorted((edge[0], edge[1]) for edge in edges if len(edge) == 2 and edge[0] != edge[1])


def _average_linkage(number: int, edges: dict[Edge, float], same: Sequence[Edge] = ()) -> list[list[int]]:
    """Return groups of places by average linkage over the edges; pairs without an edge count neither way.

    same has pairs that are joined before all others, whatever their edges say.
    """
    groups: dict[int, list[int]] = {n: [n] for n in range(number)}
    near: dict[int, dict[int, list[float]]] = {n: {} for n in range(number)}
    for (a, b), value in edges.items():
        near[a][b] = near[b][a] = [value, 1, value]  # sum, number and least of the edges between two groups
    heap = [(-value, a, b) for (a, b), value in edges.items() if value >= THRESHOLD]
    for one, other in same:
        a, b = sorted(next(n for n, group in groups.items() if end in group) for end in (one, other))
        if a != b:
            groups[a] = sorted(groups[a] + groups.pop(b))
            _merge(near, a, b, heap)
    heapq.heapify(heap)
    while heap:
        value, a, b = heapq.heappop(heap)
        between = near.get(a, {}).get(b)
        if between is None or -value != between[0] / between[1] or between[2] <= BAR:
            continue
        groups[a] = sorted(groups[a] + groups.pop(b))
        _merge(near, a, b, heap)
    return [groups[n] for n in sorted(groups)]


def _merge(near: dict[int, dict[int, list[float]]], a: int, b: int, heap: list[tuple[float, int, int]]) -> None:
    """Give group a the edges of group b, and push the pairs whose mean is above the threshold."""
    for other, edge in near.pop(b).items():
        del near[other][b]
        if other == a:
            continue
        mine = near[a].get(other)
        both = [mine[0] + edge[0], mine[1] + edge[1], min(mine[2], edge[2])] if mine else edge
        near[a][other] = near[other][a] = both
    for other, edge in near[a].items():
        if edge[0] / edge[1] >= THRESHOLD:
            heapq.heappush(heap, (-edge[0] / edge[1], min(a, other), max(a, other)))
