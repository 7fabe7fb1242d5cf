"""Write changes as a feed: an entry a change, in Atom (RFC 4287) or JSON Feed 1.1.

Takes:  a View, its changes, and the address of the pages.
Gives:  one document. The id of an entry is that of its change, which follows from the words: it is never given anew.
Leaves: which changes: selection.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape
from xml.etree import ElementTree as Tree

import msgspec

from onrecord.model.change import Change
from onrecord.show.excerpt import Excerpt, excerpt
from onrecord.show.record_view import View
from onrecord.show.sentences.changes import change_line, newest_first

ATOM = "http://www.w3.org/2005/Atom"
MOST = 100
"""Entries of a feed: readers keep what they have seen; who wants all asks the API."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as a feed reader shows it: it can be read without a click."""

    id: str
    title: str
    day: str
    html: str
    text: str
    address: str
    about: str


def entries(view: View, changes: Iterable[Change], base: str) -> list[Entry]:
    """Return the newest changes as entries."""
    return [_change_entry(view, change, base) for change in newest_first(view.shown_changes(changes))[:MOST]]


def _change_entry(view: View, change: Change, base: str) -> Entry:
    line = change_line(view, change)
    cut = [excerpt(view, one.article, one.span) for one in (change.before, change.after)]
    words = "".join(_words(label, one, base) for label, one in zip(("Before", "After"), cut, strict=True))
    text = f"{line.because}. " + " ".join(f"{one.source}: {one.words}." for one in cut)
    return Entry(
        f"urn:onrecord:change:{change.id}",
        f"{line.label}: {line.step}",
        f"{_feed_day(view, change)}T00:00:00Z",
        f"<p>{escape(line.because)}.</p>{words}",
        text,
        f"{base}/event/{change.event}",
        line.label,
    )


def _words(label: str, cut: Excerpt, base: str) -> str:
    where = f"{base}/article/{cut.article}?at={cut.at}#{cut.at}"
    marked = f"{escape(cut.before)}<strong>{escape(cut.words)}</strong>{escape(cut.after)}"
    return f'<p>{label}:</p><blockquote>{marked}<br><a href="{escape(where)}">{escape(cut.source)}</a></blockquote>'


def _feed_day(view: View, change: Change) -> date:
    """Return the day of the change; a feed must have one, so one that is not known is that of the newest report."""
    published = view.documents[change.after.article].published.days
    days = change.day or published
    return days.latest if days else view.newest or date(1970, 1, 1)


def atom(view: View, changes: Iterable[Change], *, name: str, base: str, here: str) -> bytes:
    """Return the feed in Atom; here is the address under which it is asked for."""
    found = entries(view, changes, base)
    feed = Tree.Element(f"{{{ATOM}}}feed")
    _add(feed, "id", f"urn:onrecord:changes:{here}")
    _add(feed, "title", name)
    _add(feed, "updated", max((one.day for one in found), default="1970-01-01T00:00:00Z"))
    _add(_add(feed, "author"), "name", "OnRecord")
    _add(feed, "link", rel="self", href=f"{base}{here}")
    _add(feed, "link", rel="alternate", href=f"{base}/", type="text/html")
    for one in found:
        entry = _add(feed, "entry")
        _add(entry, "id", one.id)
        _add(entry, "title", one.title)
        _add(entry, "updated", one.day)
        _add(entry, "link", rel="alternate", href=one.address, type="text/html")
        _add(entry, "content", one.html, type="html")
    Tree.register_namespace("", ATOM)
    return bytes(Tree.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add(parent: Tree.Element, tag: str, text: str | None = None, **attributes: str) -> Tree.Element:
    child = Tree.SubElement(parent, f"{{{ATOM}}}{tag}", attributes)
    child.text = text
    return child


def json_feed(view: View, changes: Iterable[Change], *, name: str, base: str, here: str) -> bytes:
    """Return the feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    items = [
        {
            "id": one.id,
            "url": one.address,
            "title": one.title,
            "content_html": one.html,
            "content_text": one.text,
            "date_modified": one.day,
            "tags": [one.about],
        }
        for one in entries(view, changes, base)
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": name,
        "home_page_url": f"{base}/",
        "feed_url": f"{base}{here}",
        "authors": [{"name": "OnRecord"}],
        "items": items,
    }
    return msgspec.json.format(msgspec.json.encode(feed), indent=1) + b"\n"
