"""Read a list of subscriptions as feed readers export them (OPML 2.0).

Takes:  the path of a file.
Gives:  the address and the title of each feed in it, each once.
Leaves: following them: run/following.py.
"""

import re
from pathlib import Path

from lxml import etree

from onrecord.errors import BadRequest, SkipArticle
from onrecord.intake.files import content
from onrecord.intake.permitted_addresses import checked

LARGEST = 5_000_000  # bytes


def subscriptions(path: Path) -> list[tuple[str, str | None]]:
    """Return address and title of each outline with an xmlUrl; BadRequest where there is none, or a bad one."""
    try:
        raw = content(path, LARGEST)
        if re.search(rb"<!\s*(DOCTYPE|ENTITY)", raw.replace(b"\0", b""), re.I):
            raise BadRequest(f"{path}: declares a document type or an entity, which no such list needs")
        tree = etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except SkipArticle as error:
        raise BadRequest(str(error)) from error
    except etree.XMLSyntaxError as error:
        raise BadRequest(f"{path}: is no OPML ({error.msg}): export the list of your feed reader again") from error
    found = {url: one.get("text") or one.get("title") for one in tree.iter("outline") if (url := one.get("xmlUrl"))}
    if not found:
        raise BadRequest(f"{path}: has no feeds (outlines with an xmlUrl): export the list of your feed reader again")
    return [(_checked_url(url, path), title) for url, title in found.items()]


def _checked_url(url: str, path: Path) -> str:
    try:
        return checked(url).geturl()
    except SkipArticle as error:
        raise BadRequest(f"{path}: {error}") from error
