"""Pages made for tests of the day that they get."""

import json

from onrecord.clean import cleaned
from onrecord.model.article import Page, Published

LEAD = "The harbour bridge at Nordvik will be closed for a week from Monday, the town council said on Thursday."
MORE = "Engineers found cracks in two of its pillars, and the ferry will run twice as often until they are mended."
LAST = "The mayor told reporters that nobody had been hurt and that the school bus would use the tunnel until May."


def dated(
    *, head: str = "", above: str = "", below: str = "", foot: str = "", lang: str = "en", captured: str | None = None
) -> Published:
    html = f"""<html lang="{lang}"><head><title>Bridge closed for a week - Nordvik Post</title>{head}</head>
    <body><header>{above}</header><article><h1>Bridge closed for a week</h1>{below}
    <p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p></article>{foot}</body></html>"""
    return cleaned(Page("a.html", "html", html, html.encode(), captured=captured)).published


def iso(found: Published) -> str | None:
    return found.days.iso if found.days else None


def ld(**fields: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'
