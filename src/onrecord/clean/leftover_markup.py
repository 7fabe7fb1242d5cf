"""Read the markup that feeds and exports leave in a text.

Takes:  a text with tags or entities in it, as feeds, news APIs and databases hand it over.
Gives:  unmarked(text), its words with a blank line between paragraphs; is_document(text) for a whole page.
Leaves: whole pages, where the article must be found first: web_pages.py.
"""

import re
from html import unescape

from lxml.etree import ParserError
from lxml.html import HTMLParser, document_fromstring

from onrecord.clean.rendered import PARAGRAPHS, SILENT, rendered_lines

INLINE = ("a", "b", "i", "u", "em", "strong", "span", "font", "small", "sup", "sub", "cite", "q", "img", "time")
NAMES = "|".join((*sorted(PARAGRAPHS), *sorted(SILENT), *INLINE, "br"))
TAG = re.compile(rf"</?(?:{NAMES})(?:\s[^<>]{{0,2000}})?/?>", re.I)
CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
COMMENT = re.compile(r"<!--[^>]{0,2000}-->")
# Only with its semicolon: "?year=2031&copy=2" is an address.
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
DOCUMENT = re.compile(r"\A\s*+(?:<\?xml[^>]{0,200}>\s*+|<!--[^>]{0,2000}-->\s*+){0,4}<(?:!doctype\s+html|html)\b", re.I)
# "&amp;lt;p&amp;gt;": each program on the way escapes once more.
TIMES = 3


def is_document(text: str) -> bool:
    """Tell whether text is a whole page of HTML."""
    return bool(DOCUMENT.match(text))


def unmarked(text: str) -> str:
    """Return text without tags and entities; text itself, character by character, where it has none.

    >>> unmarked("<p>Mayor: &#8220;We pay.&#8221;</p><p>AT&amp;T pays.</p>")
    'Mayor: “We pay.”\\n\\nAT&T pays.'
    """
    for _ in range(TIMES):
        before, text = text, _without_entities(_without_tags(text))
        if text == before:
            break
    return text


def in_one_line(words: str | None) -> str | None:
    """Return words, which head something, without markup and line ends."""
    return " ".join(unmarked(words).split()) or None if words else None


def _without_entities(text: str) -> str:
    return ENTITY.sub(lambda found: unescape(found[0]), text)


def _without_tags(text: str) -> str:
    if "<" not in text:
        return text
    text = CDATA.sub("", text)
    tags = [found[0].strip("</ >").split()[0].lower() for found in TAG.finditer(text)]
    if not (SILENT | PARAGRAPHS | {"br"}).intersection(tags):
        return TAG.sub("", text)
    try:
        tree = document_fromstring(
            COMMENT.sub("", text).encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8")
        )
    except ParserError:
        return ""
    return "\n\n".join(rendered_lines(tree))
