"""Keep to robots.txt (RFC 9309), as protego reads it.

Takes:  the answer of a server to /robots.txt.
Gives:  Rules: whether an address may be fetched, and how long to wait between two; rules_of() an answer.
Leaves: when it is fetched again: crawl.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from protego import Protego

from onrecord.errors import OnRecordError
from onrecord.intake.http_answer import Answer

NAME = "OnRecord"
"""The product token that a robots.txt may name."""
READ = 512_000  # bytes; RFC 9309, 2.5 asks for 500 KiB at least
LONGEST_DELAY = 60.0  # seconds between two requests, however long a file asks for


@dataclass(frozen=True)
class Rules:
    """What a robots.txt allows; text is None where it cannot be had now, which forbids all."""

    text: str | None
    fetched: float

    @cached_property
    def _parsed(self) -> Protego:
        return Protego.parse(self.text or "")

    def allow(self, url: str) -> bool:
        """Tell whether the address may be fetched."""
        return self.text is not None and bool(self._parsed.can_fetch(url, NAME))

    @property
    def delay(self) -> float:
        """Return the seconds between two requests that the file asks for, 0 where it asks for none."""
        return min(float(self._parsed.crawl_delay(NAME) or 0), LONGEST_DELAY)


def rules_of(answer: Answer | OnRecordError, now: float) -> Rules:
    """Return the rules: a file that is not there forbids nothing, a server that fails forbids all (RFC 9309, 2.3.1)."""
    if not isinstance(answer, Answer) or answer.status == 429 or answer.status >= 500:
        return Rules(None, now)
    text = answer.body[:READ].decode("utf-8", "replace") if answer.status < 300 else ""
    return Rules(text, now)
