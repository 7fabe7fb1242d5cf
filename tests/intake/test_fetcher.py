"""Bad servers cost a bounded time and bounded memory, and are named; the others go on."""

import gzip
import socket
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable
from functools import partial

import pytest

from onrecord.errors import OnRecordError, SkipArticle, TryLater
from onrecord.intake.fetcher import Fetcher
from onrecord.intake.http_answer import Answer
from onrecord.model.subscription import Validators
from tests.intake.serving import Serving, answer

Line = socket.socket
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def slowly(piece: bytes, begin: bytes, line: Line, *_: object) -> None:
    """Send a piece again and again, each in less than the patience of who asks."""
    line.sendall(begin)
    while True:
        line.sendall(piece)
        time.sleep(0.05)


def endlessly(piece: bytes, begin: bytes, line: Line, *_: object) -> None:
    line.sendall(begin)
    while True:
        line.sendall(piece)


def once(said: bytes, line: Line, *_: object) -> None:
    line.sendall(said)


def silent(said: bytes, line: Line, *_: object) -> None:
    line.sendall(said)
    time.sleep(30)


BOMB = gzip.compress(bytes(30_000_000))
LONG = HEAD + b"Content-Length: 10000000000\r\n\r\n"
BAD: dict[str, Callable[..., None]] = {
    "a byte at a time": partial(slowly, b"x", HEAD + b"Content-Length: 100000\r\n\r\n"),
    "headers a byte at a time": partial(slowly, b"x", b"HTTP/1.1 200 OK\r\nX: "),
    "a status line a byte at a time": partial(slowly, b"0", b"HTTP/1.1 20"),
    "endless headers": partial(endlessly, b"X-More: 1\r\n", HEAD),
    "one endless header": partial(endlessly, b"x" * 5000, HEAD + b"X: "),
    "endless informational answers": partial(endlessly, b"HTTP/1.1 100 Continue\r\n\r\n", b""),
    "ten gigabytes": partial(endlessly, b"x" * 65536, LONG),
    "an endless body without a length": partial(endlessly, b"x" * 65536, HEAD + b"\r\n"),
    "endless chunks": partial(
        endlessly, b"1000\r\n" + b"x" * 4096 + b"\r\n", HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
    ),
    "small chunks, slowly": partial(slowly, b"1\r\nx\r\n", HEAD + b"Transfer-Encoding: chunked\r\n\r\n"),
    "chunks that are none": partial(once, HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
    "a chunk of a huge size": partial(once, HEAD + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx"),
    "a chunk line that never ends": partial(endlessly, b"0" * 4096, HEAD + b"Transfer-Encoding: chunked\r\n\r\n"),
    "a length that is too long": partial(once, HEAD + b"Content-Length: 500\r\n\r\nshort"),
    "a length that is no number": partial(silent, HEAD + b"Content-Length: many\r\n\r\nx"),
    "a negative length": partial(silent, HEAD + b"Content-Length: -5\r\n\r\nx"),
    "two lengths": partial(once, HEAD + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\nhello"),
    "no answer at all": partial(silent, b""),
    "a connection that closes": partial(once, b""),
    "half a status line": partial(once, b"HTTP/1.1"),
    "no HTTP": partial(once, b"220 mail.example ESMTP\r\n"),
    "binary noise": partial(once, bytes(range(256)) * 64),
    "HTTP of a version to come": partial(once, b"HTTP/9.9 200 OK\r\n\r\nx"),
    "a status that is no number": partial(once, b"HTTP/1.1 OK OK\r\n\r\nx"),
    "a body that is packed small": partial(once, HEAD + b"Content-Encoding: gzip\r\n\r\n" + BOMB),
    "the same, deflated": partial(once, HEAD + b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(bytes(30_000_000))),
    "packed twice": partial(once, HEAD + b"Content-Encoding: gzip, gzip\r\n\r\n" + gzip.compress(BOMB)),
    "packed in another way": partial(once, HEAD + b"Content-Encoding: br\r\n\r\nxxxx"),
    "packed and broken": partial(once, HEAD + b"Content-Encoding: gzip\r\n\r\n" + BOMB[:50] + b"broken" * 90),
    "not packed at all": partial(once, HEAD + b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"),
    "two bodies packed one after the other": partial(
        once, HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(bytes(9_000_000)) * 3
    ),
}
NO_FAULT = {"a length that is no number", "a negative length", "HTTP of a version to come"}
"""What a lenient client may as well take; only time and size are asked of these."""


def test_there_are_thirty() -> None:
    assert len(BAD) >= 30


@pytest.mark.parametrize("name", BAD)
def test_a_bad_server_is_bounded_and_named(name: str) -> None:
    serving = Serving(lambda *_: BAD[name])
    begin = time.monotonic()
    try:
        got: object = serving.fetcher(patience=0.3, deadline=0.8).fetch("http://bad.example/feed")
    except OnRecordError as error:
        got = error
    finally:
        serving.close()
    assert time.monotonic() - begin < 3
    if name not in NO_FAULT:
        assert isinstance(got, OnRecordError) and "bad.example" in str(got), got


def test_a_body_that_is_packed_small_takes_little_memory() -> None:
    serving = Serving(lambda *_: partial(once, HEAD + b"Content-Encoding: gzip\r\n\r\n" + BOMB))
    tracemalloc.start()
    with pytest.raises(SkipArticle, match="larger than 3,000,000"):
        serving.fetcher().fetch("http://bomb.example/", limit=3_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    serving.close()
    assert peak < 16_000_000


def test_a_server_without_a_sound_certificate_is_not_believed() -> None:
    serving = Serving(lambda *_: b"no TLS here")
    with pytest.raises(TryLater, match=r"secure\.example"):
        serving.fetcher(patience=1).fetch("https://secure.example/")
    serving.close()


def test_what_was_known_is_asked_with_and_told_who_asks() -> None:
    serving = Serving(lambda *_: answer(status=304, etag='"2"'))
    got = serving.fetcher().fetch(
        "http://tide.example/feed?a=1&b=ü", Validators('"1"', "Tue, 06 May 2031 10:00:00 GMT")
    )
    serving.close()
    ((host, target, headers),) = serving.requests
    assert (host, target) == ("tide.example", "/feed?a=1&b=%C3%BC")
    assert headers["if-none-match"] == '"1"' and headers["if-modified-since"] == "Tue, 06 May 2031 10:00:00 GMT"
    assert headers["user-agent"].startswith("OnRecord/") and "cookie" not in headers
    assert (got.status, got.validators) == (304, Validators('"2"', None))


def test_a_packed_answer_is_unpacked() -> None:
    serving = Serving(lambda *_: answer(gzip.compress("Fähre".encode()), content_encoding="gzip"))
    assert serving.fetcher().fetch("http://tide.example/").body.decode() == "Fähre"
    serving.close()


def test_hanging_up_ends_what_is_under_way() -> None:
    serving = Serving(lambda *_: BAD["no answer at all"])
    fetcher: Fetcher = serving.fetcher(patience=20, deadline=20)
    threading.Timer(0.3, fetcher.hang_up).start()
    begin = time.monotonic()
    with pytest.raises(TryLater):
        fetcher.fetch("http://slow.example/")
    serving.close()
    assert time.monotonic() - begin < 3


def test_an_answer_keeps_its_last_validators() -> None:
    found = Answer("http://tide.example/", 200, {"last-modified": "Tue, 06 May 2031 10:00:00 GMT"}, b"")
    assert found.validators == Validators(None, "Tue, 06 May 2031 10:00:00 GMT")
