"""Talk to the network: the one place that does.

Takes:  an address, and what its server gave us last time.
Gives:  Fetcher.fetch(): one Answer to one request, bounded in time and in size; redirects are answers, not followed.
Leaves: whom it may connect to: public_hosts.py; when it is polite to ask, robots.txt and redirects: crawl.py.

Semantics are those of HTTP (RFC 9110), the connection and its encodings urllib3's. Proxies of the environment are not
used: they would connect for us to what was never checked.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPException
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult

from urllib3 import HTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from onrecord import __version__
from onrecord.errors import SkipArticle, TryLater
from onrecord.intake.http_answer import Answer
from onrecord.intake.permitted_addresses import checked
from onrecord.intake.public_hosts import connected
from onrecord.model.subscription import Validators

AGENT = f"OnRecord/{__version__} (keeps the record of news for one reader)"
ACCEPTED = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,*/*;q=0.5"
)
DECODED = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
MOST = 20_000_000  # bytes of a decoded answer, whatever was compressed into however little
PIECE = 65_536
PATIENCE = 10.0  # seconds without a byte
DEADLINE = 60.0  # seconds for the whole answer: 20 MB at 3 megabits a second

Connect = Callable[[str, int, float], socket.socket]


@dataclass(slots=True)
class Fetcher:
    """Asks servers, from as many threads as want to.

    connect is the only maker of sockets; a test hands in one that leads to its own server.
    """

    connect: Connect = connected
    agent: str = AGENT
    patience: float = PATIENCE
    deadline: float = DEADLINE
    _open: set[socket.socket] = field(default_factory=set)

    def hang_up(self) -> None:
        """End all requests that are under way; each fails for its caller."""
        for line in list(self._open):
            _shut(line)

    def fetch(self, url: str, known: Validators | None = None, *, limit: int = MOST) -> Answer:
        """Return the answer to one GET; SkipArticle where it must not be or is too long, TryLater where it fails."""
        parts, ends = checked(url), monotonic() + self.deadline
        try:
            with self._sent_request(parts, known or Validators()) as response:
                body = b"".join(_bounded(response, url, limit, ends))
                if monotonic() >= ends:  # what was shut looks like an end: of the headers, of a body without a length
                    raise TimeoutError
                return Answer(url, response.status, {k.lower(): v for k, v in response.headers.items()}, body)
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            if monotonic() >= ends:
                raise TryLater(f"{url}: no whole answer within {self.deadline:.0f} seconds") from error
            raise TryLater(f"{url}: {_plainly(error)}") from error

    @contextmanager
    def _sent_request(self, parts: SplitResult, known: Validators) -> Iterator[HTTPResponse]:
        """Send the request, and hang up whatever happens; the clock also cuts off headers that never end."""
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        with ExitStack() as ends:
            line = self.connect(host, port, self.patience)
            ends.callback(line.close)
            self._timed(line, ends)
            connection = _over(line, parts.scheme, host, port, self.patience)
            ends.callback(connection.close)
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request("GET", target, headers=self._headers(known), preload_content=False)
            response = connection.getresponse()
            ends.callback(response.close)
            yield response

    def _timed(self, line: socket.socket, ends: ExitStack) -> None:
        """Shut the connection when the deadline comes, or when hang_up() is called, at whatever it waits then."""
        same = line.dup()  # TLS takes line away; this one still leads to the connection
        clock = Timer(self.deadline, partial(_shut, same))
        clock.daemon = True
        self._open.add(same)
        for end in (same.close, partial(_shut, same), partial(self._open.discard, same), clock.cancel):
            ends.callback(end)
        clock.start()

    def _headers(self, known: Validators) -> dict[str, str]:
        conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
        fixed = {
            "User-Agent": self.agent,
            "Accept": ACCEPTED,
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        return fixed | {name: value for name, value in conditions.items() if value}


class _Plain(HTTPConnection):
    """A connection over a socket that is there already."""

    line: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.line


class _Secure(HTTPSConnection):
    """The same with TLS; the certificate is checked against the host, as the system trusts."""

    line: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.line


def _over(line: socket.socket, scheme: str, host: str, port: int, patience: float) -> _Plain | _Secure:
    connection = (_Secure if scheme == "https" else _Plain)(host, port, timeout=patience)
    line.settimeout(patience)
    connection.line = line
    return connection


def _shut(line: socket.socket) -> None:
    """End both directions of a connection, whatever waits for it just now."""
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def _bounded(response: HTTPResponse, url: str, limit: int, ends: float) -> Iterator[bytes]:
    """Yield the decoded body piece by piece; a small answer that unpacks to a large one is left at the limit."""
    packed = response.headers.get("content-encoding", "").strip().lower()
    if packed not in DECODED:
        raise SkipArticle(f"{url}: is packed in a way that was not asked for ({packed[:40]}).")
    size = 0
    while piece := response.read(PIECE):
        size += len(piece)
        if size > limit:
            raise SkipArticle(f"{url}: is larger than {limit:,} bytes. It is no page of news.")
        if monotonic() >= ends:
            raise TryLater(f"{url}: no whole answer in time")
        yield piece


def _plainly(error: Exception) -> str:
    """Say what went wrong without the names of Python's classes, as far as it goes."""
    said = str(error.args[-1] if error.args else error)
    return " ".join(said.split())[:200] or type(error).__name__
