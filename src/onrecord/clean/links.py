"""Take the links to other stories out of a page's tree, by their shape.

Takes:  the tree of an HTML page, which is changed.
Gives:  without_links(tree): the tree without lists of links and their headings, and paragraphs that are one link.
Leaves: pointers in words: teasers.py; the page around the article: trafilatura.
"""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from onrecord.clean.dated_lines import headline_of
from onrecord.clean.rendered import PARAGRAPHS

HEADINGS = ("h2", "h3", "h4", "h5", "h6")
CARDS = ("article", "div", "section", "figure")
HEADS = ("h2", "h3", "h4", "h5", "h6", "p", "div", "strong", "b")
LINES = ("p", "div", "h3", "h4", "h5", "h6", "strong", "b")
# Of the letters of an item, or of a line that points elsewhere ("ALSO READ | …"), so many are in its link.
IN_ITEM, IN_LINE = 0.6, 0.6
# Words of the shortest headline in a link, of the longest line that only points, and of the longest heading of a list.
HEADLINE, LONGEST, HEADING = 4, 30, 6
STOPPED = re.compile(r"[.…:;][\"”’')]*$")


def without_links(tree: HtmlElement) -> None:
    """Take lists of links, and paragraphs that are one link, out of tree.

    A linked sentence of the report ends with a stop, and a list of the report has words outside its links.
    """
    headline = headline_of(tree)
    kept = {headline, *headline.iterancestors()} if headline is not None else set()
    for node in tree.xpath("//ul | //ol | //table | //p | //div | //section"):
        if node not in kept and (_is_list(node) or _is_column(node)):
            _drop([*_heading(node, kept), node])
    lines = [node for node in tree.xpath(" | ".join(f"//{tag}" for tag in LINES)) if node not in kept and _points(node)]
    pointing = set(lines)
    for node in lines:
        _drop([*(_heading(node, kept) if node.getnext() in pointing else []), node])


def _is_list(node: HtmlElement) -> bool:
    items = list(node.iter("tr")) if node.tag == "table" else _cards(node)
    return len(items) > 1 and all(map(_is_item, items))


def _cards(node: HtmlElement) -> list[HtmlElement]:
    """Return the items of a list; of a box its elements below a heading, where all are boxes of one kind."""
    if node.tag in ("ul", "ol"):
        return [item for item in node if item.tag == "li"]
    cards = [child for child in node if child.tag not in HEADINGS]
    return cards if any({card.tag for card in cards} == {tag} for tag in CARDS) else []


def _is_column(node: HtmlElement) -> bool:
    """Tell whether node is lines with ends between them, each of them a headline that is linked."""
    if node.find("br") is None or any(part.tag in PARAGRAPHS for part in node.iterdescendants()):
        return False
    links = [" ".join(link.text_content().split()) for link in node.iter("a")]
    words, linked, addresses = _shares(node)
    headlines = all(len(each.split()) >= HEADLINE and not STOPPED.search(each) for each in links)
    return len(addresses) > 1 and headlines and linked >= IN_ITEM * len(words)


def _is_item(item: HtmlElement) -> bool:
    words, linked, addresses = _shares(item)
    return len(addresses) == 1 and linked >= IN_ITEM * len(words) > 0 and not STOPPED.search(words)


def _points(node: HtmlElement) -> bool:
    """Tell whether node is one line that ends with its only link, and hardly anything else."""
    if any(part.tag in PARAGRAPHS for part in node.iterdescendants()):
        return False
    words, linked, addresses = _shares(node)
    if len(addresses) != 1 or not HEADLINE <= len(words.split()) <= LONGEST or STOPPED.search(words):
        return False
    link = next(node.iter("a"))
    said = " ".join(link.text_content().split())
    return linked >= IN_LINE * len(words) and words.endswith(said) and len(said.split()) >= HEADLINE


def _shares(node: HtmlElement) -> tuple[str, int, set[str]]:
    """Return the words of node, how many of their letters are linked, and the addresses of the links."""
    words = " ".join(node.text_content().split())
    links = list(node.iter("a"))
    linked = sum(len(" ".join(link.text_content().split())) for link in links)
    return words, linked, {link.get("href", "") for link in links}


def _heading(node: HtmlElement, kept: set[HtmlElement]) -> list[HtmlElement]:
    """Return the element right before a list that heads it, in a few words without a stop."""
    before = node.getprevious()
    if before is None or before in kept or before.tag not in HEADS or (before.tail or "").strip():
        return []
    words = before.text_content().split()
    return [before] if 0 < len(words) <= HEADING and not STOPPED.search(words[-1].rstrip(":")) else []


def _drop(nodes: Iterable[HtmlElement]) -> None:
    for node in nodes:
        if node.getparent() is not None:
            node.drop_tree()
