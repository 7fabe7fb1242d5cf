"""Spans, days and confidence as other programs read them.

Takes:  the nouns.
Gives:  plain lists, strings and numbers.
Leaves: their keys: json.py and readings.py.
"""

from collections.abc import Iterable

from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.model.zone import Zone


def pair(span: Span) -> list[int]:
    """Return the two positions of a span."""
    return [span.start, span.end]


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Return the positions of each span."""
    return [pair(span) for span in spans]


def ends(span: Span) -> dict[str, int]:
    """Return the two positions of a span under their keys."""
    return {"start": span.start, "end": span.end}


def days(interval: Interval | None) -> list[str] | None:
    """Return the first and the last day, None where they are not known."""
    return [interval.earliest.isoformat(), interval.latest.isoformat()] if interval else None


def confidence_step(confidence: float) -> float:
    """Return confidence in steps of 0.05, so that processors that differ in the last digit agree.

    >>> confidence_step(0.9300000001)
    0.95
    """
    return round(round(confidence * 20) / 20, 2)


def zone_rows(zones: Iterable[Zone]) -> list[dict[str, object]]:
    """Return the zones with their kinds."""
    return [{"kind": zone.kind, **ends(zone.span)} for zone in zones]
