"""Send what a page or a file holds.

Takes:  a request and the bytes.
Gives:  a Response with an ETag, 304 where the browser has it already, 404 for what is not there.
Leaves: what is in it.
"""

from hashlib import sha256
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from onrecord.show.moment import Moment
from onrecord.show.web.templates import filled

Thing = TypeVar("Thing")


def moment_of(request: Request) -> Moment:
    """Return the moment that the request is answered from, the same one for the whole of the request."""
    if not hasattr(request.state, "moment"):
        request.state.moment = request.app.state.moments.now()
    moment: Moment = request.state.moment
    return moment


def let_go(request: Request) -> None:
    """Let go of the moment of a request that is answered."""
    if hasattr(request.state, "moment"):
        request.state.moment.close()


def page(request: Request, template: str, **shown: object) -> Response:
    """Return a page."""
    html = filled(template, path=request.url.path, desk=request.app.state.desk, **shown)
    return tagged(request, HTMLResponse(html))


def problem(request: Request, status: int, why: str) -> Response:
    """Return a page that says what is wrong and what to do."""
    return HTMLResponse(filled("problem.html", path=request.url.path, why=why, status=status), status_code=status)


def tagged(request: Request, response: Response) -> Response:
    """Name the bytes by their hash, and send none where the asker has them (RFC 9110, 13.1.2)."""
    tag = f'"{sha256(bytes(response.body)).hexdigest()[:24]}"'
    asked = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    if tag in asked or "*" in asked:
        return Response(status_code=304, headers={"etag": tag})
    response.headers["etag"] = tag
    return response


def found_or_404(found: Thing | None, what: str) -> Thing:
    """Return what was looked up; None is an error 404 that names what was asked for."""
    if found is None:
        raise HTTPException(404, f"The record has no {what} of that id.")
    return found
