"""The API gives what its own description says, for every address in it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from onrecord.model.record import Record
from tests.show.web.conftest import Answer

Get = Callable[..., Answer]


@pytest.fixture
def document(get: Get) -> dict[str, Any]:
    answer = get("/api/openapi.json")
    found: dict[str, Any] = json.loads(answer.body)
    assert answer.status == 200 and found["openapi"] == "3.1.0"
    return found


def given(get: Get, document: dict[str, Any], path: str, address: str) -> dict[str, Any]:
    """Return what an address gives, checked against the description."""
    answer = get(address)
    (content,) = document["paths"][path]["get"]["responses"][str(answer.status)]["content"].values()
    found: dict[str, Any] = json.loads(answer.body)
    whole = {"components": document["components"], **content["schema"]}
    Draft202012Validator(whole).validate(found)
    assert answer.headers["content-type"] == "application/json"
    return found


def test_every_address_gives_what_it_says(get: Get, document: dict[str, Any], record: Record) -> None:
    ids = {"stories": "t1f", "events": "v1", "parties": "e1", "articles": record.documents[0].article.id}
    for path in (path for path, methods in document["paths"].items() if "get" in methods):
        name = ids.get(path.split("/")[2], "")
        assert given(get, document, path, path.replace("{id}", name) + ("" if "{id}" in path else "?page=1"))
        if "{id}" in path:
            assert "no " in given(get, document, path, path.replace("{id}", "xnone"))["error"]


def test_what_is_new_after_a_number(get: Get, document: dict[str, Any]) -> None:
    told = given(get, document, "/api/changes", "/api/changes?since=1")
    assert (told["last"], [(row["id"], row["number"]) for row in told["changes"]]) == (3, [("c1", 2)])
    assert given(get, document, "/api/changes", f"/api/changes?since={told['last']}")["changes"] == []
    assert given(get, document, "/api/changes", "/api/changes?kind=meeting")["total"] == 0


def test_changes_of_one_field(get: Get, document: dict[str, Any], record: Record) -> None:
    field = record.changes[0].field
    other = next(one for one in ("count", "place") if one != field)
    totals = [given(get, document, "/api/changes", f"/api/changes?field={one}")["total"] for one in (field, other)]
    assert totals == [len(record.changes), 0]
    feeds = [json.loads(get(f"/changes.json?field={one}").body)["items"] for one in (field, other)]
    assert [len(items) for items in feeds] == totals
    assert "is no field of an event" in given(get, document, "/api/changes", "/api/changes?field=mood")["error"]


def test_words_stand_where_they_are_said_to_stand(get: Get, document: dict[str, Any]) -> None:
    told = given(get, document, "/api/stories/{id}", "/api/stories/t1f")
    texts = {article["id"]: article["text"] for article in told["articles"]}
    for row in told["statements"]:
        assert texts[row["article"]][row["start"] : row["end"]] == row["words"]


def test_what_is_asked_for_wrongly_is_told_as_json(get: Get, document: dict[str, Any]) -> None:
    assert "is no day" in given(get, document, "/api/changes", "/api/changes?since=soon")["error"]
    assert "no whole number" in given(get, document, "/api/stories", "/api/stories?page=-1")["error"]
    assert json.loads(get("/api/nonsense").body)["error"] == "There is no such page."


def test_an_answer_is_sent_once(get: Get) -> None:
    tag = get("/api/stories/t1f").headers["etag"]
    assert get("/api/stories/t1f", if_none_match=tag).status == 304
