"""The table of addresses, and what holds for all of them.

Takes:  Moments, and the day that it is.
Gives:  app(), an ASGI application.
Leaves: what each address shows: pages.py, story_pages.py, files.py.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from secrets import token_urlsafe

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.errors import BadRequest, OnRecordError
from onrecord.show.moments import Now
from onrecord.show.web import api, api_corrections, correct, files, labelling, pages, story_pages
from onrecord.show.web.answers import let_go, problem
from onrecord.show.web.authentication import guarded
from onrecord.show.web.desk import Desk

# No script and no style from anywhere but the one sheet; nothing may frame a page, nothing goes to another machine.
HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-cache",
}

ROUTES = [
    Route("/", pages.front),
    Route("/plans", pages.plans),
    Route("/stories", pages.stories),
    Route("/story/{id}", story_pages.story),
    Route("/story/{id}/calendar.ics", files.story_plans),
    Route("/story/{id}/brief.md", files.story_brief),
    Route("/story/{id}/{part}", story_pages.story_part),
    Route("/event/{id}", pages.event),
    Route("/event/{id}/calendar.ics", files.event_plan),
    Route("/event/{id}/ninjs.json", files.event_ninjs),
    Route("/party/{id}", pages.party),
    Route("/article/{id}", pages.article),
    Route("/search", pages.search),
    Route("/corrections", pages.corrections),
    Route("/correct", correct.form, methods=["GET"]),
    Route("/correct", correct.sent, methods=["POST"]),
    Route("/sample", labelling.line, methods=["GET"]),
    Route("/sample", labelling.sent, methods=["POST"]),
    Route("/sample/rates", labelling.rates),
    Route("/calendar.ics", files.plans),
    Route("/changes.atom", files.changes_atom),
    Route("/changes.json", files.changes_json),
    Route("/static/{file}", files.static),
    Route("/api/openapi.json", api.openapi),
    Route("/api/stories", api.stories),
    Route("/api/stories/{id}", api.story),
    Route("/api/events/{id}", api.event),
    Route("/api/parties/{id}", api.party),
    Route("/api/articles/{id}", api.article),
    Route("/api/changes", api.changes),
    Route("/api/corrections", api.corrections, methods=["GET"]),
    Route("/api/corrections", api_corrections.posted, methods=["POST"]),
    Route("/api/corrections/{id}/undo", api_corrections.undone, methods=["POST"]),
    Route("/api/search", api.search),
]


def app(
    moments: Now,
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    hosts: tuple[str, ...] = ("*",),
    desk: Desk | None = None,
    token: str | None = None,
) -> Starlette:
    """Return the application; hosts are the names under which it answers (against DNS rebinding), now is the clock.

    desk keeps corrections; without it pages only show. With a token only who shows it gets anything.
    """
    entry = [Middleware(BaseHTTPMiddleware, dispatch=guarded(token))] if token else []
    made = Starlette(
        routes=ROUTES,
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts)),
            Middleware(BaseHTTPMiddleware, dispatch=_with_headers),
            *entry,
        ],
        exception_handlers={HTTPException: _not_found, BadRequest: _bad_request, OnRecordError: _stopped},
    )
    made.state.moments, made.state.now = moments, now
    made.state.desk, made.state.token = desk, token_urlsafe(24)
    return made


async def _with_headers(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    try:
        response = await answer(request)
    finally:
        let_go(request)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response


def _not_found(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    why = "There is no such page." if error.detail == "Not Found" else error.detail
    response = _error_answer(request, error.status_code, why)
    response.headers.update(error.headers or {})
    return response


def _bad_request(request: Request, error: Exception) -> Response:
    done = "shown" if request.method == "GET" else "kept"
    return _error_answer(request, 400, f"This cannot be {done}: {error}.")


def _stopped(request: Request, error: Exception) -> Response:
    return _error_answer(request, 503, f"The record cannot be read now: {error}.")


def _error_answer(request: Request, status: int, why: str) -> Response:
    """Tell a person on a page what is wrong, a program as JSON."""
    return api.problem(status, why) if request.url.path.startswith("/api/") else problem(request, status, why)
