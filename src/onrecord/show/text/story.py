"""Show one story as people read it: changes first, then what is planned, what happened, where sides differ.

Takes:  the View of one story.
Gives:  the page; short, ten entries a part, unless all is asked for.
Leaves: which story is meant: story_lookup.py. What changed in all stories: stories.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.model.change import Change
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.reports import rests_on
from onrecord.show.text.abstentions import coverage
from onrecord.show.text.changes import changes_section
from onrecord.show.text.disagreements import disagreements_section
from onrecord.show.text.lines import Line
from onrecord.show.text.plans import happened_section, plans_section, unsure_section
from onrecord.show.text.reports import reports_section
from onrecord.show.text.statements import statements_section


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What a reader asks of a page: all entries, the passages that became no line, only changes since a day."""

    full: bool = False
    abstentions: bool = False
    since: date | None = None

    def recent(self, change: Change) -> bool:
        """Tell whether the change is wanted; one without a day is, since it may be new."""
        return self.since is None or change.day is None or change.day.latest >= self.since


def story_page(view: View, wish: PageOptions) -> Iterator[Line]:
    """Yield the page of the story of which view is the part."""
    record, full = view.record, wish.full
    (story,) = record.stories
    reports = view.reports(story)
    said = view.in_time(record.statements)
    yield Line(visible(story.label), style="bold")
    yield Line(f"Rests on {rests_on(view, reports)}. Story {story.id}", style="dim")
    yield from changes_section(view, view.shown_changes(filter(wish.recent, record.changes)), full=full)
    yield from plans_section(view, record.events, full=full)
    yield from happened_section(view, record.events, full=full)
    yield from disagreements_section(view, record.disagreements, full=full)
    yield from statements_section(view, said, full=full)
    yield from unsure_section(view, record.events, full=full)
    yield from coverage(view, reports, said, listed=wish.abstentions)
    yield from reports_section(view, reports, full=full)
