"""One capture of one page.

Takes:  what intake/ and clean/ found.
Gives:  Page, the bytes as they came, and Article, whose text never changes.
Leaves: what the article says: Reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256

from onrecord.model.address import page_at, served_at
from onrecord.model.interval import Interval
from onrecord.model.zone import Zone


@dataclass(frozen=True, slots=True)
class Page:
    """What one address gave, before anything is read out of it.

    kind says how clean/ is to take it: "html", or "text" for a text that is kept character by character.
    The named facts are what the input itself states about the page, None where it is silent.
    """

    file: str
    kind: str
    text: str
    raw: bytes
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    captured: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When an article came out, and the evidence for it.

    days is None without evidence; basis says in words where the days come from.
    modified is the day of the last change that the page itself states.
    """

    days: Interval | None = None
    basis: str = "nothing on the page says so"
    modified: Interval | None = None


@dataclass(frozen=True)
class Article:
    """One capture of one page: its text, its zones and what the page says about itself.

    raw holds the bytes as they came; it is empty where an article was loaded for reading only.
    raw_sha256 is the hash of those bytes, in hexadecimal, once the article is kept.
    incomplete is for a text that seems cut; damaged says in words which of its characters may not be right.
    via is the origin that the page names ("via", an agency in a dateline), outlet who printed it.
    """

    file: str
    text: str
    zones: tuple[Zone, ...]
    headline: str | None = None
    byline: str | None = None
    outlet: str | None = None
    via: str | None = None
    url: str | None = None
    published: Published = field(default_factory=Published)
    captured: str | None = None
    incomplete: bool = False
    damaged: str | None = None
    previous: str | None = None
    raw: bytes = b""
    raw_sha256: str | None = None

    @cached_property
    def sha256(self) -> str:
        """Return the SHA-256 of the text in UTF-8, in hexadecimal."""
        return sha256(self.text.encode()).hexdigest()

    @cached_property
    def page(self) -> str | None:
        """Return the page that the address leads to, one form for all its addresses; None where no address is known."""
        return page_at(self.url) if self.url else None

    @cached_property
    def id(self) -> str:
        """Name the capture by its address and what it said: the same input gives the same id anywhere."""
        place = served_at(self.url) if self.url else f"{self.outlet or ''}\n{self.file}"
        return "a" + sha256(f"{place}\n{self.sha256}".encode()).hexdigest()[:15]

    def after(self, previous: str | None) -> Article:
        """Return the same capture, known to follow the capture with that id."""
        return replace(self, previous=previous)
