"""Tell the steps of an event's timelines as changes.

Takes:  an event and the state of each of its fields.
Gives:  event_changes(), each with its kind and its cause: the world, a speaker, another source, or an edited page;
        without_repeated_changes(), those of several events without changes by the same words.
Leaves: which steps there are: timeline_state.py and status_timeline.py; parties that differ at one time:
        disagreements.py.
"""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.link.current_values import History
from onrecord.link.ids import identity
from onrecord.link.reports import ReportOrder
from onrecord.link.status_timeline import OFF, PLANNED
from onrecord.link.values import number_of
from onrecord.model.assertion import Assertion
from onrecord.model.change import Cause, Change, ChangeKind
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.span import Span

_KINDS: dict[str, ChangeKind] = {"date": "moved", "place": "venue", "format": "level", "count": "count"}
_BY_NEW_STATUS: dict[str, ChangeKind] = {
    "happened": "took_place",
    "cancelled": "called_off",
    "postponed": "postponed",
}


def event_changes(event: str, history: History, reports: ReportOrder) -> Iterator[Change]:
    """Yield the changes of one event, field by field, each field's in the order of saying."""
    days = history.date
    for before, after in history.status.steps:
        yield _change_of(event, before, after, _kind_of_status(before, after, days, reports), reports)
    for standing in (history.days, history.place, history.format, history.count):
        for before, after in standing.steps:
            yield _change_of(event, before, after, _KINDS[after.field], reports)
    for kind, steps in (("joined", history.joined), ("left", history.left)):
        for before, after in steps:
            yield _change_of(event, before, after, "joined" if kind == "joined" else "left", reports)


def without_repeated_changes(found: Sequence[Change], events: Mapping[str, Event]) -> tuple[Change, ...]:
    """Return changes without those of an event that is not shown whose words are those of a shown event's change.

    "The vote has been moved to 9 May after a crash": the crash has not moved. A toll that grows is that of the
    quake; those who died in it are no second change.
    """
    main = {
        _new_value_place(change) for change in found if events[change.event].shown and not _of_victims(change, events)
    }
    return tuple(
        change
        for change in found
        if _new_value_place(change) not in main or (events[change.event].shown and not _of_victims(change, events))
    )


def _new_value_place(change: Change) -> tuple[str, str, Span]:
    return change.field, change.after.article, change.after.span


def _of_victims(change: Change, events: Mapping[str, Event]) -> bool:
    return change.field == "count" and events[change.event].kind == "death"


def _kind_of_status(before: Assertion, after: Assertion, days: Interval | None, reports: ReportOrder) -> ChangeKind:
    """Return the kind of a step between two words of the ladder."""
    if after.value in _BY_NEW_STATUS:
        return _BY_NEW_STATUS[after.value]
    if after.value == "denied":
        said = reports.days(after)
        over = before.value == "happened" or bool(days and said and days.latest <= said.latest)
        return "did_not_take_place" if over else "called_off"
    if before.value in OFF:
        return "reinstated"
    return "firmed" if after.value in PLANNED else "weakened"


def _change_of(event: str, before: Assertion, after: Assertion, kind: ChangeKind, reports: ReportOrder) -> Change:
    return Change(
        id=identity("c", event, before.field, before.article, before.span, after.article, after.span),
        event=event,
        field=after.field,
        before=before,
        after=after,
        cause="page" if reports.edited(after, before) else _cause(before, after, kind),
        by=after.by,
        day=reports.days(after),
        kind=kind,
    )


_OF_THE_WORLD: frozenset[ChangeKind] = frozenset(
    ("moved", "venue", "joined", "left", "took_place", "called_off", "postponed", "did_not_take_place")
)
"""Kinds in which the thing itself has moved, whoever tells it; all others are first of all what somebody says."""


def _cause(before: Assertion, after: Assertion, kind: ChangeKind) -> Cause:
    """Return why a value is another: the one table of causes.

    | kind                                     | same voice | another named voice | the report itself |
    |------------------------------------------|------------|---------------------|-------------------|
    | of the world (moved, called off, ...)    | world      | world               | world             |
    | a denial (status "denied")               | speaker    | source              | world             |
    | a count that grows                       | world      | source              | world             |
    | firmed, weakened, reinstated, level, ... | speaker    | source              | world             |
    """
    if after.by is None or (kind in _OF_THE_WORLD and after.value != "denied"):
        return "world"
    if before.by != after.by:
        return "source"
    grows = kind == "count" and number_of(before) < number_of(after)
    return "world" if grows else "speaker"
