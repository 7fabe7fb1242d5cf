"""Tell which addresses on the network may be asked at all.

Takes:  an address as a person, a feed or a redirect gives it.
Gives:  its parts, the host in ASCII; SkipArticle for what is no page of the web.
Leaves: where its name leads: public_hosts.py.
"""

from urllib.parse import SplitResult, quote, urljoin, urlsplit

from onrecord.errors import SkipArticle

PORTS = frozenset({None, 80, 443, 8080, 8443})
LONGEST = 4_000  # characters


def checked(url: str) -> SplitResult:
    """Return the parts of an address that may be asked.

    >>> checked("https://Straße.example/a b").geturl()
    'https://strasse.example/a%20b'
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except (ValueError, UnicodeError) as error:
        raise SkipArticle(f"{url[:200]}: is no address ({error}).") from error
    if parts.scheme not in ("http", "https") or not host:
        raise SkipArticle(f"{url[:200]}: is no address of the web. Give one that begins with https:// or http://.")
    if parts.username is not None or parts.password is not None:
        raise SkipArticle(f"{host}: its address holds a name or password. Only what is open to all is read.")
    if port not in PORTS:
        raise SkipArticle(f"{host}: port {port} is none that pages are served at.")
    if len(url) > LONGEST:
        raise SkipArticle(f"{host}: its address is longer than {LONGEST:,} characters.")
    return _escaped(parts, host, port)


def _escaped(parts: SplitResult, host: str, port: int | None) -> SplitResult:
    """Return the parts with only characters that may stand in a request; what is escaped already stays."""
    place = f"[{host}]" if ":" in host else host
    safe = "%/:=&?~#+!$,;'@()*[]"
    path, query = quote(parts.path or "/", safe=safe), quote(parts.query, safe=safe)
    return SplitResult(parts.scheme, place if port is None else f"{place}:{port}", path, query, "")


def absolute_url(base: str, url: str) -> str:
    """Return the address that url means on the page base, without its fragment."""
    try:
        return urljoin(base, url.strip()).partition("#")[0]
    except ValueError as error:
        raise SkipArticle(f"{url[:200]}: is no address ({error}).") from error


def host_of(url: str) -> str:
    """Return the host that an address names, which is asked one thing at a time."""
    return checked(url).hostname or ""


def origin_of(url: str) -> str:
    """Return scheme, host and port, for which one robots.txt holds (RFC 9309, 2.3)."""
    parts = checked(url)
    return f"{parts.scheme}://{parts.netloc}"
