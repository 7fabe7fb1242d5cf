"""The record as JSON over HTTP, in the words of the format onrecord/1.

Takes:  a request.
Gives:  JSON with an ETag; a problem as {"error": "..."}.
Leaves: what each address is for and what it gives: openapi.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from onrecord.model.change import Change
from onrecord.show.export.json import (
    article_row,
    change_row,
    correction_row,
    disagreement_row,
    entity_row,
    event_row,
    record_rows,
    statement_row,
    story_row,
)
from onrecord.show.record_view import View
from onrecord.show.selection import Wanted
from onrecord.show.web.answers import moment_of, tagged
from onrecord.show.web.asked import number_asked, since_asked, wanted_asked
from onrecord.show.web.openapi import document
from onrecord.show.web.paging import MANY, Sheet

Row = dict[str, object]
Thing = TypeVar("Thing")


def openapi(request: Request) -> Response:
    """Return the description of this API (OpenAPI 3.1)."""
    return _json(request, document())


def stories(request: Request) -> Response:
    """Return the stories, the one with the newest report first."""
    _, found = moment_of(request).stories()
    return _paged(request, Sheet.of(found, size=MANY, page=number_asked(request, "page", 1)), "stories", story_row)


def story(request: Request) -> Response:
    """Return everything that one story holds."""
    view = moment_of(request).story(request.path_params["id"])
    return _json(request, record_rows(view.record)) if view else _missing("story")


def event(request: Request) -> Response:
    """Return one event with its changes and disagreements."""
    found = moment_of(request).event(request.path_params["id"])
    if found is None:
        return _missing("event")
    view, one = found
    texts = _texts(view)
    changes = [change_row(change, texts) for change in view.changes_of.get(one.id, ())]
    differ = [disagreement_row(matter, texts) for matter in view.differ_in.get(one.id, ())]
    return _json(request, {"event": event_row(one, texts), "changes": changes, "disagreements": differ})


def party(request: Request) -> Response:
    """Return one party with what it said."""
    name = request.path_params["id"]
    view = moment_of(request).party(name)
    if view is None:
        return _missing("party")
    texts = _texts(view)
    said = [statement_row(one, texts) for one in view.said_by.get(name, ())]
    return _json(request, {"party": entity_row(view.entities[name]), "statements": said})


def article(request: Request) -> Response:
    """Return one article with its text and zones."""
    name = request.path_params["id"]
    view = moment_of(request).article(name)
    return _json(request, article_row(view.documents[name], view.record.copies)) if view else _missing("article")


def changes(request: Request) -> Response:
    """Return what is new after a sequence number, or since a day; last is the number to ask with next time."""
    moment = moment_of(request)
    news = moment.news(since_asked(request.query_params.get("since", "")))
    wanted = wanted_asked(request)
    texts = _texts(news.view)

    def row(change: Change) -> Row:
        return {"number": news.numbers[change.id], **change_row(change, texts)}

    fits: Sequence[Change] = news.changes
    if wanted != Wanted():
        fits = [one for one in news.changes if wanted.tells(news.view, one)]
    sheet = Sheet.of(fits, size=MANY, page=number_asked(request, "page", 1))
    return _paged(request, sheet, "changes", row, last=moment.last, reports=len(news.reports))


def corrections(request: Request) -> Response:
    """Return all corrections in force, those included that apply to nothing now."""
    view = moment_of(request).whole()
    sheet = Sheet.of(view.record.corrections, size=MANY, page=number_asked(request, "page", 1))
    return _paged(request, sheet, "corrections", lambda one: correction_row(one, view.texts))


def search(request: Request) -> Response:
    """Return what has all the words."""
    _, hits = moment_of(request).search(request.query_params.get("q", "")[:200])
    sheet = Sheet.of(hits, size=MANY, page=number_asked(request, "page", 1))
    return _paged(request, sheet, "hits", asdict)


def problem(status: int, why: str) -> Response:
    """Return what is wrong as JSON."""
    return Response(msgspec.json.encode({"error": why}), status_code=status, media_type="application/json")


def _missing(what: str) -> Response:
    return problem(404, f"The record has no {what} of that id.")


def _texts(view: View) -> Mapping[str, str]:
    """Return the texts that rows cut their words out of."""
    return view.texts


def _paged(request: Request, sheet: Sheet[Thing], name: str, row: Callable[[Thing], Row], **more: int) -> Response:
    """Return one page of things, how many there are in all, and other fields of the answer."""
    rows = [row(thing) for thing in sheet.things]
    return _json(request, {"total": sheet.all, "page": sheet.page, "pages": sheet.pages, **more, name: rows})


def _json(request: Request, rows: object) -> Response:
    return tagged(request, Response(msgspec.json.encode(rows), media_type="application/json"))
