"""What is followed: a feed or a page, and what its server said last.

Takes:  an address that a person named.
Gives:  Subscription; Validators, by which a server knows what we have; HostState, when its machine may be asked again.
Leaves: asking: intake/; keeping: record/.
"""

from dataclasses import dataclass, field
from typing import Literal

SubscriptionKind = Literal["feed", "page", "unknown"]


@dataclass(frozen=True, slots=True)
class Validators:
    """The two validator fields of an answer (RFC 9110, 8.8), as its server wrote them; None where it sent none."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Subscription:
    """One followed address. kind is unknown until its first answer shows whether it is a feed or a page.

    added is an ISO 8601 time; said is what became of it last, in words, None before the first time.
    """

    url: str
    kind: SubscriptionKind = "unknown"
    title: str | None = None
    added: str = ""
    validators: Validators = field(default_factory=Validators)
    said: str | None = None


@dataclass(frozen=True, slots=True)
class HostState:
    """What is known of one host: asked again from due on (seconds since 1970), failures in a row.

    robots has the text of its robots.txt by origin ("https://shore.example"), with when it was fetched; None in place
    of a text forbids all until it is fetched again (RFC 9309, 2.3.1.4).
    """

    due: float = 0.0
    failures: int = 0
    robots: tuple[tuple[str, str | None, float], ...] = ()
