"""Lines put right by a program, over HTTP: looked at, kept, taken back; as the API's own description says."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator
from starlette.applications import Starlette

from onrecord.cli.desk import StoreDesk
from onrecord.cli.moments import newest
from onrecord.record import Store
from onrecord.run.relink import record_of
from onrecord.show.web import app
from tests.cli.test_correct import LATER, REPORT
from tests.show.web.conftest import Answer, asked

Run = Callable[..., Result]
PATH = "/api/corrections"
JSON = "application/json"


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "talks.txt").write_text(REPORT)
    (tmp_path / "later.txt").write_text(LATER)
    run("add", "talks.txt", "later.txt")
    with Store.open("onrecord.sqlite") as opened:
        yield opened


@pytest.fixture
def pages(store: Store) -> Starlette:
    return app(newest(store), desk=StoreDesk(store))


def sent(pages: Starlette, path: str = PATH, **body: object) -> tuple[int, dict[str, Any]]:
    """Return status and body, checked against the description for what is sent and what comes back."""
    document = json.loads(asked(pages, "/api/openapi.json").body)
    operation = document["paths"][path if path == PATH else f"{PATH}/{{id}}/undo"]["post"]
    answer = asked(pages, path, form=json.dumps(body).encode(), content_type=JSON)
    told = json.loads(answer.body)
    schema = operation["responses"][str(answer.status)]["content"][JSON]["schema"]
    Draft202012Validator({"components": document["components"], **schema}).validate(told)
    takes = operation["requestBody"]["content"][JSON]["schema"]
    if answer.status < 400:
        Draft202012Validator(takes).validate(body)
    return answer.status, told


def line(store: Store, words: str) -> str:
    record = record_of(store)
    texts = {document.article.id: document.article.text for document in record.documents}
    return next(s.id for s in record.statements if words in s.span.of(texts[s.article]))


def meeting(store: Store) -> str:
    return next(e.id for e in record_of(store).events if len({at.article for at in e.mentions}) == 2)


def test_a_value_is_looked_at_then_kept_then_taken_back(pages: Starlette, store: Store) -> None:
    wanted: dict[str, object] = {
        "line": meeting(store), "subject": "date", "right": "2031-05-20", "by": "Ada", "reason": "she called",
    }  # fmt: skip
    status, seen = sent(pages, **wanted)
    assert (status, seen["kept"], seen["touches"]["events"]) == (200, [], 1) and store.judgements() == ()
    status, told = sent(pages, **wanted, keep=True)
    (row,) = told["kept"]
    assert status == 201 and (row["right"], row["by"], row["reason"]) == ("2031-05-20", "Ada", "she called")
    (event,) = (e for e in record_of(store).events if e.id == wanted["line"])
    assert event.date and event.date.iso == "2031-05-20"
    _, again = sent(pages, **{**wanted, "right": "2031-05-21", "by": "Bea"})
    assert [(one["by"], one["right"]) for one in again["before"]] == [("Ada", "2031-05-20")]
    status, undone = sent(pages, f"{PATH}/{row['id']}/undo", by="Bea")
    assert status == 201 and undone["kept"][0]["verdict"] == "unsure"
    assert json.loads(asked(pages, PATH).body)["corrections"] == []


def test_lines_resolved_the_same_way_are_named_and_corrected_where_that_is_wanted(
    pages: Starlette, store: Store
) -> None:
    wanted: dict[str, object] = {"line": line(store, "Nobody sails"), "subject": "speaker", "right": "Per Lunde"}
    assert sent(pages, **wanted)[1]["also"] == [line(store, "The lamps")]
    assert len(sent(pages, **wanted, also=True, keep=True)[1]["kept"]) == 2
    assert sent(pages, line=line(store, "Nobody sails"), subject="speaker", right=None)[1]["touches"]["statements"] == 1


def test_words_are_sent_as_they_stand_in_the_report(pages: Starlette, store: Store) -> None:
    (row,) = sent(pages, line=line(store, "Nobody"), subject="words", right="Nobody sails", keep=True)[1]["kept"]
    assert line(store, "Nobody sails") in {one.line for one in record_of(store).corrections}
    status, told = sent(pages, line=line(store, "Nobody"), subject="words", right="Everybody sails")
    assert row["subject"] == "words" and status == 409 and "exactly as they stand there" in told["error"]


def test_two_are_said_not_to_be_the_same_a_story_is_named_and_watched(pages: Starlette, store: Store) -> None:
    status, told = sent(pages, line=meeting(store), subject="split", right="later.txt", keep=True)
    assert status == 201 and told["kept"][0]["verdict"] == "not the same"
    one, other = (e.id for e in record_of(store).events if e.kind in ("meeting", "talks"))
    status, told = sent(pages, line=one, subject="event", right=other, verdict="same", keep=True)
    assert status == 201 and len(told["before"]) <= 1 and meeting(store)
    story = record_of(store).stories[0].id
    assert sent(pages, line=story, subject="label", right="Ferry talks", keep=True)[0] == 201
    assert sent(pages, line=story, subject="watch", keep=True)[0] == 201
    assert record_of(store).stories[0].label == "Ferry talks"


BAD: tuple[tuple[dict[str, object], str], ...] = (
    ({"subject": "date", "right": "soon"}, "is no day"),
    ({"subject": "status", "right": "likely"}, "is no status"),
    ({"subject": "date"}, "no date is given"),
    ({"subject": "colour", "right": "red"}, "has no colour"),
    ({"subject": "party", "right": "x9"}, "no id begins with"),
    ({"subject": "date", "right": "2031-05-20", "colour": "red"}, "unknown field"),
    ({"subject": "date", "right": 3}, "no such JSON"),
    ({"subject": "date", "right": "2031-05-20", "by": "machine"}, "give another name"),
)


@pytest.mark.parametrize(("body", "why"), BAD)
def test_what_does_not_fit_is_told(pages: Starlette, store: Store, body: dict[str, object], why: str) -> None:
    status, told = sent(pages, **{"line": meeting(store), "keep": True, **body})
    written = "no such JSON" not in told["error"]
    assert status == (409 if written else 400) and why in told["error"]
    assert told["error"].startswith("This cannot be kept: ")
    assert store.judgements() == ()


def raw(pages: Starlette, body: bytes, path: str = PATH, **headers: str) -> Answer:
    return asked(pages, path, form=body, **{"content_type": JSON, **headers})


def test_another_site_cannot_send_it(pages: Starlette, store: Store) -> None:
    wanted = {"line": meeting(store), "subject": "date", "right": "2031-05-20", "keep": True}
    body = json.dumps(wanted).encode()
    assert raw(pages, body, sec_fetch_site="cross-site").status == 403
    assert raw(pages, body, origin="http://evil.example").status == 403
    assert raw(pages, body, content_type="text/plain").status == 415  # what a form of another site can send
    assert raw(pages, body, content_type="application/x-www-form-urlencoded").status == 415
    assert raw(pages, b"x" * 30_000).status == 413
    assert raw(pages, b"{}", f"{PATH}/j1/undo", sec_fetch_site="cross-site").status == 403
    assert store.judgements() == ()


def test_without_a_desk_nothing_is_taken(store: Store) -> None:
    pages = app(newest(store))
    assert raw(pages, b"{}").status == 404 and raw(pages, b"{}", f"{PATH}/j1/undo").status == 404
    assert asked(pages, PATH).status == 200
