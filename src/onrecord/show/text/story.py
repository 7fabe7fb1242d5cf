"""Show one story as people read it.

Takes:  a View and one Story.
Gives:  the page: what it rests on, plans, changes, disagreements, statements, and what was left out.
Leaves: which story is meant: stories.py.
"""

from collections.abc import Iterator

from onrecord.model.story import Story
from onrecord.show.text.abstentions import coverage
from onrecord.show.text.changes import changes
from onrecord.show.text.disagreements import disagreements
from onrecord.show.text.lines import Line
from onrecord.show.text.plans import plans
from onrecord.show.text.reports import listed, rests_on
from onrecord.show.text.statements import statements
from onrecord.show.view import View
from onrecord.show.visible import visible


def story_page(view: View, story: Story, *, abstentions: bool = False) -> Iterator[Line]:
    """Yield the page of one story; abstentions lists the passages that became no line."""
    record, events, articles = view.record, set(story.events), set(story.articles)
    differ = [one for one in record.disagreements if one.event in events or one.sides[0].article in articles]
    reports = view.reports(story)
    said = view.in_time(one for one in record.statements if one.article in articles)
    yield Line(visible(story.label), style="bold")
    yield Line(f"Rests on: {rests_on(view, reports)}")
    yield Line(f"story {story.id}", style="dim")
    yield from plans(view, [view.events[event] for event in story.events])
    yield from changes(view, [one for one in record.changes if one.event in events])
    yield from disagreements(view, differ)
    yield from statements(view, said)
    yield from coverage(view, reports, said, listed=abstentions)
    yield from listed(view, reports)
