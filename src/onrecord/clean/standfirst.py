"""Find the standfirst: the paragraph between the headline and the report, which libraries take for a teaser.

Takes:  the tree of an HTML page, its comments and its lists of links taken out; then the text that was found in it.
Gives:  below_headline(tree), the paragraphs that may be one; standfirst(lines, text), the one that is missing in text.
Leaves: the report itself: web_pages.py; which lines are furniture: furniture.py.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from onrecord.clean.blocks import text_blocks
from onrecord.clean.captions import is_caption
from onrecord.clean.dated_lines import headline_of
from onrecord.clean.furniture import is_furniture
from onrecord.clean.rendered import PARAGRAPHS, silent
from onrecord.clean.teasers import points_elsewhere

# Of 30 standfirsts of 495 pages of corpora/pages all but one are within so many elements below the headline.
REACH = 30
# A headline of another story is a link; a standfirst has at most a name or a place linked.
LINKED = 0.3
# What shows pictures, other stories and the page's own tools, whatever its name.
OTHER = frozenset(("nav", "aside", "footer", "figure", "figcaption", "li", "table", "select", "textarea"))


def below_headline(tree: HtmlElement) -> list[str]:
    """Return the first paragraphs below the headline, in reading order."""
    headline = headline_of(tree)
    if headline is None:
        return []
    after = (node for node in headline.xpath("following::*") if node.tag in PARAGRAPHS)
    return [words for node in islice(after, REACH) if (words := _paragraph_text(node))]


def with_standfirst(lines: Sequence[str], text: str) -> str | None:
    """Return the first of lines where text lacks it and has a later one; from the line that it has on, it is whole.

    >>> with_standfirst(["Snow closes a school.", "It fell at night."], "It fell at night.")
    'Snow closes a school.'
    """
    there = "".join(text.split())
    missing = [line for line in lines if "".join(line.split())[:60] not in there]
    return lines[0] if lines and lines[0] in missing and len(missing) < len(lines) else None


def _paragraph_text(node: HtmlElement) -> str | None:
    """Return the words of node where it is one paragraph of running text and the page's own."""
    if any(silent(each) or each.tag in OTHER for each in (node, *node.iterancestors())) or _holds_others(node):
        return None
    words = " ".join(node.text_content().split())
    block = next(iter(text_blocks(words)), None)
    if block is None or not block.paragraph or is_furniture(block) or is_caption(block) or points_elsewhere(block):
        return None
    return words if sum(map(len, _link_texts(node))) <= LINKED * len(words) else None


def _holds_others(node: HtmlElement) -> bool:
    return any(part.tag in PARAGRAPHS or silent(part) for part in node.iterdescendants())


def _link_texts(node: HtmlElement) -> Iterator[str]:
    inside = node.iterancestors("a")
    yield from (" ".join(link.text_content().split()) for link in (*node.iter("a"), *inside))
