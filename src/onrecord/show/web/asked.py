"""Read what an address asks for.

Takes:  a request.
Gives:  the day, the sequence number, the page number, the span, what is wanted; BadRequest that says how it is written.
Leaves: what there is: pages.py.
"""

from dataclasses import fields
from datetime import date
from typing import get_args

from starlette.requests import Request

from onrecord.errors import BadRequest
from onrecord.model.assertion import Field
from onrecord.model.span import Span
from onrecord.show.moment import Since
from onrecord.show.selection import Wanted

FAR = 10**9
"""No page, number or character beyond this: the database counts in 64 bits, and nobody has so many."""


def day_asked(request: Request, name: str) -> date | None:
    """Return the day under a name of the query, None where it is left out."""
    asked = request.query_params.get(name, "")
    try:
        return date.fromisoformat(asked) if asked else None
    except ValueError as error:
        raise BadRequest(f"{name}={asked!r} is no day: write it like 2031-03-18") from error


def since_asked(asked: str) -> Since:
    """Return what is asked for as "since": a day, or a sequence number.

    >>> since_asked("12")
    Since(after=12, day=None)
    """
    if asked.isascii() and asked.isdecimal() and len(asked) < 10:
        return Since(after=int(asked))
    try:
        return Since(day=date.fromisoformat(asked)) if asked else Since()
    except ValueError as error:
        raise BadRequest(f"since={asked!r} is no day: write it like 2031-03-18, or give a sequence number") from error


def wanted_asked(request: Request) -> Wanted:
    """Return which events and changes are wanted."""
    wanted = Wanted(**{one.name: request.query_params.get(one.name, "") for one in fields(Wanted)})
    if wanted.field and wanted.field not in get_args(Field):
        raise BadRequest(f"field={wanted.field!r} is no field of an event: name one of {', '.join(get_args(Field))}")
    return wanted


def number_asked(request: Request, name: str, usual: int) -> int:
    """Return the whole number under a name of the query, the usual one where it is left out."""
    asked = request.query_params.get(name)
    if asked is None:
        return usual
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 10):
        raise BadRequest(f"{name}={asked!r} is no whole number")
    return int(asked)


def span_asked(request: Request) -> Span | None:
    """Return the characters under "at", like 1412-1478, None where they are left out."""
    asked = request.query_params.get("at", "")
    first, _, last = asked.partition("-")
    if not asked:
        return None
    if not (asked.isascii() and first.isdecimal() and last.isdecimal()) or max(len(first), len(last)) > 9:
        raise BadRequest(f"at={asked!r} is no stretch of characters: write it like 1412-1478")
    return Span(int(first), int(last))
