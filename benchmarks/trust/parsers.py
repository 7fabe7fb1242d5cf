"""The parsers that meet what the world sends, each with a seed.

Takes:  nothing.
Gives:  PARSERS: by name, a sound input and a function that answers any bytes or refuses them with a SkipArticle.
Leaves: breeding inputs: blindly in fuzz.py, by coverage in guided.py.
"""

import gzip
import io
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

from benchmarks.trust.ground import report
from onrecord.clean import cleaned
from onrecord.clean.days import stated_day
from onrecord.errors import SkipArticle
from onrecord.intake.decoding import decoded
from onrecord.intake.feeds import feed
from onrecord.intake.http_answer import Answer
from onrecord.intake.items import of_item
from onrecord.intake.lines import texts
from onrecord.intake.robots import rules_of
from onrecord.intake.warc import archived
from onrecord.model.article import Page

Parse = Callable[[bytes], object]
HTML = f"<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>{report(3)}</p><ul><li>a</ul></article>"
LINE = '{"id": "a", "title": "Ferry", "text": "It sails, &#8220;she&#8221; said.", "published": "2031-05-04"}'
RSS = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Coast</title><link>https://coast.example/</link>'
    "<item><title>Ferry &amp; sea</title><link>/ferry</link><guid>f1</guid><pubDate>Sun, 04 May 2031 09:00:00 GMT"
    "</pubDate><description><![CDATA[<p>It sails, she said.</p>]]></description></item></channel></rss>"
)
BODY = "<html><body><p>The ferry sails.</p></body></html>"
ANSWER = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(BODY)}\r\n\r\n{BODY}"
RECORD = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://coast.example/ferry\r\nWARC-Date: 2031-05-04T09:00:00Z"
    f"\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(ANSWER)}\r\n\r\n{ANSWER}\r\n\r\n"
)
ROBOTS = "User-agent: *\nDisallow: /private/*.html$\nCrawl-delay: 5\nSitemap: https://coast.example/map.xml\n"
CAPTURED = datetime(2031, 5, 4, tzinfo=UTC)


def _text(raw: bytes) -> None:
    cleaned(Page("a.txt", "text", decoded(raw, "a.txt"), raw))


def _html(raw: bytes) -> None:
    cleaned(Page("a.html", "html", decoded(raw, "a.html"), raw))


def _lines(raw: bytes) -> None:
    list(texts(io.BytesIO(raw), name="a.jsonl"))


def _feed(raw: bytes) -> None:
    found = feed(raw, "https://coast.example/feed")
    for entry in found.items if found else ():
        if entry.html is not None:
            _refused(of_item(entry, CAPTURED))


def _warc(raw: bytes) -> None:
    for page in archived(io.BytesIO(raw), name="a.warc"):
        if isinstance(page, Page):
            _refused(page)


def _robots(raw: bytes) -> None:
    rules = rules_of(Answer("https://coast.example/robots.txt", 200, {}, raw), 0.0)
    rules.allow("https://coast.example/private/ferry.html")
    float(rules.delay)


def _days(raw: bytes) -> None:
    stated_day(raw.decode("utf-8", "replace"))


def _refused(page: Page) -> None:
    """Clean one page of several: that one is refused says nothing of the next."""
    with suppress(SkipArticle):
        cleaned(page)


PARSERS: dict[str, tuple[bytes, Parse]] = {
    "text": (report(1).encode(), _text),
    "html": (HTML.encode(), _html),
    "lines": (LINE.encode(), _lines),
    "feed": (RSS.encode(), _feed),
    "warc": (RECORD.encode(), _warc),
    "packed warc": (gzip.compress(RECORD.encode(), mtime=0), _warc),
    "robots": (ROBOTS.encode(), _robots),
    "days": (b"Tue, 04 Mar 31 09:00:00 GMT", _days),
}
