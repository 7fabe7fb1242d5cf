"""In a real browser with scripts on, nothing that an article says runs, and nothing is fetched from elsewhere."""

import re
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import uvicorn

from onrecord.model.record import Record
from onrecord.show.in_memory import RecordMoment
from onrecord.show.moments import Moments
from onrecord.show.web import app
from tests.show.conftest import lamp, record, tide  # noqa: F401  (the fixtures of the invented story)
from tests.show.web.test_hostile import PAYLOADS, hostile

EACH = 25
"""Payloads told on one page at once: forty pages hold the thousand."""


@pytest.fixture
def bad_site(record: Record) -> Iterator[tuple[str, list[str]]]:  # noqa: F811
    """Return the address of pages whose story is named by payload after payload, and the list that says which."""
    current = [""]

    def compute(state: str) -> RecordMoment:
        return RecordMoment(hostile(record, state), {}, state)

    server = uvicorn.Server(uvicorn.Config(app(Moments(lambda: current[0], compute)), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}", current
    server.should_exit = True
    thread.join(10)


def test_a_thousand_payloads_and_none_runs(chromium: Any, bad_site: tuple[str, list[str]]) -> None:
    site, current = bad_site
    context = chromium.new_context(base_url=site)
    page = context.new_page()
    ran: list[str] = []
    asked: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    for number in range(0, len(PAYLOADS), EACH):
        current[0] = " ".join(PAYLOADS[number : number + EACH])
        for address in ("/", "/story/t1f", "/event/v1", "/party/e1"):
            assert page.goto(address).status == 200
    assert ran == [] and all(re.match(f"{site}/", url) for url in asked)
    context.close()
