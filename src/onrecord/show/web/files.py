"""The files besides the pages: calendars, feeds, briefs; the style sheet and the icon.

Takes:  a request.
Gives:  the file; the sheet to be kept for good, since its name changes with its bytes.
Leaves: what is in them: show/export/.
"""

from dataclasses import replace
from itertools import islice

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.errors import BadRequest
from onrecord.model.change import Change
from onrecord.show.export.feed import MOST, atom, json_feed
from onrecord.show.export.ics import calendar
from onrecord.show.export.markdown import brief
from onrecord.show.export.ninjs import ninjs_json
from onrecord.show.moment import Since
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.selection import Wanted
from onrecord.show.web.answers import found_or_404, moment_of, tagged
from onrecord.show.web.asked import wanted_asked
from onrecord.show.web.templates import STATIC, style

ICON = "icon.svg"


def static(request: Request) -> Response:
    """Return the icon, or the style sheet under its present name."""
    if request.path_params["file"] == ICON:
        return tagged(request, Response((STATIC / ICON).read_bytes(), media_type="image/svg+xml"))
    if request.url.path != style():
        raise HTTPException(404)
    keep = {"cache-control": "public, max-age=31536000, immutable"}
    return Response((STATIC / "style.css").read_bytes(), media_type="text/css", headers=keep)


def plans(request: Request) -> Response:
    """Return the calendar of all plans, or of those that the query asks for."""
    view = moment_of(request).whole()
    events, base = wanted_asked(request).events(view), _base(request)
    return _calendar(request, calendar(view, events, name="Plans on record", base=base, cancelled=_cancelled(request)))


def story_plans(request: Request) -> Response:
    """Return the calendar of one story."""
    view = _story(request)
    events = [event for event in view.record.events if view.sure(event)]
    name = visible(view.record.stories[0].label)
    made = calendar(view, events, name=name, base=_base(request), cancelled=_cancelled(request))
    return _calendar(request, made)


def event_plan(request: Request) -> Response:
    """Return the calendar of one event."""
    view, event = found_or_404(moment_of(request).event(request.path_params["id"]), "event")
    return _calendar(request, calendar(view, [event], name=visible(event.label), base=_base(request)))


def event_ninjs(request: Request) -> Response:
    """Return one event for a planning system."""
    view, event = found_or_404(moment_of(request).event(request.path_params["id"]), "event")
    made = ninjs_json(replace(view.part(view.stories_of[event.id][0]).record, events=(event,)))
    return tagged(request, Response(made, media_type="application/json"))


def changes_atom(request: Request) -> Response:
    """Return the changes as an Atom feed."""
    wanted = wanted_asked(request)
    view, changes = _newest_changes(request, wanted)
    made = atom(view, changes, name=_feed_title(wanted), base=_base(request), here=_requested_address(request))
    return tagged(request, Response(made, media_type="application/atom+xml"))


def changes_json(request: Request) -> Response:
    """Return the changes as a JSON Feed."""
    wanted = wanted_asked(request)
    view, changes = _newest_changes(request, wanted)
    made = json_feed(view, changes, name=_feed_title(wanted), base=_base(request), here=_requested_address(request))
    return tagged(request, Response(made, media_type="application/feed+json"))


def story_brief(request: Request) -> Response:
    """Return the brief of one story."""
    return tagged(request, Response(brief(_story(request)), media_type="text/markdown"))


def _story(request: Request) -> View:
    return found_or_404(moment_of(request).story(request.path_params["id"]), "story")


def _cancelled(request: Request) -> bool:
    asked = request.query_params.get("cancelled", "show")
    if asked not in ("show", "hide"):
        raise BadRequest(f"cancelled={asked!r} is neither show nor hide")
    return asked == "show"


def _newest_changes(request: Request, wanted: Wanted) -> tuple[View, list[Change]]:
    """Return the newest changes that are wanted, as many as a feed has: without a wish no more than those are read."""
    news = moment_of(request).news(Since())
    return news.view, list(islice((one for one in news.changes if wanted.tells(news.view, one)), MOST))


def _feed_title(wanted: Wanted) -> str:
    about = ", ".join(filter(None, (wanted.story, wanted.party, wanted.place, wanted.kind, wanted.field)))
    return f"OnRecord: what changed{f' ({visible(about)})' if about else ''}"


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _requested_address(request: Request) -> str:
    query = request.url.query
    return f"{request.url.path}{f'?{query}' if query else ''}"


def _calendar(request: Request, made: bytes) -> Response:
    return tagged(request, Response(made, media_type="text/calendar"))
