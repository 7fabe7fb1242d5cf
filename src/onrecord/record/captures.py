"""Articles to rows and back.

Takes:  an Article, or a row of the table captures.
Gives:  the other one; and which capture of a page came before which.
Leaves: reading and writing the rows: store.py.
"""

import zlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from itertools import groupby, pairwise
from typing import Any

import msgspec
from sqlalchemy import Row

from onrecord.model.address import page_at
from onrecord.model.article import Article, Published
from onrecord.model.zone import Zone

SAME = ("file", "headline", "byline", "outlet", "via", "url", "captured", "incomplete", "damaged", "text")
"""The fields of an article that its row keeps under the same name, as they are."""
UNSEALED = ("raw", "seal")

_zones = msgspec.json.Decoder(tuple[Zone, ...])
_published = msgspec.json.Decoder(Published)


def row_of(article: Article) -> dict[str, object]:
    """Return the row that keeps article, its bytes compressed and with their SHA-256."""
    return {name: getattr(article, name) for name in ("id", "sha256", *SAME)} | {
        "published": msgspec.json.encode(article.published).decode(),
        "zones": msgspec.json.encode(article.zones).decode(),
        "raw": zlib.compress(article.raw),
        "raw_sha256": sha256(article.raw).hexdigest(),
    }


def article_of(row: Row[Any], previous: Mapping[str, str]) -> Article:
    """Return the article that the row keeps, without its bytes, which only check wants."""
    return Article(
        **{name: row._mapping[name] for name in ("raw_sha256", *SAME)},
        published=_published.decode(row.published),
        zones=_zones.decode(row.zones),
        previous=previous.get(row.id),
    )


def seal_of(row: Mapping[str, Any]) -> str:
    """Return the SHA-256 of all that is kept of a capture and its reading but the bytes, which have their own.

    A value that is not there is left out, so that a column of a later version changes no seal.
    """
    named = ((name, row[name]) for name in sorted(row.keys()) if name not in UNSEALED and row[name] is not None)
    return sha256(
        "\0".join(f"{name}\0{int(v) if isinstance(v, bool) else v}" for name, v in named).encode()
    ).hexdigest()


def previous_of(rows: Iterable[Row[Any]]) -> dict[str, str]:
    """Map each capture of a page to the one before it: by when it was captured, then published, then its id.

    Never by when it was added: the order of arrival changes nothing.
    """
    placed = sorted(
        (page_at(row.url), _moment(row.captured), _moment(first_day(row.published)), row.id) for row in rows if row.url
    )
    by_page = groupby(placed, key=lambda place: place[0])
    return {late[-1]: early[-1] for _, places in by_page for early, late in pairwise(places)}


def capture_order(article: Article) -> tuple[str, str]:
    """Return what ranks an article among the captures of its page, before its id: captured, then published."""
    days = article.published.days
    return _moment(article.captured), _moment(days.earliest.isoformat() if days else None)


def first_day(published: str) -> str | None:
    """Return the first of the days on which a capture may have been published, as its row keeps them."""
    days = _published.decode(published).days
    return days.earliest.isoformat() if days else None


def _moment(stated: str | None) -> str:
    """Bring ISO 8601 times of any zone to one form that sorts; what is not stated, or no time, comes first."""
    try:
        moment = datetime.fromisoformat(stated or "")
        return (moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()
    except (ValueError, OverflowError):
        return ""
