"""Take what readers wrote out of a page's tree.

Takes:  the tree of an HTML page, which is changed.
Gives:  the texts of the nodes taken out.
Leaves: the article in what remains: web_pages.py. No library keeps every kind of comment out.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from onrecord.clean.comments import HEADING

# The words by which pages call their comment sections; "respons" as a stem would catch "responsive".
NAMES = frozenset(
    (
        *("comment", "comments", "commentlist", "commentary", "commenting", "commentbox", "usercomments", "fbcomments"),
        *("reaction", "reactions", "response", "responses", "respond", "replies", "discussion", "discussions"),
        *("disqus", "talkback", "talkbacks", "livefyre", "viafoura", "coral", "usercomment", "readercomments"),
    )
)
# A node of these, or one that holds the headline, is the page or the article itself, whatever it is called.
NEVER = frozenset(("html", "body", "main", "head", "h1", "article"))
HEADS = frozenset(("h2", "h3", "h4", "h5", "h6", "legend"))
PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
SILENT = frozenset(("script", "style", "noscript", "template", "form", "button", "svg", "iframe", "textarea", "select"))


def without_comments(tree: HtmlElement) -> list[str]:
    """Take the comment sections out of tree, and return their lines.

    A section is known by its class, id, label or type, or by the heading above it ("3 comments").
    """
    nodes = [node for node in tree.iter("*") if _is_comment_box(node) and not _is_page(node)]
    for head in (node for node in tree.iter(*HEADS) if _heads(node)):
        nodes += _section_of(head)
    lines: list[str] = []
    for node in nodes:
        if node.getparent() is not None and node.getroottree().getroot() is tree:
            lines += _text_lines(node)
            node.drop_tree()
    return lines


def _is_comment_box(node: HtmlElement) -> bool:
    attributes = (node.get("class", ""), node.get("id", ""), node.get("aria-label", ""))
    if node.get("itemtype", "").rstrip("/").endswith("Comment") or node.get("itemprop") == "comment":
        return True
    return any(_is_comment_name(token) for words in attributes if words for token in words[:300].split())


def _is_comment_name(token: str) -> bool:
    """Tell whether token begins or ends with a word for comments: "reader-comments", "CommentList", "disqus_thread"."""
    pieces = [piece.lower() for piece in PIECES.findall(token)]
    return bool(pieces) and (pieces[0] in NAMES or (pieces[-1] in NAMES and pieces[0] not in ("no", "has", "with")))


def _is_page(node: HtmlElement) -> bool:
    if node.tag in NEVER:
        return True
    return node.find(".//h1") is not None or node.find(".//*[@itemprop='articleBody']") is not None


def _heads(node: HtmlElement) -> bool:
    words = " ".join(node.text_content().split())
    return len(words) < 80 and bool(HEADING.fullmatch(words.strip(" :.»()").casefold()))


def _section_of(head: HtmlElement) -> list[HtmlElement]:
    """Return head and all that follows it in its section; a heading in a box of its own heads what follows the box."""
    parent = head.getparent()
    if parent is not None and head.getnext() is None and len(parent.text_content().split()) < 12:
        head = parent
    nodes = [head, *head.itersiblings("*")]
    return [] if any(_is_page(node) for node in nodes) else nodes


def _text_lines(node: HtmlElement) -> Iterator[str]:
    for part in node.iter("*"):
        if part.tag not in SILENT:
            for words in (part.text, *(child.tail for child in part)):
                if words and words.strip():
                    yield " ".join(words.split())
