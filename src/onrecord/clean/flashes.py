"""Find the article of a page whose paragraphs are all short: a flash, a list, a few lines around a quotation.

Takes:  the tree of an HTML page, its comments taken out.
Gives:  flash(tree): the headline and the lines of its own below it, None where there is no such thing.
Leaves: pages with running text: web_pages.py.
"""

from dataclasses import dataclass

from lxml.html import HtmlElement

from onrecord.clean.blocks import Block, text_blocks
from onrecord.clean.dated_lines import APART_NAMES, WHOLE, headline_of
from onrecord.clean.furniture import is_furniture
from onrecord.clean.rendered import rendered_lines, silent
from onrecord.clean.wording import any_of

# What holds other things than the article; quotations, figures and headers of articles are part of it.
OTHER = frozenset(("nav", "aside", "footer", "select", "textarea", "menu", "dialog"))
# Pages that a server gives in place of an article.
NO_ARTICLE = any_of(
    r"(?:error:? )?(?:40[0134]|410|429|50[0-4])(?: error)?\b.{0,60}|.{0,40}\bnot found",
    r"access (?:to this page has been )?denied.{0,40}|forbidden|unauthori[sz]ed|bad gateway|service unavailable",
    r"log ?in|sign ?in|sign up|register|subscribe(?: now)?|just a moment.{0,20}|attention required.{0,40}",
    r"redirecting.{0,20}",
    r"are you (?:a )?(?:robot|human).{0,20}|(?:please )?verify (?:that )?you.{0,40}|security check|one moment.{0,20}",
    r"(?:site|website)? ?(?:under|down for) maintenance|page (?:unavailable|no longer available|has moved)",
    r"search(?: results)?(?: for .{0,60})?|home(?: ?page)?|cookies?(?: policy)?|privacy(?: policy)?",
)
# Of the words below the headline: of front pages and lists of articles nearly all are links.
LINKED = 0.5
LINES = 60
# Words of the shortest line that is a report by itself though no stop ends it: a flash, a line cut by its feed.
UNSTOPPED = 7


@dataclass(frozen=True, slots=True)
class Flash:
    """A headline, and the lines below it that are not links of the page."""

    headline: str
    lines: list[str]


def is_no_article(headline: str | None) -> bool:
    """Tell whether headline is that of a page which stands where the article should be.

    >>> is_no_article("Page not found"), is_no_article("Crew not found after storm")
    (True, False)
    """
    return bool(headline) and bool(NO_ARTICLE.fullmatch(" ".join(str(headline).split()).strip(" .!?…")))


def flash(tree: HtmlElement) -> Flash | None:
    """Return the headline of tree and the lines around it, where they are text of the page's own.

    At least one line is a sentence, with its stop or without, or several stand in a list; where links hold most words
    it is a list of articles. A page without headings has its title for one, where one element is its article.
    """
    node = headline_of(tree)
    named = node if node is not None else tree.find(".//title")
    box = _box(node) if node is not None else _only_article(tree)
    if named is None or box is None:
        return None
    headline = " ".join(" ".join(named.itertext()).split())
    lines = _lines_below(box, headline)
    found = [block for block in text_blocks("\n\n".join(lines)) if not is_furniture(block)]
    if is_no_article(headline) or not _is_text(found) or _link_share(box) > LINKED:
        return None
    return Flash(headline, lines)


def _only_article(tree: HtmlElement) -> HtmlElement | None:
    articles = list(tree.iter("article"))
    return articles[0] if len(articles) == 1 else None


def _box(node: HtmlElement) -> HtmlElement:
    """Return the smallest element around the headline that holds a line of its own beside it."""
    words = len(" ".join(node.itertext()).split())
    for box in node.iterancestors():
        if sum(len(line.split()) for line in rendered_lines(box, _skipped)) - words >= 3:
            return box
    return node


def _lines_below(box: HtmlElement, headline: str) -> list[str]:
    lines = list(rendered_lines(box, _skipped))
    start = lines.index(headline) + 1 if headline in lines else 0
    return [line for line in lines[start : start + LINES] if line != headline]


def _skipped(node: HtmlElement) -> bool:
    if silent(node) or node.tag in OTHER:
        return True
    return node.tag not in WHOLE and bool(APART_NAMES.search(f"{node.get('class', '')} {node.get('id', '')}"))


def _is_text(found: list[Block]) -> bool:
    said = any(len(block.words) >= (3 if block.stopped else UNSTOPPED) for block in found)
    return said or sum(len(block.words) >= 3 for block in found) > 1


def _link_share(box: HtmlElement) -> float:
    """Return the share of the words in box that are links."""
    lines = sum(len(line.split()) for line in rendered_lines(box, _skipped))
    links = [link for link in box.iter("a") if not any(map(_skipped, link.iterancestors()))]
    return sum(len(link.text_content().split()) for link in links) / max(1, lines)
