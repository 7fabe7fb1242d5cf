"""Lay out the words of a tree in lines, as a browser shows them.

Takes:  a tree of HTML, and which of its nodes nobody reads.
Gives:  rendered(tree): the lines between ends of paragraphs, breaks and blank lines.
Leaves: which of them are the article: web_pages.py, flashes.py.
"""

import re
from collections.abc import Callable, Iterator

from lxml.etree import iterwalk
from lxml.html import HtmlElement

PARAGRAPHS = frozenset(
    (
        *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "tr", "section"),
        *(
            "article",
            "header",
            "footer",
            "aside",
            "figure",
            "figcaption",
            "dl",
            "dt",
            "dd",
            "pre",
            "hr",
            "body",
            "main",
        ),
    )
)
SILENT = frozenset(("script", "style", "noscript", "template", "iframe", "svg", "head", "form", "button", "video"))
SPACE = re.compile(r"\s+")


def silent(node: HtmlElement) -> bool:
    """Tell whether nobody reads node: a program, a form, a comment in the code."""
    return not isinstance(node.tag, str) or node.tag in SILENT


def rendered_lines(tree: HtmlElement, skipped: Callable[[HtmlElement], bool] = silent) -> Iterator[str]:
    """Yield the lines of tree that hold words, on one line each; nothing of the nodes that are skipped."""
    pieces: list[str] = []
    walker = iterwalk(tree, events=("start", "end"))
    for event, node in walker:
        passed = skipped(node)
        if event == "start" and passed:
            walker.skip_subtree()
        pieces.append("\n" if node.tag in PARAGRAPHS or node.tag == "br" else "")
        tail = node.tail if node is not tree else None
        pieces.append(SPACE.sub(_space, (tail if event == "end" else None if passed else node.text) or ""))
    yield from (line for each in "".join(pieces).split("\n") if (line := " ".join(each.split())))


def _space(found: re.Match[str]) -> str:
    return "\n" if found[0].count("\n") > 1 else " "
