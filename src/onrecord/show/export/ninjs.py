"""Write plans as ninjs 3.1 events, for planning systems.

Takes:  a Record.
Gives:  a JSON array of news objects of the type "event" (https://iptc.org/std/ninjs/); ninjs_item(): one of them.
Leaves: what ninjs has no field for, which the description has: who says so, and what was before.
"""

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.record import Record
from onrecord.show.export.codes import kind_codes, occurrence
from onrecord.show.export.ics import summary
from onrecord.show.record_view import View
from onrecord.show.sentences.changes import change_line
from onrecord.show.sentences.events import standing

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}
OCCURS = "http://cv.iptc.org/newscodes/eventoccurstatus/"
TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"

PREFIX = "urn:onrecord:"

Row = dict[str, object]


def ninjs_json(record: Record) -> bytes:
    """Return the events that are shown as sure; a day is given as expected until a report says that it took place."""
    view = View(record)
    texts = {document.article.id: document.article.text for document in record.documents}
    items = [ninjs_item(view, event, texts) for event in record.events if view.sure(event)]
    return msgspec.json.format(msgspec.json.encode(items), indent=1) + b"\n"


def ninjs_item(view: View, event: Event, texts: Mapping[str, str]) -> Row:
    """Return one event, whose assertions cite the texts."""
    parties = [view.entities[one] for one in event.participants]
    details: Row = {"dates": _dates(event)} if event.date else {}
    if code := occurrence(event, texts):
        details["eventStatus"] = f"{OCCURS}{code}"
    found = {
        "standard": STANDARD,
        "uri": f"{PREFIX}{event.id}",
        "type": "event",
        "version": str(1 + len(view.changes_of.get(event.id, ()))),
        "pubStatus": "canceled" if event.status == "cancelled" else "usable",
        "language": "en",
        "title": summary(view, event),
        "descriptions": [{"contentType": "text/plain", "value": _body_text(view, event)}],
        "eventDetails": details,
        "people": [_named_row(one) for one in parties if one.kind in ("person", "group")],
        "organisations": [_named_row(one) for one in parties if one.kind in ("organisation", "place")],
        "places": [_named_row(view.entities[event.place])] if event.place else [],
        "subjects": _subjects(event),
    }
    return {key: value for key, value in found.items() if value not in ([], {})}


def _dates(event: Event) -> Row:
    if event.date is None:
        return {}
    first, last = ("startDate", "endDate") if event.happened else ("expectedStartDate", "expectedEndDate")
    dates: Row = {first: _truncated(event.date.earliest, event.date.latest)}
    if event.date.days > 1 and "-" in str(dates[first])[5:]:
        dates[last] = event.date.latest.isoformat()
    return dates


def _truncated(first: date, last: date) -> str:
    """Return a day, or only its month or year where nothing finer is known: ninjs allows a date that is cut short.

    >>> _truncated(date(2031, 6, 1), date(2031, 6, 30))
    '2031-06'
    """
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and (last + timedelta(days=1)).day == 1:
        return f"{first:%Y-%m}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first:%Y}"
    return first.isoformat()


def _named_row(entity: Entity) -> Row:
    return {"name": entity.name, "literal": entity.id}


def _subjects(event: Event) -> list[Row]:
    topic = kind_codes(event.kind).topic
    return [{"uri": f"{TOPICS}{topic.removeprefix('medtop:')}", "name": event.kind}] if topic else []


def _body_text(view: View, event: Event) -> str:
    stands = (f"{said}: {view.words(one.article, one.span)}" for said, one in standing(view, event))
    lines = (change_line(view, change) for change in view.changes_of.get(event.id, ()))
    return "\n".join([*stands, *(f"Changed: {line.step} ({line.because})" for line in lines)])
