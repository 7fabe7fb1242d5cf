"""Turn the answer of a server into a page.

Takes:  an Answer and when it came, where that is known.
Gives:  a Page; SkipArticle for an error, a consent wall, a file that is no page.
Leaves: the words of a page: clean/. An item of a feed: items.py.
"""

from __future__ import annotations

import re
from datetime import datetime

from onrecord.errors import OnRecordError, SkipArticle, TryLater
from onrecord.intake.access_walls import wall
from onrecord.intake.decoding import decoded
from onrecord.intake.http_answer import Answer
from onrecord.model.address import page_at
from onrecord.model.article import Page

PAGES = re.compile(r"\A(?:text/(?:html|plain)|application/xhtml\+xml|application/xml|text/xml)?(?:\s*;.*)?$", re.I)
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.I)
DECLARED = re.compile(rb"charset\s*=|encoding\s*=", re.I)


def of_answer(came: Answer | OnRecordError, captured: datetime | None) -> Page:
    """Return the page that an answer holds, under the address where the redirects ended; raise as successful() does."""
    answer = successful(came)
    url = answer.url
    kind = answer.headers.get("content-type", "")
    if not PAGES.match(kind):
        raise SkipArticle(f"{url}: is no page but {kind.partition(';')[0][:60]}.")
    name = page_at(url)
    text = _decoded_body(answer, name)
    if why := wall(text, answer.url):
        raise SkipArticle(f"{url}: {why}; it was not read as an article.")
    return Page(
        name,
        "text" if kind.lower().startswith("text/plain") else "html",
        text,
        answer.body,
        url=url,
        captured=captured.isoformat(timespec="seconds") if captured else None,
    )


def successful(answer: Answer | OnRecordError) -> Answer:
    """Return an answer that holds something; raise what came in its place, else what its status means.

    That is a TryLater where asking again may bring more, a SkipArticle where it would bring the same.
    """
    if isinstance(answer, OnRecordError):
        raise answer
    if answer.status >= 500 or answer.status in (408, 425, 429):
        raise TryLater(f"{answer.url}: its server could not answer ({answer.status})")
    if answer.status != 200:
        raise SkipArticle(f"{answer.url}: {GONE.get(answer.status, 'its server does not give it')} ({answer.status}).")
    if not answer.body.strip():
        raise TryLater(f"{answer.url}: its answer is empty")
    return answer


GONE = {401: "asks for a password", 402: "is sold only", 403: "is not given to us", 404: "is not there", 410: "is gone"}


def _decoded_body(answer: Answer, name: str) -> str:
    """Return the characters of a body; a page that declares its own encoding is believed before its server."""
    stated = CHARSET.search(answer.headers.get("content-type", ""))
    if stated and not DECLARED.search(answer.body[:2048]) and b"\0" not in answer.body:
        try:
            return answer.body.decode(stated[1])
        except (UnicodeError, LookupError):
            pass
    return decoded(answer.body, name)
