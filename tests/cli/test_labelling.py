"""A sample labelled on pages: each line with its words, labels in the file, the rates of the command at the end."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from click.testing import Result
from starlette.applications import Starlette

from onrecord.cli.desk import StoreDesk
from onrecord.cli.moments import newest
from onrecord.cli.sample_file import SampleFile
from onrecord.record import Store
from onrecord.show.web import app
from tests.cli.test_correct import REPORT
from tests.show.web.conftest import Answer, asked

Run = Callable[..., Result]


@pytest.fixture
def pages(run: Run, tmp_path: Path) -> Iterator[Starlette]:
    (tmp_path / "talks.txt").write_text(REPORT)
    run("add", "talks.txt")
    assert run("sample", "draw", "mine.csv").exit_code == 0
    with Store.open("onrecord.sqlite") as store:
        yield app(newest(store), desk=StoreDesk(store, SampleFile("mine.csv")))


def rows() -> list[dict[str, str]]:
    with Path("mine.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def send(pages: Starlette, line: str, **fields: str) -> Answer:
    found = re.search(r'name="token" value="([^"]+)"', asked(pages, f"/sample?line={rows()[0]['line']}").text)
    assert found
    return asked(pages, "/sample", form=urlencode({"token": found[1], "line": line, **fields}).encode())


def test_each_line_is_labelled_and_the_rates_are_those_of_the_command(pages: Starlette, run: Run) -> None:
    drawn = rows()
    assert len(drawn) >= 3
    for number, row in enumerate(drawn, 1):
        page = asked(pages, "/sample").text
        assert f"Line {number} of {len(drawn)}" in page and row["says"] in unescape(page)
        assert f"/article/{row['report']}?at={row['start']}-{row['end']}" in page  # the words in their place
        verdict = "wrong" if number == 1 else "right"
        answer = send(pages, row["line"], verdict=verdict, coder="Ada", should_be="=1+1", note="said\nso")
        assert answer.status == 303
    assert answer.headers["location"] == "/sample/rates"
    assert asked(pages, "/sample").headers["location"] == "/sample/rates"
    labelled = rows()
    assert [{**row, "verdict": "", "coder": "", "should_be": "", "note": ""} for row in labelled] == drawn
    assert (labelled[0]["verdict"], labelled[0]["coder"], labelled[0]["note"]) == ("wrong", "Ada", "said so")
    assert labelled[0]["should_be"] == "'=1+1"  # no spreadsheet runs it
    shown = re.findall(r"<li dir=\"auto\">(.*?)</li>", asked(pages, "/sample/rates").text)
    assert [unescape(one) for one in shown] == run("sample", "rate", "mine.csv").stdout.splitlines()


def test_a_line_can_be_left_for_later_and_labelled_again(pages: Starlette) -> None:
    first, second, *_ = (row["line"] for row in rows())
    assert f"/sample?line={second}" in asked(pages, f"/sample?line={first}").text
    assert send(pages, second, verdict="right", coder="Ada").status == 303
    assert "Line 1 of" in asked(pages, "/sample").text and "1 of" in asked(pages, "/sample/rates").text
    assert send(pages, second, verdict="unsure").status == 303
    assert rows()[1]["verdict"] == "unsure"
    assert 'value="unsure" required checked' in asked(pages, f"/sample?line={second}").text


def test_what_is_edited_meanwhile_stays(pages: Starlette) -> None:
    lines = Path("mine.csv").read_text().splitlines()
    lines[2] = lines[2].removesuffix(",,,,") + ",wrong,,Bea,by hand"
    Path("mine.csv").write_text("\n".join(lines))
    assert send(pages, rows()[0]["line"], verdict="right").status == 303
    assert (rows()[0]["verdict"], rows()[1]["verdict"], rows()[1]["coder"]) == ("right", "wrong", "Bea")


def test_what_does_not_fit_is_told_and_keeps_nothing(pages: Starlette) -> None:
    before, line = Path("mine.csv").read_bytes(), rows()[0]["line"]
    assert send(pages, line).status == 400 and send(pages, line, verdict="likely").status == 400
    assert send(pages, "s0", verdict="right").status == 400 and asked(pages, "/sample?line=s0").status == 404
    body = urlencode({"line": line, "verdict": "right", "token": "x"}).encode()
    assert asked(pages, "/sample", form=body).status == 403
    assert asked(pages, "/sample", form=body, sec_fetch_site="cross-site").status == 403
    assert Path("mine.csv").read_bytes() == before
    Path("mine.csv").write_text("something else\n1\n")
    assert "is no row of a sample" in asked(pages, "/sample").text


def test_without_a_sample_there_is_none_to_label(run: Run, pages: Starlette, tmp_path: Path) -> None:
    with Store.open("onrecord.sqlite") as store:
        assert asked(app(newest(store), desk=StoreDesk(store)), "/sample").status == 404
        assert asked(app(newest(store)), "/sample").status == 404
    told = run("serve", "--sample", "missing.csv", "--port", "0")
    assert told.exit_code == 1 and "missing.csv: cannot be read" in told.stderr
    told = run("serve", "--sample", "mine.csv", "--token", "x" * 20)
    assert told.exit_code == 1 and "on this machine alone" in told.stderr
