"""Lines put right on a page: seen before it is kept, kept in the store, taken back; not by another site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from click.testing import CliRunner, Result
from starlette.applications import Starlette

from onrecord.cli.desk import StoreDesk
from onrecord.cli.main import onrecord
from onrecord.cli.moments import newest
from onrecord.record import Store
from onrecord.run.relink import record_of
from onrecord.show.web import app
from tests.cli.test_correct import LATER, REPORT
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


def send(pages: Starlette, of: str, /, **fields: str) -> Answer:
    given = {"token": token(pages, of), "line": of, **fields}
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


def two_meetings(pages: Starlette, store: Store, tmp_path: Path) -> tuple[str, str]:
    """Part the meeting of two reports; return the ids of both."""
    (tmp_path / "later.txt").write_text(LATER)
    CliRunner().invoke(onrecord, ["add", "later.txt"])
    (one,) = (e for e in record_of(store).events if len({at.article for at in e.mentions}) == 2)
    later = next(d.article.id for d in record_of(store).documents if d.article.file == "later.txt")
    seen = send(pages, one.id, subject="split", report=later, by="Ada")
    assert "Touches" in seen.text and "Keep: split, Talks moved (later.txt)" in seen.text and store.judgements() == ()
    assert send(pages, one.id, subject="split", report=later, by="Ada", keep="1").headers["location"] == "/corrections"
    first, second = (e.id for e in record_of(store).events if e.kind in ("meeting", "talks"))
    return first, second


def test_an_event_is_split_and_its_parts_are_said_to_be_the_same(
    pages: Starlette, store: Store, tmp_path: Path
) -> None:
    first, second = two_meetings(pages, store, tmp_path)
    assert f'<option value="{second}">' in asked(pages, f"/correct?line={first}").text
    seen = send(pages, first, subject="same", other=second)
    assert "Before it is kept" in seen.text and "Ada said not the same" in seen.text
    assert send(pages, first, subject="same", other=second, keep="1").status == 303
    assert len([e for e in record_of(store).events if e.kind in ("meeting", "talks")]) == 1
    page = asked(pages, "/corrections").text
    undone = re.findall(r'name="undo" value="([^"]+)"', page)
    assert len(undone) == 1
    story = record_of(store).stories[0].id
    assert send(pages, story, line="", undo=undone[0]).headers["location"] == "/corrections"
    assert record_of(store).corrections == ()


def test_nobody_can_tell_hands_two_events_back_to_the_machine(pages: Starlette, store: Store, tmp_path: Path) -> None:
    first, second = two_meetings(pages, store, tmp_path)
    assert send(pages, first, subject="unsure", other=second, keep="1").status == 303
    assert len([e for e in record_of(store).events if e.kind in ("meeting", "talks")]) == 1


def test_two_people_are_said_not_to_be_the_same(pages: Starlette, store: Store) -> None:
    people = {e.name: e.id for e in record_of(store).entities if e.kind == "person"}
    moe, lunde = people["Ingrid Moe"], people["Per Lunde"]
    assert f"/correct?line={moe}" in asked(pages, f"/party/{moe}").text
    assert "Per Lunde (person" in asked(pages, f"/correct?line={moe}").text
    assert send(pages, moe, subject="not the same", other=lunde, by="Ada", keep="1").status == 303
    (row,) = store.judgements()
    assert (row.subject, row.verdict, row.by) == ("party", "not the same", "Ada")
    assert send(pages, moe, subject="same", keep="1").status == 400  # no other one is chosen


def test_a_party_is_given_another_name(pages: Starlette, store: Store) -> None:
    moe = next(e.id for e in record_of(store).entities if e.name == "Ingrid Moe")
    seen = send(pages, moe, subject="name", value="Ingrid Marie Moe", by="Ada").text
    assert re.search(r"Touches 1 party, \d statements?, 1 event", seen) and store.judgements() == ()
    assert send(pages, moe, subject="name", value="Ingrid Marie Moe", by="Ada", keep="1").status == 303
    page = asked(pages, f"/party/{moe}").text
    assert '<h1 dir="auto">Ingrid Marie Moe' in page
    assert "Corrected: name: Ingrid Marie Moe (the machine: Ingrid Moe)" in page
    assert send(pages, moe, subject="name", value="", keep="1").status == 400
    assert send(pages, record_of(store).stories[0].id, subject="name", value="x", keep="1").status == 400


def test_a_story_is_named_watched_and_let_go_again(pages: Starlette, store: Store) -> None:
    story = record_of(store).stories[0].id
    assert f"/correct?line={story}&amp;subject=watch" in asked(pages, f"/story/{story}").text
    assert re.search(r'value="watch" required checked', asked(pages, f"/correct?line={story}&subject=watch").text)
    kept = send(pages, story, subject="watch", by="Ada", keep="1")
    assert (kept.status, kept.headers["location"]) == (303, f"/story/{story}")
    assert "watched. <span" in asked(pages, f"/story/{story}").text
    assert send(pages, story, subject="label", value="Ferry talks", keep="1").status == 303
    assert '<h1 dir="auto">Ferry talks</h1>' in asked(pages, f"/story/{story}").text
    watch = next(one.id for one in store.judgements() if one.subject == "watch")
    assert send(pages, story, undo=watch).headers["location"] == f"/correct?line={story}"
    assert "watched. <span" not in asked(pages, f"/story/{story}").text
