"""Read what a browser or a program sends.

Takes:  a request.
Gives:  form_of(): the fields of a form; body_of(): the bytes; HTTPException where they are another site's, or more than
        LARGEST. refuse_foreign(), for a form that changes something.
Leaves: what the fields mean: correct.py, labelling.py, authentication.py, api_corrections.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from secrets import compare_digest
from urllib.parse import parse_qs, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request

LARGEST = 20_000
"""Bytes of a form."""


async def form_of(request: Request) -> dict[str, str]:
    """Return what a form holds; refused where a browser says that it is another site's, or where it is too long."""
    body = await body_of(request)
    return {name: values[-1] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


def refuse_foreign(request: Request, form: Mapping[str, str]) -> None:
    """Raise HTTPException where a form does not carry the token that this server gave with it."""
    if not compare_digest(form.get("token", "").encode(), request.app.state.token.encode()):
        raise HTTPException(403, "This form is not of this server. Load the page again, and send it once more.")


async def body_of(request: Request) -> bytes:
    """Return the bytes that are sent; refused where a browser says that another site sends them, or they are too many.

    Our pages send no referrer, so browsers write the origin of their own forms as "null".
    """
    origin, site = request.headers.get("origin", "null"), request.headers.get("sec-fetch-site", "same-origin")
    other = origin != "null" and urlsplit(origin).netloc != request.headers.get("host")
    if site != "same-origin" or other:
        raise HTTPException(403, "This form comes from another site.")
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            raise HTTPException(413, f"This form is longer than {LARGEST:,} bytes: write less, and send it once more.")
    return body
