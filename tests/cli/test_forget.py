"""`onrecord forget`: no byte stays, and what was forgotten stays out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

TALKS = (
    "Skarvik ferry talks set for May 12\n\nSKARVIK, May 5, 2031 (Coast Agency) -\n\n"
    "Mayor Ingrid Moe and union leader Per Quarnstrom will meet in Skarvik on May 12, the mayor said on Monday.\n\n"
    "“The zebrawood pier is closed,” Quarnstrom told reporters. Moe’s office agreed.\n"
)
OTHER = "Market opens\n\nHOLLBY, May 6, 2031 -\n\nIt opens on May 20, Ola Vik said. “Bring a basket,” he said.\n"
URL = "https://shore-post.example/zebrawood-pier"


def line(text: str, **facts: str) -> bytes:
    return json.dumps({"text": text, **facts}).encode() + b"\n"


@pytest.fixture
def kept(run: Run) -> dict[str, str]:
    """Keep two reports, one of them twice; return the ids of articles by file."""
    lines = line(TALKS, id="talks", url=URL) + line(TALKS, id="echo", outlet="Echo") + line(OTHER, id="market")
    run("add", "-", given=lines)
    return {one["file"]: one["id"] for one in json.loads(run("export").stdout)["articles"]}


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.glob("onrecord.sqlite*"))


def files(run: Run) -> set[str]:
    return {one["file"] for one in json.loads(run("export").stdout)["articles"]}


def test_a_report_goes_and_stays_out(run: Run, kept: dict[str, str], tmp_path: Path) -> None:
    assert b"shore-post" in bytes_of(tmp_path)
    run("correct", "note", _statement(run, kept["talks"]), "see zebrawood", "--yes")
    told = run("forget", kept["talks"], "--yes")
    assert told.exit_code == 0, told.output
    assert "1 report, " in told.stdout and f"stays in {kept['echo']} echo" in told.stdout
    assert b"shore-post" not in bytes_of(tmp_path)
    assert run("forget", kept["echo"], "--yes").exit_code == 0
    assert b"zebrawood" not in bytes_of(tmp_path) and b"Quarnstrom" not in bytes_of(tmp_path)
    assert files(run) == {"market"} and run("check").exit_code == 0
    for _ in range(20):
        told = run("add", "-", given=line(TALKS, id="talks", url=URL) + line(TALKS, id="again", outlet="Third"))
        assert told.exit_code == 1 and told.stderr.count("was forgotten here, and stays out") == 2
    assert files(run) == {"market"} and b"zebrawood" not in bytes_of(tmp_path)


def _statement(run: Run, article: str) -> str:
    return next(s["id"] for s in json.loads(run("export").stdout)["statements"] if s["article"] == article)


def test_an_address_goes_with_every_text_that_it_had(run: Run, kept: dict[str, str], tmp_path: Path) -> None:
    run("follow", "add", URL)
    run("add", "-", given=line(TALKS.replace("May 12", "May 14"), id="later", url=URL + "?utm_source=x"))
    assert run("forget", URL, "--yes").exit_code == 0
    assert files(run) == {"echo", "market"}
    assert b"shore-post.example" not in bytes_of(tmp_path)
    for url in (URL, URL.replace("://", "://m."), URL + "/index.html"):
        assert run("add", "-", given=line("A new text stands there now.\n", url=url)).exit_code == 1
    assert "Nothing is followed" in run("follow", "list").stdout


def test_a_persons_name_goes_and_all_else_stays(run: Run, kept: dict[str, str], tmp_path: Path) -> None:
    told = run("forget", "Per Quarnstrom", "--yes")
    assert told.exit_code == 0, told.output
    assert "Reports that name Per Quarnstrom" in told.stdout and "2 reports" in told.stdout
    assert b"uarnstrom" not in bytes_of(tmp_path)
    record = json.loads(run("export").stdout)
    assert {one["file"] for one in record["articles"]} == {"talks", "echo", "market"}
    assert all(len(one["text"]) == len(TALKS) for one in record["articles"] if one["file"] != "market")
    assert sum("zebrawood pier" in one["text"] for one in record["articles"]) == 2 and run("check").exit_code == 0
    assert run("add", "-", given=line(TALKS.replace("May 12", "May 19"), id="new")).exit_code == 0
    assert b"uarnstrom" not in bytes_of(tmp_path) and "new" in files(run)


def test_it_is_only_looked_at_where_that_is_wanted(run: Run, kept: dict[str, str]) -> None:
    before = run("export").stdout
    assert "Nothing was forgotten." in run("forget", "Per Quarnstrom", "--preview").stdout
    assert run("forget", "Per Quarnstrom").exit_code == 1  # nobody can be asked
    assert run("export").stdout == before


@pytest.mark.parametrize("what", ["a0000000000000000", "?", "v123"])
def test_what_is_nothing_is_refused(run: Run, kept: dict[str, str], what: str) -> None:
    assert run("forget", what, "--yes").exit_code == 1


FERRY = (
    "Quarnstrom warns of delays\n\nSKARVIK, May 5, 2031 (Coast Agency) -\n\nUnion leader Per Quarnstrom said on Monday "
    "that the field pier would close. Quarnstrom’s union agreed. When Quarnstrom left, Mr. Quarnstrom waved.\n"
)
BOTH = FERRY.replace("that the field pier would close.", "that his sister, pilot Anna Quarnstrom, would stay.")


def texts(run: Run) -> dict[str, str]:
    return {one["file"]: one["text"] for one in json.loads(run("export").stdout)["articles"]}


def test_the_surname_alone_goes_with_the_full_name(run: Run, tmp_path: Path) -> None:
    run("add", "-", given=line(FERRY, id="ferry"))
    told = run("forget", "Per Quarnstrom", "--yes")
    assert "stays" not in told.stdout.replace("it stays out", "") and told.exit_code == 0, told.output
    assert b"uarnstrom" not in bytes_of(tmp_path) and "field pier" in texts(run)["ferry"]


def test_another_person_of_the_surname_is_left_and_told(run: Run) -> None:
    run("add", "-", given=line(BOTH, id="both"))
    told = run("forget", "Per Quarnstrom", "--yes")
    assert "Quarnstrom alone stays in " in told.stdout and "both: it names Anna Quarnstrom too: forget" in told.stdout
    left = texts(run)["both"]
    assert "Per Quarnstrom" not in left and "pilot Anna Quarnstrom, would stay" in left
    assert "Quarnstrom’s union" in left and "Mr. Quarnstrom waved" in left
    run("add", "-", given=line(BOTH.replace("Monday", "Tuesday"), id="later"))  # so of reports that come
    assert "Anna Quarnstrom" in texts(run)["later"] and "Per Quarnstrom" not in texts(run)["later"]
    assert run("forget", "Anna Quarnstrom", "--yes").exit_code == 0  # nobody else is named there any more
    assert "uarnstrom" not in "".join(texts(run).values())


def test_the_surname_goes_where_the_record_holds_it_to_be_that_person(run: Run, tmp_path: Path) -> None:
    run("add", "-", given=line(FERRY, id="ferry") + line(OTHER.replace("Ola Vik", "Quarnstrom"), id="market"))
    assert run("forget", "Per Quarnstrom", "--yes").exit_code == 0
    assert b"uarnstrom" not in bytes_of(tmp_path) and "Bring a basket" in texts(run)["market"]


def test_a_report_whose_surname_may_be_anybodys_is_left_and_told(run: Run) -> None:
    inn = line(OTHER.replace("Ola Vik", "Ola Quarnstrom").replace("Market", "Inn"), id="inn")
    market = line(OTHER.replace("Ola Vik", "Quarnstrom"), id="market")
    run("add", "-", given=line(FERRY, id="ferry") + inn + market)
    told = run("forget", "Per Quarnstrom", "--yes").stdout
    assert "market: nothing there tells whether that is Per Quarnstrom" in told
    assert "Quarnstrom said" in texts(run)["market"] and "Ola Quarnstrom" in texts(run)["inn"]


def test_a_surname_that_is_a_word_is_left_in_small_letters(run: Run) -> None:
    run("add", "-", given=line(FERRY.replace("Quarnstrom", "Field"), id="ferry"))
    assert run("forget", "Per Field", "--yes").exit_code == 0
    assert "the field pier" in texts(run)["ferry"] and "Field" not in texts(run)["ferry"]
