"""The record as other programs read it: every key of the format, every word where it stands."""

import json
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from onrecord.model.record import Record
from onrecord.show.export.json import record_json

KEYS = {
    "articles": "id file url outlet headline byline via published published_basis captured previous incomplete sha256"
    " raw_sha256 text zones copy_of",
    "entities": "id kind name also",
    "statements": "id article start end parts words mode speaker as_written candidates through told where cue said_on"
    " confidence found_by same_as",
    "events": "id kind label participants place date happened status mentions assertions iptc plover occurrence",
    "changes": "id event field from to cause by day before after",
    "disagreements": "id event about field sides",
    "stories": "id label articles events",
    "abstentions": "article start end words why",
}
ASSERTION = "field value normalised by said_on article start end words confidence found_by"


@pytest.fixture
def written(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(record_json(record))
    return found


def test_every_key_is_there_even_where_nothing_is_known(written: dict[str, Any]) -> None:
    assert written["format"] == "onrecord/1" and written["reader"] == "fake-1"
    for part, keys in KEYS.items():
        assert written[part], part
        for row in written[part]:
            assert set(keys.split()) <= set(row), part
    for event in written["events"]:
        for row in event["assertions"]:
            assert set(ASSERTION.split()) <= set(row)


def cited(node: object) -> list[dict[str, Any]]:
    """Return every object that quotes words of an article, wherever it stands."""
    children = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    own = [node] if isinstance(node, dict) and "words" in node else []
    return own + [found for child in children for found in cited(child)]


def test_all_words_stand_where_they_are_said_to_stand(written: dict[str, Any]) -> None:
    texts = {article["id"]: article["text"] for article in written["articles"]}
    rows = cited(written)
    assert len(rows) == 4 + 4 + 2 + 2 + 2  # statements, assertions, a change, a disagreement, abstentions
    assert all(texts[row["article"]][row["start"] : row["end"]] == row["words"] for row in rows)


def test_days_positions_and_confidence_have_the_form_of_the_format(written: dict[str, Any]) -> None:
    (event,) = written["events"]
    assert event["date"] == ["2031-06-01", "2031-06-30"]
    assert {row["confidence"] for row in written["statements"]} == {0.9}
    assert written["statements"][0]["parts"] == [[142, 162], [185, 205]]
    (change,) = written["changes"]
    assert (change["from"], change["to"], change["day"]) == ("in June", "14 September", ["2031-03-09", "2031-03-09"])


def test_a_copy_names_its_original_and_the_text_its_hash(written: dict[str, Any]) -> None:
    lamp, _, copy = written["articles"]
    assert copy["copy_of"] == lamp["id"] and lamp["copy_of"] is None
    assert lamp["sha256"] == sha256(lamp["text"].encode()).hexdigest()


def test_characters_outside_ascii_are_counted_as_code_points(record: Record, written: dict[str, Any]) -> None:
    lamp = record.documents[0]
    emoji = replace(lamp, article=replace(lamp.article, text="🚢Ж" + lamp.article.text[2:], url="https://lamp.example"))
    moved = json.loads(
        record_json(replace(record, documents=(emoji,), statements=(), events=(), changes=(), disagreements=()))
    )
    assert [row["words"] for row in moved["abstentions"]] == ["A final vote may follow."]


def test_one_record_has_one_form_in_bytes(record: Record) -> None:
    assert record_json(record) == record_json(replace(record))
    assert record_json(record).endswith(b"}\n")
