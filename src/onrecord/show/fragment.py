"""Link to words of a live page.

Takes:  the address of a page and the words that are cited.
Gives:  text_fragment(): the address with a text fragment, at which a browser scrolls to the words where they still
        stand.
Leaves: the proof: the page may change; the stored text and its hash do not.

The syntax is that of the WICG's draft "URL Fragment Text Directives": `#:~:text=start,end`; hyphens, commas and
ampersands are escaped, since they mean something there.
"""

import re
from urllib.parse import quote

ENDS = 5
"""Words that are given of each end of a long passage: fewer may stand on a page twice, more may cross a paragraph."""
WHOLE = 300
"""Characters up to which a passage is given whole."""


def text_fragment(url: str | None, words: str) -> str | None:
    """Return the address that leads to the words, None where the page has no address of the web.

    >>> text_fragment("https://shore.example/1", "a full-fledged talk")
    'https://shore.example/1#:~:text=a%20full%2Dfledged%20talk'
    """
    if not url or not re.fullmatch(r"https?://[!#-;=?-~]+", url):
        return None
    found = words.split()
    if not found:
        return url
    short = len(" ".join(found)) <= WHOLE and "\n" not in words.strip()
    parts = [found] if short or len(found) <= 2 * ENDS else [found[:ENDS], found[-ENDS:]]
    return f"{url.partition('#')[0]}#:~:text={','.join(_escaped(' '.join(part)) for part in parts)}"


def _escaped(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
