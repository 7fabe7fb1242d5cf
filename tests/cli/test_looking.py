"""`onrecord show`, `export` and `check` on a store with one report."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_show_lists_the_stories_and_shows_one(run: Run, ferry: Path) -> None:
    run("add", str(ferry))
    assert "Ferry may sail on Friday" in run("show").stdout
    told = run("show", "no-such-story")
    assert told.exit_code == 1 and told.stderr.startswith("onrecord: no story fits 'no-such-story'")


def test_show_writes_the_same_part_as_json(run: Run, ferry: Path) -> None:
    run("add", str(ferry))
    (story,) = json.loads(run("show", "--json", "ferry").stdout)["stories"]
    assert story["label"] == "Ferry may sail on Friday"


def test_show_since_what_is_no_day_says_what_a_day_looks_like(run: Run, ferry: Path) -> None:
    run("add", str(ferry))
    told = run("show", "--since", "31 February")
    assert told.exit_code == 2 and "%Y-%m-%d" in told.stderr
    assert run("show", "--since", "2031-02-01").exit_code == 0


def test_export_writes_the_same_bytes_to_a_file(run: Run, ferry: Path) -> None:
    run("add", str(ferry))
    told = run("export", "--format", "json", "--output", "record.json")
    assert (told.exit_code, told.output) == (0, "")
    written = Path("record.json").read_bytes()
    assert written == run("export").stdout_bytes
    (article,) = json.loads(written)["articles"]
    assert article["text"] == ferry.read_text()


def test_export_to_a_place_that_cannot_be_written_says_so(run: Run, ferry: Path) -> None:
    run("add", str(ferry))
    told = run("export", "--output", "nowhere/record.json")
    assert told.exit_code == 1 and told.stderr.startswith("onrecord: nowhere/record.json cannot be written")


def test_check_says_what_it_looked_at_or_what_is_wrong(run: Run, ferry: Path) -> None:
    run("add", str(ferry))
    told = run("check")
    assert (told.exit_code, told.stdout[:9]) == (0, "1 report:")
    with closing(sqlite3.connect("onrecord.sqlite")) as database, database:
        database.execute("UPDATE captures SET text = replace(text, 'six', 'ten')")
    told = run("check")
    assert told.exit_code == 1 and "ferry.txt" in told.stdout and "SHA-256 differs" in told.stdout


def test_explain_says_where_a_thing_stands_and_what_found_it(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "talks.txt"
    report.write_text(
        "HULL, 5 May 2031 – Mayor Ann Roy will meet envoy Bo Lund in Hull on 12 May, she said on Monday.\n"
    )
    run("add", str(report))
    record = json.loads(run("export").stdout)
    assert {"entities", "events", "statements", "stories"} <= {key for key, held in record.items() if held}
    for one in (*record["entities"], *record["events"], *record["statements"], *record["stories"]):
        told = run("explain", one["id"])
        assert told.exit_code == 0 and "[1" in told.stdout, one
    event = record["events"][0]
    said = " ".join(run("explain", event["id"]).stdout.split())
    assert all(f"read as {a['found_by']}" in said for a in event["assertions"])


def test_explain_tells_why_two_of_one_name_are_two(run: Run, tmp_path: Path) -> None:
    here, there = tmp_path / "here.txt", tmp_path / "there.txt"
    here.write_text("Rosa Quill, the mayor of Trieste, said on Monday that the market will close.\n")
    there.write_text("Rosa Quill, the mayor of Dundee, said on Monday that the ferry is late.\n")
    run("add", str(here), str(there))
    two = [e["id"] for e in json.loads(run("export").stdout)["entities"] if e["name"] == "Rosa Quill"]
    said = " ".join(run("explain", two[0]).stdout.split())
    assert len(two) == 2 and two[1] in said and "one post of two places (-1.5)" in said


def test_explain_tells_why_mentions_are_one_event(run: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text(
        "HULL, 5 May 2031 – Mayor Ann Roy will meet envoy Bo Lund in Hull on 12 May, she said on Monday.\n"
    )
    second.write_text("HULL, 7 May 2031 – Mayor Ann Roy and envoy Bo Lund will meet in Hull on 12 May, he said.\n")
    run("add", str(first), str(second))
    (meeting,) = [e for e in json.loads(run("export").stdout)["events"] if e["kind"] == "meeting"]
    said = " ".join(run("explain", meeting["id"]).stdout.split())
    assert "WHY THESE ARE ONE EVENT" in said and "they have the same day (+" in said


def test_explain_tells_which_report_follows_which(run: Run, tmp_path: Path) -> None:
    texts = {
        "first.txt": "HULL, 5 May 2031 – The ferry to Hull will close in June, Mayor Ann Roy said on Monday.\n",
        "second.txt": "HULL, 6 May 2031 – Islanders protest: the ferry to Hull is to close in June.\n",
        "third.txt": "LEEDS, 6 May 2031 – A museum of clocks was opened on Tuesday.\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    run("add", str(tmp_path))
    story = max(json.loads(run("export").stdout)["stories"], key=lambda s: len(s["articles"]))
    said = " ".join(run("explain", story["id"]).stdout.split())
    one = said[: said.index("WHY THESE ARE OTHERS")]
    assert "WHY THESE ARE ONE STORY" in one and "they share rare words (+" in one
    assert len(story["articles"]) == 2 and "clocks" not in one


def test_explain_of_no_id_says_so(run: Run, ferry: Path) -> None:
    run("add", str(ferry))
    told = run("explain", "e-nobody")
    assert told.exit_code == 1 and told.stderr.startswith("onrecord: no id begins with 'e-nobody'")


def test_find_and_brief_tell_what_is_on_record(run: Run, ferry: Path, tmp_path: Path) -> None:
    run("add", str(ferry))
    told = run("find", "--speaker", "Moe", "permit", "--cite")
    assert told.exit_code == 0 and "“We wait for the permit" in told.stdout and "SHA-256" in told.stdout
    assert run("find").exit_code == 1 and run("find", "--day", "soon").exit_code == 1
    assert '"statements"' in run("find", "permit", "--json").stdout
    told = run("brief", "--since", "2031-05-01", "--today", "2031-05-02", "--html", "brief.html")
    assert told.exit_code == 0 and "On record, Friday, 2 May 2031" in told.stdout
    assert (tmp_path / "brief.html").read_text().startswith("<!doctype html>")
    assert "since the beginning" in run("brief", "--since", "last").stdout
    assert "Read 0 reports since the last brief; nothing changed." in run("brief", "--since", "last").stdout
    assert run("brief", "--since", "soon").exit_code == 1


def test_a_sample_is_drawn_labelled_and_rated(run: Run, ferry: Path, tmp_path: Path) -> None:
    run("add", str(ferry))
    told = run("sample", "draw", "--number", "5", "mine.csv")
    assert told.exit_code == 0 and "Drew" in told.stdout
    assert "no line has a verdict" in run("sample", "rate", "mine.csv").stderr
    lines = (tmp_path / "mine.csv").read_text().splitlines()
    labelled = [line.removesuffix(",,,,") + ",right,,me," for line in lines[1:]]
    (tmp_path / "done.csv").write_text("\n".join([lines[0], *labelled]))
    told = run("sample", "rate", "done.csv", "done.csv")
    assert told.exit_code == 0 and "0 of" in told.stdout and "kappa 1.00" in told.stdout
    assert run("sample", "rate", str(ferry)).exit_code == 1
    (tmp_path / "long.csv").write_text(f"{lines[0]}\n{'x' * 200_000}")
    assert run("sample", "rate", "long.csv").stderr.startswith("onrecord: long.csv: cannot be read")


def test_two_exports_are_compared(run: Run, ferry: Path, tmp_path: Path) -> None:
    run("add", str(ferry))
    run("export", "--output", "a.json")
    assert "Every line is the same." in run("compare", "a.json", "a.json").stdout
    found = json.loads((tmp_path / "a.json").read_text())
    found["statements"] = found["statements"][1:]
    (tmp_path / "b.json").write_text(json.dumps(found))
    assert "GONE" in run("compare", "a.json", "b.json").stdout and "NEW" in run("compare", "b.json", "a.json").stdout
    assert run("compare", "a.json", str(ferry)).exit_code == 1
    (tmp_path / "c.json").write_text('{"format": "onrecord/1"}')
    assert run("compare", "a.json", "c.json").stderr.startswith("onrecord: c.json: cannot be read as an export")
    (tmp_path / "d.json").write_text(json.dumps(found | {"format": "onrecord/9"}))
    assert "is no export of a record" in run("compare", "a.json", "d.json").stderr
