"""The pages, asked for as a browser asks, without a network: straight through ASGI."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.applications import Starlette

from onrecord.model.record import Record
from onrecord.show.in_memory import RecordMoment
from onrecord.show.moments import Moments
from onrecord.show.web import app

NOW = datetime(2031, 3, 10, 7, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; headers have small letters."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


Get = Callable[..., Answer]


def application(record: Record, *, now: datetime = NOW) -> Starlette:
    """Return the application on a record whose articles were added in the order in which it has them."""
    arrivals = {document.article.id: number for number, document in enumerate(record.documents, 1)}
    return app(Moments(lambda: "one", lambda state: RecordMoment(record, arrivals, state)), now=lambda: now)


def asked(application: Starlette, address: str, *, form: bytes | None = None, **headers: str) -> Answer:
    """Return what the application answers; a form is sent to it."""
    parts = urlsplit(address)
    sent: list[dict[str, Any]] = []

    async def call() -> None:
        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": form or b"", "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        named = {"host": "localhost"} | {name.replace("_", "-"): value for name, value in headers.items()}
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http",
            "method": "GET" if form is None else "POST",
            "path": parts.path, "raw_path": parts.path.encode(), "query_string": parts.query.encode(),
            "root_path": "", "headers": [(name.encode(), value.encode()) for name, value in named.items()],
            "server": ("localhost", 80), "client": ("127.0.0.1", 1),
        }  # fmt: skip
        await application(scope, receive, send)  # type: ignore[arg-type]

    with ThreadPoolExecutor(1) as other:  # playwright keeps a loop running in this thread
        other.submit(asyncio.run, call()).result()
    start = sent[0]
    got = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], got, b"".join(one.get("body", b"") for one in sent[1:]))


@pytest.fixture
def get(record: Record) -> Get:
    """Return a way to ask for an address of the invented story."""
    made = application(record)
    return lambda address, **headers: asked(made, address, **headers)
