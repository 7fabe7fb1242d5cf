"""Correct a line on a page: choose what is wrong, see what that touches, keep it.

Takes:  a request; the Desk, which looks at corrections and keeps them.
Gives:  the page of one line with its form; what a correction would touch; after keeping, the line again.
Leaves: what a correction does: link/corrections/; the same in a terminal: cli/correct.py.

Only whoever got the form from this server may send it: it carries a token of the process, and a browser that says that
it comes from another site is refused.
"""

from __future__ import annotations

from secrets import compare_digest
from typing import get_args

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.model.assertion import Status
from onrecord.model.event import Event
from onrecord.model.statement import Statement
from onrecord.show.record_view import View
from onrecord.show.web.answers import moment_of, page
from onrecord.show.web.desk import CorrectionForm, Preview, desk_of
from onrecord.show.web.forms import form_of

FIELDS = {
    "event": (
        ("date", "Another day (2031-05-12, two with a / between them, or none)"),
        ("place", "Another place (or none)"),
        ("status", f"Another status ({', '.join(get_args(Status))})"),
        ("kind", "Another kind (meeting, talks, vote …)"),
        ("no event", "This is no event"),
        ("note", "A note beside it"),
    ),
    "statement": (
        ("speaker", "Another speaker (a name, or none)"),
        ("said on", "Said on another day (or none)"),
        ("no statement", "This is no statement"),
        ("note", "A note beside it"),
    ),
}


def form(request: Request) -> Response:
    """Show one line with the form that corrects it."""
    desk_of(request)
    view, line = _line(request, request.query_params.get("line", ""))
    return _page(request, view, line, CorrectionForm(line.id, "", "", "", ""), None)


async def sent(request: Request) -> Response:
    """Take a form: show what it touches, or keep it and show the line again."""
    asked = await form_of(request)
    return await run_in_threadpool(_answer, request, asked)


def _answer(request: Request, asked: dict[str, str]) -> Response:
    desk = desk_of(request)
    if not compare_digest(asked.get("token", "").encode(), request.app.state.token.encode()):
        raise HTTPException(403, "This form is not of this server. Load the page again, and send it once more.")
    view, line = _line(request, asked.get("line", ""))
    if asked.get("undo"):
        desk.undo(asked["undo"], asked.get("by", ""))
        return RedirectResponse(f"/correct?line={line.id}", 303)
    subject, value, by, reason = (asked.get(name, "").strip()[:2000] for name in ("subject", "value", "by", "reason"))
    wish = CorrectionForm(line.id, subject, value, by, reason, also=bool(asked.get("also")))
    if asked.get("keep"):
        desk.keep(wish)
        return RedirectResponse(_address(line), 303)
    return _page(request, view, line, wish, desk.preview(wish))


def _page(
    request: Request, view: View, line: Event | Statement, wish: CorrectionForm, seen: Preview | None
) -> Response:
    kind = "event" if isinstance(line, Event) else "statement"
    articles = {at.article for at in line.mentions} if isinstance(line, Event) else {line.article}
    chains = (chain for article in sorted(articles) for chain in view.documents[article].reading.chains)
    names = sorted({chain.name for chain in chains if chain.kind in ("person", "organisation", "place")})
    shown = {"view": view, "line_": line, "kind": kind, "wish": wish, "seen": seen, "names": names}
    return page(request, "correct.html", **shown, fields=FIELDS[kind], token=request.app.state.token)


def _address(line: Event | Statement) -> str:
    if isinstance(line, Event):
        return f"/event/{line.id}"
    at = f"{line.span.start}-{line.span.end}"
    return f"/article/{line.article}?at={at}#{at}"


def _line(request: Request, name: str) -> tuple[View, Event | Statement]:
    moment = moment_of(request)
    if found := moment.event(name):
        return found
    view = moment.whole()
    if name in view.statements:
        return view, view.statements[name]
    raise HTTPException(404, "The record has no statement or event of that id (any more).")
