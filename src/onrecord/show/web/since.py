"""From where on things are new to a reader: since the last visit, or since what the address asks for.

Takes:  a request and the moment that it is answered from.
Gives:  since_of(), and the same in words; the visit, and the response that lets the browser remember it.
Leaves: the cookie: visits.py. What is new: Moment.news.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from onrecord.show.moment import Moment, Since
from onrecord.show.sentences.events import on
from onrecord.show.web.asked import since_asked
from onrecord.show.web.visits import COOKIE, Visit

YEAR = 365 * 24 * 3600


def visit_of(request: Request, moment: Moment) -> Visit:
    """Return the visit that the cookie of a request goes on with, or a new one."""
    return Visit.of(request.cookies.get(COOKIE), moment.last, request.app.state.now())


def remembered(response: Response, visit: Visit) -> Response:
    """Let the browser keep when this reader was here and what had been added then."""
    response.set_cookie(COOKIE, visit.cookie, max_age=YEAR, httponly=True, samesite="strict")
    return response


def since_of(request: Request, visit: Visit, *, usual: str = "visit") -> tuple[Since, str]:
    """Return from where on things are new, and that in words; nothing in words where everything is shown."""
    asked = request.query_params.get("since", usual)
    if asked == "visit":
        if visit.before is None or visit.ended is None:
            return Since(), ""
        return Since(after=visit.before), f"your last visit, {_moment_in_words(visit)}"
    since = since_asked(asked)
    if since.after is not None:
        return since, f"number {since.after}"
    return since, on(since.day) if since.day else ""


def _moment_in_words(visit: Visit) -> str:
    ended = (visit.ended or visit.now).astimezone()
    return f"{on(ended.date())} at {ended:%H:%M}"
