"""Hand corrections from one record to another.

Takes:  a store; the bytes of a file.
Gives:  exported(): one JSON object with each judgement and the words that it is about; imported(): they are kept;
        conflicts(): what other people here have judged otherwise.
Leaves: applying them: link/corrections/.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

import msgspec

from onrecord.errors import BadRequest
from onrecord.model.judgement import (
    MACHINE,
    NOTE,
    OF_EVENTS,
    OF_PARTIES,
    OF_STATEMENTS,
    OF_STORIES,
    PAIRS,
    Judgement,
    place_of,
)
from onrecord.record import Store
from onrecord.run.correcting import NONE, written
from onrecord.run.correction_previews import before

SUBJECTS = frozenset((*PAIRS, *OF_STATEMENTS, *OF_EVENTS, *OF_STORIES, *OF_PARTIES, NOTE))


class About(msgspec.Struct):
    """The report that a judgement points into, and the words there: for people, and to check it by."""

    file: str
    url: str | None
    outlet: str | None
    sha256: str
    words: str


class Row(msgspec.Struct):
    """A judgement with what it is about; about is None where the report is not kept any more."""

    judgement: Judgement
    about: About | None = None


class Corrections(msgspec.Struct):
    """The file."""

    format: Literal["onrecord-corrections/1"]
    corrections: list[Row]


def exported(store: Store) -> bytes:
    """Return all judgements of people, those that were undone included."""
    kept = {document.article.id: document.article for document in store.documents()}
    rows = []
    for one in store.judgements():
        place = place_of(one.left) or (one.left, 0, 0)
        article = kept.get(place[0])
        about = None
        if article:
            words = article.text[place[1] : place[2]] or (article.headline or "")
            about = About(article.file, article.url, article.outlet, article.sha256, words)
        rows += [Row(one, about)] if one.by != MACHINE else []
    return msgspec.json.format(msgspec.json.encode(Corrections("onrecord-corrections/1", rows))) + b"\n"


def imported(store: Store, raw: bytes, name: str) -> tuple[int, int]:
    """Keep the judgements of a file; return how many are new, and how many are about reports that are not here."""
    found, here = _decoded_rows(raw, name), set(store.ids())
    away = sum(not set(_referenced_articles(row.judgement)) <= here for row in found)
    return store.judge(*(row.judgement for row in found)), away


def conflicts(store: Store, raw: bytes, name: str) -> list[tuple[Judgement, Judgement]]:
    """Return each judgement of a file with the last one on the same of somebody else here who holds otherwise."""
    found = []
    for row in _decoded_rows(raw, name):
        others = [one for one in before(store, row.judgement) if one.by != row.judgement.by]
        if others and (others[-1].right, others[-1].verdict) != (row.judgement.right, row.judgement.verdict):
            found.append((row.judgement, others[-1]))
    return found


def _decoded_rows(raw: bytes, name: str) -> list[Row]:
    """Return what a file has; BadRequest where one of its judgements could not be kept."""
    try:
        found = msgspec.json.decode(raw, type=Corrections).corrections
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadRequest(
            f"{name}: is no file of corrections ({error}): `onrecord correct export` writes one"
        ) from error
    if wrong := next((row.judgement for row in found if not _is_valid(row.judgement)), None):
        what = f"{wrong.subject!r}, {wrong.right!r}, made {wrong.made!r}"
        raise BadRequest(
            f"{name}: the correction {wrong.id!r} is none that can be kept ({what}): take it out of the file"
        )
    return found


def _is_valid(one: Judgement) -> bool:
    """Tell whether a judgement is one of a person's on something that can be judged, with a value that it can have."""
    named = one.subject in SUBJECTS and one.by not in ("", MACHINE) and bool(one.id)
    return named and _is_moment(one.made) and all(map(_is_reference, _references(one))) and _has_value(one)


def _is_moment(made: str) -> bool:
    """Tell whether made is a time with its zone, by which the latest of two judgements is found."""
    try:
        return datetime.fromisoformat(made).tzinfo is not None
    except ValueError:
        return False


def _has_value(one: Judgement) -> bool:
    if one.subject in PAIRS or one.verdict == "unsure":
        return True
    try:
        written(one.subject, NONE if one.right is None else one.right)
    except BadRequest:
        return False
    return True


def _is_reference(end: str) -> bool:
    return end.startswith("a") and (":" not in end or place_of(end) is not None)


def _referenced_articles(one: Judgement) -> Iterator[str]:
    """Yield the articles that a judgement points into."""
    yield from ((place_of(end) or (end, 0, 0))[0] for end in _references(one))


def _references(one: Judgement) -> list[str]:
    return [one.left, one.right or ""] if one.subject in PAIRS else [one.left]
