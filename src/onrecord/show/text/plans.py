"""Show what is planned and what has happened, with every value that a party put on it.

Takes:  a View and the events of one story.
Gives:  for each its label, day, place and status; then the assertions, field by field, each with its words.
Leaves: how values came to differ: changes.py, disagreements.py.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.assertion import Assertion, Field
from onrecord.model.event import Event
from onrecord.show.days import in_words
from onrecord.show.text.lines import COLOURS, Line, heading, verbatim
from onrecord.show.view import View
from onrecord.show.visible import visible

FIELDS: tuple[Field, ...] = ("status", "date", "place", "participants", "format", "count", "allegation")
MARGIN = 16  # columns: the longest name of a field and the indent before it


def plans(view: View, events: Sequence[Event]) -> Iterator[Line]:
    """Yield what is to come, then what reports say has happened."""
    for title, happened in (("Plans", False), ("Happened", True)):
        chosen = [event for event in events if event.happened == happened]
        if chosen:
            yield from heading(title)
        for event in chosen:
            yield from plan(view, event)


def plan(view: View, event: Event) -> Iterator[Line]:
    """Yield one event: what stands now, and line by line who says so."""
    yield Line()
    yield Line(visible(event.label), 2, style="bold")
    yield Line(standing(view, event), 2, style=COLOURS[event.status])
    for field in FIELDS:
        for one in event.assertions:
            if one.field == field:
                yield from _assertion(view, one)


def standing(view: View, event: Event) -> str:
    """Say in one line what holds now: status, day and place."""
    day = in_words(event.date) if event.date else "no day given"
    place = view.name(event.place) if event.place else "no place given"
    return f"{event.status}, {day}, {place}"


def _assertion(view: View, one: Assertion) -> Iterator[Line]:
    who = view.name(one.by) + (f", said {in_words(one.said_on)}" if one.said_on else "")
    if one.field == "status":
        status = one.value if one.value in COLOURS else "unknown"
        yield Line(who, MARGIN, mark=f"    {visible(one.value)}", mark_style=COLOURS[status])
    else:
        yield Line(f"{_value(one)}: {who}", MARGIN, mark=f"    {one.field}")
    words, citation = view.words(one.article, one.span), view.cite(one.article, one.span)
    if words == visible(one.value):  # the line above shows the words already
        yield Line(citation, MARGIN, style="dim")
    else:
        yield from verbatim(words, citation, MARGIN)


def _value(one: Assertion) -> str:
    """Return the value as written, with the standard form where that says more."""
    written = visible(one.value)
    return f"{written} ({visible(one.normalised)})" if one.normalised not in (None, one.value) else written
