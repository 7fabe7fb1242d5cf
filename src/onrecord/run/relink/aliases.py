"""Remember the ids that were given out.

Takes:  a story with its part; the ids that were given to what begins in its articles.
Gives:  with_aliases(): the same, its story and events with the ids that they had before a merge.
Leaves: asking by an old id: show/stored/moment.py.
"""

from __future__ import annotations

from onrecord.link.linked_story import LinkedStory
from onrecord.record.derived.lines import Lines


def with_aliases(told: LinkedStory, lines: Lines) -> LinkedStory:
    """Remember the ids of a story and of its lines; return it with the ids that these had before."""
    places = told.places()
    given = {name: place for name, place in lines.given(told.story.articles).items() if name not in places}
    lines.give((name, *place) for name, place in places.items())
    living = told.living(set(given.values()))
    aliases: dict[str, tuple[str, ...]] = {}
    for name in sorted(given):
        if (now := living.get(given[name])) and now[0] == name[0]:
            aliases[now] = (*aliases.get(now, ()), name)
    return told.known_as(aliases)
