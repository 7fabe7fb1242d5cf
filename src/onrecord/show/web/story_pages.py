"""The pages of one story: some of each part on one page, or all of one part page by page.

Takes:  a request.
Gives:  HTML.
Leaves: all other pages: pages.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.model.change import Change
from onrecord.model.statement import Statement
from onrecord.show.record_view import View
from onrecord.show.sentences.changes import newest_first
from onrecord.show.sentences.events import Sorted
from onrecord.show.sentences.statements import by_speaker, utterances
from onrecord.show.timeline import timeline_drawing
from onrecord.show.web.answers import found_or_404, moment_of, page
from onrecord.show.web.asked import number_asked
from onrecord.show.web.paging import SOME, Sheet
from onrecord.show.web.since import remembered, since_of, visit_of

PARTS = {
    "changes": "What changed",
    "planned": "What is planned",
    "happened": "What happened",
    "differ": "Where sides differ",
    "said": "Who said what",
    "unsure": "Also read, not sure or only spoken of",
    "reports": "What was read",
}


def story(request: Request) -> Response:
    """Show one story, some of each part."""
    moment = moment_of(request)
    view = found_or_404(moment.story(request.path_params["id"]), "story")
    (one,) = view.record.stories
    if one.id != request.path_params["id"]:
        return RedirectResponse(f"/story/{one.id}", 301)
    visit = visit_of(request, moment)
    parts = _story_parts(request, view, *moment.new_in(since_of(request, visit, usual="")[0], view))
    events = Sorted.of(view, view.record.events)
    sheets = {name: Sheet.of(things, size=SOME) for name, things in parts.items()}
    response = page(
        request,
        "story.html",
        view=view,
        story=one,
        titles=PARTS,
        sheets=sheets,
        drawn=timeline_drawing(view, [*events.coming, *events.done]),
        since=since_of(request, visit, usual="")[1],
        asked=request.query_params,
        last_visit=visit.ended,
    )
    return remembered(response, visit)


def story_part(request: Request) -> Response:
    """Show one part of a story, all of it, page by page."""
    moment = moment_of(request)
    view = found_or_404(moment.story(request.path_params["id"]), "story")
    name = request.path_params["part"]
    if name not in PARTS:
        raise HTTPException(404, f"A story has no part called {name}; it has {', '.join(PARTS)}.")
    since, label = since_of(request, visit_of(request, moment), usual="")
    things = _story_parts(request, view, *moment.new_in(since, view))[name]
    sheet = Sheet.of(things, page=number_asked(request, "page", 1))
    return page(
        request,
        "part.html",
        view=view,
        story=view.record.stories[0],
        part=name,
        title=PARTS[name],
        sheet=sheet,
        asked=request.query_params,
        since=label,
    )


def _story_parts(request: Request, view: View, changes: Iterable[Change], recent: Set[str]) -> dict[str, list[object]]:
    """Return all that a story has, part by part, by the wishes of the reader: what is new, said in recent articles."""
    events = Sorted.of(view, view.record.events)
    said = [one for one in view.in_time(view.record.statements) if _is_wanted(request, view, one)]
    (story,) = view.record.stories
    said = [one for one in said if one.article in recent]
    return {
        "changes": list(newest_first(changes)),
        "planned": list(events.coming),
        "happened": list(events.done),
        "differ": list(view.record.disagreements),
        "said": [(who, utterances(view, own)) for who, own in by_speaker(view, said)],
        "unsure": list(events.unsure),
        "reports": list(view.reports(story)),
    }


def _is_wanted(request: Request, view: View, said: Statement) -> bool:
    """Tell whether a reader wants the statement: only named persons, only independent origins."""
    asked = request.query_params
    if asked.get("named") and not (said.speaker and view.entities[said.speaker].kind == "person"):
        return False
    return not (asked.get("origins") and said.article in view.record.copies)
