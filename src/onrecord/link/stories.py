"""Gather articles into stories.

Takes:  articles, copies and events.
Gives:  stories: the components of articles that share an event or a text.
Leaves: what a story is about in prose: nobody here writes any.
"""

from collections.abc import Mapping, Sequence

from onrecord.link.groups import Groups
from onrecord.link.ids import identity
from onrecord.model.event import Event
from onrecord.model.record import Witness
from onrecord.model.story import Story


def stories(witnesses: Sequence[Witness], copies: Mapping[str, str], events: Sequence[Event]) -> tuple[Story, ...]:
    """Return the stories; each article stands in exactly one, named after its earliest report's headline."""
    groups = Groups[str](w.article.id for w in witnesses)
    for copy, origin in copies.items():
        groups.join(copy, origin)
    for event in events:
        articles = sorted({m.article for m in event.mentions})
        for other in articles[1:]:
            groups.join(articles[0], other)
    by_story: dict[str, list[str]] = {}
    for event in events:
        by_story.setdefault(groups.of(event.mentions[0].article), []).append(event.id)
    known = {w.article.id: w for w in witnesses}
    found = (_story([known[i] for i in group], by_story.get(groups.of(group[0]), [])) for group in groups.all())
    return tuple(sorted(found, key=lambda s: s.id))


def _story(witnesses: list[Witness], events: list[str]) -> Story:
    first = min(witnesses, key=_age)
    label = first.article.headline or " ".join(first.article.text.split())[:80]
    return Story(
        identity("t", first.article.id),
        label,
        tuple(w.article.id for w in sorted(witnesses, key=_age)),
        tuple(sorted(events)),
    )


def _age(witness: Witness) -> tuple[str, str]:
    days = witness.reading.published.days
    return (str(days.earliest) if days else "9999", witness.article.id)
