"""Say what is otherwise than before, in one line.

Takes:  a View and a Change.
Gives:  ChangeLine: what became of what, old and new, who says so, when, and how many independent origins carry it;
        newest_first(), the order in which changes are told.
Leaves: the words themselves, which every page puts beside the line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.model.assertion import Assertion
from onrecord.model.change import Cause, Change, ChangeKind
from onrecord.model.event import Event
from onrecord.show.days import in_words
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.values import FIELDS, step, value

KINDS: dict[ChangeKind, str] = {
    "moved": "moved",
    "firmed": "firmer",
    "weakened": "less sure",
    "called_off": "called off",
    "reinstated": "back on",
    "postponed": "put off",
    "took_place": "took place",
    "did_not_take_place": "did not take place",
    "venue": "other place",
    "joined": "joins",
    "left": "leaves",
    "level": "other format",
    "count": "new figure",
}
CAUSES: dict[Cause, str] = {
    "world": "{by} says so",
    "speaker": "{by} says otherwise than before",
    "source": "{by} says otherwise than {other}",
    "page": "{outlet} edited its page",
}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change as it is read: `moved: 14 March → 18 March 2031; Ada Roy says so, 10 March 2031; 1 origin`."""

    label: str
    what: str
    old: str | None
    new: str | None
    why: str
    day: str | None
    short_day: str | None
    support: str

    @property
    def step(self) -> str:
        """Return what became of it."""
        return f"{self.what}: {' → '.join(value for value in (self.old, self.new) if value is not None)}"

    @property
    def because(self) -> str:
        """Return who says so, when, and how many independent origins carry it."""
        return "; ".join([f"{self.why}, {self.day}" if self.day else self.why, self.support])


def change_line(view: View, change: Change) -> ChangeLine:
    """Return the line of a change."""
    event, after = view.events[change.event], change.after
    old, new = step(change.before, after)
    outlet = view.outlet(after.article)
    by = view.name(change.by) if change.by else outlet
    other = view.name(change.before.by) if change.before.by else view.outlet(change.before.article)
    return ChangeLine(
        visible(event.label),
        KINDS.get(change.kind) or FIELDS[change.field],
        None if change.old is None else old,
        None if change.new is None else new,
        CAUSES[change.cause].format(by=by, other=other, outlet=outlet),
        in_words(change.day) if change.day else None,
        in_words(change.day, short=True) if change.day else None,
        support(view, event, after),
    )


def support(view: View, event: Event, held: Assertion) -> str:
    """Count the independent texts that carry a value, then the reports, where copies make them more."""
    same = [one for one in event.assertions if one.field == held.field and value(one) == value(held)]
    articles = {held.article, *(one.article for one in same), *(at.article for one in same for at in one.reprints)}
    origins = view.origins(articles)
    more = f", {counted(len(articles), 'report')}" if len(articles) > origins else ""
    return counted(origins, "origin") + more


def newest_first(found: Iterable[Change]) -> list[Change]:
    """Return the changes by their day, the newest first, those without a day last; steps of one day stay in order."""
    return sorted(found, key=lambda change: change.day.latest if change.day else date.min, reverse=True)
