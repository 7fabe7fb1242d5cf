"""The ways to ask for a story: by the beginning of its id, a word of its title, a day, a party.

Takes:  a RecordIndex, the way, and what is asked for.
Gives:  matching_stories().
Leaves: the same as a query of the derived rows: stored/story_lookup.py. Which of several is meant: text/.
"""

from __future__ import annotations

from typing import Literal

from onrecord.model.story import Story
from onrecord.show.days import days_of_iso
from onrecord.show.record_index import RecordIndex
from onrecord.show.safe_text import visible

Way = Literal["id", "title", "day", "party"]
"""What a story is asked for by."""


def matching_stories(index: RecordIndex, way: Way, asked: str) -> list[Story]:
    """Return the stories that match what is asked for."""
    matches = {"id": _by_id, "title": _by_title, "day": _by_day, "party": _by_party}[way]
    return [story for story in index.record.stories if matches(index, story, asked)]


def _by_id(index: RecordIndex, story: Story, asked: str) -> bool:
    return any(name.startswith(asked) for name in (story.id, *story.aliases))


def _by_title(index: RecordIndex, story: Story, asked: str) -> bool:
    return asked.casefold() in story.label.casefold()


def _by_day(index: RecordIndex, story: Story, asked: str) -> bool:
    days, dates = days_of_iso(asked), [event.date for event in index.events_of(story)]
    return bool(days) and any(one.meets(days) for one in dates if one and days)


def _by_party(index: RecordIndex, story: Story, asked: str) -> bool:
    events = index.events_of(story)
    parties = {party for event in events for party in (*event.participants, event.place)}
    parties |= {said.speaker for article in story.articles for said in index.said_in.get(article, ())}
    return any(asked.casefold() in visible(index.entities[party].name).casefold() for party in parties if party)
