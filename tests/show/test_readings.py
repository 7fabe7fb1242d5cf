"""One reading as other programs read it."""

import json

from onrecord.model.attribution import Attribution
from onrecord.model.chain import Chain
from onrecord.model.event import EventMention
from onrecord.model.mention import Mention
from onrecord.model.record import Document
from onrecord.model.span import Span
from onrecord.model.time import Time
from onrecord.show.export.readings import error_json, reading_json


def test_a_reading_is_one_line_with_every_key(lamp: Document) -> None:
    line = reading_json("lamp-1.txt", lamp.reading)
    assert line.count(b"\n") == 1 and line.endswith(b"\n")
    found = json.loads(line)
    keys = "id format published published_basis zones sentences names times attributions events chains"
    assert set(keys.split()) <= set(found)
    assert found["id"] == "lamp-1.txt" and found["format"] == "onrecord-reading/1"
    assert found["published"] == ["2031-03-04", "2031-03-04"]


def test_each_finding_has_the_form_of_the_format(lamp: Document) -> None:
    found = json.loads(
        reading_json(
            "x",
            type(lamp.reading)(
                reader="fake-1",
                published=lamp.article.published,
                zones=lamp.article.zones,
                sentences=(Span(0, 4),),
                names=(Mention(Span(1, 2), "place", "fake"),),
                times=(
                    Time(Span(2, 3), "DATE", "XXXX-06", None, "fake", "past", "“met” before it", ("2030-06",), "GMT"),
                ),
                attributions=(Attribution((Span(3, 4), Span(5, 6)), "mixed", 0.97, "fake", cue=Span(4, 5)),),
                events=(
                    EventMention(
                        Span(6, 7), "closure", "future", "positive", "possible", "fake", same=0, confidence=0.35
                    ),
                ),
                chains=(Chain("Ingrid Moe", "person", (Span(1, 2), Span(7, 8))),),
                abstentions=(),
            ),
        )
    )
    assert found["sentences"] == [[0, 4]]
    assert found["names"] == [{"start": 1, "end": 2, "kind": "place"}]
    told = {
        "direction": "past",
        "because": "“met” before it",
        "alternatives": ["2030-06"],
        "zone": "GMT",
        "range": None,
    }
    assert found["times"] == [
        {"start": 2, "end": 3, "type": "DATE", "value": "XXXX-06", "days": None, **told, "found_by": "fake"}
    ]
    assert found["attributions"] == [
        {
            "source": None,
            "cue": [4, 5],
            "content": [[3, 4], [5, 6]],
            "mode": "mixed",
            "stated": True,
            "confidence": 0.95,
        }
    ]
    event = {
        "start": 6,
        "end": 7,
        "kind": "closure",
        "when": "future",
        "polarity": "positive",
        "certainty": "possible",
        "status": "unknown",
        "event": 0,
        "confidence": 0.35,
    }
    assert found["events"] == [event]
    assert found["chains"] == [{"mentions": [[1, 2], [7, 8]], "name": "Ingrid Moe", "kind": "person"}]


def test_the_text_goes_along_only_where_it_is_wanted(lamp: Document) -> None:
    assert "text" not in json.loads(reading_json("x", lamp.reading))
    assert json.loads(reading_json("x", lamp.reading, text="Ж\u2028"))["text"] == "Ж\u2028"


def test_what_cannot_be_read_has_a_line_of_its_own() -> None:
    assert json.loads(error_json("7", "empty")) == {"id": "7", "error": "empty"}
