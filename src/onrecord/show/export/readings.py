"""Write one reading: what one article says.

Takes:  a Reading and the id under which it was asked for.
Gives:  one line of JSON in the format "onrecord-reading/1".
Leaves: what other articles say: json.py.
"""

import msgspec

from onrecord.model.attribution import Attribution, acts
from onrecord.model.chain import Chain
from onrecord.model.event import EventMention
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.model.time import Time
from onrecord.show.export.positions import confidence_step, days, ends, pair, pairs, zone_rows

FORMAT = "onrecord-reading/1"


def reading_json(article: str, reading: Reading, *, text: str | None = None) -> bytes:
    """Return the reading as one line; text is given along where the asker does not hold it (a file)."""
    row = {"id": article, "format": FORMAT, "reader": reading.reader, **_findings(reading)}
    return msgspec.json.encode(row if text is None else row | {"text": text}) + b"\n"


def error_json(article: str | None, why: str) -> bytes:
    """Return the line for an article that could not be read."""
    return msgspec.json.encode({"id": article, "error": why}) + b"\n"


def _findings(reading: Reading) -> dict[str, object]:
    return {
        "published": days(reading.published.days),
        "published_basis": reading.published.basis,
        "zones": zone_rows(reading.zones),
        "sentences": pairs(reading.sentences),
        "names": [{**ends(name.span), "kind": name.kind} for name in reading.names],
        "times": [_time_row(time) for time in reading.times],
        "attributions": [_attribution_row(one) for one in acts(reading.attributions)],
        "events": [_event_row(event) for event in reading.events],
        "chains": [_chain_row(party) for party in reading.chains],
    }


def _time_row(time: Time) -> dict[str, object]:
    return {
        **ends(time.span),
        "type": time.type,
        "value": time.value,
        "days": days(time.days),
        "range": days(time.range),
        "zone": time.zone,
        "direction": time.direction,
        "because": time.because,
        "alternatives": list(time.alternatives),
        "found_by": time.found_by,
    }


def _attribution_row(one: Attribution) -> dict[str, object]:
    return {
        "source": _or_null(one.source),
        "cue": _or_null(one.cue),
        "content": pairs(one.content),
        "mode": one.mode,
        "stated": one.stated,
        "confidence": confidence_step(one.confidence),
    }


def _event_row(event: EventMention) -> dict[str, object]:
    strength = {"when": event.when, "polarity": event.polarity, "certainty": event.certainty}
    known = {"status": event.status, "event": event.same, "confidence": confidence_step(event.confidence)}
    return {**ends(event.span), "kind": event.kind, **strength, **known}


def _chain_row(party: Chain) -> dict[str, object]:
    return {"mentions": pairs(party.mentions), "name": party.name, "kind": party.kind}


def _or_null(span: Span | None) -> list[int] | None:
    return pair(span) if span else None
