"""Show what is new, and which stories there are.

Takes:  a View of the whole record.
Gives:  the page: what changed, what is planned, then the stories.
Leaves: the page of one story: story.py.
"""

from collections.abc import Iterator

from onrecord.model.story import Story
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.reports import counted_reports, rests_on
from onrecord.show.text.changes import ordered_changes_section
from onrecord.show.text.lines import Line
from onrecord.show.text.plans import ordered_plans_section
from onrecord.show.text.sections import Entries, section
from onrecord.show.text.story import PageOptions

HOW = "`onrecord show STORY` shows one: a word of its title, a party, a day such as 2031-03-18, or its id."


def stories_page(view: View, wish: PageOptions) -> Iterator[Line]:
    """Yield what is new and to come in all stories, then the stories, then how to see more."""
    record = view.record
    if not record.documents:
        yield Line("The record is empty. `onrecord add PATH…` takes reports in.")
        return
    yield Line(f"Rests on {rests_on(view, record.documents)}.", style="dim")
    yield from ordered_changes_section(view, view.changes_since(wish.since), full=wish.full)
    yield from ordered_plans_section(view, view.plans(), full=wish.full)
    yield from section("Stories", Entries(record.stories, lambda story: _story_lines(view, story)), full=wish.full)
    yield Line()
    yield Line(HOW, style="dim")


def _story_lines(view: View, story: Story) -> Iterator[Line]:
    told = view.counts(story)
    yield Line(visible(story.label), 2, style="bold")
    counts = f"{counted(told.changed, 'change')}, {told.planned} planned, {told.happened} happened"
    yield Line(f"{counted_reports(told)}; {counts}; story {story.id}", 4, style="dim")
