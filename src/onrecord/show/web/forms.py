"""Read what a browser or a program sends.

Takes:  a request.
Gives:  form_of(): the fields of a form; body_of(): the bytes; HTTPException where they are another site's, or more than
        LARGEST.
Leaves: what the fields mean: correct.py, entry.py, api_corrections.py.
"""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request

LARGEST = 20_000
"""Bytes of a form."""


async def form_of(request: Request) -> dict[str, str]:
    """Return what a form holds; refused where a browser says that it is another site's, or where it is too long."""
    body = await body_of(request)
    return {name: values[-1] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


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
