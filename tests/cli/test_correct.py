"""`onrecord correct` as a person calls it: two minutes, nothing hidden, nothing lost."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

REPORT = (
    "Skarvik ferry talks set for May 12\n\nSKARVIK, May 5, 2031 (Coast Agency) -\n\n"
    "Mayor Ingrid Moe and union leader Per Lunde will meet in Skarvik on May 12, the mayor said on Monday.\n\n"
    "The harbour master, Ola Vik, said the pier would be closed. “Nobody sails on that day,” he said. "
    "“The lamps stay on,” he said.\n"
)


LATER = (
    "Talks moved\n\nSKARVIK, May 7, 2031 -\n\nThe meeting between Mayor Ingrid Moe and union leader Per Lunde in "
    "Skarvik has been moved from May 12 to May 14, the mayor said on Wednesday.\n"
)


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> dict[str, str]:
    """Keep the report; return the ids of some of its lines."""
    (tmp_path / "talks.txt").write_text(REPORT)
    run("add", "talks.txt")
    record = json.loads(run("export").stdout)
    event = next(e for e in record["events"] if e["kind"] in ("meeting", "talks"))
    said = {s["words"]: s["id"] for s in record["statements"]}
    return {
        "event": event["id"],
        "sails": next(said[words] for words in said if "Nobody sails" in words),
        "lamps": next(said[words] for words in said if "The lamps" in words),
        "story": record["stories"][0]["id"],
    }


def test_a_wrong_speaker_is_put_right_seen_and_taken_back(run: Run, kept: dict[str, str]) -> None:
    before = run("export").stdout
    told = run("correct", "speaker", kept["sails"], "Per Lunde", "--by", "Ada", "--reason", "heard it", "--yes")
    assert told.exit_code == 0, told.output
    assert f"Also 1 line where 'he' was resolved the same way: {kept['lamps']}; --also corrects them too" in told.stdout
    assert "Touches 1 statement." in told.stdout and "onrecord correct undo j" in told.stdout
    shown = run("find", "sails").stdout
    assert "Per Lunde, " in shown and "corrected, speaker: Per Lunde (the machine: Ola Vik); Ada" in shown
    listed = run("correct", "list").stdout
    assert "IN FORCE" in listed and "heard it" in listed
    assert run("correct", "undo", "j").exit_code == 0
    assert run("export").stdout == before and "Nothing is corrected" in run("correct", "list").stdout


def test_also_puts_all_of_them_right(run: Run, kept: dict[str, str]) -> None:
    assert "Touches 2 statements." in run("correct", "speaker", kept["sails"], "Per Lunde", "--also", "--yes").stdout


def test_values_of_an_event_are_put_and_marked(run: Run, kept: dict[str, str]) -> None:
    for command, value in (("date", "2031-05-20"), ("place", "Hollby"), ("status", "postponed"), ("kind", "call")):
        told = run("correct", command, kept["event"], value, "--yes", "--by", "Ada")
        assert told.exit_code == 0, told.output
    shown = run("show").stdout
    assert "20 May 2031" in shown and "in Hollby" in shown and "postponed" in shown
    assert "corrected, date: 20 May 2031 (the machine: 12 May 2031); Ada" in " ".join(shown.split())


def test_words_notes_names_and_watches(run: Run, kept: dict[str, str]) -> None:
    assert run("correct", "words", kept["sails"], "Nobody sails", "--yes").exit_code == 0
    assert run("correct", "note", kept["lamps"], "ask him again", "--yes").exit_code == 0
    assert run("correct", "label", kept["story"], "The ferry strike", "--yes").exit_code == 0
    assert run("correct", "watch", kept["story"], "--yes").exit_code == 0
    assert "The ferry strike" in run("show").stdout and "note: ask him again" in run("correct", "list").stdout
    assert "does not have" in run("correct", "words", kept["lamps"], "The lamp stays", "--yes").stderr


def test_a_story_is_noted_and_a_party_is_not(run: Run, kept: dict[str, str]) -> None:
    told = run("correct", "note", kept["story"], "ask the union", "--yes")
    assert told.exit_code == 0, told.output
    assert f"note: ask the union [{kept['story']}]" in run("correct", "list").stdout
    party = json.loads(run("export").stdout)["entities"][0]["id"]
    assert "has no note" in run("correct", "note", party, "who is it", "--yes").stderr


@pytest.mark.parametrize("subject", ["label", "status"])
def test_none_is_offered_only_where_it_is_a_value(run: Run, kept: dict[str, str], subject: str) -> None:
    told = run("correct", subject, kept["story"], "", "--yes").stderr
    assert told == f"onrecord: no {subject} is given: write one\n"


def test_a_user_without_a_name_is_asked_for_one(
    run: Run, kept: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise KeyError("getpwuid(): uid not found: 12345")

    monkeypatch.setattr(getpass, "getuser", nameless)
    told = run("correct", "date", kept["event"], "2031-05-20", "--yes")
    assert told.exit_code == 1 and "--by NAME" in told.stderr
    assert run("correct", "date", kept["event"], "2031-05-20", "--yes", "--by", "Ada").exit_code == 0


WRONG = (
    {"made": "yesterday"},
    {"made": "2031-05-09T08:00:00"},
    {"subject": "status", "right": "likely"},
    {"subject": "status", "right": None},
    {"right": "soon"},
)


@pytest.mark.parametrize("wrong", WRONG)
def test_a_row_that_cannot_hold_is_not_taken_in(
    run: Run, kept: dict[str, str], tmp_path: Path, wrong: dict[str, str | None]
) -> None:
    run("correct", "date", kept["event"], "2031-05-20", "--by", "Ada", "--yes")
    run("correct", "export", "mine.json")
    rows = json.loads((tmp_path / "mine.json").read_text())
    rows["corrections"][0]["judgement"] |= {"id": "j0", **wrong}
    (tmp_path / "wrong.json").write_text(json.dumps(rows))
    told = run("correct", "import", "wrong.json")
    assert told.exit_code == 1 and "'j0' is none that can be kept" in told.stderr
    assert run("correct", "date", kept["event"], "2031-05-21", "--yes").exit_code == 0


def test_a_line_that_is_none_goes(run: Run, kept: dict[str, str]) -> None:
    assert run("correct", "no-event", kept["event"], "--yes").exit_code == 0
    assert run("correct", "no-statement", kept["sails"], "--yes").exit_code == 0
    record = json.loads(run("export").stdout)
    assert kept["event"] not in {e["id"] for e in record["events"]}
    assert kept["sails"] not in {s["id"] for s in record["statements"]}
    assert {c["subject"] for c in record["corrections"]} == {"no event", "no statement"}


def test_the_second_person_is_told_of_the_first(run: Run, kept: dict[str, str]) -> None:
    run("correct", "date", kept["event"], "2031-05-20", "--by", "Ada", "--reason", "she called", "--yes")
    told = run("correct", "date", kept["event"], "2031-05-21", "--by", "Bea", "--preview")
    assert "Ada said 2031-05-20 (she called)" in told.stdout and "Nothing was kept." in told.stdout


def test_nothing_is_kept_unasked(run: Run, kept: dict[str, str]) -> None:
    before = run("export").stdout
    told = run("correct", "date", kept["event"], "2031-05-20")
    assert told.exit_code == 1 and "--yes" in told.stderr and run("export").stdout == before


BAD = (
    ("date", "event", "soon"),
    ("status", "event", "likely"),
    ("speaker", "event", "Per Lunde"),
    ("date", "sails", "2031-05-20"),
    ("words", "event", "meet"),
    ("same", "event", "sails"),
    ("same", "event", "event"),
    ("same", "sails", "lamps"),
)


@pytest.mark.parametrize(("command", "line", "given"), BAD)
def test_what_does_not_fit_is_refused_in_a_line(
    run: Run, kept: dict[str, str], command: str, line: str, given: str
) -> None:
    told = run("correct", command, kept[line], kept.get(given, given), "--yes")
    assert told.exit_code == 1 and told.stderr.count("\n") == 1, told.output


def test_an_id_that_is_none_is_refused(run: Run, kept: dict[str, str]) -> None:
    assert "no id begins with" in run("correct", "date", "v00000", "2031-05-20", "--yes").stderr
    assert "0 corrections begin with" in run("correct", "undo", "j").stderr


def test_corrections_go_out_and_come_in_as_a_file(run: Run, kept: dict[str, str], tmp_path: Path) -> None:
    run("correct", "date", kept["event"], "2031-05-20", "--by", "Ada", "--yes")
    assert run("correct", "export", "mine.json").exit_code == 0
    here = run("export").stdout
    empty = ("--store", "empty.sqlite")
    run(*empty, "follow", "add", "https://shore.example/rss")
    told = run(*empty, "correct", "import", "mine.json")
    assert "1 correction new; 1 about reports that are not in this record" in told.stdout
    assert "KEPT, AND APPLIES TO NOTHING NOW" in run(*empty, "correct", "list").stdout
    run(*empty, "add", "talks.txt")
    assert run(*empty, "export").stdout == here
    assert "otherwise" not in run(*empty, "correct", "import", "mine.json").stdout
    (tmp_path / "bad.json").write_text("{}")
    assert run("correct", "import", "bad.json").exit_code == 1


def test_what_two_people_judge_otherwise_is_listed_when_a_file_comes_in(run: Run, kept: dict[str, str]) -> None:
    run("correct", "date", kept["event"], "2031-05-20", "--by", "Ada", "--yes")
    run("correct", "export", "ada.json")
    other = ("--store", "other.sqlite")
    run(*other, "add", "talks.txt")
    run(*other, "correct", "date", kept["event"], "2031-05-21", "--by", "Bea", "--yes")
    told = run(*other, "correct", "import", "ada.json").stdout.splitlines()
    assert told[0] == "1 correction new." and "Bea said 2031-05-21" in told[1] and "Ada said 2031-05-20" in told[1]
    (row,) = json.loads(run(*other, "export").stdout)["corrections"]
    assert row["by"] == "Bea"  # the later word


def test_two_parties_are_one_and_are_two_again(run: Run, kept: dict[str, str]) -> None:
    before = run("export").stdout
    people = {one["name"]: one["id"] for one in json.loads(before)["entities"]}
    told = run("correct", "same", people["Ola Vik"], people["Per Lunde"], "--yes")
    assert told.exit_code == 0, told.output
    assert "Touches 2 parties, 1 event." in told.stdout
    assert len([e for e in json.loads(run("export").stdout)["entities"] if e["kind"] == "person"]) == 2
    assert "same" in run("correct", "list").stdout
    run("correct", "undo", "j")
    assert run("export").stdout == before


def test_lines_that_would_name_a_party_otherwise_are_counted(run: Run, kept: dict[str, str]) -> None:
    before = run("export").stdout
    people = {one["name"]: one["id"] for one in json.loads(before)["entities"]}
    told = run("correct", "same", people["Ola Vik"], people["Ingrid Moe"], "--preview").stdout
    # three statements of his are of her id, and the one of hers is under his name, which reports write more often
    assert "Touches 2 parties, 4 statements, 1 event." in told and run("export").stdout == before


def test_a_party_is_called_otherwise_and_so_again(run: Run, kept: dict[str, str]) -> None:
    before = run("export").stdout
    party = next(one["id"] for one in json.loads(before)["entities"] if one["name"] == "Ola Vik")
    told = run("correct", "name", party, "Ola J. Vik", "--yes")
    assert "Touches 1 party, 3 statements." in told.stdout and "Ola J. Vik" in run("find", "sails").stdout
    again = run("correct", "name", party, "O. Vik", "--preview").stdout
    assert "said Ola J. Vik" in again and "Touches 1 party, 3 statements." in again
    assert "name: Ola J. Vik (the machine: Ola Vik)" in run("correct", "list").stdout
    run("correct", "undo", "j")
    assert run("export").stdout == before
    assert "is no party" in run("correct", "name", kept["sails"], "Ola J. Vik", "--yes").output


def test_what_one_report_tells_is_split_off(run: Run, kept: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "later.txt").write_text(LATER)
    run("add", "later.txt")
    assert "names none of" in run("correct", "split", kept["event"], "other.txt", "--yes").stderr
    told = run("correct", "split", kept["event"], "later.txt", "--yes")
    assert told.exit_code == 0, told.output
    events = [e for e in json.loads(run("export").stdout)["events"] if e["kind"] in ("meeting", "talks")]
    files = {a["id"]: a["file"] for a in json.loads(run("export").stdout)["articles"]}
    assert all(len({files[m["article"]] for m in e["mentions"]}) == 1 for e in events) and len(events) > 1


def test_a_correction_holds_when_more_is_added(run: Run, kept: dict[str, str], tmp_path: Path) -> None:
    run("correct", "date", kept["event"], "2031-05-20", "--by", "Ada", "--yes")
    (tmp_path / "later.txt").write_text(LATER)
    run("add", "later.txt")
    shown = " ".join(run("show").stdout.split())
    assert "20 May 2031" in shown and "reports say otherwise:" in shown and "says 14 May 2031" in shown
