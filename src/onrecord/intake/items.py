"""Turn an item of a feed into a page.

Takes:  an FeedEntry that carries its whole text, and when it came.
Gives:  a Page.
Leaves: what a feed holds: feeds.py.
"""

from datetime import datetime
from html import escape

from onrecord.intake.feeds import FeedEntry
from onrecord.model.address import page_at
from onrecord.model.article import Page


def of_item(item: FeedEntry, captured: datetime) -> Page:
    """Return the article that an item carries whole, laid out as a page of its own."""
    title = f"<title>{escape(item.title)}</title>"
    html = f"<html><head>{title}</head><body><article><h1>{escape(item.title)}</h1>{item.html}</article></body></html>"
    name = page_at(item.url) if item.url else item.key
    at = captured.isoformat(timespec="seconds")
    return Page(name, "html", html, html.encode(), url=item.url, published=item.published, captured=at)
