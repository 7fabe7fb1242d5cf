"""Make an article of an HTML page.

Takes:  a Page of kind "html".
Gives:  the Article; its text is the headline, the byline and date line, the paragraphs, then what readers wrote.
Leaves: which lines among the paragraphs are captions, teasers or furniture: zones.py.
"""

import re
from copy import copy
from dataclasses import dataclass
from itertools import count

import trafilatura
from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.meta import reset_caches
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document

from onrecord.clean.addresses import in_address
from onrecord.clean.blocks import text_blocks
from onrecord.clean.characters import C1, damage, mended_characters
from onrecord.clean.comment_removal import without_comments
from onrecord.clean.date_evidence import DateEvidence
from onrecord.clean.dated_lines import headline_of
from onrecord.clean.days import LAST_YEAR
from onrecord.clean.days_in_tags import loosely_stated, stated_dates
from onrecord.clean.days_on_page import at_the_foot, shown_dates
from onrecord.clean.flashes import flash, is_no_article
from onrecord.clean.headlines import same_name, same_words
from onrecord.clean.links import without_links
from onrecord.clean.outlets import outlet_at, outlet_named
from onrecord.clean.plain_text import byline_of, via_of
from onrecord.clean.published import from_lines, settled
from onrecord.clean.standfirst import below_headline, with_standfirst
from onrecord.clean.truncation import is_cut
from onrecord.clean.zones import ZonedText, layout
from onrecord.errors import SkipArticle
from onrecord.model.article import Article, Page
from onrecord.model.span import Span
from onrecord.model.zone import Zone, ZoneKind

# The caches of the libraries below grow with every page (adbar/htmldate issues 56 and 57).
PAGES_A_CACHE = 1000
_page_number = count(1)
# What no tree of lxml takes when its text is joined (XML 1.0, 2.2), as itself or by its number.
NO_XML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    "|&#(?:0{0,9}(?:[0-8]|1[1246789]|15|2[0-9]|3[01])|x0{0,9}(?:[0-8bcef]|1[0-9a-f]|fff[ef]));?(?![0-9a-f])",
    re.IGNORECASE,
)
# Three times as many as the largest of 1,191 real pages has; what takes pages apart takes minutes with more.
MOST_TAGS = 60_000
NEARLY = 0.8
# Without it htmldate asks the clock, and a page would be dated otherwise tomorrow.
LAST_DAY = f"{LAST_YEAR}-12-31"


@dataclass(frozen=True, slots=True)
class MarkupFields:
    """What the tags of a page gave: its fields, its evidence for days, good and loose, its paragraphs, its comments."""

    fields: Document
    days: list[DateEvidence]
    loose: list[DateEvidence]
    body: str
    comments: str
    damaged: str | None


def markup(page: Page) -> Article:
    """Return the article of an HTML page; SkipArticle where the page holds none."""
    found = _markup_fields(page)
    head = _head_lines(found)
    text = "\n\n".join([*(words for _, words in head), found.body])
    outlet = outlet_named(page.outlet) or outlet_at(page.url or found.fields.url) or outlet_named(found.fields.sitename)
    laid = layout(text, title=page.title or found.fields.title, outlet=outlet, known=[kind for kind, _ in head])
    printed_by = page.outlet or (outlet.name if outlet else found.fields.sitename)
    return Article(
        file=page.file,
        text=text + (f"\n\n{found.comments}" if found.comments else ""),
        zones=_with_comments(laid, text, found.comments),
        headline=page.title or found.fields.title or None,
        byline=found.fields.author or byline_of(laid),
        outlet=printed_by,
        via=via_of(laid, printed_by),
        url=page.url or _http_address(found.fields.url),
        published=settled(page, [*found.days, *from_lines(laid), *found.loose]),
        captured=page.captured,
        incomplete=is_cut(laid),
        damaged=found.damaged,
        raw=page.raw,
    )


def _markup_fields(page: Page) -> MarkupFields:
    """Return what the tags of page say."""
    tree = _tree(page)
    comments = without_comments(tree)
    seen = shown_dates(tree)
    tagged = [*seen.alone, *stated_dates(tree), *seen.below, *seen.marked]
    loose = [*seen.above, *seen.timed, *loosely_stated(tree), *at_the_foot(tree)]
    without_links(tree)
    first, named = below_headline(tree), _titled_heading(tree)
    if next(_page_number) % PAGES_A_CACHE == 0:
        reset_caches()
    # Its date is not used: where no tag tells, it is a guess, wrong on nearly every page that does not say its day.
    search = {"extensive_search": False, "max_date": LAST_DAY}
    fields = trafilatura.bare_extraction(
        tree, url=page.url, with_metadata=True, include_comments=False, date_extraction_params=search
    )
    if not isinstance(fields, Document) or not any(block.paragraph for block in text_blocks(fields.text or "")):
        fields = _flash(page, fields if isinstance(fields, Document) else None)
    elif "\n" not in (fields.text or "").strip():
        fields = _in_lines(page, fields)
    if fields and (above := with_standfirst(first, fields.text or "")):
        fields.text = _with_words_above(above, fields)
    if fields is None or is_no_article(fields.title):
        raise SkipArticle(
            f"{page.file}: no article found in the page. Save the page of one report, or its text as .txt.",
            article=page.file,
        )
    if named and not same_name(named, fields.title or named):
        fields.title = named
    damaged = damage(page.text, fields.text, fields.title, page.text if C1.search(page.text) else None)
    fields.title, fields.author, fields.text = (
        mended_characters(words or "") for words in (fields.title, fields.author, fields.text)
    )
    loose = [*in_address(page.url or fields.url), *loose]
    return MarkupFields(fields, tagged, loose, _paragraphs(fields), mended_characters("\n".join(comments)), damaged)


def _titled_heading(tree: HtmlElement) -> str | None:
    """Return the heading that says what the page's title says, None where none does."""
    heading, title = headline_of(tree), tree.find(".//title")
    words = " ".join(heading.text_content().split()) if heading is not None else ""
    return words if words and title is not None and same_words(title.text_content(), words) else None


def _with_words_above(words: str, fields: Document) -> str:
    """Return the text of fields with words above it, but below its headline where that is its first line."""
    lines = (fields.text or "").split("\n")
    start = 1 if fields.title and same_words(lines[0], fields.title) else 0
    return "\n".join([*lines[:start], words, *lines[start:]])


def _flash(page: Page, fields: Document | None) -> Document | None:
    """Return the fields of a page without running text, where it has a headline and lines of its own."""
    tree = _tree(page)
    without_comments(tree)
    without_links(tree)
    found = flash(tree)
    if found is None:
        return None
    fields = fields or extract_metadata(_tree(page), page.url, None, extensive=False)
    fields.title, fields.text = found.headline, "\n".join([found.headline, *found.lines])
    return fields


def _in_lines(page: Page, fields: Document) -> Document:
    """Return the fields of a short page whose paragraphs the library has joined to one line, in the page's own lines.

    Its last resort for short texts joins all text of the article, headline and captions included.
    """
    joined = len((fields.text or "").split())
    found = _flash(page, copy(fields))
    lines = len((found.text or "").split()) if found else 0
    return found if found and NEARLY * joined <= lines <= joined / NEARLY else fields


def _tree(page: Page) -> HtmlElement:
    if page.text.count("<") > MOST_TAGS:
        raise SkipArticle(
            f"{page.file}: no page of one report: it has more than {MOST_TAGS:,} tags. Save its text as .txt.",
            article=page.file,
        )
    try:
        return document_fromstring(
            _readable(page.text).encode(), parser=HTMLParser(encoding="utf-8", remove_comments=True)
        )
    except ParserError as error:
        raise SkipArticle(f"{page.file}: no HTML in it ({error}). Save the page again.", article=page.file) from error


def _readable(html: str) -> str:
    """Return html without control characters; those of letters that were encoded twice are lost in the tree, too."""
    return NO_XML.sub(" ", mended_characters(html) if C1.search(html) else html)


def _head_lines(found: MarkupFields) -> list[tuple[ZoneKind, str]]:
    """Return the lines above the paragraphs, each with its kind."""
    author = " ".join((found.fields.author or "").split())
    title = " ".join((found.fields.title or "").split())
    lines: list[tuple[ZoneKind, str]] = [("headline", title), ("byline", author)]
    return [(kind, words) for kind, words in lines if words]


def _paragraphs(fields: Document) -> str:
    """Return the paragraphs, a blank line between them, without the headline where it stands above them again."""
    lines = [line.strip() for line in (fields.text or "").splitlines() if line.strip()]
    again = lines and fields.title and same_words(lines[0], fields.title)
    return "\n\n".join(lines[1:] if again else lines)


def _with_comments(laid: ZonedText, text: str, comments: str) -> tuple[Zone, ...]:
    start = len(text) + 2
    return (*laid.zones, Zone("comment", Span(start, start + len(comments)))) if comments else laid.zones


def _http_address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None
