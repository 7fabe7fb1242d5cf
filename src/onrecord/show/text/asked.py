"""Find the story that is asked for.

Takes:  a View; what a person typed: the first letters of an id, a word of a title, a party, a day.
Gives:  one Story, or BadRequest that names those that come near.
Leaves: words inside articles: search.
"""

from collections.abc import Callable, Iterator

from onrecord.errors import BadRequest
from onrecord.model.interval import Interval
from onrecord.model.story import Story
from onrecord.show.counted import counted
from onrecord.show.days import days_of
from onrecord.show.view import View
from onrecord.show.visible import visible

MOST = 10  # stories named in an error

Fits = Callable[[View, Story, str], bool]


def _by_id(_: View, story: Story, asked: str) -> bool:
    return story.id.startswith(asked)


def _by_title(_: View, story: Story, asked: str) -> bool:
    return asked.casefold() in story.label.casefold()


def _by_day(view: View, story: Story, asked: str) -> bool:
    days = days_of(asked)
    return bool(days) and any(day.meets(days) for day in _days(view, story) if days)


def _by_party(view: View, story: Story, asked: str) -> bool:
    wanted = asked.casefold()
    return any(wanted in view.name(party).casefold() for party in _parties(view, story))


WAYS: tuple[Fits, ...] = (_by_id, _by_title, _by_day, _by_party)
"""In this order: the first way by which a story fits is the one that is meant."""


def story_asked(view: View, asked: str) -> Story:
    """Return the story that what was typed means."""
    for way in WAYS:
        if found := [story for story in view.record.stories if way(view, story, asked)]:
            break
    if len(found) == 1:
        return found[0]
    shown = (found or list(view.record.stories))[:MOST]
    near = "; ".join(f"{story.id} {visible(story.label)}" for story in shown)
    count = f"{counted(len(found), 'story', 'stories')} fit" if found else "no story fits"
    raise BadRequest(f"{count} {asked!r}: name one by its id. There are: {near or 'none'}")


def _days(view: View, story: Story) -> Iterator[Interval]:
    return (day for event in story.events if (day := view.events[event].date))


def _parties(view: View, story: Story) -> set[str]:
    events = (view.events[event] for event in story.events)
    taking = {party for event in events for party in (*event.participants, *([event.place] if event.place else []))}
    said = (said for article in story.articles for said in view.said_in.get(article, ()))
    return taking | {one.speaker for one in said if one.speaker}
