"""Show what is planned and what has happened.

Takes:  a View and its events.
Gives:  for each its day, how firm it is and who says so; every value that a party put on it where all is asked for.
Leaves: the sentences: sentences/events.py. How values came to differ: changes.py, disagreements.py.
"""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.model.assertion import Assertion, Field
from onrecord.model.event import Event
from onrecord.show.days import in_words
from onrecord.show.grouping import grouped_by
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.events import PASSED, Sorted, day, passed, standing, title
from onrecord.show.sentences.values import FIELDS, as_written, value
from onrecord.show.text.corrections import marks
from onrecord.show.text.lines import COLOURS, Line, verbatim
from onrecord.show.text.sections import Entries, section

DAY = 18  # columns: a stretch of days in short months and the indent before it
MARGIN = DAY + 12  # and the longest word of the ladder behind it
FIELD = 20  # columns: the longest name of a field, under its event
FEW = 3  # parties named behind one event; the page of the event has all


def plans_section(view: View, events: Iterable[Event], *, full: bool) -> Iterator[Line]:
    """Yield what is to come, the next first, those without a day last."""
    yield from ordered_plans_section(view, Sorted.of(view, events).coming, full=full)


def ordered_plans_section(view: View, plans: Sequence[Event], *, full: bool) -> Iterator[Line]:
    """Yield plans that are in order already."""
    yield from section("What is planned", Entries(plans, lambda event: _event_lines(view, event, full=full)), full=full)


def happened_section(view: View, events: Iterable[Event], *, full: bool) -> Iterator[Line]:
    """Yield what reports say has happened, the newest first."""
    found = Sorted.of(view, events).done
    yield from section("What happened", [_event_lines(view, event, full=full) for event in found], full=full)


def unsure_section(view: View, events: Iterable[Event], *, full: bool) -> Iterator[Line]:
    """Yield what was read and is not shown as sure: counted, and listed where all is asked for."""
    found = Sorted.of(view, events).unsure
    if not full:
        if found:
            yield Line()
            yield Line(f"Also read, not sure or only spoken of: {len(found):,} (--full lists them)", style="dim")
        return
    entries = [
        [Line(f"{title(view, event)}, {day(event)}", 2, cited=view.cite_each(event.mentions))] for event in found
    ]
    yield from section("Also read, not sure or only spoken of", entries, full=full)


def plan_line(view: View, event: Event) -> Line:
    """Return the day, the status and the name of an event in columns."""
    mark = f"  {day(event, short=True)}".ljust(DAY) + event.status
    return Line(title(view, event), MARGIN, mark=mark, mark_style=COLOURS[event.status])


def _event_lines(view: View, event: Event, *, full: bool) -> Iterator[Line]:
    yield plan_line(view, event)
    yield from marks(view, event.id, MARGIN)
    if passed(view, event):
        yield Line(PASSED, MARGIN, style="yellow")
    if full:
        for field in FIELDS:
            yield from _values(view, field, [one for one in event.assertions if one.field == field])
        yield Line()
        return
    stands = standing(view, event)
    for said, one in stands[:FEW]:
        yield Line(said, MARGIN, cited=view.cite(one.article, one.span), style="dim")
    if len(stands) > FEW:
        yield Line(f"and {len(stands) - FEW} more have a say", MARGIN, style="dim")


def _values(view: View, field: Field, found: Sequence[Assertion]) -> Iterator[Line]:
    """Yield the timeline of one field, where it says more than the line of the event does."""
    if not _tells_more(field, found):
        return
    for line, sources in grouped_by(found, lambda one: _assertion_line(view, one)).items():
        yield from _sourced(view, f"    {FIELDS[field]}", line, sources)


def _tells_more(field: Field, found: Sequence[Assertion]) -> bool:
    """Tell whether a field's lines say more than the label, which names who takes part and the place that holds now."""
    places = {one.normalised or one.value for one in found}
    return field != "participants" and (field != "place" or len(places) > 1)


def _assertion_line(view: View, one: Assertion) -> str:
    """Return the line of an assertion; who says the same on the same day again gets no second line."""
    written = f" ({as_written(one)})" if as_written(one) else ""
    said = f", said {in_words(one.said_on)}" if one.said_on else ""
    former = ", no longer" if one.former else ""
    return f"{value(one)}{written}{former}: {view.name(one.by)}{said}"


def _sourced(view: View, mark: str, line: str, sources: Sequence[Assertion]) -> Iterator[Line]:
    """Yield a line with its citations; words that it does not show already stand under it."""
    shown = " ".join(view.cite_each(one.citations) for one in sources if _shows(view, one))
    yield Line(line, FIELD, mark=mark, cited=shown)
    rest = [one for one in sources if not _shows(view, one)]
    for words, same in grouped_by(rest, lambda one: view.words(one.article, one.span)).items():
        yield from verbatim(words, [view.cite_each(one.citations) for one in same], FIELD)


def _shows(view: View, one: Assertion) -> bool:
    """Tell whether the line of an assertion has its words in it."""
    return view.words(one.article, one.span) == visible(one.value)
