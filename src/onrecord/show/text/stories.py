"""Show what is new, and which stories there are.

Takes:  a View of the whole record.
Gives:  the page: what changed, what is planned, then the stories.
Leaves: the page of one story: story.py.
"""

from collections.abc import Iterator

from onrecord.model.story import Story
from onrecord.show.counted import counted
from onrecord.show.sentences.events import Sorted
from onrecord.show.sentences.reports import rests_on
from onrecord.show.text.changes import changes
from onrecord.show.text.lines import Line
from onrecord.show.text.plans import coming
from onrecord.show.text.sections import Entry, section
from onrecord.show.text.story import Wish
from onrecord.show.view import View
from onrecord.show.visible import visible

HOW = "`onrecord show STORY` shows one: a word of its title, a party, a day such as 2031-03-18, or its id."


def stories_page(view: View, wish: Wish) -> Iterator[Line]:
    """Yield what is new and to come in all stories, then the stories, then how to see more."""
    record = view.record
    if not record.witnesses:
        yield Line("The record is empty. `onrecord add PATH…` takes reports in.")
        return
    yield Line(f"Rests on {rests_on(view, record.witnesses)}.", style="dim")
    yield from changes(view, view.told(filter(wish.recent, record.changes)), full=wish.full)
    yield from coming(view, record.events, full=wish.full)
    entries: list[Entry] = [_entry(view, story) for story in record.stories]
    yield from section("Stories", entries, full=wish.full)
    alone = len(record.witnesses) - len({a for story in record.stories for a in story.articles})
    if alone:
        yield Line(f"{counted(alone, 'report')} in no story.", 2, style="dim")
    yield Line()
    yield Line(HOW, style="dim")


def _entry(view: View, story: Story) -> Iterator[Line]:
    events = Sorted.of(view, (view.events[event] for event in story.events))
    changed = sum(1 for event in story.events for _ in view.told(view.changes_of.get(event, ())))
    yield Line(visible(story.label), 2, style="bold")
    counts = f"{counted(changed, 'change')}, {len(events.coming)} planned, {len(events.done)} happened"
    yield Line(f"{rests_on(view, view.reports(story))}; {counts}; story {story.id}", 4, style="dim")
