"""Read a feed: RSS and Atom as feedparser reads them, JSON Feed 1.1 by its own words.

Takes:  the bytes of an answer and its address.
Gives:  feed(): a Feed with its items; None where it is a page and no feed; SkipArticle where it is a broken one.
Leaves: what of an item is new: run/following.py.

A document type or an entity in a feed is refused before any parser sees it: they serve attacks (billion laughs,
external entities), and no feed needs them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import Any

import feedparser
import msgspec

from onrecord.errors import SkipArticle
from onrecord.intake.decoding import decoded
from onrecord.intake.permitted_addresses import absolute_url

LARGEST = 5_000_000  # bytes of a feed
MANY = 150_000  # tags of a feed: ten thousand items have fewer; feedparser takes 36 µs for each
WHOLE = 150  # words from which what a feed carries is taken for the article itself, not for a teaser
REFUSED = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.I)
HTML = re.compile(r"\A\s*+(?:<!--(?>.*?-->)\s*+)*+<(?:!doctype\s+html|html)\b", re.I | re.S)
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
TAG = re.compile(r"<[^<>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed. html has the whole article where the feed carries it; stamp changes when the entry does."""

    key: str
    url: str | None
    title: str
    published: str | None
    html: str | None
    stamp: str


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself, and its items in their order."""

    title: str | None
    items: tuple[FeedEntry, ...]


def feed(body: bytes, url: str) -> Feed | None:
    """Return the feed that body is."""
    text = decoded(body, url).lstrip("\ufeff")
    if HTML.match(text):
        return None
    if text.lstrip().startswith("{"):
        return _of_json(text, url)
    if REFUSED.search(text):
        raise SkipArticle(f"{url}: the feed declares a document type or an entity, which no feed needs: not read.")
    if text.count("<") > MANY:
        raise SkipArticle(f"{url}: the feed has more than {MANY:,} tags. It is no feed of news.")
    return _of_xml(text, url)


def _of_xml(text: str, url: str) -> Feed | None:
    """Return an RSS or Atom feed; feedparser is never given an address or a name of a file, which it would open."""
    stream = io.BytesIO(DECLARATION.sub("", text, count=1).encode())
    told = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    found = feedparser.parse(stream, response_headers=told, resolve_relative_uris=False)
    if not found.get("version") and not found.entries:  # a declaration alone has none
        if re.match(r"\s*<", text):
            raise SkipArticle(f"{url}: is neither a page nor a feed that can be read (RSS, Atom, JSON Feed).")
        return None
    return Feed(found.feed.get("title") or None, tuple(_entry_of(entry, url) for entry in found.entries))


def _entry_of(entry: dict[str, Any], url: str) -> FeedEntry:
    bodies = [str(part.get("value") or "") for part in entry.get("content") or ()]
    html = max([*bodies, str(entry.get("summary") or "")], key=len)
    asked = ("id", "title", "published", "updated")
    id_, title, published, updated = (str(dict.get(entry, name) or "") for name in asked)  # feedparser's get() guesses
    return _feed_item(id_, _link(entry, url), _EntryFields(title, html, published, updated))


def _link(entry: Mapping[str, Any], url: str) -> str | None:
    link = str(entry.get("link") or "").strip()
    return _absolute(url, link) if link else None


def _absolute(base: str, link: str) -> str | None:
    try:
        return absolute_url(base, link)
    except SkipArticle:
        return link


class _JsonItem(msgspec.Struct):
    """An item of JSON Feed; ids may be numbers in the wild."""

    id: str | int | float | None = None
    url: str | None = None
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    date_published: str | None = None
    date_modified: str | None = None


class _JsonFeed(msgspec.Struct):
    """https://jsonfeed.org/version/1.1, as far as it is used here."""

    version: str
    items: list[_JsonItem]
    title: str | None = None


def _of_json(text: str, url: str) -> Feed:
    try:
        found = msgspec.json.decode(text, type=_JsonFeed)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise SkipArticle(f"{url}: is JSON and no JSON Feed ({error}).") from error
    if "jsonfeed.org/version/" not in found.version:
        raise SkipArticle(f"{url}: is JSON and no JSON Feed (its version is {found.version[:80]!r}).")
    return Feed(found.title, tuple(_json_items(found.items, url)))


def _json_items(items: list[_JsonItem], url: str) -> Iterator[FeedEntry]:
    for one in items:
        html = one.content_html or "".join(f"<p>{escape(p)}</p>" for p in (one.content_text or "").split("\n\n") if p)
        link = _absolute(url, one.url) if one.url else None
        key = "" if one.id is None else str(one.id)
        yield _feed_item(
            key, link, _EntryFields(one.title or "", html, one.date_published or "", one.date_modified or "")
        )


@dataclass(frozen=True, slots=True)
class _EntryFields:
    """The fields of an entry, "" where it has none."""

    title: str
    html: str
    published: str
    updated: str


def _feed_item(key: str, url: str | None, told: _EntryFields) -> FeedEntry:
    """Return an item; what a feed calls two entries by one id are two where they lead to two pages."""
    stamp = _hash(told.title, told.published, told.updated, told.html)
    whole = told.html if len(TAG.sub(" ", told.html).split()) >= WHOLE else None
    name = _hash(key, url or "", "" if key or url else stamp)
    return FeedEntry(name, url, told.title, told.published or None, whole, stamp)


def _hash(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
