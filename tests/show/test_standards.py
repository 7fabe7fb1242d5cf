"""Web annotations and ninjs events, checked by jsonschema against what the standards require of the parts we write."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from onrecord.model.interval import Interval
from onrecord.model.record import Record
from onrecord.show.export.annotations import annotations_json
from onrecord.show.export.ninjs import ninjs_json

TEXT = {"type": "string", "minLength": 1}
NAMED = {"type": "array", "minItems": 1, "items": {
    "type": "object", "additionalProperties": False, "required": ["name"],
    "properties": {"name": TEXT, "uri": TEXT, "literal": TEXT, "rel": TEXT},
}}  # fmt: skip
CUT_DATE = {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}
DATES = ("startDate", "endDate", "expectedStartDate", "expectedEndDate")
NINJS = {
    "type": "array",
    "items": {
        "type": "object", "required": ["uri", "standard", "type"], "additionalProperties": False,
        "properties": {
            "standard": {"type": "object", "required": ["name", "version", "schema"]},
            "uri": TEXT, "type": {"const": "event"}, "version": {"type": "string", "pattern": r"^\d+$"},
            "pubStatus": {"enum": ["usable", "withheld", "canceled"]}, "language": {"const": "en"}, "title": TEXT,
            "descriptions": {"type": "array", "items": {"type": "object", "required": ["value"]}},
            "eventDetails": {
                "type": "object", "additionalProperties": False,
                "properties": {
                    "eventStatus": {"type": "string", "pattern": "^http://cv.iptc.org/newscodes/eventoccurstatus/eos[0-6]$"},
                    "dates": {
                        "type": "object", "additionalProperties": False,
                        "properties": dict.fromkeys(DATES, CUT_DATE),
                    },
                },
            },
            "people": NAMED, "organisations": NAMED, "places": NAMED, "subjects": NAMED,
        },
    },
}  # fmt: skip
ANNOTATIONS = {
    "type": "object", "required": ["@context", "type", "total", "first"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"}, "type": {"const": "AnnotationCollection"},
        "first": {"type": "object", "required": ["type", "items"], "properties": {"items": {"type": "array", "items": {
            "type": "object", "required": ["id", "type", "body", "target"], "properties": {
                "id": {"type": "string", "pattern": "^urn:"}, "type": {"const": "Annotation"},
                "target": {"type": "object", "required": ["source", "selector"]},
            },
        }}}},
    },
}  # fmt: skip


def events(record: Record) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(ninjs_json(record))
    Draft202012Validator(NINJS).validate(found)
    return found


def test_a_plan_is_a_ninjs_event_with_an_expected_date(record: Record) -> None:
    (event,) = events(record)
    assert event["title"] == "[denied by Per Lunde; day not fixed] closure of the lighthouse at Skarvik"
    assert event["eventDetails"]["dates"] == {"expectedStartDate": "2031-06"} and event["version"] == "2"
    assert "Ingrid Moe says it may take place: could be switched off in June" in event["descriptions"][0]["value"]


@pytest.mark.parametrize(
    ("days", "dates"),
    [
        (Interval.day(date(2031, 6, 12)), {"startDate": "2031-06-12"}),
        (Interval(date(2031, 6, 12), date(2031, 6, 14)), {"startDate": "2031-06-12", "endDate": "2031-06-14"}),
        (Interval(date(2031, 1, 1), date(2031, 12, 31)), {"startDate": "2031"}),
        (Interval(date(2031, 1, 1), date(2031, 1, 30)), {"startDate": "2031-01-01", "endDate": "2031-01-30"}),
    ],
)
def test_what_took_place_has_a_date_that_is_not_expected(record: Record, days: Interval, dates: dict[str, str]) -> None:
    done = replace(record.events[0], happened=True, status="happened", date=days)
    (event,) = events(replace(record, events=(done,)))
    assert event["eventDetails"] == {"dates": dates}


def test_what_is_called_off_or_not_sure(record: Record) -> None:
    (event,) = events(replace(record, events=(replace(record.events[0], status="cancelled"),)))
    assert event["pubStatus"] == "canceled" and event["eventDetails"]["eventStatus"].endswith("eos6")
    assert events(replace(record, events=(replace(record.events[0], shown=False),))) == []


def test_an_annotation_has_both_selectors_and_they_agree(record: Record) -> None:
    made = json.loads(annotations_json(record))
    Draft202012Validator(ANNOTATIONS).validate(made)
    items = made["first"]["items"]
    assert len(items) == made["total"] == len(record.statements) + len(record.events[0].assertions)
    texts = {f"urn:onrecord:{one.article.id}": one.article for one in record.documents}
    for item in items:
        target = item["target"]
        article, (place, quote) = texts[target["source"]["id"]], target["selector"]
        start, end = place["start"], place["end"]
        assert target["source"]["sha256"] == article.sha256 and article.text[start:end] == quote["exact"]
        assert article.text[:start].endswith(quote["prefix"]) and article.text[end:].startswith(quote["suffix"])
