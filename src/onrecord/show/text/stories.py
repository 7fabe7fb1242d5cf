"""Show which stories there are, and find the one that is asked for.

Takes:  a View; what a person typed.
Gives:  the page of all stories; one Story, or BadRequest that names those that come near.
Leaves: the page of one story: story.py.
"""

from collections.abc import Iterator, Sequence

from onrecord.errors import BadRequest
from onrecord.model.event import Event
from onrecord.model.story import Story
from onrecord.show.text.lines import COLOURS, Line
from onrecord.show.text.plans import by_weight, when_and_where
from onrecord.show.text.reports import rests_on
from onrecord.show.view import View
from onrecord.show.visible import visible

MARGIN = 14  # columns: the longest status and the indent before it
MOST = 6  # events shown of each story: what fits a screen with three stories


def stories_page(view: View) -> Iterator[Line]:
    """Yield each story with what it rests on and what is planned; then how to see more."""
    for story in view.record.stories:
        yield Line(visible(story.label), style="bold")
        yield Line(f"{rests_on(view, view.reports(story))}; story {story.id}", 2, style="dim")
        yield from _events(view, [view.events[event] for event in story.events])
        yield Line()
    alone = len(view.record.witnesses) - len({a for story in view.record.stories for a in story.articles})
    if alone:
        yield Line(f"{alone} more in no story.")
    if view.record.stories:
        yield Line("`onrecord show STORY` shows one: the first letters of its id, or a word of its title.", style="dim")
    elif not alone:
        yield Line("The record is empty. `onrecord add PATH…` takes reports in.")


def _events(view: View, events: Sequence[Event]) -> Iterator[Line]:
    """Yield the events of which most is said; plans before what has happened."""
    shown = by_weight(events)
    for event in shown[:MOST]:
        line = f"{visible(event.label)}, {when_and_where(view, event)}"
        yield Line(line, MARGIN, mark=f"  {event.status}", mark_style=COLOURS[event.status])
    if len(shown) > MOST:
        yield Line(f"and {len(shown) - MOST} more", MARGIN, style="dim")


def story_asked(view: View, asked: str) -> Story:
    """Return the story whose id begins with what was asked, or whose label has that word."""
    stories = view.record.stories
    found = [story for story in stories if story.id.startswith(asked)] or [
        story for story in stories if asked.casefold() in story.label.casefold()
    ]
    if len(found) != 1:
        near = "; ".join(f"{story.id} {visible(story.label)}" for story in found or stories)
        count = "several stories fit" if found else "no story fits"
        raise BadRequest(f"{count} {asked!r}: name one by its id. There are: {near or 'none'}")
    return found[0]
