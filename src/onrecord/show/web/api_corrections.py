"""Correct the record over HTTP: look what a correction touches, keep it, take it back.

Takes:  a request whose body is JSON in the words of the format onrecord/1; the Desk.
Gives:  what a correction touches, and the rows that were kept; a problem as {"error": "..."}.
Leaves: the same on a page: correct.py. What each key is for: openapi.py.

A page of another site cannot send it: a browser says where a request comes from, and sends JSON to another site only
when that allows it, which this server never does.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import msgspec
from msgspec import UNSET, UnsetType
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.errors import BadRequest
from onrecord.model.judgement import Verdict
from onrecord.show.export.json import judgement_row
from onrecord.show.web.desk import CorrectionForm, desk_of
from onrecord.show.web.forms import body_of

NONE = "none"
"""How a value is written that there is none of."""
Body = TypeVar("Body", "PostedCorrection", "PostedUndo")


class PostedCorrection(msgspec.Struct, forbid_unknown_fields=True):
    """A correction as a program sends it; right is null where none holds. It is kept where keep is true."""

    line: str
    subject: str
    right: str | UnsetType | None = UNSET
    verdict: Verdict = "same"
    by: str = ""
    reason: str = ""
    also: bool = False
    keep: bool = False

    def form(self) -> CorrectionForm:
        """Return it as the desk takes it."""
        value = NONE if self.right is None else self.right or ""
        return CorrectionForm(self.line, self.subject, value, self.by, self.reason, self.also, self.verdict)


class PostedUndo(msgspec.Struct, forbid_unknown_fields=True):
    """Who takes a correction back, and why."""

    by: str = ""
    reason: str = ""


async def posted(request: Request) -> Response:
    """Return what a correction touches (200); keep it where that is asked for (201)."""
    desk_of(request)
    asked = await _body_of(request, PostedCorrection)
    with _fitting():
        return await run_in_threadpool(_corrected, request, asked)


async def undone(request: Request) -> Response:
    """Take a correction back (201)."""
    desk_of(request)
    asked = await _body_of(request, PostedUndo)
    with _fitting():
        row = await run_in_threadpool(desk_of(request).undo, request.path_params["id"], asked.by, asked.reason)
    return _json({"kept": [judgement_row(row)]}, 201)


@contextmanager
def _fitting() -> Iterator[None]:
    """Answer 409 where the record does not take what is sent: 400 says that it is not written as it should be."""
    try:
        yield
    except BadRequest as error:
        raise HTTPException(409, f"This cannot be kept: {error}.") from error


def _corrected(request: Request, asked: PostedCorrection) -> Response:
    desk, wish = desk_of(request), asked.form()
    seen = desk.preview(wish)
    told = {
        "touches": seen.lines,
        "also": [one.id for one in seen.also],
        "before": [judgement_row(one) for one in seen.before],
        "kept": [judgement_row(one) for one in desk.keep(wish)] if asked.keep else [],
    }
    return _json(told, 201 if asked.keep else 200)


async def _body_of(request: Request, body: type[Body]) -> Body:
    """Return what the body holds."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, "A correction is sent as JSON: set Content-Type to application/json.")
    try:
        return msgspec.json.decode(await body_of(request), type=body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadRequest(f"the body is no such JSON ({error}); /api/openapi.json says how it is written") from error


def _json(told: object, status: int) -> Response:
    return Response(msgspec.json.encode(told), status, media_type="application/json")
