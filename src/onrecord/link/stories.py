"""Gather articles into stories.

Takes:  witnesses, copies and events.
Gives:  stories: the components of articles that share a text, an event of their days, or most of their rare words.
Leaves: what a story is about in prose: nobody here writes any.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from onrecord.link.entities import folded
from onrecord.link.groups import Groups
from onrecord.link.ids import identity
from onrecord.link.wording import alike
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.record import Witness
from onrecord.model.story import Story

ENOUGH = 20
"""Articles from which rare words can be told from common ones; a smaller record goes by events and parties alone."""
PARTIES = 4
"""Parties that two reports of a small record must both name to tell one story; a person among them counts twice."""
WITH_EVENT, WITHOUT = 0.2, 0.32
"""Likeness that joins two articles that share an event, and two that do not. On AllSides and hscluster in
corpora/stories 0.32 alone joined pairs with precision 0.70 and 1.00; at 0.2 twice as many are found."""
NEAR = timedelta(days=21)
"""How far apart two reports on one event, and the event itself, may lie: further back it is background."""
MANY = 40
"""Articles beyond which an event (an election, a war) is everybody's background and joins nobody."""

_NAMED = frozenset({"person", "organisation", "place"})

Days = Mapping[str, Interval | None]


def stories(witnesses: Sequence[Witness], copies: Mapping[str, str], events: Sequence[Event]) -> tuple[Story, ...]:
    """Return the stories; each article stands in exactly one, named after its earliest report's headline."""
    groups = Groups[str](w.article.id for w in witnesses)
    for one, other in (*copies.items(), *_joined(witnesses, events)):
        groups.join(one, other)
    by_story: dict[str, list[str]] = {}
    for event in events:
        for story in sorted({groups.of(mention.article) for mention in event.mentions}):
            by_story.setdefault(story, []).append(event.id)
    known = {w.article.id: w for w in witnesses}
    found = (_story([known[i] for i in group], by_story.get(groups.of(group[0]), [])) for group in groups.all())
    return tuple(sorted(found, key=lambda s: s.id))


def _joined(witnesses: Sequence[Witness], events: Sequence[Event]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of articles that tell one story."""
    days = {w.article.id: w.reading.published.days for w in witnesses}
    shared = {pair for event in events for pair in _telling(event, days)}
    if len(witnesses) < ENOUGH:
        yield from sorted(shared)
        yield from _of_the_same(witnesses)
        return
    for one, other, likeness in alike(w.article for w in witnesses):
        least = WITH_EVENT if (one, other) in shared else WITHOUT
        if likeness >= least and _near(days[one], days[other]):
            yield one, other


def _of_the_same(witnesses: Sequence[Witness]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of reports of near days that name the same parties."""
    named = {w.article.id: _parties(w) for w in witnesses}
    for one, other in combinations(witnesses, 2):
        both = named[one.article.id] & named[other.article.id]
        near = _near(one.reading.published.days, other.reading.published.days)
        if near and len(both) + any(kind == "person" for kind, _ in both) >= PARTIES:
            yield one.article.id, other.article.id


def _parties(witness: Witness) -> set[tuple[str, str]]:
    """Return the kinds and last names of the parties that a report names."""
    return {(c.kind, folded(c.name).split()[-1]) for c in witness.reading.chains if c.kind in _NAMED}


def _telling(event: Event, days: Days) -> Iterator[tuple[str, str]]:
    """Yield the pairs of articles, the smaller id first, for which the event is news and no background."""
    articles = sorted({m.article for m in event.mentions})
    fresh = [a for a in articles if _near(days[a], event.date)]
    if len(articles) <= MANY and len(event.participants) + (event.place is not None) + (event.date is not None) > 1:
        yield from ((a, b) for a, b in combinations(fresh, 2) if _near(days[a], days[b]))


def _near(one: Interval | None, other: Interval | None) -> bool:
    """Tell whether two stretches of days lie near each other; what is not known forbids nothing."""
    if one is None or other is None:
        return True
    return max(one.earliest - other.latest, other.earliest - one.latest) <= NEAR


def _story(witnesses: list[Witness], events: list[str]) -> Story:
    first = min(witnesses, key=_age)
    label = first.article.headline or " ".join(first.article.text.split())[:80]
    articles = tuple(w.article.id for w in sorted(witnesses, key=_age))
    return Story(identity("t", first.article.id), label, articles, tuple(sorted(events)))


def _age(witness: Witness) -> tuple[str, str]:
    days = witness.reading.published.days
    return (str(days.earliest) if days else "9999", witness.article.id)
