"""Make an article of a plain text.

Takes:  a Page of kind "text".
Gives:  the Article, its text kept character by character where it has no markup and no broken letters.
Leaves: pages of HTML: web_pages.py.
"""

from onrecord.clean import bylines, datelines, openings, origins
from onrecord.clean.addresses import in_address
from onrecord.clean.agencies import agency
from onrecord.clean.characters import damage, mended_characters
from onrecord.clean.leftover_markup import in_one_line, unmarked
from onrecord.clean.outlets import Outlet, outlet_at, outlet_named
from onrecord.clean.published import from_lines, settled
from onrecord.clean.truncation import is_cut
from onrecord.clean.zones import ZonedText, layout
from onrecord.errors import SkipArticle
from onrecord.model.article import Article, Page


def article_of_text(page: Page) -> Article:
    """Return the article of page; what the input states goes before what the text says."""
    known = outlet_named(page.outlet) or outlet_at(page.url)
    text, title = _words_of(page), in_one_line(mended_characters(page.title or ""))
    found = layout(text, title=title, outlet=known)
    headlines = found.of("headline")
    outlet = outlet_of(page, known, found)
    return Article(
        file=page.file,
        text=text,
        zones=found.zones,
        headline=title or (headlines[0].text if headlines else None),
        byline=byline_of(found),
        outlet=outlet,
        via=via_of(found, outlet),
        url=page.url,
        published=settled(page, [*from_lines(found), *in_address(page.url)]),
        captured=page.captured,
        incomplete=is_cut(found),
        damaged=damage(page.text, page.text, page.title),
        raw=page.raw,
    )


def _words_of(page: Page) -> str:
    """Return the text of page without what programs on its way left in it."""
    text = unmarked(mended_characters(page.text))
    if not text.strip():
        raise SkipArticle(f"{page.file}: holds markup and no words. Give the article's text.", article=page.file)
    return text


def outlet_of(page: Page, known: Outlet | None, found: ZonedText) -> str | None:
    """Return who printed the text: as the input says, by the address, or as a date line names the paper."""
    if page.outlet or known:
        return page.outlet or (known.name if known else None)
    named = [stamp.who for block in found.of("dateline") if (stamp := datelines.stamp(block)) and stamp.who]
    paper = outlet_named(named[0]) if named else None
    return (paper.name if paper else named[0]) if named else None


def byline_of(found: ZonedText) -> str | None:
    """Return who wrote the text, as written."""
    lines = [block for block in found.of("byline") if not origins.origin(block) and not bylines.is_credit(block)]
    return next((name for block in lines if (name := bylines.byline(block) or bylines.name_alone(block))), None)


def via_of(found: ZonedText, outlet: str | None) -> str | None:
    """Return the origin that the page names, other than the outlet itself.

    The order is that of how plainly it is said: a line of its own, the byline, the dateline, a credit at the end.
    """
    lines = found.of("byline")
    named = [name for block in lines if (name := origins.origin(block))]
    named += [name for block in lines if (name := agency(bylines.byline(block) or ""))]
    named += [name for number in found.cut if (name := openings.lead(found.blocks[number].text)[1])]
    named += [name for block in found.of("dateline") if (name := openings.lead(block.text)[1])]
    named += [name for block in found.of("body")[-1:] if (name := origins.sender_at_end(block.text))]
    return next((name for name in named if name != outlet), None)
