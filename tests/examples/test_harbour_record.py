"""The record of the example story is the one that its labels describe, made by the commands that a person types."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from onrecord.cli.main import onrecord

HARBOUR = Path(__file__).parents[2] / "examples" / "harbour"
EXPECTED = tomllib.loads((HARBOUR / "expected.toml").read_text(encoding="utf8"))


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    store = str(tmp_path_factory.mktemp("harbour") / "record.sqlite")
    run = CliRunner()
    assert run.invoke(onrecord, ["--store", store, "add", str(HARBOUR)]).exit_code == 0
    exported = run.invoke(onrecord, ["--store", store, "export", "--format", "json"])
    found: dict[str, Any] = json.loads(exported.stdout)
    return found


@pytest.fixture(scope="module")
def named(record: dict[str, Any]) -> dict[str, str]:
    return {entity["id"]: entity["name"] for entity in record["entities"]}


@pytest.fixture(scope="module")
def cork(record: dict[str, Any], named: dict[str, str]) -> dict[str, Any]:
    found = [e for e in record["events"] if e["kind"] == "meeting" and named.get(e["place"]) == "Cork" and e["shown"]]
    assert len(found) == 1, "the meeting in Cork is one event, before and after it was moved"
    event: dict[str, Any] = found[0]
    return event


def spoken(label: dict[str, Any], record: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the statements that share at least half of the label's words."""
    article = next(a for a in record["articles"] if a["file"] == label["file"])
    match = re.search(r"\s+".join(map(re.escape, label["words"].split())), article["text"])
    assert match
    start, end = match.span()
    return [
        s
        for s in record["statements"]
        if s["article"] == article["id"]
        and sum(max(0, min(b, end) - max(a, start)) for a, b in s["parts"]) * 2 >= end - start
    ]


@pytest.mark.parametrize("label", EXPECTED["statement"], ids=lambda label: f"{label['file']}: {label['words'][:40]}")
def test_each_statement_stands_in_the_right_mouth(
    label: dict[str, Any], record: dict[str, Any], named: dict[str, str]
) -> None:
    found = spoken(label, record)
    assert label["speaker"] in {named.get(s["speaker"]) for s in found}
    if label["mode"] == "direct":
        assert {named.get(s["speaker"]) for s in found if s["mode"] == "direct"} == {label["speaker"]}
    if "through" in label:
        assert any(label["through"] in {named[t] for t in s["through"]} for s in found)


def test_the_plan_is_hedged_confirmed_moved_and_denied(cork: dict[str, Any], named: dict[str, str]) -> None:
    held = {(named.get(a["by"], ""), a["field"], a["value"]) for a in cork["assertions"]}
    assert {
        ("Nora Castellan", "status", "tentative"),
        ("Tomas Lindqvist", "status", "confirmed"),
        ("Tomas Lindqvist", "format", "full"),
        ("Daniel Okafor", "status", "denied"),
        ("Nora Castellan", "date", "March 18"),
    } <= held
    assert cork["date"] == ["2031-03-18", "2031-03-18"] and not cork["happened"]


def test_what_changed_is_told_with_old_and_new(record: dict[str, Any], cork: dict[str, Any]) -> None:
    moved = {(c["field"], c["from"], c["to"]) for c in record["changes"] if c["event"] == cork["id"]}
    assert {("date", "March 14", "March 18"), ("format", "full", "short")} <= moved


def test_the_sides_that_differ_are_named(record: dict[str, Any], named: dict[str, str]) -> None:
    sides = [{named[s["by"]] for s in d["sides"]} for d in record["disagreements"]]
    for expected in EXPECTED["disagreement"]:
        assert set(expected["sides"]) in sides


def test_the_copy_is_no_second_witness(record: dict[str, Any]) -> None:
    files = {a["id"]: a["file"] for a in record["articles"]}
    copies = {a["file"]: files[a["copy_of"]] for a in record["articles"] if a["copy_of"]}
    assert copies == {"island-march-6": "meridian-march-6.txt"}


def test_the_undated_report_is_bounded_by_its_words_alone(record: dict[str, Any]) -> None:
    undated = next(a for a in record["articles"] if a["file"] == "undated.txt")
    assert undated["published"] == ["2031-03-12", "2031-03-17"]


def test_nothing_is_cited_from_residue_or_comments(record: dict[str, Any]) -> None:
    reports = {"headline", "caption", "body"}
    for article in record["articles"]:
        silent = [z for z in article["zones"] if z["kind"] not in reports]
        lines = [s for s in record["statements"] if s["article"] == article["id"]]
        assert not [s for s in lines for z in silent for a, b in s["parts"] if a < z["end"] and z["start"] < b]
