"""Find the story that is asked for.

Takes:  a View; what a person typed: the first letters of an id, a word of a title, a party, a day.
Gives:  one Story, or BadRequest that names those that come near.
Leaves: looking through the stories: View.stories_by(). Words inside articles: search.
"""

from onrecord.errors import BadRequest
from onrecord.model.story import Story
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.story_queries import Way

MOST = 10  # stories named in an error

WAYS: tuple[Way, ...] = ("id", "title", "day", "party")
"""In this order: the first way by which a story fits is the one that is meant."""


def story_asked(view: View, asked: str) -> Story:
    """Return the story that what was typed means."""
    for way in WAYS:
        if found := view.stories_by(way, asked):
            break
    if len(found) == 1:
        return found[0]
    shown = found[:MOST] or view.record.stories[:MOST]
    near = "; ".join(f"{story.id} {visible(story.label)}" for story in shown)
    count = f"{counted(len(found), 'story', 'stories')} fit" if found else "no story fits"
    raise BadRequest(f"{count} {asked!r}: name one by its id. There are: {near or 'none'}")
