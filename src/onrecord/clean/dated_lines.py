"""Find the lines of a page that hold a day, and how far from the headline they are.

Takes:  the tree of an HTML page, its comments taken out.
Gives:  DatedLine, in reading order; headline_of(tree), apart(node), timed(node).
Leaves: what the lines say: days_on_page.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from onrecord.clean.days import day_in

# What a page says about other things than its article: other articles, the day of the visit, the house.
APART = frozenset(
    (
        *("nav", "aside", "footer", "head", "script", "style", "noscript", "template", "form", "select", "button"),
        *("figure", "svg", "iframe", "textarea", "dl", "blockquote"),
    )
)
WHOLE = frozenset(("html", "body", "main", "article"))
APART_NAMES = re.compile(
    r"(?:^|[\s_-])(?:related|sidebar|teasers?|widgets?|recommend\w*|(?<!entry.)(?<!post.)(?<!article.)(?<!asset.)(?<!story.)footer|menu|nav\w*|popular|latest|most|trending"
    r"|breadcrumbs?|cookie\w*|copyright|events|calendar|weather|clock|ticker|newsletter|banner)(?:$|[\s_-])",
    re.I,
)
NAMED = {"aside": "sidebar"}
MARKED = re.compile(
    r"publish|pub-?date|post(?:ed)?-?(?:date|on|time)|entry-date|article-?(?:date|time)|date-?header|news-?date", re.I
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\d\d(?![\d.])")
# How long a line with a byline and two days gets, and how much of a paragraph is looked at.
LINE, OPENING = 120, 200
# How long a day with "published on" before it and a name behind it gets.
LABELLED = 72
# A day with its weekday and hour and no word more.
BARE = 36


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A line with a year in it; far is how many visible characters after the headline it stands, below 0 before it.

    marked tells whether the page's author named the line a day of publication, far is None without a headline.
    """

    line: str
    far: int | None
    marked: bool


def spots(tree: HtmlElement) -> Iterator[DatedLine]:
    """Yield the lines with a year in them, in reading order."""
    headline = headline_of(tree)
    found: list[tuple[int, str, bool]] = []
    start, at = None, 0
    for node, words in _visible(tree, headline):
        start = at if node is headline and start is None else start
        if YEAR.search(words) and node is not headline:  # a headline tells of the day of what it reports
            found.append((at, _line_around(node, words, headline), _marked(node)))
        at += len(words)
    yield from (DatedLine(line, None if start is None else at - start, marked) for at, line, marked in found)


def headline_of(tree: HtmlElement) -> HtmlElement | None:
    """Return the heading that says most of what the page's title says and least else, the first of the largest."""
    whole = _text_of(tree.find(".//title")).casefold()
    title = set(whole.split())
    heads = [node for node in tree.iter("h1", "h2", "h3") if _text_of(node)]
    shares = [_shared(_text_of(node).casefold().split(), title) for node in heads]
    if any(shares):
        best = [node for node, share in zip(heads, shares, strict=True) if share == max(shares)]
        return max(best, key=lambda node: whole.startswith(_text_of(node).casefold()))
    return next((node for node in heads if node.tag == "h1"), None)


def _shared(words: list[str], title: set[str]) -> float:
    return sum(word in title for word in words) ** 2 / len(words)


def _text_of(node: HtmlElement | None) -> str:
    return " ".join(" ".join(node.itertext()).split()) if node is not None else ""


def _visible(tree: HtmlElement, headline: HtmlElement | None) -> Iterator[tuple[HtmlElement, str]]:
    """Yield the pieces of text that a reader sees, each with the element that holds it; headline is always seen."""
    kept = {headline, *headline.iterancestors(), *_boxes_beside(headline)} if headline is not None else set()
    walker = iterwalk(tree, events=("start", "end"))
    for event, node in walker:
        if event == "end":
            yield node.getparent(), (node.tail or "").strip()
        elif node not in kept and apart(node):
            walker.skip_subtree()
        elif node.tag == "time":
            yield node, timed(node)
            walker.skip_subtree()
        else:
            yield node, (node.text or "").strip()


def _boxes_beside(headline: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the nodes in the box of headline that are apart by name alone: "teaser-meta" is its byline there."""
    box = headline.getparent()
    for node in box if box is not None and box.tag not in WHOLE else ():
        if isinstance(node.tag, str) and node.tag not in APART:
            yield node


def apart(node: HtmlElement, *, but: str = "") -> bool:
    """Tell whether node by its tag or its name holds other things than the article and what belongs to it.

    The tag named by but, "aside" or "footer", and names like it do not count: pages put bylines there as well.
    """
    if not isinstance(node.tag, str) or (node.tag in APART and node.tag != but):
        return True
    names = f"{node.get('class', '')} {node.get('id', '')}".lower()
    return node.tag not in WHOLE and bool(APART_NAMES.search(names.replace(NAMED.get(but, but), "") if but else names))


def _marked(node: HtmlElement) -> bool:
    around = (node, *list(node.iterancestors())[:2])
    return any(MARKED.search(f"{each.get('class', '')} {each.get('id', '')}") for each in around)


def _line_around(node: HtmlElement, words: str, headline: HtmlElement | None) -> str:
    """Return the whole line around words; nothing where they are the middle of a paragraph."""
    line = around = " ".join(words.split())
    if len(_text_of(node)) > LINE:
        return line[:OPENING] if _text_of(node).startswith(line) or len(line) < BARE else ""
    for each in (node, *list(node.iterancestors())[:2]):
        wider = _text_of(each)
        if len(wider) > LABELLED or (headline is not None and headline in each.iterdescendants(headline.tag)):
            break
        around = wider
    return around if line in around else f"{around} {line}"


def timed(node: HtmlElement) -> str:
    """Return the words of node with its day: those that a reader sees, where they hold the same day or another.

    Programs put the last change into the tag of a line that reads "published on"; a tag only settles which
    of two days a line in figures means.
    """
    seen = " ".join(" ".join(node.itertext()).split())[:100]
    coded = node.get("datetime") or node.get("content") or node.get("title") or ""
    days, meant = day_in(seen), day_in(coded)
    return seen if days and not (meant and meant.within(days)) else coded or seen
