"""Put what is asserted of an event in the order of saying.

Takes:  the clusters of one event, those of reprints inside them, and when each report came out.
Gives:  Timeline: the assertions on one field, oldest first, each with its reprints; timelines(), all of an event.
Leaves: what holds now, what is open, changes and disagreements: timeline_state.py, status_timeline.py, changes.py,
        disagreements.py.

An assertion that a reprint repeats is the original's, with one more citation. What the article's own voice says of a
field twice in one article is one assertion, the first; an edited page says it again in its own right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from onrecord.link.article_clusters import Cluster
from onrecord.link.reports import ReportOrder
from onrecord.model.assertion import Assertion, Field
from onrecord.model.citation import Citation

FIELDS: tuple[Field, ...] = ("status", "date", "place", "participants", "format", "count", "allegation")

Timeline = Sequence[Assertion]


def timelines(clusters: Iterable[Cluster], reports: ReportOrder) -> dict[Field, Timeline]:
    """Return the timeline of each field on which something is asserted."""
    return timelines_by_field(chain.from_iterable(_collapsed(cluster) for cluster in clusters), reports)


def timelines_by_field(assertions: Iterable[Assertion], reports: ReportOrder) -> dict[Field, Timeline]:
    """Return assertions by field, in the order of saying."""
    found = sorted(_each_once(assertions), key=lambda a: (reports.order(a), _stable(a)))
    by_field = {name: tuple(a for a in found if a.field == name) for name in FIELDS}
    return {name: timeline for name, timeline in by_field.items() if timeline}


def _each_once(assertions: Iterable[Assertion]) -> Iterator[Assertion]:
    """Yield each assertion once, with all its reprints: two clusters of an event may have the same words."""
    reprints: dict[Assertion, set[Citation]] = {}
    for a in assertions:
        reprints.setdefault(replace(a, reprints=()), set()).update(a.reprints)
    for a, found in reprints.items():
        yield replace(a, reprints=tuple(sorted(found)))


def _collapsed(cluster: Cluster) -> Iterator[Assertion]:
    """Yield the assertions of a cluster with their reprints, then what only a reprint asserts."""
    reprinted: dict[tuple[object, ...], list[Citation]] = {}
    for copy in cluster.copies:
        for a in copy.assertions:
            reprinted.setdefault(_meaning(a), []).append(Citation(a.article, a.span))
    for a in cluster.assertions:
        yield replace(a, reprints=tuple(reprinted.pop(_meaning(a), ())))
    left: Mapping[tuple[object, ...], Assertion] = {
        _meaning(a): a for copy in reversed(cluster.copies) for a in copy.assertions if _meaning(a) in reprinted
    }
    for meaning, a in left.items():
        others = (citation for citation in reprinted[meaning] if citation != Citation(a.article, a.span))
        yield replace(a, reprints=tuple(others))


def _meaning(a: Assertion) -> tuple[object, ...]:
    """Return what an assertion says, without the article that prints it."""
    return a.field, a.value, a.normalised, a.by, a.former, a.entity


def _stable(a: Assertion) -> tuple[object, ...]:
    """Rank assertions by all that they say, so that two of the same words stand in one order on every run."""
    return a.field, a.value, a.by or "", a.normalised or "", a.former, a.entity or "", a.confidence, a.found_by
