"""Read the days that a page's tags state.

Takes:  the tree of an HTML page, its comments taken out.
Gives:  Evidence, best first: JSON-LD, meta tags, time elements.
Leaves: visible lines: published.py.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from lxml.html import HtmlElement

from onrecord.clean.days import day_in
from onrecord.clean.published import Evidence

PUBLISHED_META = (
    *("article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date"),
    *(
        "article.published",
        "originalpublicationdate",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "publish-date",
    ),
    *(
        "publishdate",
        "pubdate",
        "pub_date",
        "publication_date",
        "publication-date",
        "sailthru.date",
        "dc.date",
        "dcterms.date",
    ),
    *("displaydate", "article_date_original", "date_published", "cxenseparse:recs:publishtime", "bt:pubdate", "date"),
)
CHANGED_META = (
    *("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified"),
    *("article.updated", "lastmod", "last-modified", "article:updated", "date_modified"),
)
ARTICLES = ("Article", "Posting", "Report")
# A page of news has a handful of JSON-LD blocks; a list of lists a hundred deep is no page of news.
DEEP = 6


def stated(tree: HtmlElement) -> list[Evidence]:
    """Return what the tags of tree say about the day of publication and of the last change, in order of trust."""
    return [*_json_ld(tree), *_meta(tree), *_times(tree)]


def article_objects(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects of tree that describe an article."""
    for script in tree.iter("script"):
        if script.get("type", "").lower() == "application/ld+json" and script.text:
            try:
                yield from _articles(msgspec.json.decode(script.text), DEEP)
            except (msgspec.MsgspecError, RecursionError):
                continue


def _articles(thing: Any, deep: int) -> Iterator[dict[str, Any]]:
    """Yield the articles among thing's objects; comments lie inside an article and are not looked at."""
    if isinstance(thing, list) and deep:
        for each in thing:
            yield from _articles(each, deep - 1)
    elif isinstance(thing, dict):
        kinds = thing.get("@type")
        if any(str(kind).endswith(ARTICLES) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield thing
        yield from _articles(thing.get("@graph"), deep - 1) if deep else ()
        yield from _articles(thing.get("mainEntity"), deep - 1) if deep else ()


def _json_ld(tree: HtmlElement) -> Iterator[Evidence]:
    for thing in article_objects(tree):
        for key in ("datePublished", "dateCreated", "dateModified"):
            if isinstance(thing.get(key), str):
                yield from _evidence(thing[key], f"{key} of the page's JSON-LD", change=key == "dateModified")


def _meta(tree: HtmlElement) -> Iterator[Evidence]:
    given: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        given.setdefault(name.lower(), tag.get("content") or "")
    for names, change in ((PUBLISHED_META, False), (CHANGED_META, True)):
        for name in names:
            yield from _evidence(given.get(name, ""), f"the page's meta tag {name}", change=change)


def _times(tree: HtmlElement) -> Iterator[Evidence]:
    """Yield the days of elements that say what they time; a bare time element comes last."""
    plain: list[Evidence] = []
    for node in tree.xpath("//time | //*[@itemprop='datePublished' or @itemprop='dateModified']")[:50]:
        words = node.get("datetime") or node.get("content") or node.text_content()[:100]
        role = f"{node.get('itemprop', '')} {node.get('class', '')}".lower()
        change = "modif" in role or "updat" in role
        found = list(_evidence(words, "a time element of the page", change=change))
        if node.get("itemprop") or node.get("pubdate") is not None or "publish" in role:
            yield from found
        else:
            plain += found
    yield from plain[:1]


def _evidence(words: str, basis: str, *, change: bool) -> Iterator[Evidence]:
    days = day_in(words) if words else None
    if days:
        yield Evidence(days, basis, change)
