"""A server with a token gives nothing to whoever does not show it, and everything to who does."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette

from onrecord.model.record import Record
from onrecord.show.in_memory import RecordMoment
from onrecord.show.moments import Moments
from onrecord.show.web import app
from onrecord.show.web.application import ROUTES
from tests.show.web.conftest import Answer, asked

TOKEN = "0f3c9a7d15e24b68"
BROWSER = {"accept": "text/html,application/xhtml+xml"}


@pytest.fixture
def pages(record: Record) -> Starlette:
    return app(Moments(lambda: "one", lambda state: RecordMoment(record, {}, state)), token=TOKEN)


def cookie_of(answer: Answer) -> str:
    return answer.headers["set-cookie"].partition(";")[0]


def sent(pages: Starlette, token: str, to: str = "/") -> Answer:
    return asked(pages, "/login", form=f"token={token}&to={to}".encode(), **BROWSER)


def test_no_address_is_answered_without_the_token(pages: Starlette) -> None:
    addresses = [route.path.replace("{id}", "t1").replace("{part}", "plans") for route in ROUTES]
    for address in (one for one in addresses if not one.startswith("/static/")):
        for headers in (BROWSER, {}, {"authorization": "Bearer 0000000000000000"}, {"cookie": f"entry={TOKEN}"}):
            answer = asked(pages, address, **headers)
            assert answer.status == 401 and answer.headers["www-authenticate"].startswith("Bearer"), address
            assert "asks for a token" in answer.text and "Castellan" not in answer.text


def test_a_program_shows_it_as_bearer_and_a_calendar_in_the_address(pages: Starlette) -> None:
    assert asked(pages, "/api/stories", authorization=f"Bearer {TOKEN}").status == 200
    calendar = asked(pages, f"/calendar.ics?token={TOKEN}")
    assert calendar.status == 200 and calendar.text.startswith("BEGIN:VCALENDAR")
    assert asked(pages, f"/calendar.ics?token={TOKEN}0").status == 401


def test_a_browser_is_asked_once_and_led_to_where_it_wanted(pages: Starlette) -> None:
    asks = asked(pages, "/plans?page=2", **BROWSER)
    assert asks.status == 401 and 'value="/plans?page=2"' in asks.text and 'action="/login"' in asks.text
    wrong = sent(pages, "a-guess", "/plans")
    assert wrong.status == 401 and "not the token" in wrong.text and "set-cookie" not in wrong.headers
    right = sent(pages, TOKEN, "/plans")
    assert (right.status, right.headers["location"]) == (303, "/plans")
    assert TOKEN not in right.headers["set-cookie"]
    assert {"httponly", "samesite=lax"} <= set(right.headers["set-cookie"].lower().split("; "))
    assert asked(pages, "/plans", cookie=cookie_of(right), **BROWSER).status == 200


def test_an_address_with_the_token_leads_to_the_one_without(pages: Starlette) -> None:
    answer = asked(pages, f"/plans?page=1&token={TOKEN}", **BROWSER)
    assert (answer.status, answer.headers["location"]) == (303, "/plans?page=1")
    assert asked(pages, "/plans", cookie=cookie_of(answer), **BROWSER).status == 200


@pytest.mark.parametrize("to", ["//tide.example/", "https://tide.example/", "/\\tide.example", "javascript:alert(1)"])
def test_the_form_leads_to_no_other_site(pages: Starlette, to: str) -> None:
    assert sent(pages, TOKEN, to).headers["location"] == "/"


def test_another_token_ends_all_visits(pages: Starlette, record: Record) -> None:
    cookie = cookie_of(sent(pages, TOKEN))
    other = app(Moments(lambda: "one", lambda state: RecordMoment(record, {}, state)), token=TOKEN[::-1])
    assert asked(other, "/", cookie=cookie, **BROWSER).status == 401


def test_a_form_of_another_site_is_refused(pages: Starlette) -> None:
    answer = asked(pages, "/login", form=f"token={TOKEN}".encode(), origin="https://tide.example", **BROWSER)
    assert answer.status == 403 and "set-cookie" not in answer.headers
