"""Read the day that the address of a page names.

Takes:  an address.
Gives:  DateEvidence.
Leaves: everything inside the page.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from onrecord.clean.date_evidence import DateEvidence, date_evidence
from onrecord.clean.days import day_in

ADDRESS = "the page's address"
# /2031/03/04/, /2031-03/04/, /2031/mar/04/; "/2031/03/4-things-to-know" names no day.
FOLDERS = re.compile(r"/(?P<year>(?:19|20)\d\d)[-/](?P<month>\d{1,2}|[a-z]{3})[-/](?P<day>\d{1,2})(?=[/.]|$)", re.I)


def in_address(url: str | None) -> Iterator[DateEvidence]:
    """Yield the day in url. It is the outlet's own day, where tags often give that of Greenwich, one later.

    >>> [each.days.iso for each in in_address("https://example.org/2031/mar/4/bridge-closed")]
    ['2031-03-04']
    """
    path = _path(url or "")
    folders = FOLDERS.search(path)
    named = next((part for part in path.split("/") if day_in(part)), None)
    yield from date_evidence(_in_order(folders) if folders else named, ADDRESS)


def _in_order(found: re.Match[str]) -> str:
    parts = [found["year"], found["month"], found["day"]]
    return "-".join(reversed(parts) if found["month"].isalpha() else parts)


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
