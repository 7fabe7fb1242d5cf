"""Correct a line on a page: choose what is wrong, see what that touches, keep it.

Takes:  a request; the Desk, which looks at corrections and keeps them.
Gives:  the page of one statement, event, story or party with its form; what a correction would touch; after keeping,
        the line again.
Leaves: what may be chosen: choices.py; what a correction does: link/corrections/; the same in a terminal:
        cli/correct.py.

Only whoever got the form from this server may send it: it carries a token of the process, and a browser that says that
it comes from another site is refused.
"""

from __future__ import annotations

from typing import get_args
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import BadRequest
from onrecord.model.assertion import Status
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.judgement import PAIRS, Verdict
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.show.record_view import View
from onrecord.show.web import choices
from onrecord.show.web.answers import moment_of, page
from onrecord.show.web.choices import Line
from onrecord.show.web.desk import SPLIT, CorrectionForm, Preview, desk_of
from onrecord.show.web.forms import form_of, refuse_foreign

NOTED = ("note", "A note beside it")
FIELDS = {
    "event": (
        ("date", "Another day (2031-05-12, two with a / between them, or none)"),
        ("place", "Another place (or none)"),
        ("status", f"Another status ({', '.join(get_args(Status))})"),
        ("kind", "Another kind (meeting, talks, vote …)"),
        ("no event", "This is no event"),
        NOTED,
    ),
    "statement": (
        ("speaker", "Another speaker (a name, or none)"),
        ("said on", "Said on another day (or none)"),
        ("no statement", "This is no statement"),
        NOTED,
    ),
    "story": (
        ("label", "It should be called otherwise"),
        ("watch", "Nothing, I want to watch it (`onrecord brief --watched`)"),
        NOTED,
    ),
    "party": (("name", "It should be called otherwise"),),
}
VERDICTS: dict[Verdict, str] = {
    "same": "It is the same as another",
    "not the same": "It is not the same as another",
    "unsure": "Nobody can tell whether it is the same as another",
}
CHOSEN_AS: dict[str, str] = {"same": "other", "not the same": "other", "unsure": "other", SPLIT: "report"}
"""The field of the form that has the value, where that is not "value"."""
KINDS: dict[type[Line], str] = {Event: "event", Statement: "statement", Story: "story", Entity: "party"}


def form(request: Request) -> Response:
    """Show one line with the form that corrects it."""
    desk_of(request)
    view, line = _line_of(request, request.query_params.get("line", ""))
    wish = CorrectionForm(line.id, request.query_params.get("subject", ""), "", "", "")
    return _form_page(request, view, line, wish, None)


async def sent(request: Request) -> Response:
    """Take a form: show what it touches, or keep it and show the line again."""
    asked = await form_of(request)
    return await run_in_threadpool(_answer, request, asked)


def _answer(request: Request, asked: dict[str, str]) -> Response:
    desk = desk_of(request)
    refuse_foreign(request, asked)
    if asked.get("undo"):
        desk.undo(asked["undo"], asked.get("by", ""))
        line = asked.get("line", "")
        return RedirectResponse(f"/correct?{urlencode({'line': line})}" if line else "/corrections", 303)
    view, found = _line_of(request, asked.get("line", ""))
    wish = _wish(found, {name: value.strip()[:2000] for name, value in asked.items()})
    if asked.get("keep"):
        desk.keep(wish)
        return RedirectResponse(_address_after(found, wish), 303)
    return _form_page(request, view, found, wish, desk.preview(wish))


def _wish(line: Line, asked: dict[str, str]) -> CorrectionForm:
    """Return what the form asks for; BadRequest where what it is about is not chosen."""
    chosen = asked.get("subject", "")
    name = CHOSEN_AS.get(chosen, "value")
    if chosen in CHOSEN_AS and not asked.get(name):
        raise BadRequest(f"no {name} is chosen: go back, and choose which {name} is meant")
    verdict = next((one for one in VERDICTS if one == chosen), None)
    return CorrectionForm(
        line.id,
        KINDS[type(line)] if verdict else chosen,
        asked.get(name, ""),
        asked.get("by", ""),
        asked.get("reason", ""),
        also=bool(asked.get("also")),
        verdict=verdict or "same",
    )


def _form_page(request: Request, view: View, line: Line, wish: CorrectionForm, seen: Preview | None) -> Response:
    kind = KINDS[type(line)]
    chosen = wish.verdict if wish.subject in PAIRS else wish.subject
    others, reports = choices.others(view, line), choices.reports(view, line)
    called = dict([*others, *reports]).get(wish.value, wish.value)
    return page(
        request,
        "correct.html",
        view=view,
        line_=line,
        kind=kind,
        wish=wish,
        chosen=chosen,
        chosen_as=CHOSEN_AS.get(chosen, "value"),
        called=called,
        seen=seen,
        fields=FIELDS[kind],
        verdicts=VERDICTS,
        names=choices.names(view, line),
        others=others,
        reports=reports,
        token=request.app.state.token,
    )


def _address_after(line: Line, wish: CorrectionForm) -> str:
    """Return where a kept correction is seen: at the line where that still is one, else in the list of all."""
    if isinstance(line, Entity) or wish.subject in (*PAIRS, SPLIT, "no event"):
        return "/corrections"
    if isinstance(line, Statement):
        at = f"{line.span.start}-{line.span.end}"
        return f"/article/{line.article}?at={at}#{at}"
    return f"/{KINDS[type(line)]}/{line.id}"


def _line_of(request: Request, name: str) -> tuple[View, Line]:
    """Return the line of an id that it has or had."""
    moment = moment_of(request)
    if event := moment.event(name):
        name = event[1].id
    elif story := moment.story(name):
        name = story.record.stories[0].id
    view = moment.whole()
    stories = {story.id: story for story in view.record.stories}
    for lines in (view.events, view.statements, stories, view.entities):
        if name in lines:
            return view, lines[name]
    raise HTTPException(404, "The record has no statement, event, story or party of that id (any more).")
