"""Gather the morning's page: what changed, what is on, who newly differs, and what stayed silent.

Takes:  a moment of the record, from where on something is new, the day that it is, what is wanted.
Gives:  Morning.
Leaves: how it looks: text/brief.py, export/mail.py; the sentences: sentences/.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model.change import Change
from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.record import Document
from onrecord.show.moment import Moment, Since
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.selection import Wanted
from onrecord.show.sentences.reports import rests_on

AHEAD = 7
"""Days that are looked ahead: a desk plans a week."""


@dataclass(frozen=True, slots=True)
class Morning:
    """Everything on the morning's page. since says from where on things are new, in words."""

    view: View
    today: date
    since: str
    reports: Sequence[Document]
    changes: Sequence[Change]
    new: Sequence[Event]
    on: Sequence[Event]
    coming: Sequence[Event]
    undated: Sequence[Event]
    sides: Sequence[Disagreement]
    silent: Sequence[Event]

    @property
    def rests(self) -> str:
        """Say what was read; that nothing changed is news too, and is said."""
        number = sum(one.article.id in self.view.record.copies for one in self.reports)
        copies = f" ({counted(number, 'copy', 'copies')})" if number else ""
        quiet = "" if self.changes or self.new or self.sides else "; nothing changed"
        return f"Read {counted(len(self.reports), 'report')}{copies} since {self.since}{quiet}."

    @property
    def parts(self) -> tuple[tuple[str, Sequence[Event]], ...]:
        """Return events by their heading, without those whose day has passed unreported."""
        return (
            ("New on record", self.new),
            ("On today", self.on),
            ("To come within a week", self.coming),
            ("Planned, no day given", self.undated),
        )

    @property
    def whole(self) -> str:
        """Say what the record rests on."""
        return f"The record rests on {rests_on(self.view, self.view.record.documents)}."

    def stories(self, changes: Iterable[Change]) -> list[tuple[str, list[Change]]]:
        """Return changes by the label of their story, in the order in which the first of each comes."""
        groups: dict[str, list[Change]] = {}
        for change in changes:
            told = next((story.label for story in self.view.stories_of.get(change.event, ())), "")
            groups.setdefault(told, []).append(change)
        return list(groups.items())


def morning(moment: Moment, since: tuple[Since, str], today: date, wanted: Wanted, *, watched: bool = False) -> Morning:
    """Return the morning's page; since has from where on things are new, and that in words.

    watched leaves only what stands in a story that somebody watches.
    """
    news, soon = moment.news(since[0]), moment.coming(today, AHEAD)
    view, reports = news.view, {one.article.id for one in news.reports}

    def fits(one: Event) -> bool:
        return wanted.fits(view, one) and (not watched or _watched(view, one))

    def fit(events: Iterable[Event]) -> list[Event]:
        return [one for one in events if fits(one)]

    changes = [one for one in news.changes if fits(view.events[one.event])]

    def about(one: Disagreement) -> bool:
        return fits(view.events[one.event]) if one.event else wanted == Wanted() and not watched

    told = {one.event for one in changes}
    return Morning(
        view=view,
        today=today,
        since=since[1],
        reports=news.reports,
        changes=changes,
        new=[one for one in fit(news.events) if one.id not in told],
        on=[one for one in fit(soon.dated) if _is_on(one, today)],
        coming=[one for one in fit(soon.dated) if not _is_on(one, today)],
        undated=fit(soon.undated),
        sides=[one for one in view.record.disagreements if _is_new(one, reports) and about(one)],
        silent=fit(soon.passed)[::-1],
    )


def _is_on(event: Event, today: date) -> bool:
    return bool(event.date and event.date.earliest <= today <= event.date.latest)


def _is_new(one: Disagreement, reports: set[str]) -> bool:
    """Tell whether a side of it came with the new reports."""
    return any(side.article in reports for side in one.sides)


def _watched(view: View, event: Event) -> bool:
    stories = (story.id for story in view.stories_of.get(event.id, ()))
    return any(one.judgement.subject == "watch" for story in stories for one in view.corrections_of.get(story, ()))
