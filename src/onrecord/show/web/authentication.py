"""Let in only who has the token.

Takes:  the token of a server that other machines can reach; a request.
Gives:  guarded(), which answers 401, on a page with a form, to whoever does not show the token.
Leaves: whether a token is needed: cli/serve.py.

A program shows it as `Authorization: Bearer TOKEN`; what can only be given an address, such as a calendar, as ?token=.
A browser gets a cookie for it, by the form or by ?token=, which then goes from the address. The cookie is made from the
token, so that another token ends all visits, and no script can read it.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from secrets import compare_digest

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from onrecord.show.web import api
from onrecord.show.web.answers import problem
from onrecord.show.web.forms import form_of
from onrecord.show.web.templates import filled

COOKIE = "entry"
LASTS = 30 * 86400
"""Seconds for which a browser is let in without asking again."""
PATH = "/login"
OPEN = "/static/"
"""Addresses that anybody may ask for: the style of the form."""
Answer = Callable[[Request], Awaitable[Response]]


def guarded(token: str) -> Callable[[Request, Answer], Awaitable[Response]]:
    """Return the middleware that lets only requests with this token through."""
    cookie = hmac.digest(token.encode(), b"onrecord entry", "sha256").hex()

    async def entry(request: Request, answer: Answer) -> Response:
        if request.url.path.startswith(OPEN):
            return await answer(request)
        if request.url.path == PATH and request.method == "POST":
            return await _entered(request, token, cookie)
        if _token_agrees(request.cookies.get(COOKIE), cookie) or _token_agrees(_bearer(request), token):
            return await answer(request)
        if _token_agrees(request.query_params.get("token"), token):
            if not _is_page(request):
                return await answer(request)
            return _with_cookie(request, RedirectResponse(_without_token(request), 303), cookie)
        return _refused(request, wrong="token" in request.query_params)

    return entry


async def _entered(request: Request, token: str, cookie: str) -> Response:
    """Take the form."""
    try:
        form = await form_of(request)
    except HTTPException as error:
        return problem(request, error.status_code, error.detail)
    if not _token_agrees(form.get("token", "").strip(), token):
        return _refused(request, wrong=True, to=form.get("to", "/"))
    return _with_cookie(request, RedirectResponse(_own_address(form.get("to", "/")), 303), cookie)


def _refused(request: Request, *, wrong: bool, to: str | None = None) -> Response:
    """Ask a person for the token on a page; answer a program with 401."""
    if not _is_page(request):
        response = api.problem(401, "This record asks for a token: send it as `Authorization: Bearer TOKEN`.")
    else:
        back = _without_token(request) if to is None else _own_address(to)
        response = HTMLResponse(filled("login.html", path=PATH, wrong=wrong, to=back), 401)
    response.headers["www-authenticate"] = 'Bearer realm="OnRecord"'
    return response


def _is_page(request: Request) -> bool:
    """Tell whether a person looks: browsers ask for HTML, programs do not."""
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith("/api/")


def _token_agrees(given: str | None, known: str) -> bool:
    """Compare tokens in constant time: the time must not show how much of a guess was right."""
    return given is not None and compare_digest(given.encode(), known.encode())


def _bearer(request: Request) -> str | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def _without_token(request: Request) -> str:
    """Return the address that was asked for, on this server, without the token."""
    address = request.url.remove_query_params("token")
    return _own_address(address.path + (f"?{address.query}" if address.query else "")) if address.path != PATH else "/"


def _own_address(address: str) -> str:
    """Return an address of this server, "/" for one that would lead to another.

    >>> _own_address("/story/t1?page=2"), _own_address("//tide.example/"), _own_address("https://tide.example/")
    ('/story/t1?page=2', '/', '/')
    """
    return address if address.startswith("/") and not address.startswith(("//", "/\\")) else "/"


def _with_cookie(request: Request, response: Response, cookie: str) -> Response:
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, cookie, max_age=LASTS, httponly=True, samesite="lax", secure=secure)
    return response
