"""Comparing two runs: by words, not by ids, each line with why."""

from copy import deepcopy
from typing import Any

import msgspec
import pytest

from onrecord.model.record import Record
from onrecord.show.comparing import compared
from onrecord.show.export.json import record_json


@pytest.fixture
def export(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(record_json(record))
    return found


def test_a_record_is_the_same_as_itself_whatever_its_ids_are(export: dict[str, Any]) -> None:
    other = deepcopy(export)
    for row in (*other["statements"], *other["events"]):
        row["id"] += "x"
    assert list(compared(export, export)) == [] and list(compared(export, other)) == []


def test_what_is_gone_new_and_otherwise_is_told_with_why(export: dict[str, Any]) -> None:
    other = deepcopy(export)
    gone = other["statements"].pop(0)
    at = {"article": gone["article"], "start": gone["start"], "end": gone["end"], "words": gone["words"]}
    other["abstentions"].append({**at, "why": "no speaker found"})
    other["statements"][0]["speaker"], other["statements"][0]["found_by"] = "e2", "another rule"
    other["events"][0]["status"] = "scheduled"
    other["events"][0]["assertions"][2]["value"] = "scheduled"
    told = {(one.did, one.kind): one for one in compared(export, other)}
    assert told["gone", "statement"].why == "no speaker found"
    said = told["changed", "statement"]
    assert said.fields == (("speaker", "Ingrid Moe", "Per Lunde"),) and said.why == "read as fake, now as another rule"
    event = told["changed", "event"]
    assert event.fields == (("status", "denied", "scheduled"),) and "status 'denied' no longer read" in event.why
    back = {(one.did, one.kind) for one in compared(other, export)}
    assert ("new", "statement") in back


def test_a_statement_that_is_cut_otherwise_is_one_line(export: dict[str, Any]) -> None:
    other = deepcopy(export)
    row = other["statements"][0]
    row["id"], row["end"], row["words"] = "s9", row["end"] - 4, row["words"][:-4]
    (one,) = compared(export, other)
    assert one.did == "changed" and one.fields[0][0] == "words"
