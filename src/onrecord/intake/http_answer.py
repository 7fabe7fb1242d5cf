"""What a server said to one request (HTTP, RFC 9110).

Takes:  what was received, by whomever: fetcher.py just now, or a crawler whose archive warc.py reads.
Gives:  Answer.
Leaves: whether it is a page: webpages.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.model.subscription import Validators


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: header names are in small letters, body is decoded."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def validators(self) -> Validators:
        """Return what to ask with next time."""
        return Validators(self.headers.get("etag"), self.headers.get("last-modified"))
