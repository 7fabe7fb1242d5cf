"""Read the day that a page's programs are given for its article.

Takes:  the tree of an HTML page.
Gives:  DateEvidence, where all scripts together name one day of publication; nothing where they name several.
Leaves: JSON-LD, which says what it speaks of: json_ld.py.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from onrecord.clean.date_evidence import DateEvidence, date_evidence

# "publishedDate": "2031-03-04T10:00:00Z", as in the state of a page that a program draws.
PUBLISHED = re.compile(
    r"\"(?:date_?published|published_?(?:date|at|on|time)|publish_?date|publication_?(?:date|time)|pub_?date)\""
    r"\s{0,9}:\s{0,9}\"(\d{4}-\d\d-\d\d[^\"\\]{0,30})\"",
    re.I,
)
MOST = 500


def in_programs(tree: HtmlElement) -> Iterator[DateEvidence]:
    """Yield the day of publication that the page's scripts name, where it is the only one in them.

    >>> from lxml.html import fromstring
    >>> page = fromstring('<p>Rain.</p><script>page = {"publishedAt": "2031-03-04T10:00:00Z"}</script>')
    >>> [each.days.iso for each in in_programs(page)]
    ['2031-03-04']
    """
    values = [value for script in tree.iter("script") for value in PUBLISHED.findall(script.text or "")][:MOST]
    found = [each for value in values for each in date_evidence(value, "a program of the page")]
    if len({each.days for each in found}) == 1:
        yield found[0]
