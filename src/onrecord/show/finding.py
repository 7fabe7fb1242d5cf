"""Find utterances and events by words, speaker and day.

Takes:  a View and what is asked.
Gives:  SearchResult: the utterances in direct and those in indirect speech, the events, what the speakers changed
        later, and the copies that do not carry an utterance.
Leaves: how they are shown: text/found.py. A verdict: nobody here gives one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.change import Change
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.statement import Statement
from onrecord.show.record_view import View
from onrecord.show.search import Index
from onrecord.show.sentences.statements import utterances


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked; what is left open fits all. words are all wanted, the last one perhaps unfinished."""

    words: str = ""
    speaker: str = ""
    days: Interval | None = None

    def says(self, view: View, said: Statement) -> bool:
        """Tell whether a statement is by the speaker and of the days that are asked for."""
        return self._spoken_by(view, said.speaker) and self._in_days(
            said.said_on or view.documents[said.article].published.days
        )

    def fits(self, view: View, event: Event) -> bool:
        """Tell whether an event is of the days, and of the party that is asked for or spoken of by it."""
        parties = {*event.participants, *(one.by for one in event.assertions)}
        return self._in_days(event.date) and (
            not self.speaker or any(self._spoken_by(view, one) for one in parties if one)
        )

    def _spoken_by(self, view: View, party: str | None) -> bool:
        if not self.speaker:
            return True
        if party is None:
            return False
        names = (view.entities[party].name, *view.entities[party].also)
        wanted = self.speaker.casefold().split()
        return party == self.speaker or any(set(wanted) <= set(name.casefold().split()) for name in names)

    def _in_days(self, days: Interval | None) -> bool:
        return self.days is None or (days is not None and days.meets(self.days))


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What fits. Each utterance is its reports, in the order of days.

    without has the copies that lack an utterance, by the id of its first report.
    """

    direct: Sequence[Sequence[Statement]]
    indirect: Sequence[Sequence[Statement]]
    events: Sequence[Event]
    changes: Sequence[Change]
    without: dict[str, list[str]]

    @property
    def statements(self) -> list[Statement]:
        """Return all statements that were found, direct speech first."""
        return [said for group in (*self.direct, *self.indirect) for said in group]


def matching_lines(view: View, asked: Asked) -> SearchResult:
    """Return what fits; an utterance is direct where one of its reports has the speaker's own words.

    A report that lacks the words belongs to what was found where another report of the same utterance has them.
    """
    hits = Index.of(view.record).hits(asked.words) if asked.words else None
    named = {(hit.kind, hit.id) for hit in hits or ()}
    fits = [one for one in view.record.statements if hits is None or ("statement", one.id) in named]
    wanted = {name for one in fits if asked.says(view, one) for name in (one.id, *one.same_as)}
    groups = utterances(view, view.in_time(one for one in view.record.statements if one.id in wanted))
    events = [e for e in view.record.events if hits is not None and ("event", e.id) in named and asked.fits(view, e)]
    direct = [group for group in groups if any(said.mode == "direct" for said in group)]
    indirect = [group for group in groups if all(said.mode != "direct" for said in group)]
    return SearchResult(
        direct, indirect, events, _changes_by(view, wanted), {g[0].id: _copies_without(view, g) for g in groups}
    )


def _changes_by(view: View, wanted: set[str]) -> list[Change]:
    """Return the changes that a speaker made of what a statement says, whichever of the two words it was found by."""
    said = [view.statements[name] for name in sorted(wanted)]
    by = {one.speaker for one in said if one.speaker}
    return [
        change
        for change in view.shown_changes(view.record.changes)
        if change.by in by
        and any(
            one.article == end.article and one.span.meets(end.span)
            for one in said
            for end in (change.before, change.after)
        )
    ]


def _copies_without(view: View, group: Sequence[Statement]) -> list[str]:
    """Return the copies of the reports of an utterance that do not carry it: cut before that paragraph, or edited."""
    carried = {said.article for said in group}
    return [copy for copy, of in sorted(view.record.copies.items()) if of in carried and copy not in carried]
