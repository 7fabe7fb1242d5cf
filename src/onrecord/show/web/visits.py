"""Remember a reader's last visit, in a cookie of the reader's own browser and nowhere else.

Takes:  the cookie, the sequence number of the newest add, and the clock.
Gives:  Visit: after which number things are new to this reader.
Leaves: what is new: Moment.news.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

COOKIE = "visit"
REST = timedelta(minutes=30)
"""A visit ends when no page was asked for so long; until then what is new stays new, also after a reload."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What had been added when the last visit ended, and when that was; then what is added now, and when it is.

    before is None on a first visit: everything is new.
    """

    before: int | None
    ended: datetime | None
    last: int
    now: datetime

    @classmethod
    def of(cls, cookie: str | None, last: int, now: datetime) -> Visit:
        """Return the visit of a cookie; one that cannot be read counts as a first visit."""
        known = _numbers(cookie)
        if known is None:
            return cls(None, None, last, now)
        before, ended, seen, at = known
        if now - _time(at) > REST:
            return cls(seen, _time(at), last, now)
        return cls(before if ended else None, _time(ended) if ended else None, last, now)

    @property
    def cookie(self) -> str:
        """Return what the browser is to keep: four numbers."""
        ended = int(self.ended.timestamp()) if self.ended else 0
        return f"{self.before or 0}.{ended}.{self.last}.{int(self.now.timestamp())}"


def _numbers(cookie: str | None) -> tuple[int, int, int, int] | None:
    parts = (cookie or "").split(".")
    if len(parts) != 4 or not all(part.isascii() and part.isdecimal() and len(part) < 11 for part in parts):
        return None
    before, ended, seen, at = map(int, parts)
    return before, ended, seen, at


def _time(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
