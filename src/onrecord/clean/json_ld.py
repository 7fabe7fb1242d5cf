"""Read the days in the JSON-LD of a page.

Takes:  the tree of an HTML page.
Gives:  DateEvidence: that of the articles first, then that of the page as a whole.
Leaves: meta tags and elements: days_in_tags.py.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import msgspec
from lxml.html import HtmlElement

from onrecord.clean.date_evidence import DateEvidence, date_evidence

ARTICLES = ("Article", "Posting", "Report")
# What else a page may call itself; days of persons, pictures, comments and events are none of publication.
PAGES = ("Page", "Review", "Recipe", "HowTo", "Episode", "CreativeWork")
# A page of news has a handful of JSON-LD blocks; a list of lists a hundred deep is no page of news.
DEEP = 6
# Raw line breaks inside strings, which many editors' programs write, are no JSON.
CONTROL = re.compile(r"[\x00-\x1f]+")
# What older pages write around a script for browsers older still, and a comma after the last of a list.
OPENING = re.compile(r"^(?://|/\*)?\s{0,9}<!(?:\[CDATA\[|--)\s{0,9}(?:\*/)?")
CLOSING = re.compile(r"(?://|/\*)?\s{0,9}(?:\]\]|--)>\s{0,9}(?:\*/)?\s{0,9};?$")
LAST_COMMA = re.compile(r",(?=\s{0,20}[}\]])")


def in_json_ld(tree: HtmlElement) -> Iterator[DateEvidence]:
    """Yield the days of publication and of change that the page's objects name."""
    objects = [thing for block in _blocks(tree) for thing in _objects(block, DEEP)]
    for kinds in (ARTICLES, PAGES):
        for thing in objects:
            if _is_any(thing, kinds):
                yield from _stated_dates(thing)


def _blocks(tree: HtmlElement) -> Iterator[Any]:
    for script in tree.iter("script"):
        if script.get("type", "").lower() == "application/ld+json" and script.text:
            yield from _decoded(script.text.strip())


def _decoded(script: str) -> Iterator[Any]:
    """Yield what a script holds as JSON, read strictly, else without commas after the last of a list."""
    block = CONTROL.sub(" ", CLOSING.sub("", OPENING.sub("", script)))
    for spelt in (block, LAST_COMMA.sub("", block)):
        with suppress(msgspec.MsgspecError, RecursionError):
            yield msgspec.json.decode(spelt)
            return


def _objects(thing: Any, deep: int) -> Iterator[dict[str, Any]]:
    """Yield thing's objects; comments lie inside an article and are not looked at."""
    if isinstance(thing, list) and deep:
        for each in thing:
            yield from _objects(each, deep - 1)
    elif isinstance(thing, dict):
        yield thing
        for part in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(thing.get(part), deep - 1) if deep else ()


def _is_any(thing: dict[str, Any], kinds: tuple[str, ...]) -> bool:
    named = thing.get("@type")
    return any(str(kind).endswith(kinds) for kind in (named if isinstance(named, list) else [named]))


def _stated_dates(thing: dict[str, Any]) -> Iterator[DateEvidence]:
    for key in ("datePublished", "dateCreated", "dateModified"):
        value = thing.get(key)
        for stated in value if isinstance(value, list) else [value]:
            if isinstance(stated, (str, int, float)):
                yield from date_evidence(str(stated), f"{key} of the page's JSON-LD", change=key == "dateModified")
