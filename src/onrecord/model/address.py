"""The page behind an address.

Takes:  a URL as somebody gave it.
Gives:  page_at(): one form for all addresses under which an outlet serves one page; served_at(): one for each layout
        in which it does, of which the ids of captures are made.
Leaves: fetching it: intake/; the day that it names: clean/addresses.py.

The syntax is that of RFC 3986 (section 6.2.2 allows the case of the host and a default port to be folded); what is
dropped beyond it names the reader's way to the page and never another page.
"""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKERS = frozenset(
    "fbclid gclid dclid msclkid yclid igshid mc_cid mc_eid cmpid cmp ncid smid ref ref_src ocid xtor partner "
    "feature soc_src soc_trk src sr_share share guccounter guce_referrer amp outputtype".split()
)
_SCREEN = re.compile(r"^(?:m|mobile|amp)\.(?=[^./]{1,63}\.)")
_LAYOUT = re.compile(r"/(?:amp|index\.(?:html?|php|asp))$")
_PORTS = {"http": 80, "https": 443}


def page_at(url: str) -> str:
    """Return the page that url leads to, whether laid out for small screens or named as the first of its folder.

    What is no address with a host is returned as it is.

    >>> page_at("https://m.shore-post.example/tides/index.html?page=2"), page_at("https://amp.example/amp")
    ('shore-post.example/tides?page=2', 'amp.example')
    """
    place, mark, query = served_at(url).partition("?")
    return _LAYOUT.sub("", _SCREEN.sub("", place)) + mark + query


def served_at(url: str) -> str:
    """Return url without scheme, "www.", default port, trackers, fragment and last slash.

    >>> served_at("http://www.Shore-Post.example:80/tides/?utm_source=mail&page=2#top")
    'shore-post.example/tides?page=2'
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return url
    if not host:
        return url
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(name)]
    place = host if port in (None, _PORTS.get(parts.scheme)) else f"{host}:{port}"
    return place + parts.path.rstrip("/") + (f"?{urlencode(kept)}" if kept else "")


def _tracks(name: str) -> bool:
    return name.lower() in _TRACKERS or name.lower().startswith(("utm_", "at_"))
