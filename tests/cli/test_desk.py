"""Lines put right on a page: seen before it is kept, kept in the store, taken back; not by another site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from click.testing import Result
from starlette.applications import Starlette

from onrecord.cli.desk import StoreDesk
from onrecord.cli.moments import newest
from onrecord.record import Store
from onrecord.run.relink import record_of
from onrecord.show.web import app
from tests.cli.test_correct import REPORT
from tests.show.web.conftest import Answer, asked

Run = Callable[..., Result]


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "talks.txt").write_text(REPORT)
    run("add", "talks.txt")
    with Store.open("onrecord.sqlite") as opened:
        yield opened


@pytest.fixture
def pages(store: Store) -> Starlette:
    return app(newest(store), desk=StoreDesk(store))


def token(pages: Starlette, line: str) -> str:
    found = re.search(r'name="token" value="([^"]+)"', asked(pages, f"/correct?line={line}").text)
    assert found
    return found[1]


def send(pages: Starlette, line: str, **fields: str) -> Answer:
    given = {"token": token(pages, line), "line": line, **fields}
    headers = {"content_type": "application/x-www-form-urlencoded", "sec_fetch_site": "same-origin", "origin": "null"}
    return asked(pages, "/correct", form=urlencode(given).encode(), **headers)


def lines(store: Store) -> tuple[str, str]:
    """Return the ids of the meeting and of a statement."""
    record = record_of(store)
    event = next(e.id for e in record.events if e.kind in ("meeting", "talks"))
    text = record.documents[0].article.text
    return event, next(s.id for s in record.statements if "Nobody sails" in s.span.of(text))


def test_a_line_is_put_right_on_its_page_and_taken_back(pages: Starlette, store: Store) -> None:
    event, _ = lines(store)
    assert f"/correct?line={event}" in asked(pages, f"/event/{event}").text
    seen = send(pages, event, subject="date", value="2031-05-20", by="Ada", reason="<i>she</i> called")
    assert seen.status == 200 and "Touches 1 event." in seen.text and "<i>she" not in seen.text
    assert store.judgements() == ()
    kept = send(pages, event, subject="date", value="2031-05-20", by="Ada", reason="she called", keep="1")
    assert (kept.status, kept.headers["location"]) == (303, f"/event/{event}")
    assert "Corrected: date: 20 May 2031 (the machine: 12 May 2031)" in asked(pages, f"/event/{event}").text
    (row,) = store.judgements()
    assert (row.by, row.reason) == ("Ada", "she called")
    again = send(pages, event, subject="date", value="2031-05-21", by="Bea")
    assert "Ada said 2031-05-20 (she called)" in again.text
    assert send(pages, event, undo=row.id, by="Bea").status == 303
    assert "Corrected" not in asked(pages, f"/event/{event}").text


def test_lines_resolved_the_same_way_are_offered(pages: Starlette, store: Store) -> None:
    _, said = lines(store)
    assert 'value="Per Lunde"' in asked(pages, f"/correct?line={said}").text  # the names of that report
    seen = send(pages, said, subject="speaker", value="Per Lunde", by="Ada").text
    assert "resolved the same way" in seen and 'name="also"' in seen
    assert send(pages, said, subject="speaker", value="Per Lunde", by="Ada", also="1", keep="1").status == 303
    assert len(store.judgements()) == 2


BAD = (
    ({"subject": "date", "value": "soon"}, "is no day"),
    ({"subject": "status", "value": "likely"}, "is no status"),
    ({"subject": "date", "value": ""}, "no date is given"),
    ({"subject": "colour", "value": "red"}, "has no colour"),
)


@pytest.mark.parametrize(("fields", "why"), BAD)
def test_what_does_not_fit_is_told_on_a_page(pages: Starlette, store: Store, fields: dict[str, str], why: str) -> None:
    answer = send(pages, lines(store)[0], keep="1", **fields)
    assert answer.status == 400 and why in answer.text and store.judgements() == ()


def test_another_site_cannot_send_the_form(pages: Starlette, store: Store) -> None:
    event, _ = lines(store)
    good = {"token": token(pages, event), "line": event, "subject": "date", "value": "2031-05-20", "keep": "1"}
    body = urlencode(good).encode()
    assert asked(pages, "/correct", form=body, sec_fetch_site="cross-site").status == 403
    assert asked(pages, "/correct", form=body, origin="http://evil.example").status == 403
    assert asked(pages, "/correct", form=urlencode({**good, "token": "x"}).encode()).status == 403
    assert asked(pages, "/correct", form=b"x" * 30_000).status == 413
    assert store.judgements() == ()


def test_without_a_desk_pages_only_show(store: Store) -> None:
    pages = app(newest(store))
    event, _ = lines(store)
    assert "/correct?" not in asked(pages, f"/event/{event}").text
    assert asked(pages, f"/correct?line={event}").status == 404
    assert asked(pages, "/correct", form=b"token=x").status == 404
