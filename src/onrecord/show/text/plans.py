"""Show what is planned and what has happened, with every value that a party put on it.

Takes:  a View and the events of one story.
Gives:  for each its label, day, place and status; then the assertions, field by field, each with its words.
Leaves: how values came to differ: changes.py, disagreements.py.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.assertion import Assertion, Field, Status
from onrecord.model.event import Event
from onrecord.show.days import in_words
from onrecord.show.text.lines import COLOURS, Line, heading, verbatim
from onrecord.show.text.together import together
from onrecord.show.view import View
from onrecord.show.visible import visible

FIELDS: tuple[Field, ...] = ("status", "date", "place", "participants", "format", "count", "allegation")
SPOKEN_OF: tuple[Status, ...] = ("mentioned", "unknown")
MARGIN = 16  # columns: the longest name of a field and the indent before it


def plans(view: View, events: Sequence[Event]) -> Iterator[Line]:
    """Yield what is to come, then what reports say has happened; first what most is said of.

    What is merely spoken of gets one line: nobody says that it is planned or has happened.
    """
    for title, happened in (("Plans", False), ("Happened", True)):
        chosen = [event for event in events if event.happened == happened and event.status not in SPOKEN_OF]
        if chosen:
            yield from heading(title)
        for event in by_weight(chosen):
            yield from plan(view, event)
    spoken = [event for event in events if event.status in SPOKEN_OF]
    if spoken:
        yield from heading("Only spoken of")
    for event in by_weight(spoken):
        cited = " ".join(view.cite(at.article, at.span) for at in event.mentions)
        yield Line(f"{visible(event.label)}, {when_and_where(view, event)}", 2, cited=cited)


def by_weight(events: Sequence[Event]) -> list[Event]:
    """Return the events in the order in which a page shows them."""
    return sorted(events, key=lambda event: (event.status in SPOKEN_OF, event.happened, -len(event.assertions)))


def plan(view: View, event: Event) -> Iterator[Line]:
    """Yield one event: what stands now, and line by line who says so."""
    yield Line()
    yield Line(visible(event.label), 2, style="bold")
    beside = f" (open: {', '.join(event.open)})" if event.open else ""
    yield Line(f"{event.status}{beside}, {when_and_where(view, event)}", 2, style=COLOURS[event.status])
    for field in FIELDS:
        found = view.in_time(one for one in event.assertions if one.field == field)
        if not _tells_more(field, found):
            continue
        claims = together(found, lambda one: _claim(view, one))
        for (mark, line), sources in claims.items():
            yield from _sourced(view, mark, line, sources)


def _tells_more(field: Field, found: Sequence[Assertion]) -> bool:
    """Tell whether a field's lines say more than the label, which names who takes part and the place that holds now."""
    places = {one.normalised or one.value for one in found}
    return field != "participants" and (field != "place" or len(places) > 1)


def when_and_where(view: View, event: Event) -> str:
    """Say the day and the place; the place is left out where nobody gives one, or the label has it already."""
    day = in_words(event.date) if event.date else "no day given"
    place = view.name(event.place) if event.place else ""
    return day if place in visible(event.label) else f"{day}, {place}"


def _claim(view: View, one: Assertion) -> tuple[str, str]:
    """Return the margin and the line of an assertion; who says the same on the same day again gets no second line."""
    who = view.name(one.by) + (f", said {in_words(one.said_on)}" if one.said_on else "")
    return (visible(one.value), who) if one.field == "status" else (one.field, f"{_value(one)}: {who}")


def _sourced(view: View, mark: str, line: str, sources: Sequence[Assertion]) -> Iterator[Line]:
    """Yield a line with its citations, those whose words it does not show already under their words."""
    shown = " ".join(view.cite(one.article, one.span) for one in sources if _shows(view, line, one))
    yield Line(line, MARGIN, mark=f"    {mark}", mark_style=COLOURS.get(mark, ""), cited=shown)
    rest = [one for one in sources if not _shows(view, line, one)]
    for words, same in together(rest, lambda one: view.words(one.article, one.span)).items():
        yield from verbatim(words, [view.cite(one.article, one.span) for one in same], MARGIN)


def _shows(view: View, line: str, one: Assertion) -> bool:
    """Tell whether a line begins with the words of the assertion."""
    return line.startswith(view.words(one.article, one.span))


def _value(one: Assertion) -> str:
    """Return the value as written, with the standard form where that says more."""
    written = visible(one.value)
    return f"{written} ({visible(one.normalised)})" if one.normalised not in (None, one.value) else written
