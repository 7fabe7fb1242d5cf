"""No form of writing an address leads to a private or local machine."""

import socket
from collections.abc import Iterator
from itertools import product

import pytest

from onrecord.errors import OnRecordError, SkipArticle
from onrecord.intake.fetcher import Fetcher
from onrecord.intake.public_hosts import refused

PRIVATE = (
    "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.9", "192.168.1.1", "169.254.169.254", "0.0.0.0",
    "100.64.0.1", "192.0.0.8", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
)  # fmt: skip
SIX = (
    "::1", "::", "fe80::1", "fe80::1%25lo", "fc00::1", "fd00:ec2::254", "ff02::1", "::127.0.0.1", "2002:7f00:1::",
    "2001:0:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::169.254.169.254", "2001:db8::1", "100::1", "3fff::1", "5f00::1",
)  # fmt: skip
OTHER = (
    "file:///etc/passwd", "gopher://127.0.0.1/x", "data:text/html,x", "ftp://10.0.0.1/", "javascript:1", "//127.0.0.1/",
    "http://", "http:///x", "http://news.example:22/", "http://news.example:25/", "http://news.example:6379/",
    "http://news.example:0/", "http://news.example:99999/", "http://a:b@news.example/", "http://news.example@127.0.0.1/",
    "http://127.0.0.1#@news.example/", "http://127.0.0.1\\@news.example/", "http://[::1", "http://[zz]/",
    "http://news.example:80:80/", "http://\u3002/", "http://" + "a" * 64 + ".example/", "http://xn--/",
)  # fmt: skip


def written(address: str) -> Iterator[str]:
    """Yield the forms in which the four parts of an address can be written."""
    a, b, c, d = map(int, address.split("."))
    number = (a << 24) + (b << 16) + (c << 8) + d
    yield from (address, str(number), hex(number), oct(number).replace("0o", "0"), f"{a}.{(b << 16) + (c << 8) + d}")
    yield from (f"{a}.{b}.{(c << 8) + d}", ".".join(map(hex, (a, b, c, d))), ".".join(f"0{p:o}" for p in (a, b, c, d)))
    yield from (address + ".", address.replace(".", "\u3002"), address.replace(".", "\uff0e"))
    yield from (f"[::ffff:{address}]", f"[::ffff:{a:02x}{b:02x}:{c:02x}{d:02x}]", f"[::{address}]")
    yield "".join(chr(ord(digit) + 0xFEE0) if digit.isdigit() else digit for digit in address)


FORMS = [
    *(f"http://{form}/" for address in PRIVATE for form in written(address)),
    *(f"{scheme}://[{address}]:{port}/" for address, (scheme, port) in product(SIX, [("http", 80), ("https", 443)])),
    *OTHER,
]


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return the list of all that was connected to; nothing really is."""
    made: list[object] = []

    def connect(address: object, *_: object, **__: object) -> socket.socket:
        made.append(address)
        raise ConnectionRefusedError("not in a test")

    monkeypatch.setattr(socket, "create_connection", connect)
    return made


def test_there_are_two_hundred_forms() -> None:
    assert len(set(FORMS)) >= 200


def test_no_form_of_a_private_address_is_connected_to(connections: list[object]) -> None:
    for form in FORMS:
        with pytest.raises(OnRecordError):
            Fetcher().fetch(form)
    assert connections == []


NAMES = {
    "private.example": ["10.1.2.3"],
    "both.example": ["93.184.215.14", "192.168.0.1"],
    "six.example": ["::ffff:127.0.0.1"],
    "metadata.example": ["169.254.169.254"],
}


def resolves(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Let names lead to these addresses, one answer after the other; return the names that were asked for."""
    asked: list[str] = []
    left = list(answers)

    def getaddrinfo(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in left.pop(0)]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_leads_to_a_private_address_is_refused(
    connections: list[object], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    resolves(monkeypatch, NAMES[name])
    with pytest.raises(SkipArticle, match="public internet"):
        Fetcher().fetch(f"http://{name}/")
    assert connections == []


def test_a_name_that_changes_its_mind_is_connected_to_where_it_was_checked(
    connections: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = resolves(monkeypatch, ["93.184.215.14"], ["127.0.0.1"])
    with pytest.raises(OnRecordError):
        Fetcher().fetch("http://rebinding.example/")
    assert asked == ["rebinding.example"] and connections == [("93.184.215.14", 80)]


def test_proxies_of_the_environment_are_not_used(connections: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:3128")
    resolves(monkeypatch, ["93.184.215.14"])
    with pytest.raises(OnRecordError):
        Fetcher().fetch("http://news.example/")
    assert connections == [("93.184.215.14", 80)]


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "8.8.8.8"])
def test_public_addresses_are_not_refused(address: str) -> None:
    assert not refused(address)


@pytest.mark.parametrize("address", [*PRIVATE, *(one.replace("%25", "%") for one in SIX)])
def test_special_addresses_are_refused(address: str) -> None:
    assert refused(address)
