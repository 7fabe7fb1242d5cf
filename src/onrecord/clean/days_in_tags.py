"""Read the days that a page's tags state.

Takes:  the tree of an HTML page, its comments taken out.
Gives:  DateEvidence, best first: JSON-LD, meta tags, elements that say what they time; apart, tags that may mean
        anything.
Leaves: lines that a reader sees: days_on_page.py.
"""

from collections.abc import Iterator

from lxml.html import HtmlElement

from onrecord.clean.date_evidence import DateEvidence, date_evidence
from onrecord.clean.dated_lines import apart, timed
from onrecord.clean.days_in_scripts import in_programs
from onrecord.clean.json_ld import in_json_ld

PUBLISHED_META = tuple(
    """
    article:published_time og:article:published_time og:published_time datepublished parsely-pub-date
    article.published originalpublicationdate dc.date.issued dcterms.issued publish-date publishdate pubdate og:pubdate
    pub_date publication_date publication-date citation_publication_date citation_online_date sailthru.date
    displaydate article_date_original date_published cxenseparse:recs:publishtime bt:pubdate og:release_date
    article:published article:post_date rbpubdate vr:published_time
    """.split()
)
# Programs fill these with the day on which a record, a template or a whole site was made.
LOOSE_META = tuple("date dc.date dcterms.date dcterms.created dc.date.created article:created".split())
CHANGED_META = tuple(
    """
    article:modified_time og:article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified
    article.updated lastmod last-modified article:updated date_modified dateupdate revision_date
    """.split()
)
TIMED = (
    "//time[not(ancestor::aside or ancestor::footer or ancestor::nav)]"
    " | //*[@itemprop='datePublished' or @itemprop='dateModified'] | //abbr[@title and contains(@class, 'publish')]"
)
# What content systems write beside a report, in RDFa (Drupal) and in hAtom (WordPress).
RECORDED = (
    "//*[contains(@property, 'dateCreated') or contains(@property, 'dc:date')]/@content"
    " | //*[contains(@class, 'updated')]/@title"
)
# A page of news times its report and a few dozen others; more are a list.
MOST = 50


def stated_dates(tree: HtmlElement) -> list[DateEvidence]:
    """Return what the tags of tree say about the day of publication and of the last change, in order of trust."""
    return [*in_json_ld(tree), *_meta(tree, PUBLISHED_META), *_meta(tree, CHANGED_META, change=True), *_elements(tree)]


def loosely_stated(tree: HtmlElement) -> list[DateEvidence]:
    """Return what tags say that may mean publication; a line beside the headline is better evidence."""
    return [*_only_time(tree), *_meta(tree, LOOSE_META), *_recorded(tree), *in_programs(tree)]


def _recorded(tree: HtmlElement) -> Iterator[DateEvidence]:
    for value in tree.xpath(RECORDED)[:1]:
        yield from date_evidence(str(value), "an attribute of the page that records its making")


def _only_time(tree: HtmlElement) -> Iterator[DateEvidence]:
    """Yield the day of the time elements where all name the same one: several time several things."""
    own = [node for node in tree.xpath("//time")[:MOST] if not any(map(apart, node.iterancestors()))]
    found = [each for node in own or _single(tree) for each in date_evidence(timed(node), "a time element of the page")]
    if len({each.days for each in found}) == 1:
        yield found[0]


def _single(tree: HtmlElement) -> list[HtmlElement]:
    """Return the time element of a page that has only one, also from a side column: many show the byline there."""
    times = list(tree.iter("time"))
    return times if len(times) == 1 and not any(apart(node, but="aside") for node in times[0].iterancestors()) else []


def _meta(tree: HtmlElement, names: tuple[str, ...], *, change: bool = False) -> Iterator[DateEvidence]:
    given: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        given.setdefault(name.lower(), tag.get("content") or "")
    for name in names:
        yield from date_evidence(given.get(name), f"the page's meta tag {name}", change=change)


def _elements(tree: HtmlElement) -> Iterator[DateEvidence]:
    """Yield the days of elements that say what they time."""
    for node in tree.xpath(TIMED)[:MOST]:
        role = f"{node.get('itemprop', '')} {node.get('class', '')}".lower()
        published = "publish" in role or node.get("pubdate") is not None
        if published or "modif" in role or "updat" in role:
            yield from date_evidence(timed(node), "a time element of the page", change=not published)
