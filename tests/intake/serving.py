"""A server on loopback that says what a test tells it to, byte by byte, and a fetcher that reaches only it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from onrecord.intake.fetcher import Fetcher

Answering = Callable[[socket.socket, str, dict[str, str]], None]


def answer(body: bytes | str = b"", status: int = 200, **headers: str) -> bytes:
    """Return a whole answer; names of headers are written with underscores."""
    raw = body.encode() if isinstance(body, str) else body
    given = {"content-length": str(len(raw)), "content-type": "text/html; charset=utf-8"}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"HTTP/1.1 {status} X\r\n{lines}\r\n".encode() + raw


@dataclass
class Serving:
    """Takes connections for all hosts; says has what it answers, and sees is told of each request."""

    says: Callable[[str, str, dict[str, str]], bytes | Answering]
    requests: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def fetcher(self, *, patience: float = 2.0, deadline: float = 4.0) -> Fetcher:
        """Return a fetcher for which every host is this server."""

        def connect(host: str, port: int, timeout: float) -> socket.socket:
            return socket.create_connection(("127.0.0.1", self.port), timeout)

        return Fetcher(connect, patience=patience, deadline=deadline)

    def close(self) -> None:
        """Take no more connections."""
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self.socket.accept()
                threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        with suppress(OSError), line:
            head = b""
            while b"\r\n\r\n" not in head:
                if not (more := line.recv(65536)):
                    return
                head += more
            first, *lines = head.decode("latin-1").split("\r\n")
            headers = {name.lower(): value for name, _, value in (each.partition(": ") for each in lines if each)}
            host, target = headers["host"], first.split()[1]
            self.requests.append((host, target, headers))
            said = self.says(host, target, headers)
            if isinstance(said, bytes):
                line.sendall(said)
            else:
                said(line, target, headers)
