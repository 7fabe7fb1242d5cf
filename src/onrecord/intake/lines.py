"""Read JSON lines: one article a line.

Takes:  a stream of bytes, each line an object {"id", "title", "text", "published", "outlet", "url", "captured"},
        all but "text" optional.
Gives:  a Page for each line, or the SkipArticle that says what is wrong with it; blank lines are passed over.
Leaves: values that go over several lines: json_values.py; whether the days given can be right: clean/published.py.
"""

import json
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from onrecord.errors import SkipArticle
from onrecord.intake.decoding import decoded
from onrecord.intake.files import MAX_BYTES, repeated
from onrecord.intake.json_values import Spread
from onrecord.model.article import Page


class JsonLine(msgspec.Struct):
    """One article as JSON; keys that are not known here are passed over."""

    text: str
    id: str | int | None = None
    title: str | None = None
    published: str | int | float | None = None
    outlet: str | None = None
    url: str | None = None
    captured: str | int | float | None = None


class Id(msgspec.Struct):
    """The name of a line whose other fields cannot be read."""

    id: str | int | None = None


def texts(stream: BinaryIO, *, name: str, limit: int = MAX_BYTES) -> Iterator[Page | SkipArticle]:
    """Yield a page for each line of stream; name is what messages call the stream.

    A line longer than limit bytes is passed over piece by piece, so that no line can fill the memory; a line without
    an end, or blank lines without one, end the stream. An array or an indented object is told once for the whole
    stream. The page is called by the id of the line, else by its number.

    >>> import io
    >>> [page.file for page in texts(io.BytesIO(b'{"text": "Rain."}'), name="wire.jsonl")]
    ['wire.jsonl:1']
    """
    number, spread, told, blank = 0, Spread(), False, 0
    while raw := stream.readline(limit + 1):
        number += 1
        blank = blank + 1 if raw.isspace() else 0
        if len(raw) > limit:
            ends = _pass_over(stream, raw, limit)
            yield SkipArticle(f"{name}:{number}: {_too_long(raw, limit, ends=ends)}")
            if not ends:
                return
        elif blank > MOST_BLANK:
            yield SkipArticle(f"{name}:{number}: {MOST_BLANK:,} blank lines in a row: the rest of it is not read.")
            return
        elif spread.goes_on(raw):
            if not told:
                yield SkipArticle(f"{name}:{number}: {SPREAD}")
            told = True
        elif raw.strip():
            yield _page_of_line(raw, f"{name}:{number}")


SPREAD = (
    "here begins a JSON value that goes over several lines, or an array. Write one object a line:"
    " jq -c 'if type == \"array\" then .[] else . end' FILE > lines.jsonl"
)


# A hole in a file reads as NUL bytes and has no line ends: 8 GB of them would be read through for nothing.
MOST_LIMITS, MOST_BLANK = 64, 1_000_000
"""What is passed over in search of the next line: so many times the longest line, and so many blank lines."""


def _pass_over(stream: BinaryIO, piece: bytes, limit: int) -> bool:
    """Go to the end of the line that begins with piece; tell whether there is one within reach."""
    for _ in range(MOST_LIMITS):
        if not piece or piece.endswith(b"\n"):
            return True
        piece = stream.readline(limit + 1)
    return False


def _too_long(raw: bytes, limit: int, *, ends: bool) -> str:
    length = f"the line is longer than {limit if ends else MOST_LIMITS * limit:,} bytes"
    if byte := repeated(raw):
        length += f" and begins with {len(raw):,} times {byte}, as a file that was never filled does"
    if ends:
        return f"{length}. Split it into articles."
    return f"{length}: the rest of it is not read. Write one object a line."


def _page_of_line(raw: bytes, where: str) -> Page | SkipArticle:
    try:
        return page_of(_decoded_line(decoded(raw, where)), raw, where)
    except (msgspec.MsgspecError, RecursionError) as error:
        return SkipArticle(f"{where}: {_complaint(error, raw)}", article=_stated_id(raw))
    except SkipArticle as error:
        return error


def _decoded_line(text: str) -> JsonLine:
    """Return the line that text has; NaN, which Python and pandas write for what is not there, is null."""
    try:
        return msgspec.json.decode(text, type=JsonLine)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        try:
            found = json.loads(text, parse_constant=lambda _: None)
            json.dumps(found, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            found = None
        if found is None:
            raise
        return msgspec.convert(found, type=JsonLine)


def page_of(line: JsonLine, raw: bytes, where: str) -> Page:
    """Return the page of line, whose text must be there and be text; SkipArticle where it is not."""
    file = where if line.id in (None, "") else str(line.id)
    if not line.text.strip():
        raise SkipArticle(f'{where}: "text" is empty. Give the article\'s text, or leave the line out.', article=file)
    if any("\0" in part for part in (line.text, line.title or "", file)):
        raise SkipArticle(f"{where}: holds NUL characters. Take them out of the line.", article=file.replace("\0", ""))
    facts = {key: getattr(line, key) or None for key in ("title", "outlet", "url")}
    days = {key: _as_text(getattr(line, key)) for key in ("published", "captured")}
    return Page(file, "text", line.text, raw, **facts, **days)


def _as_text(stated: str | float | None) -> str | None:
    """Return what is stated of a day; a number counts seconds, or is a day written in eight figures."""
    return str(stated) if stated else None


def _complaint(error: Exception, raw: bytes) -> str:
    """Say what is wrong in the words of the input, not of the decoder."""
    if isinstance(error, msgspec.ValidationError):
        return f'{error}. Give strings: {{"id": "…", "text": "…", "published": "2031-03-04"}}.'
    if isinstance(error, RecursionError):
        return "objects stand too deep in each other. Write one flat object a line."
    if _has_lone_surrogate(raw):
        return "half of a surrogate pair (\\ud800 to \\udfff) stands alone. Write the character itself, in UTF-8."
    return f"not one JSON object ({error}). Write one object a line, in UTF-8."


def _has_lone_surrogate(raw: bytes) -> bool:
    """Tell whether the standard library, which lets lone surrogates pass, can read what msgspec could not."""
    try:
        json.loads(raw)
    except (ValueError, RecursionError):
        return False
    return True


def _stated_id(raw: bytes) -> str | None:
    try:
        found = msgspec.json.decode(raw, type=Id).id
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return None if found is None else str(found)
